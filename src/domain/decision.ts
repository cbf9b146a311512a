import type { Day } from './day.ts'
import type { Actor, Fact } from './fact.ts'
import type { Id, Token } from './id.ts'
import type { Instant } from './instant.ts'
import type { Contact, Message } from './message.ts'
import type { Forecasts } from './waits/forecast.ts'

/** What the outside world gives a decision. `now` is never earlier than the day's last fact. */
export type Given = {
  readonly now: Instant
  readonly newId: () => Id
  readonly by: Actor
  /** How each site's waits will go, as last worked out. */
  readonly forecasts: Forecasts
}

/**
 * What is kept in the same transaction and not in the journal, which is for ever: how somebody who booked may be
 * written to, and the messages that are to be sent.
 */
export type Beside = {
  readonly contacts?: readonly (Contact & { readonly token: Token })[]
  readonly messages?: readonly Message[]
}

/** What a decision hands back: what happened, and an answer for whoever asked. */
export type Decision<Answer> = { readonly facts: readonly Fact[]; readonly answer: Answer; readonly beside?: Beside }

/**
 * A rule: what happens when somebody acts on a day as it stands.
 * @throws {Refusal} when the rules say no; then nothing happens
 */
export type Decide<Answer> = (day: Day, given: Given) => Decision<Answer>

/** The same about several days at once, each with its own facts, all kept or none: a move to another day. */
export type DecideDays<Answer> = (
  days: readonly Day[],
  given: Given,
) => Omit<Decision<Answer>, 'facts'> & { readonly facts: readonly (readonly Fact[])[] }
