import { Hono } from 'hono'
import type { Env, Parts } from './parts.ts'

/** Booking an appointment, one question a page. */
export function booking(_parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  return app
}
