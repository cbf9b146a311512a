import type { Given } from '../domain/decision.ts'
import { type FreeDay, type Slot, slotsFor, type Wanted } from '../domain/diary/free.ts'
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

/** The first of them, without looking further. */
export async function firstFree(
  { storage, clock }: Pick<Parts, 'storage' | 'clock'>,
  site: Site,
  wanted: Wanted,
  by: Given['by'],
): Promise<Slot | null> {
  const now = clock()
  for (let days = 0; days <= site.diary.aheadDays; days++) {
    const date = dayAfter(localDate(now), days)
    const [first] = slotsFor(await storage.day({ site: site.id, date }), wanted, { now, by })
    if (first) return first
  }
  return null
}
