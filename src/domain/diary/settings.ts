import { z } from 'zod'
import { date, dateTwice, deskId, isEachDateOnce, minutes, name, serviceId, time } from '../fields.ts'
import { weekdays } from '../local-time.ts'

/** A part of a day: the desks that the diary may fill, and for which services; for all that they serve when none is named. */
const part = {
  from: time,
  to: time,
  desks: z.array(deskId).min(1),
  services: z.array(serviceId).min(1).optional(),
}
const forwards = ({ from, to }: { from: string; to: string }) => from < to
const backwards = 'from must come before to'

/** What a site's diary offers. Times are the site's own. */
export const diary = z.strictObject({
  /** The parts of a week's days. Without any, every desk may be filled while the site is open. */
  parts: z
    .array(z.strictObject({ days: z.array(z.enum(weekdays)).min(1), ...part }).refine(forwards, backwards))
    .optional(),
  /** Days on which the diary offers something else, or nothing. */
  exceptions: z
    .array(z.strictObject({ date, why: name, parts: z.array(z.strictObject(part).refine(forwards, backwards)) }))
    .refine(isEachDateOnce, dateTwice)
    .default([]),
  /** Minutes from one time that is offered to the next. */
  everyMinutes: z.number().int().min(1).max(240).default(10),
  /** Minutes an appointment takes, by service; the usual minutes of a visit, rounded up to five, for the others. */
  minutes: z.record(serviceId, z.number().int().min(1).max(240)).default({}),
  /** How many days ahead a time may be booked, and how many minutes before it at the latest. */
  aheadDays: z.number().int().min(0).max(366).default(60),
  latestMinutes: minutes.default(60),
  /** How long a place is held for somebody who is booking it. */
  placeHeldMinutes: z.number().int().min(1).max(60).default(10),
  /** A reminder is sent so many days before, at this time; never when null. */
  remindDaysBefore: z.number().int().min(1).max(14).nullable().default(1),
  remindAt: time.prefault('10:00'),
  /** How long before its time somebody may check in for an appointment. */
  checkInEarlyMinutes: minutes.default(60),
  /** How long after its time an appointment that nobody came for is marked so. */
  noShowAfterMinutes: minutes.default(60),
  /** From how long before the time its visitor may have set out, and is not told any more to come later. */
  setOutMinutes: minutes.default(30),
})
