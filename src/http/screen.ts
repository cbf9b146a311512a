import { Hono } from 'hono'
import { screenNow, screenPage } from '../../views/screen/screen.tsx'
import { serve } from './access.ts'
import type { Env, Parts } from './parts.ts'
import { makeShared } from './shared.ts'
import { lookAt } from './today.ts'

/** The televisions of the waiting rooms. */
export function screen(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  const { frame } = parts
  const shared = makeShared()

  serve(app, 'GET /screen/:site', async (c) =>
    c.html(screenPage({ frame, ...(await lookAt(parts, c.req.param('site'))) })),
  )
  serve(app, 'GET /screen/:site/now', async (c) => {
    const look = await lookAt(parts, c.req.param('site'))
    return c.html(shared(look.day.site.id, [look], () => screenNow({ frame, ...look })))
  })
  return app
}
