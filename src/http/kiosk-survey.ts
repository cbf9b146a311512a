import { Hono } from 'hono'
import type { Env, Parts } from './parts.ts'

/** The exit survey on the kiosk. */
export function kioskSurvey(_parts: Parts): Hono<Env> {
  return new Hono<Env>()
}
