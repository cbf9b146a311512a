import type { Day } from '../../domain/day.ts'
import type { SiteId } from '../../domain/id.ts'
import { type Month, monthOf } from '../../domain/period.ts'
import type { Sites } from '../../domain/site.ts'
import { type Dimension, dimensions } from '../../domain/summary/cell.ts'
import { makeSums, type Sums } from '../../domain/summary/sums.ts'
import { everythingOf } from '../../domain/summary/visit-counts.ts'
import type { Database } from './database.ts'
import type { Queries } from './queries.ts'
import { daysOfJournal, replay } from './replay.ts'
import { addUp } from './summary.ts'

/** Adds up days that come in order, and writes each month once its last day is known. */
export function makeMonths(query: Queries) {
  let open: { readonly site: SiteId; readonly month: Month; readonly sums: Sums<Dimension> } | null = null

  function write(): void {
    if (!open) return
    const { site, month, sums } = open
    addUp(query, site, month, sums)
    open = null
  }

  return {
    add(day: Day): void {
      const [site, month] = [day.site.id, monthOf(day.date)]
      if (open && (open.site !== site || open.month !== month)) write()
      open ??= { site, month, sums: makeSums(dimensions) }
      for (const contribution of everythingOf(day)) open.sums.add(contribution)
    },
    write,
  }
}

/**
 * Adds up the months of a database from before they were kept, from the journal, at its first opening. A site that the
 * sites' file no longer has is left out: by whose rules would it be counted?
 */
export function addUpEarlier(database: Database, query: Queries, sites: Sites): void {
  const { $client: client } = database
  const isToDo = client.prepare(
    `select (exists (select 1 from visits where ended_at is not null) or exists (select 1 from appointments where "is" = 'no-show'))
       and not exists (select 1 from month_cells)`,
  )
  isToDo.pluck()
  if (client.readonly || isToDo.get() !== 1) return
  const make = () => {
    // Another process may have done it meanwhile.
    if (isToDo.get() !== 1) return
    const months = makeMonths(query)
    for (const key of daysOfJournal(database)) {
      const site = sites.get(key.site)
      if (site) months.add(replay(query, site, key.date).day)
    }
    months.write()
  }
  database.transaction(make, { behavior: 'immediate' })
}
