import { localDate } from '../../src/domain/local-time.ts'
import type { Difference } from '../../src/domain/performance/correction.ts'
import type { Figure } from '../../src/domain/performance/figure.ts'
import { measureOf } from '../../src/domain/performance/measures.ts'
import type { Site } from '../../src/domain/site.ts'
import { longDate } from '../words/en/times.ts'
import type { Words } from '../words/words.ts'
import { type PerformanceView, placeName, wordsOf } from './view.ts'

/** What was corrected after a quarter was published: the figure that stood there, the one that stands, and why. */
export const Corrections = ({ view: { frame, sites, document, versions } }: { view: PerformanceView }) => {
  const { words } = frame
  const { corrections } = words.performance
  const corrected = versions.filter(({ correction }) => correction !== null)
  if (corrected.length === 0) return null
  return (
    <section aria-labelledby="corrections">
      <h2 class="govuk-heading-l" id="corrections">
        {corrections.title}
      </h2>
      {corrected.map(({ at, by, correction, differences, isNarrativeChanged }) => (
        <div class="correction">
          <h3 class="govuk-heading-s">{corrections.of(longDate(localDate(at)), by)}</h3>
          <p class="report__text">{corrections.reason(correction ?? '')}</p>
          <Differences
            caption={corrections.caption(longDate(localDate(at)))}
            differences={differences}
            sites={sites}
            words={words}
          />
          {isNarrativeChanged ? <p class="report__text">{corrections.narrative}</p> : null}
        </div>
      ))}
      <p class="corrections__file">
        <a class="govuk-link" href={`/performance/${document.quarter}/corrections.csv`}>
          {corrections.csv}
        </a>
      </p>
    </section>
  )
}

type DifferencesProps = {
  readonly caption: string
  readonly differences: readonly Difference[]
  readonly sites: readonly Site[]
  readonly words: Words
}

/** Each figure that changed: what it was and what it is. */
export const Differences = ({ caption, differences, sites, words }: DifferencesProps) => {
  const { corrections } = words.performance
  if (differences.length === 0) return null
  return (
    <table class="govuk-table differences">
      <caption class="govuk-table__caption govuk-table__caption--s">{caption}</caption>
      <thead>
        <tr>
          {[corrections.what, corrections.old, corrections.new].map((name) => (
            <th scope="col" class="govuk-table__header">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {differences.map(({ measure, site, isYearBefore, old, new: now }) => (
          <tr data-changed={measure}>
            <th scope="row" class="govuk-table__header differences__what">
              {wordsOf(words, measure).name}
              <span class="measure__of">
                , {placeName({ measure, site }, sites, words)}
                {isYearBefore ? `, ${corrections.yearBefore}` : null}
              </span>
            </th>
            {[old, now].map((figure) => (
              <td class="govuk-table__cell">
                <Said measure={measure} figure={figure} words={words} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Said = ({ measure, figure, words }: { measure: string; figure: Figure | null; words: Words }) => {
  const { performance } = words
  const unit = measureOf(measure)?.unit ?? 'count'
  if (figure === null) return <span class="measure__of">{performance.corrections.nothing}</span>
  return (
    <>
      <span class="measure__value">{performance.figure(figure, unit)}</span>{' '}
      <span class="measure__of">{performance.counts(measure, figure, unit)}</span>
    </>
  )
}
