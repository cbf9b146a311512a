import type { SiteId, Token } from '../id.ts'
import { type Instant, later } from '../instant.ts'
import type { Contact } from '../message.ts'

export const feedbackKinds = ['compliment', 'complaint'] as const
export type FeedbackKind = (typeof feedbackKinds)[number]

/** How it came: typed by its writer, or by staff from what was said, written or telephoned. */
export const feedbackWays = ['web', 'in-person', 'telephone', 'email', 'letter'] as const
export type FeedbackWay = (typeof feedbackWays)[number]

export type FeedbackActor = { readonly kind: 'visitor' | 'receptionist' | 'manager' }

/** How a complaint ended at a stage. */
export const complaintOutcomes = ['upheld', 'partly-upheld', 'not-upheld'] as const
export type ComplaintOutcome = (typeof complaintOutcomes)[number]

export type StageNumber = 1 | 2

/** Why a case is over without an answer: its writer does not want one any more, or it should not be in the list. */
export const reasonsToClose = ['withdrawn', 'mistake'] as const
export type ReasonToClose = (typeof reasonsToClose)[number]

/** A holding response: its writer was told that the answer takes longer, and until when. */
type Holding = { readonly at: Instant; readonly until: Instant; readonly text: number }

/**
 * Stage 1 is answered by the site, stage 2 by a senior officer who reviews it (promise P9). Each runs from when it was
 * asked for until it was answered in full. Texts are named by the number of the fact they came with.
 */
export type Stage = {
  readonly number: StageNumber
  readonly beganAt: Instant
  /** What its writer said when asking for it. */
  readonly asked: number
  /** The last instant at which it is answered in time. */
  readonly dueAt: Instant
  readonly with: string | null
  readonly holdings: readonly Holding[]
  readonly answered: { readonly at: Instant; readonly outcome: ComplaintOutcome; readonly text: number } | null
}

/** A compliment or a complaint. What people wrote stands apart, because it is erased. */
export type FeedbackCase = {
  readonly reference: string
  readonly token: Token
  readonly kind: FeedbackKind
  readonly way: FeedbackWay
  readonly site: SiteId | null
  readonly receivedAt: Instant
  /** Whom a compliment is with; a complaint's stages say it themselves. */
  readonly with: string | null
  /** None of a compliment, one or two of a complaint. */
  readonly stages: readonly Stage[]
  /** There is nothing more for the council to do, unless its writer asks for the second stage. */
  readonly closed: { readonly at: Instant; readonly why: 'answered' | 'passed-on' | ReasonToClose } | null
}

/** What may happen to a case. */
type Said =
  | {
      readonly type: 'received'
      readonly token: Token
      readonly kind: FeedbackKind
      readonly way: FeedbackWay
      readonly site: SiteId | null
    }
  | { readonly type: 'taken-on'; readonly with: string }
  | { readonly type: 'held'; readonly until: Instant }
  | { readonly type: 'answered'; readonly stage: StageNumber; readonly outcome: ComplaintOutcome }
  | { readonly type: 'stage-2-asked' }
  | { readonly type: 'passed-on' }
  | { readonly type: 'closed'; readonly why: ReasonToClose }

/** Something that happened to a case, without what anybody wrote. */
export type FeedbackFact = Said & { readonly at: Instant }

/** A fact in its place: each case counts its own from 1. */
export type FeedbackEntry = FeedbackFact & { readonly number: number; readonly by: FeedbackActor }

/** What people wrote in a case, and how its writer may be reached. Empty once it was erased. */
export type CaseWords = {
  /** By the number of the fact that each came with. */
  readonly texts: ReadonlyMap<number, string>
  readonly contact: Contact
}

/** For so many days after a case is closed, what was written in it is kept. */
export const textsKeptDays = 365

/** Whether its writer may ask for the second stage: once the first is answered, and as long as that can be read. */
export const mayBeReviewed = ({ kind, stages, closed }: FeedbackCase, now: Instant): boolean =>
  kind === 'complaint' &&
  stages.length === 1 &&
  stages[0]?.answered != null &&
  (!closed || now < later(closed.at, textsKeptDays * 24 * 60))

/** The stage that is to be answered; null where nothing is. */
export function stageOpen({ stages, closed }: FeedbackCase): Stage | null {
  const last = stages.at(-1)
  return last && !last.answered && !closed ? last : null
}

/** Whom it is with now. */
export const isWith = (found: FeedbackCase): string | null =>
  found.kind === 'compliment' ? found.with : (found.stages.at(-1)?.with ?? null)
