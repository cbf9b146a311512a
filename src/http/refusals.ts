import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Refusal, type RefusalCode } from '../domain/refusal.ts'

/** What each "no" answers with; its sentence is in `views/words/en/refusals.ts`. A code without a line does not compile. */
export const refusalStatus: Readonly<Record<RefusalCode, ContentfulStatusCode>> = {
  'no-such-visit': 404,
  'no-such-service': 404,
  'no-such-desk': 404,
  'no-such-appointment': 404,
  'no-such-notice': 404,
  'no-such-entry': 404,
  'site-closed': 409,
  'appointments-only': 409,
  'appointment-checked-in': 409,
  'appointment-exists': 409,
  'appointment-other-day': 422,
  'appointment-cancelled': 409,
  'appointment-over': 409,
  'appointment-too-early': 409,
  'long-reference': 422,
  'closed-then': 422,
  'day-over': 422,
  'not-offered': 409,
  'place-taken': 409,
  'no-such-block': 404,
  'time-past': 422,
  'already-greeted': 409,
  'nobody-waiting': 409,
  'not-waiting': 409,
  'not-called': 409,
  'not-serving': 409,
  'not-holding': 409,
  'visit-over': 409,
  'being-served': 409,
  'same-service': 409,
  'already-so': 409,
  'desk-not-open': 409,
  'desk-not-closed': 409,
  'desk-not-away': 409,
  'desk-closed': 409,
  'desk-busy': 409,
  'desk-does-not-serve': 409,
  'back-in-the-past': 422,
  'undone-already': 409,
  'cannot-undo': 409,
  'later-depends': 409,
  'no-such-feedback': 404,
  'feedback-answered': 409,
  'feedback-not-answered': 409,
  'feedback-not-reviewed': 409,
  'feedback-last-stage': 409,
  'feedback-closed': 409,
  'not-a-complaint': 409,
  'not-a-compliment': 409,
  'key-reused': 409,
}

/**
 * A rule's "no" that a page tells beside what was typed. Whatever else was thrown goes on to whoever answers errors; so
 * does a key that came with another form, which typing again would not mend.
 */
export function refusedInForm(error: unknown): { readonly code: RefusalCode; readonly status: 409 | 422 } {
  if (!(error instanceof Refusal) || error.code === 'key-reused') throw error
  return { code: error.code, status: refusalStatus[error.code] === 409 ? 409 : 422 }
}
