import { and, asc, between, count, eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { CountName } from '../../domain/summary/counts.ts'
import type { Database } from './database.ts'
import { appointments, visits } from './schema.ts'
import { monthCells, monthTotals, monthWaits } from './schema-months.ts'
import { addingUp } from './write-rows.ts'

const value = (name: string) => sql.placeholder(name)
const isNoMistake = sql`json_extract(${visits.state}, '$.why') is not 'mistake'`
const { site, month, weekday, hour, service, queue, desks } = monthCells

/** The statements of a site's months in numbers. */
export const summaryStatements = (database: Database) => ({
  addToCell: addingUp(database, monthCells, [site, month, weekday, hour, service, queue, desks]),
  // Whatever counts in a cell arrived there, or was expected and did not.
  dropEmptyCell: database
    .delete(monthCells)
    .where(
      and(
        ...[site, month, weekday, hour, service, queue, desks].map((column) => eq(column, value(column.name))),
        ...[eq(monthCells.arrived, 0), eq(monthCells.notCome, 0)],
      ),
    )
    .prepare(),
  addToTotal: addingUp(database, monthTotals, [monthTotals.site, monthTotals.month, monthTotals.queue]),
  dropEmptyTotal: database
    .delete(monthTotals)
    .where(
      and(
        ...[monthTotals.site, monthTotals.month, monthTotals.queue].map((column) => eq(column, value(column.name))),
        ...[eq(monthTotals.arrived, 0), eq(monthTotals.notCome, 0)],
      ),
    )
    .prepare(),
  addToWait: addingUp(database, monthWaits, [monthWaits.site, monthWaits.month, monthWaits.queue, monthWaits.tenths]),
  dropEmptyWait: database
    .delete(monthWaits)
    .where(
      and(
        eq(monthWaits.site, value('site')),
        eq(monthWaits.month, value('month')),
        eq(monthWaits.queue, value('queue')),
        ...[eq(monthWaits.tenths, value('tenths')), eq(monthWaits.count, 0)],
      ),
    )
    .prepare(),
  waitsIn: database
    .select({ queue: monthWaits.queue, tenths: monthWaits.tenths, count: sql<number>`sum(${monthWaits.count})` })
    .from(monthWaits)
    .where(and(eq(monthWaits.site, value('site')), between(monthWaits.month, value('from'), value('to'))))
    .groupBy(monthWaits.queue, monthWaits.tenths)
    .prepare(),
  ...visitStatements(database),
})

/** The visits of a few days themselves. */
const visitStatements = (database: Database) => ({
  visitsIn: database
    .select({
      queue: visits.queue,
      number: visits.number,
      service: visits.service,
      appointment: visits.appointment,
      appointmentTime: visits.appointmentTime,
      comeAt: appointments.comeAt,
      arrivedAt: visits.arrivedAt,
      shown: visits.shown,
      desksOpen: visits.desksOpen,
      greetedAt: visits.greetedAt,
      firstCalledAt: visits.firstCalledAt,
      firstStartedAt: visits.firstStartedAt,
      state: visits.state,
    })
    .from(visits)
    .leftJoin(appointments, eq(appointments.id, visits.appointment))
    .where(and(eq(visits.site, value('site')), between(visits.date, value('from'), value('to')), isNoMistake))
    .orderBy(asc(visits.arrivedAt), asc(visits.number))
    .prepare(),
  finishedIn: database
    .select({ count: count() })
    .from(visits)
    .where(
      and(eq(visits.site, value('site')), between(visits.date, value('from'), value('to')), eq(visits.is, 'finished')),
    )
    .prepare(),
})

const cellDimensions = { weekday, hour, service, queue, desks }

/**
 * Some sums of a site's months, told apart by some of what its cells are told apart by: of the totals, where they do.
 * No more of them than are asked for: SQLite would add up forty columns of every cell.
 */
export const summaryStatement = (
  database: Database,
  names: readonly CountName[],
  by: readonly (keyof typeof cellDimensions)[],
) => {
  const isOfTotals = by.every((name) => name === 'queue')
  const table = isOfTotals ? monthTotals : monthCells
  const dimensions = isOfTotals ? by.map(() => monthTotals.queue) : by.map((name) => cellDimensions[name])
  const columns = getTableColumns(table)
  const sums = Object.fromEntries(names.map((name) => [name, sql`sum(${columns[name]})`]))
  return database
    .select({
      ...Object.fromEntries(by.map((name, index) => [name, dimensions[index] ?? cellDimensions[name]])),
      ...(sums as Record<CountName, SQL<number>>),
    })
    .from(table)
    .where(and(eq(table.site, value('site')), between(table.month, value('from'), value('to'))))
    .groupBy(...dimensions)
    .having(sql`count(*) > 0`)
    .prepare()
}
