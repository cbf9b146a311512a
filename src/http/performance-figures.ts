import type { Difference } from '../domain/performance/correction.ts'
import type { PerformanceDocument, Publication } from '../domain/performance/figure.ts'
import type { Quarter } from '../domain/performance/quarter.ts'
import type { Parts } from './parts.ts'

/** The quarters that have a page, the newest first. */
export type QuarterPlace = {
  readonly quarter: Quarter
  readonly isCurrent: boolean
  /** When it was published, the last time; null where it was not. */
  readonly published: Publication['at'] | null
}

/** A version of a published quarter, with what it changed. */
export type Version = Pick<Publication, 'version' | 'at' | 'by' | 'correction'> & {
  readonly differences: readonly Difference[]
  /** Whether it also tells the story otherwise. */
  readonly isNarrativeChanged: boolean
}

/** What the page of a quarter shows. */
export type ShownQuarter = {
  readonly document: PerformanceDocument
  readonly isCurrent: boolean
  /** Every version, the newest first; none where it was not published. */
  readonly versions: readonly Version[]
}

/** A quarter as it would be now: what is published when it is published now. */
export function documentOf(_parts: Parts, _quarter: Quarter): Promise<PerformanceDocument> {
  return Promise.reject(new Error('not built yet'))
}

export function quartersOf(_parts: Parts): Promise<readonly QuarterPlace[]> {
  return Promise.reject(new Error('not built yet'))
}

/** The last publication, or the quarter as it is now where there is none. @throws {NotFound} for one without a page */
export function shownQuarter(_parts: Parts, _quarter: string): Promise<ShownQuarter> {
  return Promise.reject(new Error('not built yet'))
}
