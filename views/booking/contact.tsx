import { ErrorSummary, TextField, type Typed } from '../components/field.tsx'
import { Act } from '../components/form.tsx'
import type { Frame } from '../page.tsx'
import { bookingPage } from './booking-page.tsx'

type AskContact = {
  readonly frame: Frame
  readonly typed: Typed
  readonly action: string
  readonly back: string
  readonly formKey: string
}

/** How somebody may be reached, all of it optional, and what is done with it where it is asked. */
export function contactPage({ frame, typed, action, back, formKey }: AskContact): string {
  const { contact, onwards } = frame.words.booking
  return bookingPage({
    frame,
    title: contact.title,
    back,
    isError: typed.errors.size > 0,
    children: (
      <>
        <ErrorSummary mistakes={[...typed.errors].map(([id, text]) => ({ id, text }))} words={frame.words} />
        <h1 class="govuk-heading-l">{contact.title}</h1>
        <p class="govuk-body-l">{contact.lead}</p>
        <section class="govuk-inset-text" aria-labelledby="privacy">
          <h2 class="govuk-heading-s" id="privacy">
            {contact.privacyTitle}
          </h2>
          {contact.privacy.map((sentence) => (
            <p>{sentence}</p>
          ))}
          <p>
            <a class="govuk-link" href="/privacy">
              {contact.privacyMore}
            </a>
          </p>
        </section>
        <Act action={action} formKey={formKey}>
          <TextField id="email" name="email" label={contact.email} hint={contact.reachHint} typed={typed} own="email" />
          <TextField
            id="mobile"
            name="mobile"
            label={contact.mobile}
            hint={contact.mobileHint}
            typed={typed}
            own="tel"
            width={20}
          />
          <TextField id="name" name="name" label={contact.name} hint={contact.nameHint} typed={typed} own="name" />
          <button type="submit" class="govuk-button">
            {onwards}
          </button>
        </Act>
      </>
    ),
  })
}
