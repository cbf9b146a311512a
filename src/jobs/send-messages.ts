import { type Instant, instant, later } from '../domain/instant.ts'
import { SendFailure } from '../messages/sender.ts'
import type { Attempted, Due } from '../storage/storage.ts'
import type { MessageParts } from './jobs.ts'
import { letterFor } from './letter.ts'

/** How long a message that was taken is nobody else's: longer than an attempt can last. */
const takenForMinutes = 2
/** The first failure is tried again after half a minute, each further one after twice as long, up to an hour. */
const [firstWaitSeconds, longestWaitSeconds] = [30, 3_600]
/** A wrong key or clock has to be mended by somebody. */
const notAllowedWaitSeconds = 600
/** Long enough for a key that ran out on a Friday evening, and less than the seven days that Notify remembers. */
const triedForMinutes = 3 * 24 * 60

/** Sends what is due, one message after the other. Each is taken before it is sent, and ended after, by a commit. */
export async function sendMessages(parts: MessageParts, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    const now = parts.clock()
    const due = await parts.storage.outbox.take(now, later(now, takenForMinutes))
    if (due === null) return
    await parts.storage.outbox.attempted(due.id, parts.clock(), await attempt(parts, due))
  }
}

async function attempt(parts: MessageParts, due: Due): Promise<Attempted> {
  const { sender, clock, log } = parts
  const { id: message, kind } = due
  // A process may have been killed after it sent this and before it wrote so down; or the answer was lost.
  let isAsking = due.mayBeSent
  try {
    if (isAsking && (await sender.wasSent(message))) return { is: 'sent' }
    isAsking = false
    if (due.attempt > 1 && clock() > lastChance(due)) return tooLate(parts, due)
    const letter = await letterFor(due, parts, clock())
    if ('unsent' in letter) {
      log.info({ message, kind, why: letter.unsent }, 'a message is not sent')
      return { is: 'given-up', why: letter.unsent }
    }
    await sender.send(letter)
    log.info({ message, kind }, 'a message was sent')
    return { is: 'sent' }
  } catch (failure) {
    if (!(failure instanceof SendFailure)) throw failure
    return afterFailure(parts, due, failure, isAsking)
  }
}

function afterFailure(parts: MessageParts, due: Due, failure: SendFailure, wasAsking: boolean): Attempted {
  const { id: message, kind, attempt } = due
  const why = failure.message
  const told = { message, kind, attempt, why }
  if (failure.kind === 'refused' && !wasAsking) {
    parts.log.error(told, 'a message can never be sent')
    return { is: 'given-up', why }
  }
  const mayBeSent = wasAsking || failure.mayBeSent
  const at = instant(parts.clock() + 1_000 * waitSeconds(attempt, failure, mayBeSent))
  if (at > lastChance(due)) return tooLate(parts, due)
  if (failure.kind === 'not-allowed')
    parts.log.error(told, 'no message can be sent: the key, clock or address is wrong')
  else parts.log.warn(told, 'a message will be tried again')
  return { is: 'again', at, why, mayBeSent }
}

function waitSeconds(attempt: number, { kind, retryAfterSeconds }: SendFailure, mayBeSent: boolean): number {
  const wanted = [
    firstWaitSeconds * 2 ** (attempt - 1),
    retryAfterSeconds ?? 0,
    kind === 'not-allowed' ? notAllowedWaitSeconds : 0,
    // What was cut off may still be on its way: asked at once, nobody would know of it yet.
    mayBeSent ? takenForMinutes * 60 : 0,
  ]
  return Math.min(Math.max(...wanted), longestWaitSeconds)
}

/** From when on a message is worth no further attempt. */
const lastChance = ({ dueAt, time }: Due): Instant => instant(Math.min(later(dueAt, triedForMinutes), time))

function tooLate({ log }: MessageParts, { id: message, kind, attempt }: Due): Attempted {
  const why = 'tried-for-too-long'
  log.error({ message, kind, attempt, why }, 'a message is given up')
  return { is: 'given-up', why }
}
