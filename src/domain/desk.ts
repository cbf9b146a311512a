import type { DeskId } from './id.ts'
import type { Instant } from './instant.ts'

export const reasonsToPause = ['break', 'lunch', 'meeting', 'back-office', 'other'] as const
export type ReasonToPause = (typeof reasonsToPause)[number]

export type OpenDesk = { readonly is: 'open'; readonly adviser: string; readonly since: Instant }
export type AwayDesk = {
  readonly is: 'away'
  readonly adviser: string
  readonly reason: ReasonToPause
  /** When the adviser means to be back; null where nobody said. */
  readonly backAt: Instant | null
  readonly since: Instant
}
export type ClosedDesk = { readonly is: 'closed'; readonly since: Instant | null }

/** How a desk stands today. Who is at it is told by the visits. */
export type DeskState = OpenDesk | AwayDesk | ClosedDesk
export type Desk = { readonly id: DeskId; readonly state: DeskState }
