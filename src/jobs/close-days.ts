import { closeDay, dayClosesAt } from '../domain/acts/close-day.ts'
import { localDate } from '../domain/local-time.ts'
import type { JobParts } from './jobs.ts'

/** Closes every day whose time has come, those too that a server which was down left open. */
export async function closeDays({
  storage,
  change,
  clock,
}: Pick<JobParts, 'storage' | 'change' | 'clock'>): Promise<void> {
  const now = clock()
  for (const key of await storage.unclosedDays(localDate(now))) {
    const site = storage.sites.get(key.site)
    if (site && now >= dayClosesAt({ site, date: key.date })) await change(key, closeDay, { kind: 'clock' })
  }
}
