import type { AdviceId, DeskId, ServiceId, VisitId } from './id.ts'
import type { Instant } from './instant.ts'

/** What if: one more desk for a service from now on, or a desk away from now for some minutes. */
export type WhatIf = OneMore | { readonly is: 'away'; readonly desk: DeskId; readonly minutes: number }
export type OneMore = { readonly is: 'one-more'; readonly service: ServiceId }

/** Advice that was taken, with what was said, so that it can be checked afterwards. It is always to do more. */
export type Advice = {
  readonly id: AdviceId
  readonly takenAt: Instant
  readonly whatIf: OneMore
  /** Who waited then and could still be seen within the promise. */
  readonly visits: readonly VisitId[]
  /** How many of them keep it with what was done, and how many would have without, as worked out then. */
  readonly keeps: number
  readonly keepsWithout: number
}
