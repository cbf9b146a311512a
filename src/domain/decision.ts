import type { Day } from './day.ts'
import type { Actor, Fact } from './fact.ts'
import type { Id } from './id.ts'
import type { Instant } from './instant.ts'

/** What the outside world gives a decision. `now` is never earlier than the day's last fact. */
export type Given = { readonly now: Instant; readonly newId: () => Id; readonly by: Actor }

/** What a decision hands back: what happened, and an answer for whoever asked. */
export type Decision<Answer> = { readonly facts: readonly Fact[]; readonly answer: Answer }

/**
 * A rule: what happens when somebody acts on a day as it stands.
 * @throws {Refusal} when the rules say no; then nothing happens
 */
export type Decide<Answer> = (day: Day, given: Given) => Decision<Answer>
