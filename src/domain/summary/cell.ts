import type { ServiceId } from '../id.ts'
import type { Instant } from '../instant.ts'
import { type LocalDate, localDate, localTime } from '../local-time.ts'
import type { Queue } from '../visit.ts'
import type { CountName, Counts } from './counts.ts'

/** By what the counts of a site's month are told apart; the time is that of arrival, or else of the appointment. */
export type CellKey = {
  /** 1 is Monday, 7 Sunday. */
  readonly weekday: number
  /** 0 to 23, local. */
  readonly hour: number
  readonly service: ServiceId
  readonly queue: Queue
  /** How many desks were open at the arrival; `desksNotKept` where that was not kept, and for who did not come. */
  readonly desks: number
}
export const desksNotKept = -1
export const dimensions = ['weekday', 'hour', 'service', 'queue', 'desks'] as const satisfies readonly (keyof CellKey)[]
export type Dimension = (typeof dimensions)[number]

type CellTime = Pick<CellKey, 'weekday' | 'hour'>
const hourMilliseconds = 3_600_000
// Asked of one visit after the other, nearly always of the same hour. Clocks here change at whole hours.
let known: { readonly hours: number; readonly time: CellTime } | null = null

/** The weekday and the hour of an instant, as a cell tells them. */
export function cellTime(at: Instant): CellTime {
  const hours = Math.floor(at / hourMilliseconds)
  if (known?.hours !== hours)
    known = { hours, time: { weekday: weekdayNumber(localDate(at)), hour: Number(localTime(at).slice(0, 2)) } }
  return known.time
}

const weekdayNumber = (date: LocalDate): number => new Date(Date.parse(date)).getUTCDay() || 7

/** Some counts of a part of some months, told apart by some dimensions. */
export type SummaryLine<By extends Dimension = never, Name extends CountName = CountName> = Pick<CellKey, By> & {
  readonly counts: Pick<Counts, Name>
}

/**
 * How many were served after a wait of so many tenths of a minute, rounded. Finer than any figure is printed, so that
 * a percentile of these is the percentile of the seconds, rounded.
 */
export type WaitLine = { readonly queue: Queue; readonly tenths: number; readonly count: number }
