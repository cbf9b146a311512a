import type { Words } from '../words/words.ts'
import { wordsOf } from './view.ts'

/** What holds of every figure of the page. */
export const Reading = ({ words }: { words: Words }) => {
  const { definitions } = words.performance
  return (
    <section aria-labelledby="definitions">
      <h2 class="govuk-heading-l" id="definitions">
        {definitions.title}
      </h2>
      <p class="report__text">{definitions.lead}</p>
      <p class="report__text">{definitions.rag}</p>
    </section>
  )
}

/** What a figure was counted from, so that anybody can count again: folded, for most read the figure alone. */
export const Definition = ({ of: key, isNamed, words }: { of: string; isNamed: boolean; words: Words }) => {
  const { definitions, table } = words.performance
  const { name, definition, numerator, denominator, apart } = wordsOf(words, key)
  return (
    <details class="folded definition" id={`counts-${key}`}>
      <summary>
        {isNamed ? (
          name
        ) : (
          <>
            {table.what}
            <span class="govuk-visually-hidden">: {name}</span>
          </>
        )}
      </summary>
      <p class="definition__text">{definition}</p>
      <dl class="definition__counts">
        <Counted what={definitions.numerator} is={numerator} />
        {denominator ? <Counted what={definitions.denominator} is={denominator} /> : null}
        {apart ? <Counted what={definitions.apart} is={apart} /> : null}
      </dl>
    </details>
  )
}

const Counted = ({ what, is }: { what: string; is: string }) => (
  <div>
    <dt>{what}</dt>
    <dd>{is}</dd>
  </div>
)
