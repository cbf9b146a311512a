import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Settings } from '../settings.ts'
import type { Ctx, Env } from './parts.ts'

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

const permissions = (camera: '' | 'self') => `camera=(${camera}), microphone=(), geolocation=()`

const constantHeaders = new Map([
  ['Content-Security-Policy', policy],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'same-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Permissions-Policy', permissions('')],
  ['Cache-Control', 'no-store'],
])

/** Set once on the raw response, before anything else: a middleware that copies headers costs as much as a page. */
export const secureHeaders = (publicUrl: string | undefined): MiddlewareHandler<Env> => {
  const headers = new Map(constantHeaders)
  if (publicUrl?.startsWith('https:')) headers.set('Strict-Transport-Security', 'max-age=31536000')
  return async (c, next) => {
    c.env.outgoing.setHeaders(headers)
    await next()
  }
}

/** For a page that reads codes with the camera, and the one that offers it where there is a camera. */
export const allowCamera = (c: Ctx) => c.header('Permissions-Policy', permissions('self'))

/**
 * An address is answered as it is written in the table of access and in no other way: `/x/../reception` or
 * `/%72eception` would pass by a rule that a proxy in front has for `/reception`. No address of ours needs a `%`.
 */
export const plainAddress: MiddlewareHandler<Env> = async (c, next) => {
  const [written = ''] = (c.env.incoming.url ?? '').split('?', 1)
  return written === c.req.path && !written.includes('%') ? next() : c.notFound()
}

/** A host that is no name, or a name that nobody else can lead here. */
const unleadable = /^(localhost|\d{1,3}(\.\d{1,3}){3}|\[[\da-f:.]+\])(:\d+)?$/i

/**
 * Without a public address, a page of another site whose name was made to lead here (DNS rebinding) would count as
 * one of ours and could use the staff pages. So only names that cannot be led here are answered.
 */
export const knownHost = ({ PUBLIC_URL, HOST }: Pick<Settings, 'PUBLIC_URL' | 'HOST'>): MiddlewareHandler<Env> => {
  if (PUBLIC_URL !== undefined) return (_, next) => next()
  return async (c, next) => {
    const host = c.req.header('Host') ?? ''
    if (unleadable.test(host) || host.replace(/:\d+$/, '') === HOST) return next()
    return c.text('This server does not know that name. Use its number, or set PUBLIC_URL.', 421)
  }
}

/** Where a browser finds this server: as the council says, or as the browser itself wrote it. */
export const originOf = (publicUrl: string | undefined, c: Ctx): string =>
  publicUrl ?? `http://${c.req.header('Host') ?? ''}`

/** Refuses a form that another site's page sends, by whatever content type, and one that does not say where it is from. */
export const sameOrigin =
  (publicUrl: string | undefined): MiddlewareHandler<Env> =>
  async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const from = c.req.header('Origin')
    const fetchSite = c.req.header('Sec-Fetch-Site') ?? 'same-origin'
    if (from !== originOf(publicUrl, c) || fetchSite !== 'same-origin')
      return c.text('This form was not sent from this site. Open the page again.', 403)
    return next()
  }

/**
 * Refuses what is longer than a form can be. Hono's limit opens every body as a stream, which costs as much as a
 * check-in's decision: so it is asked only where the length was not said. Node holds whoever says one to it.
 */
export function bodyUpTo(mostBytes: number, tooBig: (c: Ctx) => Response | Promise<Response>): MiddlewareHandler<Env> {
  const ofStream = bodyLimit({ maxSize: mostBytes, onError: tooBig })
  return async (c, next) => {
    const { 'content-length': length, 'transfer-encoding': encoding } = c.env.incoming.headers
    if (length === undefined || encoding !== undefined) return ofStream(c, next)
    return Number(length) > mostBytes ? tooBig(c) : next()
  }
}
