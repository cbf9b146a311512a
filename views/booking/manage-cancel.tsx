import { Act } from '../components/form.tsx'
import { bookingPage } from './booking-page.tsx'
import { addressOf, type Booked } from './manage-stands.ts'
import { BookedSummary } from './manage-summary.tsx'

/** Whether somebody means to cancel, asked once. */
export function cancelPage(booked: Booked, formKey: string): string {
  const { cancel } = booked.frame.words.booked
  const here = addressOf(booked)
  return bookingPage({
    frame: booked.frame,
    title: cancel.title,
    back: addressOf(booked),
    children: (
      <>
        <h1 class="govuk-heading-l">{cancel.title}</h1>
        <BookedSummary booked={booked} canChange={false} />
        <p>{cancel.what}</p>
        <Act action={`${here}/cancel`} formKey={formKey}>
          <div class="govuk-button-group">
            <button type="submit" class="govuk-button govuk-button--warning">
              {cancel.it}
            </button>
            <a class="govuk-link" href={here}>
              {cancel.keep}
            </a>
          </div>
        </Act>
      </>
    ),
  })
}
