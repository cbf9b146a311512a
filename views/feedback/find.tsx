import { ErrorSummary, TextField, type Typed } from '../components/field.tsx'
import type { Frame } from '../page.tsx'
import { feedbackPage } from './feedback-page.tsx'
import { type StandsFor, standing } from './stands.ts'

type FindPage = { readonly frame: Frame; readonly typed: Typed; readonly stands: StandsFor | null }

/** How a compliment or a complaint stands, by its reference. */
export function findPage({ frame, typed, stands }: FindPage): string {
  const { find } = frame.words.feedback
  return feedbackPage({
    frame,
    title: find.title,
    back: '/feedback',
    isError: typed.errors.size > 0,
    children: (
      <>
        <ErrorSummary mistakes={[...typed.errors].map(([id, text]) => ({ id, text }))} words={frame.words} />
        <h1 class="govuk-heading-l">{find.title}</h1>
        {stands ? (
          <section class="feedback__reference" aria-labelledby="stands">
            <h2 class="feedback__letters" id="stands">
              {stands.reference}
            </h2>
            <p>{standing(stands, frame.words)}</p>
          </section>
        ) : null}
        <p class="govuk-body">{find.lead}</p>
        <form method="get" action="/feedback/find" novalidate>
          <TextField id="reference" name="reference" label={find.label} hint={find.hint} typed={typed} width={10} />
          <button type="submit" class="govuk-button">
            {find.show}
          </button>
        </form>
        <p class="govuk-body">{find.lost}</p>
      </>
    ),
  })
}
