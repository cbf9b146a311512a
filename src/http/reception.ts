import { Hono } from 'hono'
import type { Env, Parts } from './parts.ts'

export function reception(_parts: Parts): Hono<Env> {
  return new Hono<Env>()
}
