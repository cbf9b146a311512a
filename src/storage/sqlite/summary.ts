import type { SiteId } from '../../domain/id.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Month } from '../../domain/period.ts'
import type { CellKey, Dimension, SummaryLine } from '../../domain/summary/cell.ts'
import { type CountName, type Counts, countNames } from '../../domain/summary/counts.ts'
import type { Difference } from '../../domain/summary/sums.ts'
import type { CountedVisit } from '../../domain/summary/visit-counts.ts'
import type { Storage } from '../storage.ts'
import type { Database } from './database.ts'
import { reading } from './failure.ts'
import type { Queries } from './queries.ts'
import { summaryStatement } from './summary-queries.ts'

/** What the months are added up to. */
export function summaryIn(
  database: Database,
  query: Queries,
): Pick<Storage, 'summary' | 'waitsIn' | 'visitsIn' | 'finishedIn'> {
  const statements = new Map<string, ReturnType<typeof summaryStatement>>()

  function statementBy(by: readonly Dimension[]) {
    const name = by.join(' ')
    const statement = statements.get(name) ?? summaryStatement(database, by)
    statements.set(name, statement)
    return statement
  }

  return {
    summary: async <By extends Dimension>(site: SiteId, from: Month, to: Month, by: readonly By[]) =>
      reading(() => statementBy(by).all({ site, from, to }).map(lineOf(by))),
    waitsIn: async (site, from, to) => reading(() => query.waitsIn.all({ site, from, to })),
    visitsIn: async (site, { from, to }) => reading(() => query.visitsIn.all({ site, from, to }).map(visitFrom)),
    finishedIn: async (site, { from, to }) => reading(() => query.finishedIn.get({ site, from, to })?.count ?? 0),
  }
}

/** A row has the dimensions it was asked for, and every count. */
const lineOf =
  <By extends Dimension>(by: readonly By[]) =>
  (row: Readonly<Record<string, unknown>>): SummaryLine<By> => {
    const key = Object.fromEntries(by.map((name) => [name, row[name]])) as Pick<CellKey, By>
    return { ...key, counts: Object.fromEntries(countNames.map((name) => [name, row[name]])) as Counts }
  }

type VisitRow = ReturnType<Queries['visitsIn']['all']>[number]

function visitFrom({ queue, number, appointment, appointmentTime, comeAt, ...rest }: VisitRow): CountedVisit {
  return { ...rest, ticket: { queue, number }, appointment: keptBy(appointment, appointmentTime, comeAt) }
}

function keptBy(id: VisitRow['appointment'], time: Instant | null, comeAt: Instant | null) {
  if (id === null || time === null) return null
  return comeAt === null ? { id, time } : { id, time, comeAt }
}

/** Adds to a month what changed of it; what comes to nothing is dropped. */
export function addUp(query: Queries, site: SiteId, month: Month, { cells, waits }: Difference): void {
  for (const { key, counts } of cells) {
    const total = { site, month, queue: key.queue }
    query.addToCell.run({ site, month, ...key, ...counts })
    query.addToTotal.run({ ...total, ...counts })
    if (mayEmpty.every((name) => (counts[name] ?? 0) >= 0)) continue
    query.dropEmptyCell.run({ site, month, ...key })
    query.dropEmptyTotal.run(total)
  }
  for (const wait of waits) {
    query.addToWait.run({ site, month, ...wait })
    if (wait.count < 0) query.dropEmptyWait.run({ site, month, ...wait })
  }
}

const mayEmpty: readonly CountName[] = ['arrived', 'notCome']
