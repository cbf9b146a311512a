import { and, desc, eq, getTableColumns, gt, lt, lte, sql } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import type { SQLiteColumn, SQLiteTable, SQLiteUpdateSetSource } from 'drizzle-orm/sqlite-core'
import type { Database } from './database.ts'
import {
  answers,
  appointments,
  desks,
  isFinished,
  isNotClosed,
  isPresent,
  journal,
  notices,
  staffAsked,
  visits,
} from './schema.ts'

export type Queries = ReturnType<typeof prepareQueries>

/** Every statement on a check-in's path, prepared once: building one costs more than running it. */
export function prepareQueries(database: Database) {
  const site = sql.placeholder('site')
  const date = sql.placeholder('date')
  const id = sql.placeholder('id')
  const answer = eq(answers.key, sql.placeholder('key'))
  return {
    answer: database.select().from(answers).where(answer).prepare(),
    keepAnswer: database.insert(answers).values(placeholders(answers)).prepare(),
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
    append: database.insert(journal).values(placeholders(journal)).prepare(),
    saveVisit: save(database, visits, [visits.site, visits.date, visits.queue, visits.number]),
    saveDesk: save(database, desks, [desks.site, desks.date, desks.id]),
    saveAppointment: save(database, appointments, [appointments.id]),
    saveNotice: save(database, notices, [notices.id]),
    saveStaffAsked: save(database, staffAsked, [staffAsked.site, staffAsked.date]),
    dropAppointment: database.delete(appointments).where(eq(appointments.id, id)).prepare(),
    dropNotice: database.delete(notices).where(eq(notices.id, id)).prepare(),
    dropStaffAsked: database
      .delete(staffAsked)
      .where(and(eq(staffAsked.site, site), eq(staffAsked.date, date)))
      .prepare(),
    visitByToken: database
      .select({ site: visits.site, date: visits.date, visit: visits.id })
      .from(visits)
      .where(eq(visits.token, sql.placeholder('token')))
      .prepare(),
    lastMinutes: database
      .select({ minutes: sql<number>`(${visits.endedAt} - json_extract(${visits.state}, '$.since')) / 60000.0` })
      .from(visits)
      .where(
        and(
          eq(visits.site, site),
          eq(visits.service, sql.placeholder('service')),
          lt(visits.date, date),
          isFinished,
          // Whom the night finished was not served until then.
          sql`json_extract(${visits.state}, '$.outcome') is not null`,
        ),
      )
      .orderBy(desc(visits.date), desc(visits.endedAt))
      .limit(20)
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

/** A placeholder for each column, but for one that the database numbers by itself. */
function placeholders<Table extends SQLiteTable>(table: Table): Table['$inferInsert'] {
  const columns = Object.keys(getTableColumns(table)).filter((name) => name !== 'sequence')
  return Object.fromEntries(columns.map((name) => [name, sql.placeholder(name)])) as Table['$inferInsert']
}

/** Inserts a row, or replaces what an earlier fact made of it. */
function save<Table extends SQLiteTable>(database: Database, table: Table, target: SQLiteColumn[]) {
  const replaced = Object.entries(getTableColumns(table)).filter(([, column]) => !target.includes(column))
  const set = Object.fromEntries(replaced.map(([name, column]) => [name, sql`excluded.${inDatabase(column)}`]))
  return database
    .insert(table)
    .values(placeholders(table))
    .onConflictDoUpdate({ target, set: set as SQLiteUpdateSetSource<Table> })
    .prepare()
}

const inDatabase = ({ name }: SQLiteColumn) => sql.identifier(toSnakeCase(name))
