import type { Unit } from '../../src/domain/performance/figure.ts'
import { FigureTable, Head, Row } from '../manage/table.tsx'
import type { Words } from '../words/words.ts'
import { type ChartQuarter, lineOf, type PerformanceView, wordsOf } from './view.ts'

type Drawn = {
  readonly id: string
  readonly title: string
  readonly unit: Unit
  readonly keys: readonly string[]
  readonly steps: readonly number[]
}

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

const toldValue = ({ lines }: ChartQuarter, key: string): number | null => lineOf(lines, key)?.figure.value ?? null

/** A bar is drawn at a place in percent of the picture, words and lines in their own sizes: it takes any width. */
const Chart = ({ view: { frame, chart }, drawn }: { view: PerformanceView; drawn: Drawn }) => {
  const { id, title, unit, keys } = drawn
  const { words } = frame
  const { charts, shortQuarter, figure } = words.performance
  // Before its first figure a chart has nothing to say.
  const first = chart.findIndex((quarter) => keys.some((key) => toldValue(quarter, key) !== null))
  const quarters = chart.slice(first)
  const told = (quarter: ChartQuarter, key: string) => {
    const line = lineOf(quarter.lines, key)
    return line ? figure(line.figure, unit) : charts.none
  }
  const parts = quarters.map((each) =>
    charts.bar(
      shortQuarter(each.quarter),
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
          <Bars quarters={quarters} drawn={drawn} words={words} />
        </svg>
      </figure>
      <FigureTable caption={charts.table(title)}>
        <Head first={charts.quarter} rest={keys.map((key) => wordsOf(words, key).name)} />
        <tbody>
          {quarters.toReversed().map((quarter) => (
            <Row name={shortQuarter(quarter.quarter)}>
              {keys.map((key) => (
                <td class="govuk-table__cell govuk-table__cell--numeric">{told(quarter, key)}</td>
              ))}
            </Row>
          ))}
        </tbody>
      </FigureTable>
    </div>
  )
}

const mostTicks = 6

function axisOf(values: readonly number[], { unit, steps }: Drawn) {
  const most = unit === 'percent' ? 100 : Math.max(1, ...values)
  const step = steps.find((each) => most / each <= mostTicks) ?? Math.ceil(most / mostTicks)
  const count = Math.ceil(most / step)
  return { top: step * count, ticks: Array.from({ length: count + 1 }, (_, index) => index * step) }
}

const percentOf = (share: number): string => `${Number((share * 100).toFixed(2))}%`

type BarsProps = { readonly quarters: readonly ChartQuarter[]; readonly drawn: Drawn; readonly words: Words }

const Bars = ({ quarters, drawn, words }: BarsProps) => {
  const { keys } = drawn
  const values = quarters.flatMap((quarter) => keys.flatMap((key) => toldValue(quarter, key) ?? []))
  const axis = axisOf(values, drawn)
  const slot = 1 / quarters.length
  const wide = (slot * 0.62) / keys.length
  return (
    <>
      {axis.ticks.map((tick) => (
        <>
          <line
            class="picture__line"
            x1="0"
            x2="100%"
            y1={percentOf(1 - tick / axis.top)}
            y2={percentOf(1 - tick / axis.top)}
          />
          <text class="chart__number" x="-8" y={percentOf(1 - tick / axis.top)} dy="0.35em" text-anchor="end">
            {tick}
          </text>
        </>
      ))}
      {quarters.map((quarter, index) => (
        <>
          {keys.map((key, at) => (
            <Bar
              value={toldValue(quarter, key)}
              top={axis.top}
              from={slot * (index + 0.19) + wide * at}
              wide={wide}
              kind={at}
              isTold={keys.length === 1}
              words={words}
            />
          ))}
          <Under quarter={quarter} middle={slot * (index + 0.5)} words={words} />
        </>
      ))}
    </>
  )
}

type BarProps = {
  readonly value: number | null
  readonly top: number
  readonly from: number
  readonly wide: number
  readonly kind: number
  /** Beside each other the numbers of two bars have no room: then the table tells them. */
  readonly isTold: boolean
  readonly words: Words
}

const Bar = ({ value, top, from, wide, kind, isTold, words }: BarProps) =>
  value === null ? null : (
    <>
      <rect
        class={`chart__bar chart__bar--${kind}`}
        x={percentOf(from)}
        width={percentOf(wide)}
        y={percentOf(1 - value / top)}
        height={percentOf(value / top)}
      />
      {isTold ? (
        <text
          class="chart__value"
          x={percentOf(from + wide / 2)}
          y={percentOf(1 - value / top)}
          dy="-0.4em"
          text-anchor="middle"
        >
          {words.performance.number(value)}
        </text>
      ) : null}
    </>
  )

/** The quarter in two lines: the months, and the year. */
const Under = ({ quarter: { quarter }, middle, words }: { quarter: ChartQuarter; middle: number; words: Words }) => {
  const [monthsIn = '', year = ''] = words.performance.shortQuarter(quarter).split(' ')
  return (
    <>
      <text class="chart__number" x={percentOf(middle)} y="100%" dy="1.4em" text-anchor="middle">
        {monthsIn}
      </text>
      <text class="chart__number" x={percentOf(middle)} y="100%" dy="2.6em" text-anchor="middle">
        {year}
      </text>
    </>
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
