import type { PerformanceLine } from '../../src/domain/performance/figure.ts'
import { lackedBy } from '../../src/domain/performance/partly.ts'
import { Arrow, RagSign } from './stands.tsx'
import { lineOf, type PerformanceView, siteName, wordsOf } from './view.ts'

const told = ['average-wait', 'started', 'survey-visit'] as const

/** Three figures that say how the quarter was, each beside the one of a year before. */
export const Headline = ({ view }: { view: PerformanceView }) => (
  <section aria-labelledby="in-short">
    <h2 class="govuk-visually-hidden" id="in-short">
      {view.frame.words.performance.headline.title}
    </h2>
    <div class="headline">
      {told.map((key) => (
        <Card view={view} of={key} />
      ))}
    </div>
  </section>
)

/** Where all sites together have no figure, each of them may have one: what was published before was so. */
function linesOf({ document, sites }: PerformanceView, key: string): readonly PerformanceLine[] {
  const all = lineOf(document.lines, key)
  const isShown = (line: PerformanceLine | null): line is PerformanceLine =>
    line !== null && (line.figure.value !== null || line.figure.withheld === true)
  return isShown(all) ? [all] : sites.map(({ id }) => lineOf(document.lines, key, id)).filter(isShown)
}

const Card = ({ view, of: key }: { view: PerformanceView; of: string }) => {
  const { words } = view.frame
  const lines = linesOf(view, key)
  return (
    <div class="headline__card">
      <h3 class="headline__what">{wordsOf(words, key).name}</h3>
      {lines.length === 0 ? <p class="headline__none">{words.performance.headline.nothing}</p> : null}
      {lines.map((line) => (
        <Told view={view} line={line} isOne={lines.length === 1} />
      ))}
    </div>
  )
}

const Told = ({ view, line, isOne }: { view: PerformanceView; line: PerformanceLine; isOne: boolean }) => {
  const { words } = view.frame
  const { performance } = words
  const { figure, before, unit, rag, measure } = line
  const now = performance.figure(figure, unit)
  const hasBefore = before !== null && before.value !== null
  return (
    <div class="headline__told">
      {isOne ? null : <p class="headline__site">{line.site && siteName(view.sites, line.site)}</p>}
      <p class={`headline__figure${isOne ? '' : ' headline__figure--small'}`}>
        {hasBefore && isOne ? (
          <>
            <span class="govuk-visually-hidden">{performance.headline.from} </span>
            <span class="headline__before">{performance.number(before.value ?? 0)}</span>
            <span aria-hidden="true"> → </span>
            <span class="govuk-visually-hidden"> {performance.headline.to} </span>
          </>
        ) : null}
        {now}
      </p>
      <p class="headline__of">{performance.counts(measure, figure, unit)}</p>
      {lackedBy(line, view.document.partly).length > 0 ? <p class="headline__of">{performance.partly.mark}</p> : null}
      <Before view={view} line={line} />
      <Moved view={view} line={line} />
      {rag ? (
        <p class="headline__rag">
          <RagSign is={rag} words={words} />
        </p>
      ) : null}
    </div>
  )
}

type OfLine = { readonly view: PerformanceView; readonly line: PerformanceLine }

/** The figure of a year before, with what it was counted from, as the table has it. */
const Before = ({ view, line: { measure, before, unit } }: OfLine) => {
  const { headline, figure, counts } = view.frame.words.performance
  const isTold = before !== null && (before.value !== null || before.withheld === true)
  return (
    <p class="headline__of">
      {isTold ? headline.before(figure(before, unit), counts(measure, before, unit)) : headline.noBefore}
    </p>
  )
}

const Moved = ({ view, line: { change, trend, unit } }: OfLine) => {
  const { headline, change: changes } = view.frame.words.performance
  if (change === null) return null
  const isSame = change === 0 || trend === null || trend === 'same'
  return (
    <p class={`moved${trend ? ` moved--${trend}` : ''}`}>
      <Arrow change={change} />
      {isSame ? headline.sameAsBefore : headline.ofBefore(headline[trend], changes(change, unit))}
    </p>
  )
}
