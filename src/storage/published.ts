import type { Instant } from '../domain/instant.ts'
import type { Publication, TypedFigure } from '../domain/performance/figure.ts'
import type { Quarter } from '../domain/performance/quarter.ts'
import type { Round, Wave } from '../domain/survey/response.ts'
import type { Once } from './storage.ts'

/** What was done with the feedback of a quarter, in words. */
type Narrative = { readonly quarter: Quarter; readonly text: string; readonly at: Instant; readonly by: string }

/** What managers publish, and what they type in for it. Nothing of it is ever changed: what comes later counts. */
export interface Published {
  /** Every version of a quarter, the first one first. */
  publications(quarter: Quarter): Promise<readonly Publication[]>
  /** The last version of each quarter that was published, and when it was; the newest quarter first. */
  publishedQuarters(): Promise<readonly Pick<Publication, 'quarter' | 'at' | 'version'>[]>
  /**
   * @returns false, and keeps nothing, where that version is there already: two pressed at once
   * @throws {Refusal} key-reused when the key came with another body; so does all that takes one
   */
  publish(publication: Publication, once?: Once): Promise<boolean>

  /** All that was typed in for a quarter, the first one first. */
  typedFigures(quarter: Quarter): Promise<readonly TypedFigure[]>
  /** The quarters for which anything was typed in. */
  typedQuarters(): Promise<readonly Quarter[]>
  /**
   * Lets `work` see all that was typed in for a quarter, the first one first, and keeps what it answers, all or none.
   * Whatever it throws comes back, and nothing is kept.
   */
  typeFigures(
    quarter: Quarter,
    work: (before: readonly TypedFigure[]) => readonly TypedFigure[],
    once?: Once,
  ): Promise<void>

  narrative(quarter: Quarter): Promise<string>
  /**
   * Keeps nothing where the same words stand already.
   * @returns false, and keeps nothing, where its writer has not seen the words that stand
   */
  writeNarrative(narrative: Narrative, isSeen: (stands: string) => boolean, once?: Once): Promise<boolean>

  /** The waves whose days or target were set. */
  waves(): Promise<readonly Wave[]>
  /**
   * Sets a wave unless `faultOf` finds a fault in it beside those that are set when it is written.
   * @returns that fault, or null where the wave is set
   */
  setWave<Fault>(wave: Wave, faultOf: (set: readonly Wave[]) => Fault | null, once?: Once): Promise<Fault | null>
  /** Forgets what was set of a wave, likewise; of one that was not set there is nothing to forget. */
  dropWave<Fault>(id: Round, faultOf: (set: readonly Wave[]) => Fault | null, once?: Once): Promise<Fault | null>
}
