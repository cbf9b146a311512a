import type { CaseWords, FeedbackCase, FeedbackEntry } from '../domain/feedback/case.ts'
import type { Token } from '../domain/id.ts'
import type { Instant } from '../domain/instant.ts'
import type { Contact, Message } from '../domain/message.ts'
import type { Period } from '../domain/period.ts'
import type { Once } from './storage.ts'

/** A fact of a case, with what was written about it, and what is kept with it. */
export type KeptCase<Answer> = {
  readonly reference: string
  readonly entry: FeedbackEntry
  readonly text?: string | undefined
  readonly contact?: Contact | undefined
  readonly messages?: readonly Message[] | undefined
  readonly answer: Answer
}

/** A case with what happened last, so that nothing comes before it. */
export type CaseFound = { readonly found: FeedbackCase; readonly last: FeedbackEntry }

/** Where compliments and complaints are kept. The facts of each stay for ever; what people wrote is erased. */
export interface FeedbackStore {
  /**
   * Lets `work` look for cases, then keeps the fact that it gives back, with all that belongs to it, in one
   * transaction. With a key that was answered before, `work` is not asked and its first answer comes back.
   * @throws {Refusal} whatever `work` refuses; key-reused when the key came with another body
   * @throws {StorageFailure} when nothing can be kept now
   */
  transact<Answer>(
    work: (find: (reference: string) => CaseFound | null) => KeptCase<Answer>,
    once?: Once,
  ): Promise<Answer>

  byToken(token: Token): Promise<FeedbackCase | null>
  byReference(reference: string): Promise<FeedbackCase | null>
  /** What happened to a case, in order. */
  history(reference: string): Promise<readonly FeedbackEntry[]>
  words(reference: string): Promise<CaseWords>
  /** Those that are not closed, the one whose clock runs out first first; those without a clock last. */
  open(): Promise<readonly FeedbackCase[]>
  /** Those that were closed from an instant on, the last one first. */
  closedSince(from: Instant): Promise<readonly FeedbackCase[]>
  /** Those that count in the days of a period: they came in it, or their second stage was asked for in it. */
  countedIn(period: Period): Promise<readonly FeedbackCase[]>
  /** Forgets what was written in cases that were closed before an instant, and who wrote it. */
  forget(closedBefore: Instant): Promise<void>
}
