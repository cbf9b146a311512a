import type { DelayMeasures } from '../../src/domain/delay-measures.ts'
import type { SiteId } from '../../src/domain/id.ts'
import type { Period } from '../../src/domain/period.ts'
import type { Site } from '../../src/domain/site.ts'
import type { Calibration } from '../../src/domain/waits/calibration.ts'
import type { Ledger } from '../../src/domain/waits/ledger.ts'
import type { Typed } from '../components/field.tsx'
import type { Frame } from '../page.tsx'

/** What was counted of a period, at some of the sites. */
export type Counted = {
  readonly sites: readonly Site[]
  readonly period: Period
  readonly ledger: Ledger
  readonly calibration: Calibration
  readonly delays: DelayMeasures
}

export type EstimatesView = {
  readonly frame: Frame
  readonly sites: readonly Site[]
  /** The one that was chosen; null for all of them. */
  readonly chosen: SiteId | null
  /** Periods that are asked for often. */
  readonly shortcuts: readonly { readonly words: string; readonly period: Period }[]
  /** What stands in the form. */
  readonly typed: Typed
  /** Null where the form is wrong. */
  readonly counted: Counted | null
}
