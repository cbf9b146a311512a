import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono } from 'hono'
import type { SiteId } from '../domain/id.ts'
import { serve } from './access.ts'
import type { Ctx, Env, Parts } from './parts.ts'
import { siteOf } from './today.ts'

/** The signal that something changed at a site. It carries no data: whoever hears it fetches what they may see. */
export function live(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  // One stream for all: a browser has six connections to a host.
  serve(app, 'GET /live', (c) => listening(parts, c, [...parts.storage.sites.keys()]))
  serve(app, 'GET /live/:site', (c) => listening(parts, c, [siteOf(parts, c.req.param('site')).id]))
  return app
}

function listening({ live }: Parts, c: Ctx, sites: readonly SiteId[]): Response {
  // An answer without a body would be held open for ever.
  if (c.req.method === 'HEAD') return c.body(null, 200, { 'Content-Type': 'text/event-stream' })
  const { outgoing } = c.env
  outgoing.writeHead(200, { 'Content-Type': 'text/event-stream', Connection: 'keep-alive' })
  for (const site of sites) live.listen(site, outgoing)
  return RESPONSE_ALREADY_SENT
}
