import type { BlockId, DeskId } from './id.ts'
import type { Instant } from './instant.ts'

/** A desk's time that the diary may not fill: a meeting, training, an adviser who is away. */
export type Block = {
  readonly id: BlockId
  readonly desk: DeskId
  readonly from: Instant
  readonly to: Instant
  readonly why: string
}
