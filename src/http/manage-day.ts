import { Hono } from 'hono'
import type { Env, Parts } from './parts.ts'

/** The managers' day: both sites live, and what drives misses. */
export function manageDay(_parts: Parts): Hono<Env> {
  return new Hono<Env>()
}
