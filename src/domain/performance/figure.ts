import type { SiteId } from '../id.ts'
import type { Instant } from '../instant.ts'
import type { Quarter } from './quarter.ts'

/** A published number with what it was counted from, so that anybody can recompute it. */
export type Figure = {
  /** Percent, minutes or a count, by the measure; null where there is nothing to tell it of, or it is withheld. */
  readonly value: number | null
  /** Null where the counts are not known: then the page says so. */
  readonly numerator: number | null
  readonly denominator: number | null
  /** Told of too few people to be shown. */
  readonly withheld?: true
}

export type Unit = 'percent' | 'minutes' | 'count'

/** What a figure is made of: the journal, the exit survey, compliments and complaints, or what a manager typed in. */
export type Source = 'journal' | 'survey' | 'feedback' | 'typed'

export type Rag = 'green' | 'amber' | 'red'
export type Trend = 'better' | 'worse' | 'same'

/** One figure of a quarter's page. `site` is null for all sites together. */
export type PerformanceLine = {
  readonly measure: string
  readonly site: SiteId | null
  readonly figure: Figure
  /** The same of the same quarter 12 months before; null where there is none. */
  readonly before: Figure | null
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
