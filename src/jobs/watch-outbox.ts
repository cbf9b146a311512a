import { minutesBetween } from '../domain/instant.ts'
import type { JobParts } from './jobs.ts'

const longMinutes = 15

/** Says so when messages have been due for long: whoever runs the server is told before the visitors miss them. */
export async function watchOutbox({ storage, clock, log }: JobParts): Promise<void> {
  const now = clock()
  const { count, dueSince } = await storage.outbox.waiting(now)
  if (dueSince === null || minutesBetween(dueSince, now) < longMinutes) return
  log.warn({ dueForMinutes: Math.floor(minutesBetween(dueSince, now)), waiting: count }, 'messages are not being sent')
}
