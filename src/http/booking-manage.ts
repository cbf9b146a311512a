import { Hono } from 'hono'
import type { Env, Parts } from './parts.ts'

/** An appointment in the hands of whoever booked it: moved, cancelled, told to be late. */
export function bookedAppointment(_parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  return app
}
