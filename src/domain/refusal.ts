/** Every "no" of the rules. `http/refusals.ts` maps each to a status and a page. */
export type RefusalCode =
  | 'no-such-visit'
  | 'no-such-service'
  | 'no-such-desk'
  | 'no-such-appointment'
  | 'no-such-notice'
  | 'no-such-entry'
  | 'site-closed'
  | 'appointments-only'
  | 'appointment-checked-in'
  | 'appointment-exists'
  | 'appointment-other-day'
  | 'appointment-cancelled'
  | 'appointment-over'
  | 'appointment-too-early'
  | 'long-reference'
  | 'closed-then'
  | 'day-over'
  | 'not-offered'
  | 'place-taken'
  | 'no-such-block'
  | 'time-past'
  | 'already-greeted'
  | 'nobody-waiting'
  | 'not-waiting'
  | 'not-called'
  | 'not-serving'
  | 'not-holding'
  | 'visit-over'
  | 'being-served'
  | 'same-service'
  | 'already-so'
  | 'desk-not-open'
  | 'desk-not-closed'
  | 'desk-not-away'
  | 'desk-closed'
  | 'desk-busy'
  | 'desk-does-not-serve'
  | 'back-in-the-past'
  | 'undone-already'
  | 'cannot-undo'
  | 'later-depends'
  | 'no-such-feedback'
  | 'feedback-answered'
  | 'feedback-not-answered'
  | 'feedback-not-reviewed'
  | 'feedback-last-stage'
  | 'feedback-closed'
  | 'not-a-complaint'
  | 'not-a-compliment'
  | 'key-reused'

/** A rule's "no": expected, explained to the person, and without effect. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode

  constructor(code: RefusalCode) {
    super(code)
    this.code = code
  }
}
