import { apply } from '../../domain/apply.ts'
import { type DayInMotion, type DayKey, newDay } from '../../domain/day.ts'
import type { Sites } from '../../domain/site.ts'
import type { Queries } from './queries.ts'
import { entryFrom } from './rows.ts'

/** Days besides those that a search for a free time looks at: the last ones, and what staff look back at. */
const spareDays = 80

/** The days in use, kept in memory between changes. */
export function makeDays(query: Queries, sites: Sites) {
  const days = new Map<string, DayInMotion>()
  // Were one fewer kept than a search looks at, each search would read them all from the disk again.
  const mostDays = [...sites.values()].reduce((sum, { diary }) => sum + diary.aheadDays + 1, spareDays)
  const nameOf = ({ site, date }: DayKey) => `${site} ${date}`

  function begin(key: DayKey): DayInMotion {
    const site = sites.get(key.site)
    if (!site) throw new RangeError(`there is no site ${key.site}`)
    return newDay(site, key.date)
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
