import type { ServiceId, SiteId } from '../id.ts'
import type { Instant } from '../instant.ts'
import type { Queue } from '../visit.ts'
import type { Estimate } from './estimate.ts'
import type { Range } from './range.ts'

/** One visit, as it stands in the promise ledger: what was told at check-in, and what came true. */
export type LedgerLine = {
  readonly site: SiteId
  readonly service: ServiceId
  readonly queue: Queue
  readonly arrivedAt: Instant
  readonly shown: Estimate
  /** The range that it was made from, where one had been worked out. */
  readonly range: Range | null
  /** The first call. */
  readonly calledAt: Instant | null
  /** When the visit ended; null while it lasts. */
  readonly endedAt: Instant | null
}

/** Of fewer visits no share, average or size is told: one person more or less would change it too much. */
export const fewestToTell = 10

/** Lines that are gone through without a yield: about a millisecond's work. */
export const linesAtOnce = 500
