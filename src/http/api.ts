import { Hono } from 'hono'
import type { Instant } from '../domain/instant.ts'
import { boundsOf, type Estimate } from '../domain/waits/estimate.ts'
import type { Look } from '../domain/waits/forecast.ts'
import { waitsNow } from '../domain/waits/waits-now.ts'
import { serve } from './access.ts'
import type { Env, Parts } from './parts.ts'
import { answerError, tell } from './problems.ts'
import { makeShared } from './shared.ts'
import { lookAt } from './today.ts'

/** The public waits as JSON. Nothing in it is about a person. */
export function api(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  const shared = makeShared()

  serve(app, 'GET /api/v1/sites/:site', async (c) => {
    const look = await lookAt(parts, c.req.param('site'))
    const text = shared(look.day.site.id, [look], () => JSON.stringify(siteNow(look)))
    return c.body(text, 200, { 'Content-Type': 'application/json' })
  })

  app.onError((error, c) => {
    const told = tell(parts, error)
    return told ? c.json({ error: told.what }, told.status) : answerError(parts, error, c)
  })
  return app
}

const iso = (at: Instant): string => new Date(at).toISOString()

function siteNow(look: Look) {
  const { day, forecast } = look
  const { site } = day
  const { openUntil, opensAt, waiting, estimates, notice } = waitsNow(look)
  return {
    site: site.id,
    name: site.name,
    open: openUntil !== null,
    opensAt: opensAt === null ? null : iso(opensAt),
    walkIns: site.walkIns,
    queues: waiting,
    estimates: estimates.map(({ service, estimate }) => ({
      service: service.id,
      name: service.name,
      ...minutesOf(estimate, forecast.newcomers.get(service.id)?.['walk-in'].range.middle ?? 0),
    })),
    notice: notice && { reason: notice.reason, words: notice.words },
    updatedAt: iso(look.now),
  }
}

/**
 * Minutes until a newcomer is called: a range or a bound, as screens show it, and the middle; or why there are none:
 * no desk is open for the service, or the wait has not been worked out.
 */
function minutesOf(estimate: Estimate, latest: number) {
  const bounds = boundsOf(estimate)
  if (!bounds) return { none: true, why: estimate.is }
  // What is shown is held steady for some minutes, while the middle goes on.
  const middle = Math.round(Math.min(bounds.high, Math.max(bounds.low, latest)))
  if (estimate.is === 'up-to') return { upTo: bounds.high, middle }
  return estimate.is === 'over' ? { over: bounds.low, middle } : { ...bounds, middle }
}
