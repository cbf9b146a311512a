import { Hono } from 'hono'
import type { Env, Parts } from './parts.ts'

/** The exit survey: by a visit's own link, and from the site's poster. */
export function survey(_parts: Parts): Hono<Env> {
  return new Hono<Env>()
}
