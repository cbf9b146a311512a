import type { Unit } from '../../src/domain/performance/figure.ts'
import { type Quarter, quarterAfter } from '../../src/domain/performance/quarter.ts'
import { percentOf } from '../components/percent-of.ts'
import type { Words } from '../words/words.ts'
import { type ChartQuarter, lineOf } from './view.ts'

export type Drawn = {
  readonly id: string
  readonly title: string
  readonly unit: Unit
  readonly keys: readonly string[]
  readonly steps: readonly number[]
}

export const toldValue = ({ lines }: ChartQuarter, key: string): number | null =>
  lineOf(lines, key)?.figure.value ?? null

/** Quarters that there is nothing of, between two that are drawn. */
type Gap = { readonly missing: number }

export function withGaps(quarters: readonly ChartQuarter[]): readonly (ChartQuarter | Gap)[] {
  return quarters.flatMap((each, index) => {
    const before = quarters[index - 1]
    let missing = 0
    if (before) for (let next = quarterAfter(before.quarter); next < each.quarter; next = quarterAfter(next)) missing++
    return missing === 0 ? [each] : [{ missing }, each]
  })
}

const mostTicks = 6

function axisOf(values: readonly number[], { unit, steps }: Drawn) {
  const most = unit === 'percent' ? 100 : Math.max(1, ...values)
  const step = steps.find((each) => most / each <= mostTicks) ?? Math.ceil(most / mostTicks)
  const count = Math.ceil(most / step)
  return { top: step * count, ticks: Array.from({ length: count + 1 }, (_, index) => index * step) }
}

type BarsProps = { readonly slots: readonly (ChartQuarter | Gap)[]; readonly drawn: Drawn; readonly words: Words }

/** The bars of the quarters between the lines of the axis. */
export const Bars = ({ slots, drawn, words }: BarsProps) => {
  const { keys } = drawn
  const quarters = slots.filter((slot): slot is ChartQuarter => 'quarter' in slot)
  const values = quarters.flatMap((quarter) => keys.flatMap((key) => toldValue(quarter, key) ?? []))
  const axis = axisOf(values, drawn)
  const slot = 1 / slots.length
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
      {slots.map((quarter, index) =>
        'missing' in quarter ? (
          <line
            class="chart__gap"
            x1={percentOf(slot * (index + 0.5))}
            x2={percentOf(slot * (index + 0.5))}
            y1="0"
            y2="100%"
          />
        ) : (
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
            <Under quarter={quarter.quarter} after={slots[index - 1]} middle={slot * (index + 0.5)} words={words} />
          </>
        ),
      )}
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

type UnderProps = {
  readonly quarter: Quarter
  readonly after: ChartQuarter | Gap | undefined
  readonly middle: number
  readonly words: Words
}

/**
 * The quarter in two lines: the months, and the year. On a phone there is no room for the months beside each other: they
 * stand below each other, and the last two digits of the year where another one begins.
 */
const Under = ({ quarter, after, middle, words }: UnderProps) => {
  const [monthsIn = '', year = ''] = words.performance.shortQuarter(quarter).split(' ')
  const [first = '', last = ''] = monthsIn.split('–')
  const isNewYear = after === undefined || 'missing' in after || after.quarter.slice(0, 4) !== quarter.slice(0, 4)
  const line = (kind: 'long' | 'short', down: string, text: string) => (
    <text class={`chart__number chart__number--${kind}`} x={percentOf(middle)} y="100%" dy={down} text-anchor="middle">
      {text}
    </text>
  )
  return (
    <>
      {line('long', '1.4em', monthsIn)}
      {line('long', '2.6em', year)}
      {line('short', '1.2em', first)}
      {line('short', '2em', '–')}
      {line('short', '3em', last)}
      {isNewYear ? line('short', '4.2em', `’${year.slice(-2)}`) : null}
    </>
  )
}
