import { Hono } from 'hono'
import { nowFragment } from '../../views/reception/console.tsx'
import { longestReference, readReference } from '../domain/appointment.ts'
import type { VisitId } from '../domain/id.ts'
import { serve } from './access.ts'
import { arrivalByReference } from './arriving-place.ts'
import type { Env, Parts } from './parts.ts'
import { answerError } from './problems.ts'
import { showConsole, viewOf } from './reception-console.ts'
import { receptionDesks } from './reception-desks.ts'
import { receptionFeedback } from './reception-feedback.ts'
import { receptionCheckIn, receptionSite } from './reception-site.ts'
import { receptionVisits } from './reception-visits.ts'
import { receptionWhatIf } from './reception-what-if.ts'
import { makeShared } from './shared.ts'
import { lookAt, siteNamedIn, siteOf } from './today.ts'

/** The console from which a receptionist keeps both queues. */
export function reception(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  const shared = makeShared()

  serve(app, 'GET /reception/:site', async (c) => {
    const site = siteOf(parts, c.req.param('site'))
    const typed = readReference(c.req.query('reference') ?? '').slice(0, longestReference)
    const found = typed === '' ? null : { typed, arrival: await arrivalByReference(parts, site, typed) }
    const { day } = await lookAt(parts, site.id)
    const given = day.visits.get((c.req.query('given') ?? '') as VisitId)
    return showConsole(parts, c, site.id, { ...(given ? { given } : {}), ...(found ? { found } : {}) })
  })
  serve(app, 'GET /reception/:site/now', async (c) => {
    const view = await viewOf(parts, c.req.param('site'))
    return c.html(shared(`reception ${view.day.site.id}`, [view], () => nowFragment(view)))
  })

  receptionCheckIn(parts, app)
  receptionVisits(parts, app)
  receptionDesks(parts, app)
  receptionSite(parts, app)
  receptionWhatIf(parts, app)
  receptionFeedback(parts, app)

  app.onError((error, c) => {
    const site = siteNamedIn(parts, c)
    const back = site && { address: `/reception/${site.id}`, words: parts.frame.words.reception.title(site.name) }
    return answerError(parts, error, c, { audience: 'console', ...(back ? { back } : {}) })
  })
  return app
}
