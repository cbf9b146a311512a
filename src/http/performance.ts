import { Hono } from 'hono'
import type { Env, Parts } from './parts.ts'

/** The published figures, quarter by quarter. */
export function performance(_parts: Parts): Hono<Env> {
  return new Hono<Env>()
}
