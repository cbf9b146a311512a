import type { MeasureKey } from '../../../src/domain/performance/measures.ts'
import { ofOtherChannels, ofPeople } from './performance-answers.ts'
import { ofVisits, ofWaits } from './performance-visits.ts'

/** A measure as people read it. What is counted stands with each figure. */
export type MeasureWords = {
  readonly name: string
  readonly definition: string
  readonly numerator: string
  /** Not there where a figure is a number of people and a share of nothing. */
  readonly denominator?: string
  /** Who is shown apart, and is in neither number. */
  readonly apart?: string
}

/** What each published measure is called, and what exactly it counts. */
export const measures: Readonly<Record<MeasureKey, MeasureWords>> = {
  ...ofVisits,
  ...ofWaits,
  ...ofPeople,
  ...ofOtherChannels,
}
