import { textsKeptDays } from '../domain/feedback/case.ts'
import { later } from '../domain/instant.ts'
import { dayAfter, localDate } from '../domain/local-time.ts'
import type { MessageParts } from './jobs.ts'

/** How long after an appointment it is still known who booked it, and how long messages are kept once they ended. */
const keptDays = 30

/**
 * Forgets names, addresses and numbers of those who booked, and the messages that they were sent; and what was written
 * in compliments and complaints that were closed long ago.
 */
export async function forgetContacts({ storage, sender, clock }: MessageParts): Promise<void> {
  const now = clock()
  const before = later(now, -keptDays * 24 * 60)
  await storage.forgetContacts(dayAfter(localDate(now), -keptDays), now)
  await storage.feedback.forget(later(now, -textsKeptDays * 24 * 60))
  await storage.outbox.forget(before)
  await sender.forget(before)
}
