import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono } from 'hono'
import { serve } from './access.ts'
import type { Env, Parts } from './parts.ts'
import { siteOf } from './today.ts'

/** The signal that something changed at a site. It carries no data: whoever hears it fetches what they may see. */
export function live(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  serve(app, 'GET /live/:site', (c) => {
    const site = siteOf(parts, c.req.param('site'))
    // An answer without a body would be held open for ever.
    if (c.req.method === 'HEAD') return c.body(null, 200, { 'Content-Type': 'text/event-stream' })
    const { outgoing } = c.env
    outgoing.writeHead(200, { 'Content-Type': 'text/event-stream', Connection: 'keep-alive' })
    parts.live.listen(site.id, outgoing)
    return RESPONSE_ALREADY_SENT
  })
  return app
}
