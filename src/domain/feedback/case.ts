import type { SiteId, Token } from '../id.ts'
import type { Instant } from '../instant.ts'

export const feedbackKinds = ['compliment', 'complaint'] as const
export type FeedbackKind = (typeof feedbackKinds)[number]

/** How it came: typed by its writer, or by staff from what was said, written or telephoned. */
export const feedbackWays = ['web', 'in-person', 'telephone', 'email', 'letter'] as const
export type FeedbackWay = (typeof feedbackWays)[number]

export type FeedbackActor = { readonly kind: 'visitor' | 'receptionist' | 'manager' | 'clock' }

/** How a complaint ended at a stage. */
export const complaintOutcomes = ['upheld', 'partly-upheld', 'not-upheld'] as const
export type ComplaintOutcome = (typeof complaintOutcomes)[number]

/**
 * Stage 1 is answered by the site, stage 2 by a senior officer who reviews it (promise P9). Each runs from when it was
 * asked for until it was answered in full; a holding response does not stop the clock.
 */
export type Stage = {
  readonly number: 1 | 2
  readonly beganAt: Instant
  /** The end of the last day on which it is answered in time. */
  readonly dueAt: Instant
  readonly with: string | null
  /** When the visitor was told that it takes longer, the last time. */
  readonly heldAt: Instant | null
  readonly answered: { readonly at: Instant; readonly outcome: ComplaintOutcome; readonly text: number } | null
}

/** A compliment or a complaint. Texts are named by the number of the fact they came with, and kept apart. */
export type FeedbackCase = {
  readonly reference: string
  readonly token: Token
  readonly kind: FeedbackKind
  readonly way: FeedbackWay
  readonly site: SiteId | null
  readonly receivedAt: Instant
  /** None of a compliment, one or two of a complaint. */
  readonly stages: readonly Stage[]
  readonly closedAt: Instant | null
}

/** P9 of some days, by when a stage was asked for. What may still be answered in time counts in no number. */
export type FeedbackMeasures = {
  readonly compliments: number
  readonly complaints: number
  readonly stage1: { readonly of: number; readonly met: number }
  readonly stage2: { readonly of: number; readonly met: number }
}
