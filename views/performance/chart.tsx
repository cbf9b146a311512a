import type { Words } from '../words/words.ts'
import { Bars, type Drawn, toldValue, withGaps } from './bars.tsx'
import { ChartTable, marksOf } from './chart-table.tsx'
import { type ChartQuarter, lineOf, type PerformanceView, wordsOf } from './view.ts'

/** The pictures that have any figure to draw. */
export function shownCharts(view: PerformanceView): readonly Drawn[] {
  const { charts } = view.frame.words.performance
  const drawn: readonly Drawn[] = [
    {
      id: 'chart-wait',
      title: charts.wait,
      unit: 'minutes',
      keys: ['average-wait'],
      steps: [1, 2, 5, 10, 20, 50, 100],
    },
    { id: 'chart-promises', title: charts.promises, unit: 'percent', keys: ['greeted', 'started'], steps: [20] },
  ]
  return drawn.filter(({ keys }) => keys.some((key) => view.chart.some((quarter) => toldValue(quarter, key) !== null)))
}

/** How the quarters compare: as pictures, each with the table of the same figures. */
export const Charts = ({ view }: { view: PerformanceView }) => {
  const { charts } = view.frame.words.performance
  const shown = shownCharts(view)
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="charts">
      <h2 class="govuk-heading-l" id="charts">
        {charts.title}
      </h2>
      {shown.map((chart) => (
        <Chart view={view} drawn={chart} />
      ))}
    </section>
  )
}

/** A bar is drawn at a place in percent of the picture, words and lines in their own sizes: it takes any width. */
const Chart = ({ view: { frame, chart }, drawn }: { view: PerformanceView; drawn: Drawn }) => {
  const { id, title, unit, keys } = drawn
  const { words } = frame
  const { charts, shortQuarter, figure } = words.performance
  // Before its first figure a chart has nothing to say.
  const first = chart.findIndex((quarter) => keys.some((key) => toldValue(quarter, key) !== null))
  const quarters = chart.slice(first)
  const slots = withGaps(quarters)
  const told = (quarter: ChartQuarter, key: string) => {
    const line = lineOf(quarter.lines, key)
    return line ? figure(line.figure, unit) : charts.none
  }
  const parts = slots.map((each) =>
    'missing' in each
      ? charts.gap(each.missing)
      : charts.bar(
          [shortQuarter(each.quarter), ...marksOf(each, drawn, words)].join(', '),
          keys.map((key) => (keys.length === 1 ? told(each, key) : `${wordsOf(words, key).name} ${told(each, key)}`)),
        ),
  )
  return (
    <div class="chart">
      <figure class="chart__figure">
        <figcaption class="chart__title">{title}</figcaption>
        {keys.length > 1 ? <Legend keys={keys} words={words} /> : null}
        <svg class="chart__plot" role="img" aria-labelledby={`${id}-title ${id}-description`}>
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-description`}>{charts.description(parts)}</desc>
          <Bars slots={slots} drawn={drawn} words={words} />
        </svg>
        <p class="chart__note">{charts.countsNote}</p>
        {slots.length > quarters.length ? <p class="chart__note">{charts.gapNote}</p> : null}
      </figure>
      <ChartTable quarters={quarters} drawn={drawn} words={words} />
    </div>
  )
}

const Legend = ({ keys, words }: { keys: readonly string[]; words: Words }) => (
  <ul class="chart__legend">
    {keys.map((key, at) => (
      <li>
        <svg class="chart__key" aria-hidden="true">
          <rect class={`chart__bar chart__bar--${at}`} x="2" y="2" width="16" height="16" />
        </svg>
        {wordsOf(words, key).name}
      </li>
    ))}
  </ul>
)
