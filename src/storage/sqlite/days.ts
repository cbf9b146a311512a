import { apply } from '../../domain/apply.ts'
import { type DayInMotion, type DayKey, type Experience, newDay } from '../../domain/day.ts'
import { instant } from '../../domain/instant.ts'
import { type LocalDate, localDate } from '../../domain/local-time.ts'
import type { Site, Sites } from '../../domain/site.ts'
import type { Queries } from './queries.ts'
import { entryFrom } from './rows.ts'

/** Days besides those that a search for a free time looks at: the last ones, and what staff look back at. */
const spareDays = 80

type Begun = { readonly day: DayInMotion; readonly begunOn: LocalDate }

/** The days in use, kept in memory between changes. */
export function makeDays(query: Queries, sites: Sites, clock: () => number) {
  const days = new Map<string, Begun>()
  // Were one fewer kept than a search looks at, each search would read them all from the disk again.
  const mostDays = [...sites.values()].reduce((sum, { diary }) => sum + diary.aheadDays + 1, spareDays)
  const nameOf = ({ site, date }: DayKey) => `${site} ${date}`

  function begin(key: DayKey, begunOn: LocalDate): Begun {
    const site = sites.get(key.site)
    if (!site) throw new RangeError(`there is no site ${key.site}`)
    return { day: newDay(site, key.date, experienceOf(query, site, key)), begunOn }
  }

  return {
    /** The day with everything that was written of it, by other processes too. */
    now(key: DayKey): DayInMotion {
      const name = nameOf(key)
      const today = localDate(instant(clock()))
      const known = days.get(name)
      // One that was begun before its date came knows nothing of the last visits before it.
      const { day, begunOn } = known && !(known.begunOn < key.date && key.date <= today) ? known : begin(key, today)
      // Back only once all is applied: half an entry must never be found here.
      days.delete(name)
      for (const row of query.entriesAfter.all({ ...key, number: day.journal.length })) apply(day, entryFrom(row))
      days.set(name, { day, begunOn })
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
