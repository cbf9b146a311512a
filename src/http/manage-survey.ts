import { Hono } from 'hono'
import type { Env, Parts } from './parts.ts'

/** What the exit survey found. */
export function manageSurvey(_parts: Parts): Hono<Env> {
  return new Hono<Env>()
}
