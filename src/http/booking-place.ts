import { z } from 'zod'
import type { Carried } from '../../views/booking/carried.ts'
import { deskToBook } from '../domain/acts/hold-place.ts'
import type { Appointment } from '../domain/appointment.ts'
import type { DayKey } from '../domain/day.ts'
import type { Actor } from '../domain/fact.ts'
import type { Instant } from '../domain/instant.ts'
import type { Site } from '../domain/site.ts'
import { placeOf } from './appointment-place.ts'
import type { Ctx, Parts } from './parts.ts'
import { NotFound } from './today.ts'

/** Whoever books on the web. */
export const visitor: Actor = { kind: 'visitor', on: 'web' }

/** A place that is held for somebody who is booking it. */
export type HeldPlace = {
  readonly key: DayKey
  readonly site: Site
  readonly held: Appointment
  readonly until: Instant
  readonly now: Instant
  /** It was not booked in time, and somebody else has it now. */
  readonly isLost: boolean
}

/** The place that a token holds; null where it holds none, or one that is booked already. @throws {NotFound} */
export async function heldPlace(parts: Parts, token: string): Promise<HeldPlace | null> {
  const { key, day, appointment: held, now } = await placeOf(parts, token)
  if (held.state.is !== 'held') return null
  const isLost = deskToBook(day, held, now) === null
  return { key, site: day.site, held, until: held.state.until, now, isLost }
}

const carriedQuery = z.object({
  instead: z
    .string()
    .regex(/^[\w-]{1,40}$/)
    .optional()
    .catch(undefined),
  from: z.literal('check').optional().catch(undefined),
})

/** What an address carries from the step before; what cannot be meant is left out. */
export const carriedIn = (c: Ctx): Carried => carriedQuery.parse(c.req.query())

/** The place that an address carries as the one to be given up; null where it is gone. */
export async function heldBefore(parts: Parts, { instead }: Carried): Promise<HeldPlace | null> {
  if (instead === undefined) return null
  try {
    return await heldPlace(parts, instead)
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}
