import { Hono } from 'hono'
import type { Env, Parts } from './parts.ts'

/** Appointments of another system, entered from a file after a dry run. */
export function diaryImport(_parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  return app
}
