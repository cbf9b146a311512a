import type { SiteId } from '../../src/domain/id.ts'
import type { Months } from '../../src/domain/period.ts'
import type { Site } from '../../src/domain/site.ts'
import type { Drivers } from '../../src/domain/summary/drivers.ts'
import type { Heat } from '../../src/domain/summary/heat.ts'
import type { WhichMonths } from '../../src/domain/today/months.ts'
import type { Frame } from '../page.tsx'

export type PatternsView = Months & {
  readonly frame: Frame
  /** Those that may be chosen, and those that the figures are of. */
  readonly all: readonly Site[]
  readonly sites: readonly Site[]
  /** The one that was chosen; null for all of them. */
  readonly chosen: SiteId | null
  readonly which: WhichMonths
  readonly heat: Heat
  readonly drivers: Drivers
}
