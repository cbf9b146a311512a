import { apply } from '../../domain/apply.ts'
import { type DayInMotion, type DayKey, type Experience, newDay } from '../../domain/day.ts'
import type { Site, Sites } from '../../domain/site.ts'
import type { Queries } from './queries.ts'
import { entryFrom } from './rows.ts'

const mostDays = 8

/** The days in use, kept in memory between changes. */
export function makeDays(query: Queries, sites: Sites) {
  const days = new Map<string, DayInMotion>()
  const nameOf = ({ site, date }: DayKey) => `${site} ${date}`

  function begin(key: DayKey): DayInMotion {
    const site = sites.get(key.site)
    if (!site) throw new RangeError(`there is no site ${key.site}`)
    return newDay(site, key.date, experienceOf(query, site, key))
  }

  return {
    /** The day with everything that was written of it, by other processes too. */
    now(key: DayKey): DayInMotion {
      const name = nameOf(key)
      const day = days.get(name) ?? begin(key)
      // Back only once all is applied: half an entry must never be found here.
      days.delete(name)
      for (const row of query.entriesAfter.all({ ...key, number: day.journal.length })) apply(day, entryFrom(row))
      days.set(name, day)
      const [oldest] = days.keys()
      if (days.size > mostDays && oldest !== undefined) days.delete(oldest)
      return day
    },
    /** Drops a day, or all, after what was applied in memory was not kept. */
    forget(key?: DayKey): void {
      if (key) days.delete(nameOf(key))
      else days.clear()
    },
  }
}

const experienceOf = (query: Queries, site: Site, { date }: DayKey): Experience =>
  new Map(
    [...site.services.keys()].map((service) => [
      service,
      query.lastMinutes.all({ site: site.id, service, date }).map(({ minutes }) => minutes),
    ]),
  )
