import { and, between, eq, sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { delays, visits } from './schema.ts'

const value = (name: string) => sql.placeholder(name)
const isNoMistake = sql`json_extract("state", '$.why') is not 'mistake'`

/** The statements that look back over many days. */
export const ledgerStatements = (database: Database) => ({
  ledgerLines: database
    .select({
      site: visits.site,
      service: visits.service,
      queue: visits.queue,
      arrivedAt: visits.arrivedAt,
      shown: visits.shown,
      range: visits.range,
      calledAt: visits.firstCalledAt,
      endedAt: visits.endedAt,
    })
    .from(visits)
    .where(and(eq(visits.site, value('site')), between(visits.date, value('from'), value('to')), isNoMistake))
    .prepare(),
  delaysIn: database
    .select({
      id: delays.id,
      of: delays.of,
      beganAt: delays.beganAt,
      minutes: delays.minutes,
      explainedAt: delays.explainedAt,
      notice: delays.notice,
      endedAt: delays.endedAt,
    })
    .from(delays)
    .where(and(eq(delays.site, value('site')), between(delays.date, value('from'), value('to'))))
    .orderBy(delays.beganAt)
    .prepare(),
})
