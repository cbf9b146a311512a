import type { PromiseClock } from '../../src/domain/clocks.ts'
import { type Instant, secondsBetween } from '../../src/domain/instant.ts'
import type { Words } from '../words/words.ts'

const shapes = { good: '○', soon: '◐', missed: '▲' } as const

const clockText = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

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
