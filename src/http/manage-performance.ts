import { Hono } from 'hono'
import type { Env, Parts } from './parts.ts'

/** Publishing a quarter, and typing in other channels' figures. */
export function managePerformance(_parts: Parts): Hono<Env> {
  return new Hono<Env>()
}
