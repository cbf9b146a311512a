import { Hono } from 'hono'
import type { Env, Parts } from './parts.ts'

export function kiosk(_parts: Parts): Hono<Env> {
  return new Hono<Env>()
}
