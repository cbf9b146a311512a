import type { PromiseClock } from '../../src/domain/clocks.ts'
import { type Instant, secondsBetween } from '../../src/domain/instant.ts'
import type { Words } from '../words/words.ts'

const shapes = { good: '○', soon: '◐', missed: '▲' } as const

const two = (count: number): string => String(count).padStart(2, '0')

/** Minutes and seconds; from an hour on, hours and minutes. */
const clockText = (seconds: number): string => {
  const minutes = Math.floor(seconds / 60)
  return minutes < 60 ? `${minutes}:${two(seconds % 60)}` : `${Math.floor(minutes / 60)} h ${two(minutes % 60)}`
}

/** A promise that counts down, with a word and a shape beside the colour. */
export const PromiseClockView = ({ clock, now, words }: { clock: PromiseClock; now: Instant; words: Words }) => (
  <span class={`promise promise--${clock.stands}`}>
    <span aria-hidden="true">{shapes[clock.stands]}</span> {words.common.promises[clock.promised][clock.stands]}{' '}
    <span class="promise__time" data-until={clock.until}>
      {clockText(clock.stands === 'missed' ? secondsBetween(clock.until, now) : secondsBetween(now, clock.until))}
    </span>
  </span>
)

/** Time since an instant, counting up. */
export const Since = ({ at, now }: { at: Instant; now: Instant }) => (
  <span class="since" data-since={at}>
    {clockText(secondsBetween(at, now))}
  </span>
)
