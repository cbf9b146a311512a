import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ServiceId } from '../../domain/id.ts'
import type { Month } from '../../domain/period.ts'
import { type CountName, countNames } from '../../domain/summary/counts.ts'
import type { Queue } from '../../domain/visit.ts'
import { site } from './columns.ts'

const counted = () => integer().notNull().default(0)
const counts = () =>
  Object.fromEntries(countNames.map((name) => [name, counted()])) as Record<CountName, ReturnType<typeof counted>>

/** A site's months in numbers, told apart by what `domain/summary` names; made of the journal, like the rows above. */
export const monthCells = sqliteTable(
  'month_cells',
  {
    site: site(),
    month: text().$type<Month>().notNull(),
    weekday: integer().notNull(),
    hour: integer().notNull(),
    service: text().$type<ServiceId>().notNull(),
    queue: text().$type<Queue>().notNull(),
    desks: integer().notNull(),
    ...counts(),
  },
  ({ site, month, weekday, hour, service, queue, desks }) => [
    primaryKey({ columns: [site, month, weekday, hour, service, queue, desks] }),
  ],
)

/**
 * The same added up: a quarter's page is of a year and of the year before it, and adding up their cells would take a
 * hundred times as long.
 */
export const monthTotals = sqliteTable(
  'month_totals',
  {
    site: site(),
    month: text().$type<Month>().notNull(),
    queue: text().$type<Queue>().notNull(),
    ...counts(),
  },
  ({ site, month, queue }) => [primaryKey({ columns: [site, month, queue] })],
)

/** How many were served in a month after a wait of so many tenths of a minute: what percentiles are made of. */
export const monthWaits = sqliteTable(
  'month_waits',
  {
    site: site(),
    month: text().$type<Month>().notNull(),
    queue: text().$type<Queue>().notNull(),
    tenths: integer().notNull(),
    count: counted(),
  },
  ({ site, month, queue, tenths }) => [primaryKey({ columns: [site, month, queue, tenths] })],
)
