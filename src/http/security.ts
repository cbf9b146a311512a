import type { MiddlewareHandler } from 'hono'
import type { Env } from './parts.ts'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const constantHeaders = new Map([
  ['Content-Security-Policy', policy],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'same-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), microphone=(), geolocation=()'],
  ['Cache-Control', 'no-store'],
])

/** Set once on the raw response, before anything else: a middleware that copies headers costs as much as a page. */
export const secureHeaders: MiddlewareHandler<Env> = async (c, next) => {
  c.env.outgoing.setHeaders(constantHeaders)
  await next()
}

/** Refuses a form that another site's page sends, by whatever content type, and one that does not say where it is from. */
export const sameOrigin =
  (publicUrl: string | undefined): MiddlewareHandler<Env> =>
  async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const from = c.req.header('Origin')
    const here = publicUrl ?? `http://${c.req.header('Host') ?? ''}`
    const fetchSite = c.req.header('Sec-Fetch-Site') ?? 'same-origin'
    if (from !== here || fetchSite !== 'same-origin') return c.text('This form was not sent from this site. Open the page again.', 403)
    return next()
  }
