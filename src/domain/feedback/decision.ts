import type { Id } from '../id.ts'
import type { Instant } from '../instant.ts'
import type { Contact, Message } from '../message.ts'
import type { FeedbackActor, FeedbackCase, FeedbackFact } from './case.ts'

/** What the outside world gives a decision about a case. `now` is never earlier than its last fact. */
export type CaseGiven = { readonly now: Instant; readonly newId: () => Id; readonly by: FeedbackActor }

/** Something that happened, with what somebody wrote about it. */
export type Happened = { readonly fact: FeedbackFact; readonly text?: string }

/** What is kept of a decision about a case, and the answer for whoever asked. */
export type CaseDecision<Answer> = {
  readonly happened: Happened
  readonly contact?: Contact
  readonly messages?: readonly Message[]
  readonly answer: Answer
}

/**
 * A rule: what happens when somebody acts on a case as it stands.
 * @throws {Refusal} when the rules say no; then nothing happens
 */
export type DecideCase<Answer> = (found: FeedbackCase, given: CaseGiven) => CaseDecision<Answer>

/** The same of what is new; its reference is one that no other case has. */
export type OpenCase<Answer> = (reference: string, given: CaseGiven) => CaseDecision<Answer>
