import { type Heat, stepOf } from '../../src/domain/summary/heat.ts'
import { percentOf } from '../components/percent-of.ts'
import type { Words } from '../words/words.ts'
import { Figure, FigureTable, Head, Row, Total, Wide } from './table.tsx'

type Props = { readonly heat: Heat; readonly words: Words['manageDay']['patterns']['heat'] }

const rowHeight = 34

/**
 * Arrivals by weekday and hour, the number in every box. Widths are in percent of the picture and heights in pixels: it
 * takes any width, and its words stay as large as they are.
 */
export const HeatMap = ({ heat, words }: Props) => (
  <figure class="heat">
    <figcaption class="picture__title">{words.pictureTitle}</figcaption>
    <svg
      class="heat__plot"
      height={rowHeight * (heat.hours.length + 1)}
      role="img"
      aria-labelledby="heat-title heat-description"
    >
      <title id="heat-title">{words.pictureTitle}</title>
      <desc id="heat-description">{words.description}</desc>
      {heat.weekdays.map((weekday, column) => (
        <Text x={middle(heat, column)} row={0} label={words.weekday(weekday)} class="heat__label" />
      ))}
      {heat.hours.map((hour, index) => (
        <HourRow heat={heat} hour={hour} row={index + 1} words={words} />
      ))}
    </svg>
    <Scale heat={heat} words={words} />
  </figure>
)

const left = ({ weekdays }: Heat, column: number): string => percentOf(column / weekdays.length)
const middle = ({ weekdays }: Heat, column: number): string => percentOf((column + 0.5) / weekdays.length)

type TextProps = { readonly x: string; readonly row: number; readonly label: string; readonly class: string }

const Text = ({ x, row, label, class: name }: TextProps) => (
  <text class={name} x={x} y={rowHeight * (row + 0.5)} dy="0.35em" text-anchor="middle">
    {label}
  </text>
)

const HourRow = ({ heat, hour, row, words }: Props & { hour: number; row: number }) => (
  <>
    <text class="heat__label" x="-8" y={rowHeight * (row + 0.5)} dy="0.35em" text-anchor="end">
      {words.hourShort(hour)}
    </text>
    {heat.weekdays.map((weekday, column) => {
      const count = heat.arrived(weekday, hour)
      const step = stepOf(heat.steps, count)
      return (
        <>
          <rect
            class={`heat__box heat__box--${step}`}
            x={left(heat, column)}
            y={rowHeight * row}
            width={percentOf(1 / heat.weekdays.length)}
            height={rowHeight}
          />
          <Text
            x={middle(heat, column)}
            row={row}
            label={words.number(count)}
            class={`heat__number heat__number--${step}`}
          />
        </>
      )
    })}
  </>
)

/** What each colour stands for, in words and numbers. */
const Scale = ({ heat: { steps }, words }: Props) => (
  <ul class="heat__scale" aria-label={words.scale}>
    {steps.map((to, index) => (
      <li>
        <svg class="heat__key" aria-hidden="true">
          <rect class={`heat__box heat__box--${index + 1}`} x="1" y="1" width="22" height="22" />
        </svg>
        {words.step(index, steps.length)}: {words.range((steps[index - 1] ?? 0) + 1, to)}
      </li>
    ))}
  </ul>
)

/** The same numbers to be read, with their sums. */
export const HeatTable = ({ heat, words }: Props) => {
  const sum = (numbers: readonly number[]): string => words.number(numbers.reduce((all, each) => all + each, 0))
  const { weekdays, hours, arrived } = heat
  return (
    <Wide name={words.caption}>
      <FigureTable caption={words.caption}>
        <Head first={words.hour} rest={[...weekdays.map(words.weekday), words.all]} />
        <tbody>
          {hours.map((hour) => (
            <Row name={words.hourName(hour)}>
              {weekdays.map((weekday) => (
                <Figure>{words.number(arrived(weekday, hour))}</Figure>
              ))}
              <Figure>{sum(weekdays.map((weekday) => arrived(weekday, hour)))}</Figure>
            </Row>
          ))}
          <Total name={words.all}>
            {weekdays.map((weekday) => (
              <Figure>{sum(hours.map((hour) => arrived(weekday, hour)))}</Figure>
            ))}
            <Figure>{words.number(heat.all)}</Figure>
          </Total>
        </tbody>
      </FigureTable>
    </Wide>
  )
}
