import type { DayKey } from '../../domain/day.ts'
import type { SiteId } from '../../domain/id.ts'
import { type Month, monthOf } from '../../domain/period.ts'
import { type Dimension, dimensions } from '../../domain/summary/cell.ts'
import { makeSums, type Sums } from '../../domain/summary/sums.ts'
import type { Contribution } from '../../domain/summary/visit-counts.ts'
import type { Queries } from './queries.ts'
import { addUp } from './summary.ts'

/** What an entry of a day changed: what counted before it, and what counts after it. */
export type Moved = {
  readonly key: DayKey
  readonly before: readonly Contribution[]
  readonly after: readonly Contribution[]
}

/** What the changes of a turn move in the months, written once at its end: a whole site may be closed in one. */
export function makeTurnMonths(query: Queries) {
  type Open = { readonly site: SiteId; readonly month: Month; readonly sums: Sums<Dimension> }
  let open: Open[] = []

  function sumsIn({ site, date }: DayKey): Sums<Dimension> {
    const month = monthOf(date)
    const found = open.find((each) => each.site === site && each.month === month)
    const one = found ?? { site, month, sums: makeSums(dimensions) }
    if (!found) open.push(one)
    return one.sums
  }

  return {
    add(moved: readonly Moved[]): void {
      for (const { key, before, after } of moved) {
        if (before.length + after.length === 0) continue
        const sums = sumsIn(key)
        for (const contribution of before) sums.add(contribution, -1)
        for (const contribution of after) sums.add(contribution)
      }
    },
    write(): void {
      for (const { site, month, sums } of open) addUp(query, site, month, sums)
      open = []
    },
    forget(): void {
      open = []
    },
  }
}
