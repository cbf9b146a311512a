import { Hono } from 'hono'
import { serve } from './access.ts'
import type { Env, Parts } from './parts.ts'
import { NotFound } from './today.ts'

const aYear = 'public, max-age=31536000, immutable'

/** The files under /static/. Their addresses change with their content. */
export function staticFiles({ assets }: Parts): Hono<Env> {
  const app = new Hono<Env>()
  serve(app, 'GET /static/*', (c) => {
    const asset = assets.get(c.req.path.slice('/static/'.length))
    if (!asset) throw new NotFound()
    return c.body(asset.bytes, 200, { 'Content-Type': asset.type, 'Cache-Control': aYear })
  })
  return app
}
