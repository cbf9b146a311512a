import { Hono } from 'hono'
import type { Env, Parts } from './parts.ts'

/** Compliments and complaints: what their writers send and see. */
export function feedback(_parts: Parts): Hono<Env> {
  return new Hono<Env>()
}
