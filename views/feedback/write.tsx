import type { FeedbackKind } from '../../src/domain/feedback/case.ts'
import type { Site } from '../../src/domain/site.ts'
import { Choice, ErrorSummary, TextArea, TextField, type Typed } from '../components/field.tsx'
import { Act } from '../components/form.tsx'
import type { Frame } from '../page.tsx'
import { feedbackPage } from './feedback-page.tsx'

type Writing = {
  readonly frame: Frame
  readonly kind: FeedbackKind
  readonly sites: readonly Site[]
  readonly typed: Typed
  readonly formKey: string
}

/** What happened, which office it is about, and how its writer may be reached: all but the first may be left out. */
export function writePage({ frame, kind, sites, typed, formKey }: Writing): string {
  const { form } = frame.words.feedback
  const title = form.title[kind]
  return feedbackPage({
    frame,
    title,
    back: '/feedback',
    isError: typed.errors.size > 0,
    children: (
      <>
        <ErrorSummary mistakes={[...typed.errors].map(([id, text]) => ({ id, text }))} words={frame.words} />
        <h1 class="govuk-heading-l">{title}</h1>
        <Act action={`/feedback/${kind}`} formKey={formKey}>
          <TextArea id="text" name="text" label={form.text.label} hint={form.text.hint[kind]} typed={typed} rows={8} />
          <Choice
            id="site"
            name="site"
            label={form.site}
            ask={form.anySite}
            options={sites.map(({ id, name }) => ({ value: id, words: name }))}
            typed={typed}
          />
          <fieldset class="govuk-fieldset" aria-describedby="contact-hint">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{form.contactTitle}</legend>
            <div id="contact-hint" class="govuk-hint">
              {form.contact}
            </div>
            <TextField id="email" name="email" label={form.email} typed={typed} own="email" />
            <TextField
              id="mobile"
              name="mobile"
              label={form.mobile}
              hint={form.mobileHint}
              typed={typed}
              own="tel"
              width={20}
            />
            <TextField id="name" name="name" label={form.name} typed={typed} own="name" />
          </fieldset>
          <p class="govuk-hint">
            {form.kept}{' '}
            <a class="govuk-link" href="/privacy">
              {form.privacy}
            </a>
          </p>
          <button type="submit" class="govuk-button">
            {form.send}
          </button>
        </Act>
      </>
    ),
  })
}
