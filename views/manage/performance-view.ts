import type { Instant } from '../../src/domain/instant.ts'
import type { Difference } from '../../src/domain/performance/correction.ts'
import type { Publication } from '../../src/domain/performance/figure.ts'
import type { Quarter } from '../../src/domain/performance/quarter.ts'
import type { WrongLine } from '../../src/domain/performance/typed-file.ts'
import type { Typed } from '../components/field.tsx'
import type { Keys } from '../components/form.tsx'
import type { Frame } from '../page.tsx'
import type { PerformanceView } from '../performance/view.ts'
import type { Words } from '../words/words.ts'

/** Whether a quarter can be published, and whether what was published is still what would be. */
export type QuarterState = keyof Words['managePerformance']['states']

export type ManagedQuarter = {
  readonly quarter: Quarter
  readonly state: QuarterState
  /** When it was the last time, and whether that was a correction. */
  readonly published: Instant | null
  readonly isCorrected: boolean
}

export type QuartersView = { readonly frame: Frame; readonly quarters: readonly ManagedQuarter[] }

/** What a manager gave, where it comes back; what stands, where nothing was given. */
export type Given = {
  /** `stands`: the words that others wrote meanwhile. */
  readonly narrative: Typed & { readonly stands?: string }
  readonly figures: Typed
  readonly publish: Typed
  /** The text of a file, and everything that is wrong with it. */
  readonly file: {
    readonly text: string
    readonly unusable?: string
    readonly wrong: readonly { readonly line: number; readonly mistakes: readonly WrongLine[] }[]
  }
}

export type QuarterView = {
  readonly frame: Frame
  readonly keys: Keys
  readonly state: QuarterState
  /** The mark of what would be published. */
  readonly seen: string
  /** The quarter as it would be published now. */
  readonly preview: PerformanceView
  readonly publications: readonly Pick<Publication, 'version' | 'at' | 'by'>[]
  /** What a correction would change. */
  readonly differences: readonly Difference[]
  readonly isNarrativeChanged: boolean
  readonly given: Given
  /** What was done just now, in words. */
  readonly done: string | null
}
