import type { Sites } from '../../domain/site.ts'
import type { Database } from './database.ts'
import { rebuildFeedback } from './feedback-rebuild.ts'
import { makeMonths } from './months.ts'
import { prepareQueries } from './queries.ts'
import { daysOfJournal, replay } from './replay.ts'
import { saveChanged } from './save-changed.ts'
import { appointments, blocks, delays, desks, notices, staffAsked, visits } from './schema.ts'
import { feedbackCases } from './schema-feedback.ts'
import { monthCells, monthTotals, monthWaits } from './schema-months.ts'

export const madeOfTheJournal = [
  ...[visits, desks, appointments, blocks, notices, delays, staffAsked],
  ...[monthCells, monthTotals, monthWaits, feedbackCases],
]

/**
 * Makes every row and every month's numbers again from the journal, all or none. The answers to forms, the
 * contacts and the messages stay: they are no part of a day.
 * @throws {RangeError} for a site of the journal that the sites' file no longer has
 */
export function rebuild(database: Database, sites: Sites): void {
  const query = prepareQueries(database)
  const makeAgain = () => {
    for (const table of madeOfTheJournal) database.delete(table).run()
    const months = makeMonths(query)
    for (const key of daysOfJournal(database)) {
      const site = sites.get(key.site)
      if (!site) throw new RangeError(`there is no site ${key.site}`)
      const { day, last } = replay(query, site, key.date)
      for (const entry of last) saveChanged(query, key, day, entry)
      months.add(day)
    }
    months.write()
    rebuildFeedback(database)
  }
  database.transaction(makeAgain, { behavior: 'immediate' })
}
