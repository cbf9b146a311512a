import type { Day } from '../../src/domain/day.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { minutesBetween } from '../../src/domain/instant.ts'
import { estimateOf } from '../../src/domain/waits/estimate.ts'
import { type Forecast, noForecast } from '../../src/domain/waits/forecast.ts'
import type { Range } from '../../src/domain/waits/range.ts'
import { shownFirst } from '../../src/domain/waits/shown.ts'

const around = (middle: number): Range => ({ low: middle * 0.75, middle, high: middle * 1.5 })

type Foretold = {
  /** The minutes that somebody would most likely wait who comes now, for whatever. */
  readonly newcomers?: number
  /** By how many minutes each appointment of the next hour will most likely be late. */
  readonly late?: number
}

/** A forecast as the test wants it to be, as if it had just been made. */
export function foretold(
  { day, now }: { readonly day: Day; now(): Instant },
  { newcomers = 0, late = 0 }: Foretold,
): Forecast {
  const range = around(newcomers)
  const shown = shownFirst(range, estimateOf(range), now())
  const isSoon = (time: Instant) => minutesBetween(now(), time) <= 60
  const expected = [...day.appointments.values()].filter(({ time }) => isSoon(time))
  return {
    ...noForecast,
    at: now(),
    knows: day.journal.length,
    newcomers: new Map([...day.site.services.keys()].map((id) => [id, { 'walk-in': shown, appointment: shown }])),
    appointments: new Map(expected.map(({ id }) => [id, { now: range, late: around(late) }])),
  }
}
