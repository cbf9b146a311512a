import type { Token } from './id.ts'
import type { Instant } from './instant.ts'

export const appointmentMessageKinds = ['confirmation', 'reminder', 'moved', 'cancelled', 'delayed'] as const
export const feedbackMessageKinds = ['feedback-received', 'feedback-held', 'feedback-answered'] as const
export const messageKinds = [...appointmentMessageKinds, ...feedbackMessageKinds] as const
export type AppointmentMessageKind = (typeof appointmentMessageKinds)[number]
export type FeedbackMessageKind = (typeof feedbackMessageKinds)[number]
export type MessageKind = (typeof messageKinds)[number]

/**
 * A message to whoever booked, or wrote a compliment or a complaint. What it says is worded when it is sent, and it is
 * not sent when it is true no more.
 */
export type Message = {
  readonly kind: MessageKind
  /**
   * The appointment, and its time when the message was thought of; or the case, of which it tells what happened at
   * `dueAt`, and until when that is worth telling.
   */
  readonly token: Token
  readonly time: Instant
  readonly dueAt: Instant
}

/** How somebody who booked may be called and written to. Kept apart from the journal, and erased. */
export type Contact = {
  readonly name: string | null
  readonly email: string | null
  /** In international form: +447700900123. */
  readonly mobile: string | null
}
export const noContact: Contact = { name: null, email: null, mobile: null }
