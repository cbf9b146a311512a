import type { Child } from 'hono/jsx'
import type { Words } from '../words/words.ts'

type AnswerProps = {
  readonly name: string
  /** Where it is changed; null where it cannot be. */
  readonly to: string | null
  readonly words: Words
  readonly children: Child
}

/** A line of a summary list: what was answered, and the way to change it. */
export const Answer = ({ name, to, words: { booking }, children }: AnswerProps) => (
  <div class={`govuk-summary-list__row${to === null ? ' govuk-summary-list__row--no-actions' : ''}`}>
    <dt class="govuk-summary-list__key">{name}</dt>
    <dd class="govuk-summary-list__value">{children}</dd>
    {to === null ? null : (
      <dd class="govuk-summary-list__actions">
        <a class="govuk-link" href={to}>
          {booking.check.change}
          <span class="govuk-visually-hidden">: {name}</span>
        </a>
      </dd>
    )}
  </div>
)
