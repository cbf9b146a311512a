import { markNotCome as mark, notCome } from '../domain/acts/appointment.ts'
import { dayAfter, localDate } from '../domain/local-time.ts'
import type { JobParts } from './jobs.ts'

/** A server that was down over a long weekend still marks the days before it. */
const lookBackDays = 7

/** Marks the appointments that nobody came for, once their site's limit has passed. */
export async function markNotCome({ storage, change, clock }: JobParts): Promise<void> {
  const now = clock()
  for (const site of storage.sites.keys())
    for (let days = 0; days <= lookBackDays; days++) {
      const key = { site, date: dayAfter(localDate(now), -days) }
      // Asked without the lock first: nearly always there is nothing to mark.
      if (notCome(await storage.day(key), now).length > 0) await change(key, mark, { kind: 'clock' })
    }
}
