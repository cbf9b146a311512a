import type { DayKey } from '../../domain/day.ts'
import type { SiteId } from '../../domain/id.ts'
import { type Month, monthOf } from '../../domain/period.ts'
import { makeDifference } from '../../domain/summary/sums.ts'
import type { Contribution } from '../../domain/summary/visit-counts.ts'
import type { Queries } from './queries.ts'
import { addUp } from './summary.ts'

/** What an entry of a day changed: what counted before it, and what counts after it. */
export type Moved = {
  readonly key: DayKey
  readonly before: readonly Contribution[]
  readonly after: readonly Contribution[]
}

/**
 * What the changes of a turn move in the months, written once at its end: all check-ins of a busy moment count in the
 * same few rows.
 */
export function makeTurnMonths(query: Queries) {
  type Open = { readonly site: SiteId; readonly month: Month; readonly difference: ReturnType<typeof makeDifference> }
  let open: Open[] = []

  function differenceIn({ site, date }: DayKey) {
    const month = monthOf(date)
    const found = open.find((each) => each.site === site && each.month === month)
    const one = found ?? { site, month, difference: makeDifference() }
    if (!found) open.push(one)
    return one.difference
  }

  return {
    add(moved: readonly Moved[]): void {
      for (const { key, before, after } of moved) {
        if (before.length + after.length === 0) continue
        const difference = differenceIn(key)
        for (const contribution of before) difference.add(contribution, -1)
        for (const contribution of after) difference.add(contribution, 1)
      }
    },
    write(): void {
      for (const { site, month, difference } of open) addUp(query, site, month, difference.all())
      open = []
    },
    forget(): void {
      open = []
    },
  }
}
