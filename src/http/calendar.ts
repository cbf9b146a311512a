import { Hono } from 'hono'
import type { Env, Parts } from './parts.ts'

/** A diary in staff calendars, at a secret address. */
export function calendar(_parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  return app
}
