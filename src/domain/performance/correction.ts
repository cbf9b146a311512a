import type { SiteId } from '../id.ts'
import { type Figure, type FigureLine, type PerformanceDocument, placeOf } from './figure.ts'

/** What one version says otherwise than the one before it; null where a version has no such line. */
export type Difference = {
  readonly measure: string
  readonly site: SiteId | null
  readonly old: Figure | null
  readonly new: Figure | null
}

const byPlace = ({ lines }: PerformanceDocument): ReadonlyMap<string, FigureLine> =>
  new Map(lines.map((line) => [placeOf(line), line]))

/** The figures that a correction changed, in the order of the page. */
export function differencesBetween(earlier: PerformanceDocument, later: PerformanceDocument): readonly Difference[] {
  const [before, after] = [byPlace(earlier), byPlace(later)]
  return [...new Map([...after, ...before])].flatMap(([place, { measure, site }]) => {
    const [old, now] = [before.get(place)?.figure ?? null, after.get(place)?.figure ?? null]
    return isSame(old, now) ? [] : [{ measure, site, old, new: now }]
  })
}

const said = ({ value, numerator, denominator, apart, withheld, bound, from, note }: Figure) => [
  ...[value, numerator, denominator],
  ...[apart, withheld, bound, from, note],
]

const isSame = (old: Figure | null, now: Figure | null): boolean =>
  JSON.stringify(old && said(old)) === JSON.stringify(now && said(now))
