import { Hono } from 'hono'
import type { Env, Parts } from './parts.ts'

/** Compliments and complaints: who answers them, and by when. */
export function manageFeedback(_parts: Parts): Hono<Env> {
  return new Hono<Env>()
}
