import { apply } from '../../domain/apply.ts'
import { newDay } from '../../domain/day.ts'
import type { Entry } from '../../domain/fact.ts'
import type { Sites } from '../../domain/site.ts'
import type { Database } from './database.ts'
import { rebuildFeedback } from './feedback-rebuild.ts'
import { prepareQueries } from './queries.ts'
import { entryFrom } from './rows.ts'
import { saveChanged } from './save-changed.ts'
import { appointments, blocks, delays, desks, journal, notices, staffAsked, visits } from './schema.ts'

const madeOfTheJournal = [visits, desks, appointments, blocks, notices, delays, staffAsked]

/**
 * Makes every row again from the journal, all or none. The answers to forms, the
 * contacts and the messages stay: they are no part of a day.
 * @throws {RangeError} for a site of the journal that the sites' file no longer has
 */
export function rebuild(database: Database, sites: Sites): void {
  const query = prepareQueries(database)
  const makeAgain = () => {
    for (const table of madeOfTheJournal) database.delete(table).run()
    for (const key of database.selectDistinct({ site: journal.site, date: journal.date }).from(journal).all()) {
      const site = sites.get(key.site)
      if (!site) throw new RangeError(`there is no site ${key.site}`)
      const day = newDay(site, key.date)
      const lastOf = new Map<string, Entry>()
      for (const row of query.entriesAfter.all({ ...key, number: 0 })) {
        const entry = entryFrom(row)
        apply(day, entry)
        lastOf.set(`${entry.about.kind} ${entry.about.id}`, entry)
      }
      for (const entry of lastOf.values()) saveChanged(query, key, day, entry)
    }
    rebuildFeedback(database)
  }
  database.transaction(makeAgain, { behavior: 'immediate' })
}
