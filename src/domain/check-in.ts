import type { Appointment } from './appointment.ts'
import { type Day, visitFor } from './day.ts'
import { type Instant, later } from './instant.ts'
import { type LocalTime, localTime } from './local-time.ts'

/** Some of the day's times, and those from which the ones before and after them are shown. */
export type Times = {
  readonly shown: readonly LocalTime[]
  readonly earlierFrom: LocalTime | null
  readonly laterFrom: LocalTime | null
}

/** As many as fit on a kiosk without scrolling, each large enough to hit. */
const mostTimes = 12
const nearMinutes = { past: 30, ahead: 120 }

/** The day's appointments that nobody has checked in yet, in the order of their references. */
export const toCheckIn = (day: Day): readonly Appointment[] =>
  [...day.appointments.values()]
    .filter(({ id }) => visitFor(day, id) === null)
    .sort((one, other) => one.reference.localeCompare(other.reference))

/**
 * The times at which somebody is still to be checked in: the near ones first, which few arrive outside of.
 * From a time that was asked for, as many as fit.
 */
export function timesToCheckIn(day: Day, now: Instant, from: LocalTime | null): Times {
  const times = [...new Set(toCheckIn(day).map(({ time }) => localTime(time)))].sort()
  const first = from ?? localTime(later(now, -nearMinutes.past))
  const found = times.findIndex((time) => time >= first)
  const start = found === -1 ? Math.max(0, times.length - mostTimes) : found
  const fitting = times.slice(start, start + mostTimes)
  const near = fitting.filter((time) => time <= localTime(later(now, nearMinutes.ahead)))
  const shown = from === null && near.length > 0 ? near : fitting
  return {
    shown,
    earlierFrom: start === 0 ? null : (times[Math.max(0, start - mostTimes)] ?? null),
    laterFrom: times[start + shown.length] ?? null,
  }
}
