import type { SiteId } from '../id.ts'
import type { LocalDate } from '../local-time.ts'
import type { Period } from '../period.ts'
import type { FigureLine } from './figure.ts'
import { measureOf } from './measures.ts'

/** A site that was not counted from a quarter's first day on, but from this one; null where nothing of it was counted. */
export type Partly = { readonly site: SiteId; readonly from: LocalDate | null }

/**
 * The sites that were not counted from the first day of some days on, by the first day of which anything is kept. None
 * where no site was counted at all: what is told then comes from elsewhere.
 */
export function partlyCounted(
  firstDates: ReadonlyMap<SiteId, LocalDate | null>,
  { from, to }: Period,
): readonly Partly[] {
  const partly = [...firstDates].flatMap(([site, first]): readonly Partly[] =>
    first !== null && first <= from ? [] : [{ site, from: first !== null && first <= to ? first : null }],
  )
  const isCounted = partly.length < firstDates.size || partly.some((each) => each.from !== null)
  return isCounted ? partly : []
}

/** What of that a figure lacks: none where it was counted whole, typed in, or published before this system. */
export function lackedBy({ measure, site, figure }: FigureLine, partly: readonly Partly[] = []): readonly Partly[] {
  const source = measureOf(measure)?.source
  const isCountedHere = figure.value !== null && figure.from === undefined
  if (!isCountedHere || (source !== 'journal' && source !== 'feedback')) return []
  return partly.filter((each) => site === null || each.site === site)
}
