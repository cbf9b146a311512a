import { localDate } from '../../src/domain/local-time.ts'
import { longDate } from '../words/en/times.ts'
import { shownCharts } from './chart.tsx'
import { hasNarrative, measuresOf, type PerformanceView, type QuarterLink } from './view.ts'

/** The ways through a long page and on from it: its parts, the other quarters, and its figures as files. */
export const Ways = ({ view }: { view: PerformanceView }) => (
  <div class="onward">
    <Contents view={view} />
    <Quarters view={view} />
    <Data view={view} />
  </div>
)

const Contents = ({ view }: { view: PerformanceView }) => {
  const { performance } = view.frame.words
  const { groups, without } = measuresOf(view.document)
  const isCorrected = view.versions.some(({ correction }) => correction !== null)
  const parts = [
    ...(hasNarrative(view.document) ? [{ id: 'narrative', title: performance.narrative }] : []),
    ...(shownCharts(view).length > 0 ? [{ id: 'charts', title: performance.charts.title }] : []),
    ...groups.map(({ group }) => ({ id: `group-${group}`, title: performance.groups[group] })),
    ...(without.length > 0 ? [{ id: 'without', title: performance.without.title }] : []),
    ...(isCorrected ? [{ id: 'corrections', title: performance.corrections.title }] : []),
    { id: 'definitions', title: performance.definitions.title },
  ]
  return (
    <nav class="onward__contents" aria-labelledby="contents">
      <h2 class="govuk-heading-s onward__title" id="contents">
        {performance.contents}
      </h2>
      <ul class="onward__list">
        {parts.map(({ id, title }) => (
          <li>
            <a class="govuk-link" href={`#${id}`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** So many quarters are to be seen at once; the older ones are unfolded. */
const mostAtOnce = 4

const Quarters = ({ view }: { view: PerformanceView }) => {
  const { quarters: words } = view.frame.words.performance
  const others = view.quarters.filter(({ quarter }) => quarter !== view.document.quarter)
  if (others.length === 0) return null
  const older = others.slice(mostAtOnce)
  return (
    <nav aria-labelledby="quarters">
      <h2 class="govuk-heading-s onward__title" id="quarters">
        {words.title}
      </h2>
      <QuarterLinks view={view} quarters={others.slice(0, mostAtOnce)} />
      {older.length === 0 ? null : (
        <details class="folded">
          <summary>{words.older(older.length)}</summary>
          <QuarterLinks view={view} quarters={older} />
        </details>
      )}
    </nav>
  )
}

type LinksProps = { readonly view: PerformanceView; readonly quarters: readonly QuarterLink[] }

const QuarterLinks = ({ view: { frame }, quarters }: LinksProps) => {
  const { quarters: words, quarterName } = frame.words.performance
  return (
    <ul class="onward__list">
      {quarters.map(({ quarter, isCurrent, published }) => (
        <li>
          <a class="govuk-link" href={isCurrent ? '/performance' : `/performance/${quarter}`}>
            {quarterName(quarter)}
          </a>
          {isCurrent ? `, ${words.current}` : null}
          {published === null ? null : (
            <span class="measure__of"> {words.published(longDate(localDate(published)))}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

const Data = ({ view: { frame, document } }: { view: PerformanceView }) => {
  const { data } = frame.words.performance
  return (
    <section aria-labelledby="data">
      <h2 class="govuk-heading-s onward__title" id="data">
        {data.title}
      </h2>
      <ul class="onward__list">
        {(['csv', 'json'] as const).map((kind) => (
          <li>
            <a class="govuk-link" href={`/performance/${document.quarter}/figures.${kind}`}>
              {data[kind]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
