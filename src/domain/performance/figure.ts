import type { SiteId } from '../id.ts'
import type { Instant } from '../instant.ts'
import type { Partly } from './partly.ts'
import type { Quarter } from './quarter.ts'

/** A published number with what it was counted from, so that anybody can recompute it. */
export type Figure = {
  /** Percent, minutes or a count, as it is printed; null where there is nothing to tell it of, or it is withheld. */
  readonly value: number | null
  /** Null where the counts are not known: then the page says so. What each counts is told with the measure's words. */
  readonly numerator: number | null
  readonly denominator: number | null
  /** Those who are shown apart, and are in neither number; not there where the measure shows nobody apart. */
  readonly apart?: number
  /** Told of too few people to be shown. */
  readonly withheld?: true
  /**
   * It was printed as "over" the value; or it is at least the value, of a time that was not counted from its beginning
   * or is not over. How far over is not known, so it is compared with nothing.
   */
  readonly bound?: 'over' | 'at-least'
  /** Typed in by a manager, or published before this system. Without this it was counted here. */
  readonly from?: 'typed' | 'history'
  readonly note?: string
}

/** Numbers of people are neither better nor worse. */
export type Better = 'higher' | 'lower' | 'neither'

export type Unit = 'percent' | 'minutes' | 'count'

/** What a figure is made of: the journal, the exit survey, compliments and complaints, or what a manager typed in. */
export type Source = 'journal' | 'survey' | 'feedback' | 'typed'

export type Rag = 'green' | 'amber' | 'red'
export type Trend = 'better' | 'worse' | 'same'

/** A figure of a site, or of all sites together where `site` is null. */
export type FigureLine = { readonly measure: string; readonly site: SiteId | null; readonly figure: Figure }

/** What a line is of, as a key that no other line of its quarter has. */
export const placeOf = ({ measure, site }: Pick<FigureLine, 'measure' | 'site'>): string => `${measure} ${site ?? ''}`

/** One line of a quarter's page, whole, so that a later aim does not change what was published. */
export type PerformanceLine = FigureLine & {
  readonly unit: Unit
  readonly better: Better
  readonly target: number | null
  /** The same of the same quarter 12 months before; null where there is none. */
  readonly before: Figure | null
  /** The figure less the one before, as both are printed. */
  readonly change: number | null
  readonly trend: Trend | null
  readonly rag: Rag | null
}

/** A quarter's page, whole: what is frozen when it is published. */
export type PerformanceDocument = {
  readonly quarter: Quarter
  readonly updatedAt: Instant
  readonly lines: readonly PerformanceLine[]
  readonly narrative: string
  /** The sites that were not counted from the quarter's first day on. What was published first did not tell it. */
  readonly partly?: readonly Partly[]
  /** The same of the figures of 12 months before. */
  readonly partlyBefore?: readonly Partly[]
}

/** A publication of a quarter. Versions count from 1; each after the first is a correction and says what of. */
export type Publication = {
  readonly quarter: Quarter
  readonly version: number
  readonly at: Instant
  readonly by: string
  readonly correction: string | null
  readonly document: PerformanceDocument
}

/** A figure of another channel, or of a time before this system, that somebody typed in. The last one counts. */
export type TypedFigure = {
  readonly quarter: Quarter
  readonly measure: string
  readonly site: SiteId | null
  readonly figure: Figure
  readonly at: Instant
  readonly by: string
}
