import type { CalibrationGroup } from '../../src/domain/waits/calibration.ts'
import type { Range } from '../../src/domain/waits/range.ts'
import { percentOf } from '../components/percent-of.ts'
import type { Words } from '../words/words.ts'

type PictureWords = Words['manage']['estimates']['calibration']['picture']
type Drawn = { readonly told: Range; readonly cameTrue: Range }

/**
 * What was told beside what came true, by the middle that was told. Places are in percent of the picture and sizes in
 * pixels: it takes any width, and its words and dots stay as large as they are.
 */
export const Picture = ({ groups, words }: { groups: readonly CalibrationGroup[]; words: PictureWords }) => {
  const drawn = groups.flatMap(({ told, cameTrue }) => (told && cameTrue ? [{ told, cameTrue }] : []))
  if (drawn.length === 0) return null
  const across = axisOf(drawn.map(({ told }) => told.middle))
  const up = axisOf(drawn.flatMap(({ told, cameTrue }) => [told.high, cameTrue.high]))
  const diagonal = Math.min(across.top, up.top)
  return (
    <figure class="picture">
      <figcaption class="picture__title">{words.title}</figcaption>
      <svg class="picture__plot" role="img" aria-labelledby="picture-title picture-description">
        <title id="picture-title">{words.title}</title>
        <desc id="picture-description">{words.description}</desc>
        <Grid across={across} up={up} words={words} />
        <line class="picture__diagonal" x1="0" y1="100%" x2={across.at(diagonal)} y2={down(up, diagonal)} />
        {drawn.map((group) => (
          <Group group={group} x={across.at(group.told.middle)} up={up} />
        ))}
      </svg>
      <Legend words={words} />
    </figure>
  )
}

/** An axis of minutes from nothing to a round number. */
type Axis = { readonly top: number; readonly ticks: readonly number[]; at(minutes: number): string }

const tickSteps = [1, 2, 5, 10, 15, 20, 30, 60, 120]
const mostTicks = 6

function axisOf(minutes: readonly number[]): Axis {
  const most = Math.max(1, ...minutes)
  const step = tickSteps.find((each) => most / each <= mostTicks) ?? Math.ceil(most / mostTicks)
  const count = Math.ceil(most / step)
  return {
    top: count * step,
    ticks: Array.from({ length: count + 1 }, (_, index) => index * step),
    at: (value) => percentOf(value / (count * step)),
  }
}

/** From the top of the picture, from where its heights are counted. */
const down = ({ top }: Axis, minutes: number): string => percentOf(1 - minutes / top)

const Grid = ({ across, up, words }: { across: Axis; up: Axis; words: PictureWords }) => (
  <>
    {up.ticks.map((minutes) => (
      <>
        <line class="picture__line" x1="-14" x2="100%" y1={down(up, minutes)} y2={down(up, minutes)} />
        <text class="picture__number" x="-20" y={down(up, minutes)} dy="0.35em" text-anchor="end">
          {minutes}
        </text>
      </>
    ))}
    {across.ticks.map((minutes) => (
      <>
        <line class="picture__line" x1={across.at(minutes)} x2={across.at(minutes)} y1="0" y2="100%" />
        <text class="picture__number" x={across.at(minutes)} y="100%" dy="1.4em" text-anchor="middle">
          {minutes}
        </text>
      </>
    ))}
    <text class="picture__axis" x="-40" y="0" dy="-0.9em">
      {words.up}
    </text>
    <text class="picture__axis" x="100%" y="100%" dy="2.9em" text-anchor="end">
      {words.across}
    </text>
  </>
)

/** A box for what was told on the left, and at its place a dot on a line for what came true. */
const Group = ({ group: { told, cameTrue }, x, up }: { group: Drawn; x: string; up: Axis }) => (
  <svg class="picture__group" x={x} aria-hidden="true">
    <rect
      class="picture__told"
      x="-11"
      width="6"
      y={down(up, told.high)}
      height={percentOf((told.high - told.low) / up.top)}
    />
    <line class="picture__middle" x1="-11" x2="-5" y1={down(up, told.middle)} y2={down(up, told.middle)} />
    <line class="picture__true" x1="0" x2="0" y1={down(up, cameTrue.low)} y2={down(up, cameTrue.high)} />
    {[cameTrue.low, cameTrue.high].map((end) => (
      <line class="picture__true" x1="-4" x2="4" y1={down(up, end)} y2={down(up, end)} />
    ))}
    <circle class="picture__dot" cx="0" cy={down(up, cameTrue.middle)} r="4.5" />
  </svg>
)

const Legend = ({ words }: { words: PictureWords }) => (
  <ul class="picture__legend">
    <li>
      <svg class="picture__key" aria-hidden="true">
        <rect class="picture__told" x="9" y="2" width="6" height="20" />
        <line class="picture__middle" x1="9" x2="15" y1="12" y2="12" />
      </svg>
      {words.told}
    </li>
    <li>
      <svg class="picture__key" aria-hidden="true">
        <line class="picture__true" x1="12" x2="12" y1="2" y2="22" />
        <line class="picture__true" x1="8" x2="16" y1="2" y2="2" />
        <line class="picture__true" x1="8" x2="16" y1="22" y2="22" />
        <circle class="picture__dot" cx="12" cy="12" r="4.5" />
      </svg>
      {words.cameTrue}
    </li>
    <li>
      <svg class="picture__key" aria-hidden="true">
        <line class="picture__diagonal" x1="1" x2="23" y1="22" y2="2" />
      </svg>
      {words.diagonal}
    </li>
  </ul>
)
