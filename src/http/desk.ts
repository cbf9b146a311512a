import { Hono } from 'hono'
import type { Env, Parts } from './parts.ts'

export function desk(_parts: Parts): Hono<Env> {
  return new Hono<Env>()
}
