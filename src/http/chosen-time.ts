import { z } from 'zod'
import { type Instant, instant } from '../domain/instant.ts'
import { dayAfter, localDate } from '../domain/local-time.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Site } from '../domain/site.ts'

const endOfYear9999 = 253_402_300_799_999

/** A time that was chosen from those that are free; "no-time" where none was. */
export const chosenTime = z.coerce
  .number('no-time')
  .int('no-time')
  .positive('no-time')
  .max(endOfYear9999, 'no-time')
  .transform(instant)

/**
 * Asked before the day of a chosen time is read: one that nobody was offered would take the place of another in memory.
 * @throws {Refusal} not-offered
 */
export function mustBeNear({ diary }: Site, time: Instant, now: Instant): void {
  const [date, today] = [localDate(time), localDate(now)]
  if (date < today || date > dayAfter(today, diary.aheadDays)) throw new Refusal('not-offered')
}
