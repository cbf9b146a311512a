import type { SiteId } from '../../domain/id.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Month, Months } from '../../domain/period.ts'
import type { CellKey, Dimension, SummaryLine } from '../../domain/summary/cell.ts'
import type { CountName, Counts } from '../../domain/summary/counts.ts'
import type { Sums } from '../../domain/summary/sums.ts'
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

  function statementOf(names: readonly CountName[], by: readonly Dimension[]) {
    const which = `${names} by ${by}`
    const statement = statements.get(which) ?? summaryStatement(database, names, by)
    statements.set(which, statement)
    return statement
  }

  return {
    summary: async <Name extends CountName, By extends Dimension = never>(
      site: SiteId,
      months: Months,
      names: readonly Name[],
      by: readonly By[] = [],
    ) =>
      reading(() =>
        statementOf(names, by)
          .all({ site, ...months })
          .map(lineOf(names, by)),
      ),
    waitsIn: async (site, months) => reading(() => query.waitsIn.all({ site, ...months })),
    visitsIn: async (site, { from, to }) => reading(() => query.visitsIn.all({ site, from, to }).map(visitFrom)),
    finishedIn: async (site, { from, to }) => reading(() => query.finishedIn.get({ site, from, to })?.count ?? 0),
  }
}

/** A row has the dimensions and the counts that it was asked for. */
const lineOf =
  <Name extends CountName, By extends Dimension>(names: readonly Name[], by: readonly By[]) =>
  (row: Readonly<Record<string, unknown>>): SummaryLine<By, Name> => {
    const key = Object.fromEntries(by.map((name) => [name, row[name]])) as Pick<CellKey, By>
    return { ...key, counts: Object.fromEntries(names.map((name) => [name, row[name]])) as Pick<Counts, Name> }
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
export function addUp(query: Queries, site: SiteId, month: Month, sums: Sums<Dimension>): void {
  for (const { counts, ...key } of sums.lines()) {
    const total = { site, month, queue: key.queue }
    query.addToCell.run({ site, month, ...key, ...counts })
    query.addToTotal.run({ ...total, ...counts })
    if (mayEmpty.every((name) => counts[name] >= 0)) continue
    query.dropEmptyCell.run({ site, month, ...key })
    query.dropEmptyTotal.run(total)
  }
  for (const wait of sums.waits()) {
    query.addToWait.run({ site, month, ...wait })
    if (wait.count < 0) query.dropEmptyWait.run({ site, month, ...wait })
  }
}

const mayEmpty: readonly CountName[] = ['arrived', 'notCome']
