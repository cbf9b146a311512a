import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { SiteId } from '../../domain/id.ts'
import type { Figure, PerformanceDocument } from '../../domain/performance/figure.ts'
import type { Quarter } from '../../domain/performance/quarter.ts'
import type { Round } from '../../domain/survey/response.ts'
import { date, instant } from './columns.ts'

/** Each publication of a quarter, whole. A correction is another version. */
export const publications = sqliteTable(
  'publications',
  {
    quarter: text().$type<Quarter>().notNull(),
    version: integer().notNull(),
    at: instant().notNull(),
    by: text().notNull(),
    correction: text(),
    document: text({ mode: 'json' }).$type<PerformanceDocument>().notNull(),
  },
  ({ quarter, version }) => [primaryKey({ columns: [quarter, version] })],
)

/** Figures that managers typed in, each time anew: the last one counts. */
export const typedFigures = sqliteTable(
  'typed_figures',
  {
    sequence: integer().primaryKey(),
    quarter: text().$type<Quarter>().notNull(),
    measure: text().notNull(),
    site: text().$type<SiteId>(),
    figure: text({ mode: 'json' }).$type<Figure>().notNull(),
    at: instant().notNull(),
    by: text().notNull(),
  },
  ({ quarter }) => [index('typed_figures_quarter').on(quarter)],
)

/** What was done with the feedback of a quarter, in the council's own words: the last text counts. */
export const narratives = sqliteTable('narratives', {
  sequence: integer().primaryKey(),
  quarter: text().$type<Quarter>().notNull(),
  text: text().notNull(),
  at: instant().notNull(),
  by: text().notNull(),
})

/** The counted surveys whose days or target somebody set. */
export const waves = sqliteTable('waves', {
  id: text().$type<Round>().primaryKey(),
  from: date(),
  to: date(),
  target: integer(),
})
