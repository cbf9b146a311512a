import { watchDelaysBy } from '../domain/acts/delay.ts'
import { localDate } from '../domain/local-time.ts'
import type { WatchParts } from './jobs.ts'

/** Writes down which delays begin and which have passed, as the waits were last worked out. */
export async function watchDelays({
  storage,
  change,
  clock,
  forecasts,
  newId,
}: Pick<WatchParts, 'storage' | 'change' | 'clock' | 'forecasts' | 'newId'>): Promise<void> {
  const by = { kind: 'clock' } as const
  for (const site of storage.sites.keys()) {
    const key = { site, date: localDate(clock()) }
    const day = await storage.day(key)
    const now = clock()
    const watch = watchDelaysBy(now)
    // Asked without the lock first: nearly always nothing begins and nothing has passed.
    if (watch(day, { now, newId, by, forecasts }).facts.length > 0) await change(key, watch, by)
  }
}
