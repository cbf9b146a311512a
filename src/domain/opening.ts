import { type Instant, later } from './instant.ts'
import { keptByDate } from './kept-by-date.ts'
import { dayAfter, instantOf, type LocalDate, localDate, weekdayOf } from './local-time.ts'
import type { Site } from './site.ts'

export type Opening = { readonly opens: Instant; readonly closes: Instant }

/** When a site is open on a day, or null where it stays closed. */
export const openingOn = keptByDate((site: Site, date: LocalDate): Opening | null => {
  const special = site.specialHours.find((day) => day.date === date)
  const isClosed = !special && site.closures.some((closure) => closure.date === date)
  const hours = special ?? (isClosed ? null : site.hours[weekdayOf(date)])
  return hours && { opens: instantOf(date, hours.opens), closes: instantOf(date, hours.closes) }
})

export function isOpen(site: Site, at: Instant): boolean {
  const today = openingOn(site, localDate(at))
  return today !== null && at >= today.opens && at < today.closes
}

/** Whether staff may work with the day's queues: from before the doors open until the day is closed. */
export function isStaffed(site: Site, at: Instant): boolean {
  const today = openingOn(site, localDate(at))
  return today !== null && at >= later(today.opens, -site.rules.beforeOpeningMinutes) && at < closingJobAt(site, today)
}

export const closingJobAt = (site: Site, opening: Opening): Instant =>
  later(opening.closes, site.rules.afterClosingMinutes)

/** The next time the doors open after an instant; null when there is none within a year. */
export function nextOpening(site: Site, after: Instant): Instant | null {
  const today = localDate(after)
  for (let days = 0; days < 366; days++) {
    const opening = openingOn(site, dayAfter(today, days))
    if (opening && opening.opens > after) return opening.opens
  }
  return null
}
