import { measuresOf, type PerformanceView, wordsOf } from './view.ts'

/** What each figure of the page was counted from, so that anybody can count again. */
export const Definitions = ({ view: { frame, document } }: { view: PerformanceView }) => {
  const { words } = frame
  const { definitions } = words.performance
  const { told, without } = measuresOf(document)
  return (
    <section aria-labelledby="definitions">
      <h2 class="govuk-heading-l" id="definitions">
        {definitions.title}
      </h2>
      <p class="report__text">{definitions.lead}</p>
      <p class="report__text">{definitions.rag}</p>
      <div class="definitions">
        {[...told, ...without].map(({ key }) => {
          const { name, definition, numerator, denominator, apart } = wordsOf(words, key)
          return (
            <div class="definition" id={`counts-${key}`}>
              <h3 class="govuk-heading-s definition__name">{name}</h3>
              <p class="definition__text">{definition}</p>
              <dl class="definition__counts">
                <Counted what={definitions.numerator} is={numerator} />
                {denominator ? <Counted what={definitions.denominator} is={denominator} /> : null}
                {apart ? <Counted what={definitions.apart} is={apart} /> : null}
              </dl>
            </div>
          )
        })}
      </div>
    </section>
  )
}

const Counted = ({ what, is }: { what: string; is: string }) => (
  <div>
    <dt>{what}</dt>
    <dd>{is}</dd>
  </div>
)
