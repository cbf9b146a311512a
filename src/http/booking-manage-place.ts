import type { Booked } from '../../views/booking/manage-stands.ts'
import { problemPage } from '../../views/problem/problem.tsx'
import { type Place, placeOf } from './appointment-place.ts'
import type { Ctx, Parts } from './parts.ts'
import { answerError } from './problems.ts'
import { NotFound } from './today.ts'

/** The appointment that a token opens, as its pages draw it. @throws {NotFound} */
export const bookedOf = async (parts: Parts, token: string): Promise<Place & Booked> => ({
  frame: parts.frame,
  ...(await placeOf(parts, token)),
})

/** The page of the appointment that an address is about. */
export const pageOf = (c: Ctx): string => c.req.path.split('/').slice(0, 3).join('/')

/** The sentences are for whoever booked: staff read the same "no" about somebody else. */
export function refuseBooked(parts: Parts, error: Error, c: Ctx): Response | Promise<Response> {
  const { notFoundTitle, notFound, bookAgain, back, refused } = parts.frame.words.booked
  if (error instanceof NotFound) {
    const problem = { title: notFoundTitle, what: notFound, back: { address: '/book', words: bookAgain } }
    return c.html(problemPage(parts.frame, problem), 404)
  }
  return answerError(parts, error, c, { back: { address: pageOf(c), words: back }, refused })
}
