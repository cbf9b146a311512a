import type { Booked } from '../../views/booking/manage-stands.ts'
import type { Actor } from '../domain/fact.ts'
import { type Place, placeOf } from './appointment-place.ts'
import type { Ctx, Parts } from './parts.ts'

export const by: Actor = { kind: 'visitor', on: 'web' }

/** The appointment that a token opens, as its pages draw it. @throws {NotFound} */
export const bookedOf = async (parts: Parts, token: string): Promise<Place & Booked> => ({
  frame: parts.frame,
  ...(await placeOf(parts, token)),
})

/** The page of the appointment that an address is about. */
export const pageOf = (c: Ctx): string => c.req.path.split('/').slice(0, 3).join('/')
