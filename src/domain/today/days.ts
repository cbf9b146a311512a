import { type Instant, instant } from '../instant.ts'
import { dayAfter, instantOf, type LocalDate, localDate, localTime, weekdayOf, weekdays } from '../local-time.ts'
import { openingOn } from '../opening.ts'
import type { Site } from '../site.ts'

const weekDays = 7
/** Nobody asks for the last open day of a site that has been shut for longer. */
const furthestDays = 14

export const weekBefore = (date: LocalDate): LocalDate => dayAfter(date, -weekDays)

/** The same time of the clock a week before: an hour more or less where the clocks were changed meanwhile. */
export const sameTimeWeekBefore = (now: Instant): Instant =>
  instant(instantOf(weekBefore(localDate(now)), localTime(now)) + (now % 60_000))

/** The days of a week before a day of it, from Monday on. */
export function earlierThisWeek(date: LocalDate): readonly LocalDate[] {
  const count = weekdays.indexOf(weekdayOf(date))
  return Array.from({ length: count }, (_, index) => dayAfter(date, index - count))
}

/** The last day before another on which any of some sites was open; null where they were shut for long. */
export function lastOpenDay(sites: readonly Site[], before: LocalDate): LocalDate | null {
  for (let days = 1; days <= furthestDays; days++) {
    const date = dayAfter(before, -days)
    if (sites.some((site) => openingOn(site, date) !== null)) return date
  }
  return null
}
