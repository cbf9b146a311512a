import type { LocalDate } from './local-time.ts'
import type { Site } from './site.ts'

/** A year and some: a search that looks further ahead asks again. */
const mostDates = 400

/**
 * What follows from a site's settings for a day, asked of Temporal once: every arrival asks about today, and a search
 * for a free time about sixty days, and Temporal's answer costs more than the rest of either.
 */
export function keptByDate<Of>(of: (site: Site, date: LocalDate) => Of): (site: Site, date: LocalDate) => Of {
  const known = new WeakMap<Site, Map<LocalDate, Of>>()
  return (site, date) => {
    const dates = known.get(site) ?? new Map<LocalDate, Of>()
    known.set(site, dates)
    const kept = dates.get(date)
    if (kept !== undefined) return kept
    if (dates.size >= mostDates) dates.clear()
    const fresh = of(site, date)
    dates.set(date, fresh)
    return fresh
  }
}
