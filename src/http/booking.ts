import { Hono } from 'hono'
import { bookingChoices } from './booking-choose.ts'
import { bookingConfirmed } from './booking-confirm.ts'
import { refuseBooked } from './booking-manage-place.ts'
import { bookingSteps } from './booking-steps.ts'
import type { Ctx, Env, Parts } from './parts.ts'
import { answerError } from './problems.ts'

/** Booking an appointment, one question a page: where, what for and when; then, of the place that is held, the rest. */
export function booking(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  bookingChoices(parts, app)
  bookingSteps(parts, app)
  bookingConfirmed(parts, app)
  const back = { address: '/book', words: parts.frame.words.booking.startAgain }
  const isBooked = (c: Ctx) => c.req.path.startsWith('/appointments/')
  app.onError((error, c) => (isBooked(c) ? refuseBooked(parts, error, c) : answerError(parts, error, c, { back })))
  return app
}
