import { Hono } from 'hono'
import type { Env, Parts } from './parts.ts'

export function start(_parts: Parts): Hono<Env> {
  return new Hono<Env>()
}
