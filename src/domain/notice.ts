import type { NoticeId } from './id.ts'
import type { Instant } from './instant.ts'

export const reasonsForDelay = ['adviser-ill', 'system-down', 'unusually-busy', 'emergency', 'own-words'] as const
export type ReasonForDelay = (typeof reasonsForDelay)[number]

/** An explained delay, as every screen shows it. */
export type Notice = {
  readonly id: NoticeId
  readonly reason: ReasonForDelay
  /** Staff's own words, in place of the reason's or beside them. */
  readonly words: string
  /** By how much the waits were longer than promised, where that was worked out. */
  readonly minutes: number | null
  readonly postedAt: Instant
  readonly withdrawnAt: Instant | null
}
