import { Hono } from 'hono'
import type { Env, Parts } from './parts.ts'

/** The diary of a site, for staff. */
export function diary(_parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  return app
}
