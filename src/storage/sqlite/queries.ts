import { and, eq, gt, lt, lte, sql } from 'drizzle-orm'
import { bookingStatements } from './booking-queries.ts'
import type { Database } from './database.ts'
import { ledgerStatements } from './ledger-queries.ts'
import { publishedStatements } from './published-queries.ts'
import {
  answers,
  blocks,
  delays,
  desks,
  isNotClosed,
  isPresent,
  journal,
  notices,
  staffAsked,
  visits,
} from './schema.ts'
import { summaryStatements } from './summary-queries.ts'
import { adding, saving } from './write-rows.ts'

export type Queries = ReturnType<typeof prepareQueries>

/** Every statement on a check-in's path, prepared once: building one costs more than running it. */
export function prepareQueries(database: Database) {
  const site = sql.placeholder('site')
  const date = sql.placeholder('date')
  const answer = eq(answers.key, sql.placeholder('key'))
  return {
    ...rowStatements(database),
    ...bookingStatements(database),
    ...ledgerStatements(database),
    ...publishedStatements(database),
    ...summaryStatements(database),
    answer: database.select().from(answers).where(answer).prepare(),
    keepAnswer: adding(database, answers),
    forgetAnswers: database
      .delete(answers)
      .where(lt(answers.at, sql.placeholder('before')))
      .prepare(),
    entriesAfter: database
      .select()
      .from(journal)
      .where(and(eq(journal.site, site), eq(journal.date, date), gt(journal.number, sql.placeholder('number'))))
      .orderBy(journal.number)
      .prepare(),
    // One day after the other: to find them all at once, each entry's line of the index would be read.
    dateAfter: database
      .select({ date: journal.date })
      .from(journal)
      .where(and(eq(journal.site, site), gt(journal.date, date)))
      .orderBy(journal.date)
      .limit(1)
      .prepare(),
    append: adding(database, journal),
    visitByToken: database
      .select({ site: visits.site, date: visits.date, visit: visits.id })
      .from(visits)
      .where(eq(visits.token, sql.placeholder('token')))
      .prepare(),
    unclosedDays: database
      .select({ site: visits.site, date: visits.date })
      .from(visits)
      .where(and(lte(visits.date, date), isPresent))
      .union(
        database
          .select({ site: desks.site, date: desks.date })
          .from(desks)
          .where(and(lte(desks.date, date), isNotClosed)),
      )
      .prepare(),
  }
}

function rowStatements(database: Database) {
  const id = sql.placeholder('id')
  const ofDay = and(eq(staffAsked.site, sql.placeholder('site')), eq(staffAsked.date, sql.placeholder('date')))
  return {
    saveVisit: saving(database, visits, [visits.site, visits.date, visits.queue, visits.number]),
    saveDesk: saving(database, desks, [desks.site, desks.date, desks.id]),
    saveBlock: saving(database, blocks, [blocks.id]),
    saveNotice: saving(database, notices, [notices.id]),
    saveDelay: saving(database, delays, [delays.id]),
    saveStaffAsked: saving(database, staffAsked, [staffAsked.site, staffAsked.date]),
    dropBlock: database.delete(blocks).where(eq(blocks.id, id)).prepare(),
    dropNotice: database.delete(notices).where(eq(notices.id, id)).prepare(),
    dropDelay: database.delete(delays).where(eq(delays.id, id)).prepare(),
    dropStaffAsked: database.delete(staffAsked).where(ofDay).prepare(),
  }
}
