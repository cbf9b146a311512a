import type { Child } from 'hono/jsx'
import type { CaseWords, FeedbackCase } from '../../src/domain/feedback/case.ts'
import type { Typed } from '../components/field.tsx'
import { Refused } from '../components/refused.tsx'
import type { Frame } from '../page.tsx'

/** A case with what people wrote in it. */
export type Shown = { readonly frame: Frame; readonly found: FeedbackCase } & Pick<CaseWords, 'texts'>

/** A text as somebody wrote it, with its lines; an address in it leads there. */
export const Written = ({ text }: { text: string }) => (
  <div class="written">
    {text.split(/\n{2,}/).map((part) => (
      <p>{withLinks(part)}</p>
    ))}
  </div>
)

/** Only the product's own addresses are links: what a stranger typed leads nowhere. */
const ownPage = /(https?:\/\/[^/\s]+\/feedback\/cases\/[\w-]+)/

const withLinks = (part: string): readonly Child[] =>
  part.split(ownPage).map((piece, index) =>
    index % 2 === 0 ? (
      piece
    ) : (
      <a class="govuk-link" href={new URL(piece).pathname}>
        {piece}
      </a>
    ),
  )

type Refusing = { readonly frame: Frame; readonly refused: string | undefined; readonly typed: Typed | undefined }

/** Why nothing was sent; and what was typed, whose form may be gone because of what somebody else did meanwhile. */
export const NotSent = ({ frame, refused, typed }: Refusing) => (
  <>
    <Refused why={refused} />
    {refused !== undefined && typed?.values['text'] ? (
      <section class="feedback__not-sent" aria-labelledby="not-sent">
        <h2 class="govuk-heading-s" id="not-sent">
          {frame.words.feedback.notSent}
        </h2>
        <Written text={typed.values['text']} />
      </section>
    ) : null}
  </>
)
