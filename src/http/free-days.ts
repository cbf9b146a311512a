import type { Given } from '../domain/decision.ts'
import { type FreeDay, type Slot, slotsFor, type Wanted } from '../domain/diary/free.ts'
import type { ServiceId } from '../domain/id.ts'
import { dayAfter, localDate } from '../domain/local-time.ts'
import type { Site } from '../domain/site.ts'
import type { Parts } from './parts.ts'

/** Every free time at a site that somebody may choose from, day by day, as far ahead as the diary is open. */
export async function freeDays(
  { storage, clock }: Pick<Parts, 'storage' | 'clock'>,
  site: Site,
  wanted: Wanted,
  by: Given['by'],
): Promise<FreeDay[]> {
  const now = clock()
  const free: FreeDay[] = []
  for (let days = 0; days <= site.diary.aheadDays; days++) {
    const date = dayAfter(localDate(now), days)
    const slots = slotsFor(await storage.day({ site: site.id, date }), wanted, { now, by })
    if (slots.length > 0) free.push({ date, slots })
  }
  return free
}

/** The first time that is free for one of some services, without looking further. */
export async function firstFree(
  { storage, clock }: Pick<Parts, 'storage' | 'clock'>,
  site: Site,
  services: readonly ServiceId[],
  by: Given['by'],
): Promise<Slot | null> {
  const now = clock()
  for (let days = 0; days <= site.diary.aheadDays; days++) {
    const day = await storage.day({ site: site.id, date: dayAfter(localDate(now), days) })
    let first: Slot | null = null
    for (const service of services) {
      const [slot] = slotsFor(day, { service }, { now, by })
      if (slot && (first === null || slot.time < first.time)) first = slot
    }
    if (first) return first
  }
  return null
}
