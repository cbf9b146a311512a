import { localDate, localTime } from '../../src/domain/local-time.ts'
import { Header } from '../components/header.tsx'
import { page } from '../page.tsx'
import { PublicFooter } from '../start/public-footer.tsx'
import { longDate, spokenTime } from '../words/en/times.ts'
import { Charts } from './chart.tsx'
import { Corrections } from './corrections.tsx'
import { Reading } from './definitions.tsx'
import { Headline } from './headline.tsx'
import { partlySaid } from './partly.ts'
import { Tables } from './tables.tsx'
import { hasNarrative, isOfHistory, type PerformanceView, paragraphsOf } from './view.ts'
import { Ways } from './ways.tsx'

/** A quarter's figures as anybody reads them. */
export function performancePage(view: PerformanceView): string {
  const { frame, document, isCurrent } = view
  const { performance } = frame.words
  const title = performance.title(document.quarter, isCurrent)
  return page({
    frame,
    title,
    audience: 'public',
    children: (
      <>
        <Header frame={frame} place={performance.place} />
        <main id="main" class="govuk-width-container govuk-main-wrapper report">
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="govuk-body-l">{performance.lead}</p>
          <State view={view} />
          <Ways view={view} />
          <Report view={view} />
        </main>
        <PublicFooter words={frame.words} />
      </>
    ),
  })
}

/** All that is published of a quarter: the same for whoever reads it and for whoever is about to publish it. */
export const Report = ({ view }: { view: PerformanceView }) => (
  <>
    <Headline view={view} />
    <Narrative view={view} />
    <Charts view={view} />
    <Tables view={view} />
    <Corrections view={view} />
    <Reading words={view.frame.words} />
  </>
)

/** How far these figures are to be trusted: so far, not published, published, corrected. */
const State = ({ view: { frame, sites, document, isCurrent, versions } }: { view: PerformanceView }) => {
  const { performance } = frame.words
  const { updatedAt } = document
  const [last, first] = [versions.at(0), versions.at(-1)]
  const unpublished = isOfHistory(document) ? performance.history : performance.notPublished
  return (
    <div class="report__state">
      {first ? <p>{performance.published(longDate(localDate(first.at)), first.by)}</p> : null}
      {last && last !== first ? (
        <p>
          <a class="govuk-link" href="#corrections">
            {performance.corrected(longDate(localDate(last.at)))}
          </a>
        </p>
      ) : null}
      {partlySaid(document, sites, frame.words).map((said) => (
        <p class="report__part">{said}</p>
      ))}
      {first ? null : <p>{isCurrent ? performance.soFar : unpublished}</p>}
      {isOfHistory(document) && !first ? null : (
        <p>{performance.updated(longDate(localDate(updatedAt)), spokenTime(localTime(updatedAt)))}</p>
      )}
    </div>
  )
}

const Narrative = ({ view: { frame, document } }: { view: PerformanceView }) => {
  const { narrative, noNarrative } = frame.words.performance
  const paragraphs = paragraphsOf(document)
  if (!hasNarrative(document)) return null
  return (
    <section aria-labelledby="narrative">
      <h2 class="govuk-heading-l" id="narrative">
        {narrative}
      </h2>
      {paragraphs.length === 0 ? <p class="report__text">{noNarrative}</p> : null}
      {paragraphs.map((text) => (
        <p class="report__text report__narrative">{text.trim()}</p>
      ))}
    </section>
  )
}
