import type { Channel } from '../domain/appointment.ts'
import type { Instant } from '../domain/instant.ts'
import type { MessageKind } from '../domain/message.ts'

/** What a message tells of its appointment, or of a compliment or complaint, each in words; the fields of the templates. */
export const messageFields = [
  'site',
  'address',
  'day',
  'time',
  'come',
  'service',
  'reference',
  'needs',
  'link',
  'what',
  'next',
  'reply',
] as const
export type MessageField = (typeof messageFields)[number]

/** A message in words, to one address or number. */
export type Letter = {
  /** The same at every attempt. Tells nothing of the person. */
  readonly id: string
  readonly kind: MessageKind
  readonly channel: Channel
  /** An e-mail address, or a number in international form. */
  readonly to: string
  /** A text has no subject. */
  readonly subject: string | null
  readonly body: string
  /** What the words were made of, for a sender that has the templates itself. */
  readonly fields: Readonly<Partial<Record<MessageField, string>>>
}

/** The port to whatever takes messages to people. */
export interface Sender {
  /** @throws {SendFailure} when it was not taken, or when that is not known */
  send(letter: Letter): Promise<void>

  /** Whether a message was taken before. @throws {SendFailure} when that cannot be told now */
  wasSent(id: string): Promise<boolean>

  /** Forgets what it keeps itself of messages that were sent before an instant. */
  forget(before: Instant): Promise<void>
}

/**
 * Why a message was not taken: it never will be (`refused`); nobody's is, because the key, the clock or the address
 * of the service is wrong (`not-allowed`); or it may be taken later.
 */
export type SendFailureKind = 'refused' | 'not-allowed' | 'later'

type Circumstances = {
  /** Whether it may have been taken all the same: the answer was lost, not the message. */
  readonly mayBeSent: boolean
  /** After how many seconds the service wants to be asked again; null where it did not say. */
  readonly retryAfterSeconds?: number | null
}

/** A message was not taken. What it says holds no address and no key. */
export class SendFailure extends Error {
  override readonly name = 'SendFailure'
  readonly kind: SendFailureKind
  readonly mayBeSent: boolean
  readonly retryAfterSeconds: number | null

  constructor(kind: SendFailureKind, why: string, { mayBeSent, retryAfterSeconds = null }: Circumstances) {
    super(why)
    this.kind = kind
    this.mayBeSent = mayBeSent
    this.retryAfterSeconds = retryAfterSeconds
  }
}
