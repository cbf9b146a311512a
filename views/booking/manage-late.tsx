import { toComeAt } from '../../src/domain/appointment.ts'
import { later } from '../../src/domain/instant.ts'
import { ErrorSummary } from '../components/field.tsx'
import { Act } from '../components/form.tsx'
import { bookingPage } from './booking-page.tsx'
import { addressOf, type Booked, lateToSay } from './manage-stands.ts'
import { LateRule } from './manage-today.tsx'

/** By how many minutes somebody on the way will be late, and what that means for their turn. */
export function latePage(booked: Booked, formKey: string, error?: string): string {
  const { words } = booked.frame
  const { late } = words.booked
  return bookingPage({
    frame: booked.frame,
    title: late.title,
    isError: error !== undefined,
    back: addressOf(booked),
    children: (
      <>
        <ErrorSummary mistakes={error === undefined ? [] : [{ id: 'minutes', text: error }]} words={words} />
        <Act action={`${addressOf(booked)}/late`} formKey={formKey}>
          <div class={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
            <fieldset class="govuk-fieldset" aria-describedby={error ? 'minutes-error' : undefined}>
              <legend class="govuk-fieldset__legend govuk-fieldset__legend--xl">
                <h1 class="govuk-fieldset__heading">{late.title}</h1>
              </legend>
              <LateRule booked={booked} />
              {error ? (
                <p id="minutes-error" class="govuk-error-message">
                  {error}
                </p>
              ) : null}
              <Minutes booked={booked} />
            </fieldset>
          </div>
          <button type="submit" class="govuk-button">
            {late.tell}
          </button>
        </Act>
      </>
    ),
  })
}

function Minutes({ booked }: { booked: Booked }) {
  const { appointment, frame } = booked
  const { late } = frame.words.booked
  return (
    <div class="govuk-radios">
      {lateToSay(booked).map((minutes, index) => {
        const id = index === 0 ? 'minutes' : `minutes-${minutes}`
        return (
          <div class="govuk-radios__item">
            <input
              class="govuk-radios__input"
              id={id}
              name="minutes"
              type="radio"
              value={String(minutes)}
              checked={appointment.late?.minutes === minutes}
              aria-describedby={`${id}-hint`}
            />
            <label class="govuk-label govuk-radios__label" for={id}>
              {late.minutes(minutes)}
            </label>
            <div id={`${id}-hint`} class="govuk-hint govuk-radios__hint">
              {late.hereBy(later(toComeAt(appointment), minutes))}
            </div>
          </div>
        )
      })}
    </div>
  )
}
