import { apply } from '../../domain/apply.ts'
import { type Day, type DayKey, newDay } from '../../domain/day.ts'
import type { Entry } from '../../domain/fact.ts'
import type { LocalDate } from '../../domain/local-time.ts'
import type { Site } from '../../domain/site.ts'
import type { Database } from './database.ts'
import type { Queries } from './queries.ts'
import { entryFrom } from './rows.ts'
import { journal } from './schema.ts'

/** The days of which the journal tells anything, in order, one site after the other. */
export const daysOfJournal = (database: Database): readonly DayKey[] =>
  database
    .selectDistinct({ site: journal.site, date: journal.date })
    .from(journal)
    .orderBy(journal.site, journal.date)
    .all()

/** A day as its journal makes it, and the last entry about each of its subjects. */
export function replay(query: Queries, site: Site, date: LocalDate): { readonly day: Day; readonly last: Entry[] } {
  const day = newDay(site, date)
  const lastOf = new Map<string, Entry>()
  for (const row of query.entriesAfter.all({ site: site.id, date, number: 0 })) {
    const entry = entryFrom(row)
    apply(day, entry)
    lastOf.set(`${entry.about.kind} ${entry.about.id}`, entry)
  }
  return { day, last: [...lastOf.values()] }
}
