import type { Instant } from '../domain/instant.ts'
import type { Publication, TypedFigure } from '../domain/performance/figure.ts'
import type { Quarter } from '../domain/performance/quarter.ts'
import type { Wave } from '../domain/survey/response.ts'

/** What managers publish, and what they type in for it. Nothing of it is ever changed: what comes later counts. */
export interface Published {
  /** Every version of a quarter, the first one first. */
  publications(quarter: Quarter): Promise<readonly Publication[]>
  /** The quarters that were published, the newest first, and when they were the last time. */
  publishedQuarters(): Promise<readonly { readonly quarter: Quarter; readonly at: Instant }[]>
  /** @returns false, and keeps nothing, where that version is there already: two pressed at once */
  publish(publication: Publication): Promise<boolean>

  /** All that was typed in for a quarter, the first one first. */
  typedFigures(quarter: Quarter): Promise<readonly TypedFigure[]>
  /** Keeps all of them or none. */
  typeFigures(figures: readonly TypedFigure[]): Promise<void>

  narrative(quarter: Quarter): Promise<string>
  writeNarrative(quarter: Quarter, text: string, at: Instant, by: string): Promise<void>

  /** The waves whose days or target were set. */
  waves(): Promise<readonly Wave[]>
  /**
   * Sets a wave unless `faultOf` finds a fault in it beside those that are set when it is written.
   * @returns that fault, or null where the wave is set
   */
  setWave<Fault>(wave: Wave, faultOf: (set: readonly Wave[]) => Fault | null): Promise<Fault | null>
}
