import type { SiteId } from '../../src/domain/id.ts'
import type { Instant } from '../../src/domain/instant.ts'
import type { Difference } from '../../src/domain/performance/correction.ts'
import type { FigureLine, PerformanceDocument, PerformanceLine } from '../../src/domain/performance/figure.ts'
import { measureOf } from '../../src/domain/performance/measures.ts'
import type { Partly } from '../../src/domain/performance/partly.ts'
import type { Quarter } from '../../src/domain/performance/quarter.ts'
import type { Site } from '../../src/domain/site.ts'
import type { Frame } from '../page.tsx'
import type { MeasureWords } from '../words/en/performance-measures.ts'
import type { Words } from '../words/words.ts'

/** A version of a published quarter, and what it changed. */
export type VersionShown = {
  readonly version: number
  readonly at: Instant
  readonly by: string
  readonly correction: string | null
  readonly differences: readonly Difference[]
  readonly isNarrativeChanged: boolean
}

export type QuarterLink = {
  readonly quarter: Quarter
  readonly isCurrent: boolean
  readonly published: Instant | null
}

/** A quarter of the charts, with the figures of all sites together. */
export type ChartQuarter = {
  readonly quarter: Quarter
  readonly isCurrent: boolean
  readonly lines: readonly FigureLine[]
  readonly partly?: readonly Partly[]
}

export type PerformanceView = {
  readonly frame: Frame
  readonly sites: readonly Site[]
  readonly document: PerformanceDocument
  readonly isCurrent: boolean
  /** The newest first; none where the quarter was not published. */
  readonly versions: readonly VersionShown[]
  /** The earliest first; the last one is the quarter of the page. */
  readonly chart: readonly ChartQuarter[]
  readonly quarters: readonly QuarterLink[]
}

const groups = ['promises', 'waits', 'people', 'survey', 'feedback', 'others'] as const
export type Group = (typeof groups)[number]

/** All lines of a measure: all sites together first, then each. */
export type MeasureLines = { readonly key: string; readonly lines: readonly [PerformanceLine, ...PerformanceLine[]] }

/** Whether nothing of a page was counted here: it tells what was published before this system. */
export function isOfHistory({ lines }: PerformanceDocument): boolean {
  const told = lines.filter(({ figure }) => figure.value !== null)
  return told.length > 0 && told.every(({ figure }) => figure.from === 'history')
}

export const paragraphsOf = ({ narrative }: Pick<PerformanceDocument, 'narrative'>): readonly string[] =>
  narrative.split(/\n\s*\n/).filter((text) => text.trim() !== '')

/** What was printed before this system had no such words, and waits for none. */
export const hasNarrative = (document: PerformanceDocument): boolean =>
  paragraphsOf(document).length > 0 || !isOfHistory(document)

/** The part of the page in which a measure stands. */
function groupOf(line: PerformanceLine): Group {
  const measure = measureOf(line.measure)
  if (measure?.source === 'survey' || measure?.source === 'feedback') return measure.source
  if (measure?.source === 'typed') return 'others'
  if (line.unit === 'count') return 'people'
  return line.unit === 'minutes' || line.measure === 'estimates-kept' ? 'waits' : 'promises'
}

/** That nothing happened, and why a figure is not shown, is told too. */
const isSaid = ({ figure: { value, withheld, denominator, note } }: PerformanceLine): boolean =>
  value !== null || withheld === true || denominator !== null || note !== undefined

/** A site of which nothing is known now or a year before has no line, where another has. */
const isTold = (line: PerformanceLine): boolean => isSaid(line) || (line.before !== null && line.before.value !== null)

/** The measures of a page by their groups, in its order; those without any figure apart. */
export function measuresOf({ lines }: PerformanceDocument) {
  const keys = [...new Set(lines.map(({ measure }) => measure))]
  const all = keys.flatMap((key): MeasureLines[] => {
    const of = lines.filter(({ measure }) => measure === key)
    const [first, ...rest] = of.toSorted((one, other) => Number(one.site !== null) - Number(other.site !== null))
    return first ? [{ key, lines: [first, ...rest] }] : []
  })
  const told = all.flatMap(({ key, lines: of }): MeasureLines[] => {
    const [first, ...rest] = of.filter(isTold)
    return first ? [{ key, lines: [first, ...rest] }] : []
  })
  return {
    groups: groups.flatMap((group) => {
      const measures = told.filter(({ lines: [line] }) => groupOf(line) === group)
      return measures.length === 0 ? [] : [{ group, measures }]
    }),
    told,
    without: all.filter(({ lines: of }) => !of.some(isTold)),
  }
}

export const lineOf = <Line extends FigureLine>(lines: readonly Line[], key: string, site: SiteId | null = null) =>
  lines.find(({ measure, site: of }) => measure === key && of === site) ?? null

/** What a measure is called; a frozen page may have one that is published no more. */
export const wordsOf = ({ performance }: Words, key: string): MeasureWords =>
  (performance.measures as Readonly<Record<string, MeasureWords>>)[key] ?? { name: key, definition: '', numerator: '' }

/** Where a line of a table is of: a site, all of them, or the whole council where sites are not told apart. */
export function placeName(
  { measure, site }: Pick<FigureLine, 'measure' | 'site'>,
  sites: readonly Site[],
  { performance: { table } }: Words,
): string {
  if (site !== null) return siteName(sites, site)
  return measureOf(measure)?.bySite === false ? table.council : table.together(sites.length)
}

export const siteName = (sites: readonly Site[], id: SiteId): string => sites.find((site) => site.id === id)?.name ?? id
