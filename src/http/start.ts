import { Hono } from 'hono'
import { startPage } from '../../views/start/start.tsx'
import { statementPage } from '../../views/start/statement.tsx'
import { waitsNow } from '../domain/waits/waits-now.ts'
import { serve } from './access.ts'
import { visitor } from './booking-place.ts'
import { firstFree } from './free-days.ts'
import type { Env, Parts } from './parts.ts'
import { lookAt } from './today.ts'

/** What anybody may read: both sites' waits now, and what the council states about these pages. */
export function start(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  const { frame, storage } = parts
  const { accessibility, privacy } = frame.words.statements

  serve(app, 'GET /', async (c) => {
    const sites = []
    for (const site of storage.sites.values()) {
      const look = await lookAt(parts, site.id)
      const waits = waitsNow(look)
      sites.push({
        site,
        now: look.now,
        waits,
        firstFree: await firstFree(parts, site, [...site.services.keys()], visitor),
      })
    }
    return c.html(startPage({ frame, sites, now: parts.clock() }))
  })
  serve(app, 'GET /accessibility', (c) => c.html(statementPage(frame, accessibility)))
  serve(app, 'GET /privacy', (c) => c.html(statementPage(frame, privacy)))

  // Reads a day, so that a server whose storage is gone does not count as well.
  serve(app, 'GET /healthz', async (c) => {
    for (const id of storage.sites.keys()) await lookAt(parts, id)
    return c.text('ok')
  })
  return app
}
