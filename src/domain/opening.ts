import { type Instant, later } from './instant.ts'
import { dayAfter, instantOf, type LocalDate, localDate, weekdayOf } from './local-time.ts'
import type { Site } from './site.ts'

export type Opening = { readonly opens: Instant; readonly closes: Instant }

// Every arrival asks about today, and Temporal's answer costs more than the rest of its decision.
const known = new WeakMap<Site, { readonly date: LocalDate; readonly opening: Opening | null }>()

/** When a site is open on a day, or null where it stays closed. */
export function openingOn(site: Site, date: LocalDate): Opening | null {
  const last = known.get(site)
  if (last?.date === date) return last.opening
  const opening = openingOf(site, date)
  known.set(site, { date, opening })
  return opening
}

function openingOf(site: Site, date: LocalDate): Opening | null {
  const hours = site.hours[weekdayOf(date)]
  if (!hours || site.closures.some((closure) => closure.date === date)) return null
  return { opens: instantOf(date, hours.opens), closes: instantOf(date, hours.closes) }
}

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
