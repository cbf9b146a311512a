import type { Clock } from './change.ts'
import type { FeedbackActor } from './domain/feedback/case.ts'
import type { CaseDecision, DecideCase, OpenCase } from './domain/feedback/decision.ts'
import { feedbackReferenceFrom } from './domain/feedback/reference.ts'
import type { Id } from './domain/id.ts'
import { type Instant, instant } from './domain/instant.ts'
import { Refusal } from './domain/refusal.ts'
import type { KeptCase } from './storage/feedback-store.ts'
import type { Once, Storage } from './storage/storage.ts'

/**
 * The one way to change a compliment or a complaint. Runs in one transaction.
 * @throws {Refusal} when the rules say no, or there is no such case; then nothing has changed
 * @throws {StorageFailure} when nothing can be kept now
 */
export type ChangeCase = {
  /** Keeps a new one, under a reference that no other has. */
  open<Answer>(decide: OpenCase<Answer>, by: FeedbackActor, once?: Once): Promise<Answer>
  act<Answer>(reference: string, decide: DecideCase<Answer>, by: FeedbackActor, once?: Once): Promise<Answer>
}

type CaseShell = {
  readonly storage: Pick<Storage, 'feedback'>
  readonly clock: Clock
  readonly newId: () => Id
}

export const makeChangeCase = ({ storage, clock, newId }: CaseShell): ChangeCase => ({
  open: (decide, by, once) =>
    storage.feedback.transact((find) => {
      const now = clock()
      let reference = feedbackReferenceFrom(newId())
      while (find(reference)) reference = feedbackReferenceFrom(newId())
      return kept(reference, 1, decide(reference, { now, newId, by }), by)
    }, once),
  act: (reference, decide, by, once) =>
    storage.feedback.transact((find) => {
      const before = find(reference)
      if (!before) throw new Refusal('no-such-feedback')
      // A clock that was set back must not make a fact earlier than what it follows.
      const now: Instant = instant(Math.max(clock(), before.last.at))
      return kept(reference, before.last.number + 1, decide(before.found, { now, newId, by }), by)
    }, once),
})

const kept = <Answer>(
  reference: string,
  number: number,
  { happened: { fact, text }, contact, messages, answer }: CaseDecision<Answer>,
  by: FeedbackActor,
): KeptCase<Answer> => ({
  ...{ reference, text, contact, messages, answer },
  entry: { ...fact, number, by },
})
