import type { SiteId } from '../id.ts'
import { type Figure, type PerformanceDocument, type PerformanceLine, placeOf } from './figure.ts'
import { unknown } from './figure-of.ts'

/** What one version says otherwise than the one before it; null where a version has no such line. */
export type Difference = {
  readonly measure: string
  readonly site: SiteId | null
  /** Whether it is the figure of 12 months before, beside which the quarter's own stands. */
  readonly isYearBefore: boolean
  readonly old: Figure | null
  readonly new: Figure | null
}

const byPlace = ({ lines }: PerformanceDocument): ReadonlyMap<string, PerformanceLine> =>
  new Map(lines.map((line) => [placeOf(line), line]))

/**
 * The figures that a correction changed, in the order of the page. The change, the trend and the colour follow from
 * them, so they are told by them; a line that comes or goes takes its figure of the year before with it.
 */
export function differencesBetween(earlier: PerformanceDocument, later: PerformanceDocument): readonly Difference[] {
  const [before, after] = [byPlace(earlier), byPlace(later)]
  return [...new Map([...after, ...before])].flatMap(([place, { measure, site }]) => {
    const [was, is] = [before.get(place), after.get(place)]
    const told = (isYearBefore: boolean, old: Figure | null, now: Figure | null): readonly Difference[] =>
      isSame(old, now) ? [] : [{ measure, site, isYearBefore, old, new: now }]
    return [
      ...told(false, was?.figure ?? null, is?.figure ?? null),
      ...(was && is ? told(true, was.before ?? unknown, is.before ?? unknown) : []),
    ]
  })
}

const said = ({ value, numerator, denominator, apart, withheld, bound, from, note }: Figure) => [
  ...[value, numerator, denominator],
  ...[apart, withheld, bound, from, note],
]

const isSame = (old: Figure | null, now: Figure | null): boolean =>
  JSON.stringify(old && said(old)) === JSON.stringify(now && said(now))
