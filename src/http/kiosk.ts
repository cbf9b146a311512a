import { Hono } from 'hono'
import { z } from 'zod'
import { firstNow, firstPage } from '../../views/kiosk/first.tsx'
import { kioskProblem } from '../../views/kiosk/kiosk-page.tsx'
import { byAppointmentPage, servicePage, servicesPage } from '../../views/kiosk/services.tsx'
import { staffPage } from '../../views/kiosk/staff.tsx'
import { type KioskTicket, languagesPage, ticketEnds, ticketNow, ticketPage } from '../../views/kiosk/ticket.tsx'
import { arrive } from '../domain/acts/arrive.ts'
import { askStaff } from '../domain/acts/ask-staff.ts'
import { hold } from '../domain/acts/hold.ts'
import { findService, findVisit } from '../domain/find.ts'
import type { ServiceId, Token } from '../domain/id.ts'
import { minutesBetween } from '../domain/instant.ts'
import { Refusal } from '../domain/refusal.ts'
import { forNewcomer, waitsNow } from '../domain/waits/waits-now.ts'
import { StorageFailure } from '../storage/storage.ts'
import { serve } from './access.ts'
import { noFields, optional, readForm } from './form.ts'
import { helpForm, helpFrom } from './help.ts'
import { kioskCheckIn } from './kiosk-check-in.ts'
import { byVisitor, goHome, kioskOf, look } from './kiosk-look.ts'
import type { Ctx, Env, Parts } from './parts.ts'
import { answerError, tell } from './problems.ts'
import { originOf } from './security.ts'
import { siteNamedIn, siteOf, todayOf } from './today.ts'

/** A ticket stays on the glass no longer than this, whatever is asked: the next visitor must not find it. */
const ticketMinutes = 5

const id = z.string().min(1).max(80)
const serviceForm = z.object({ service: id })
const staffForm = z.object({ token: optional(id) })

/** The tablet at a site's door. */
export function kiosk(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  serveArrival(app, parts)
  kioskCheckIn(app, parts)
  serveTicket(app, parts)
  serveStaff(app, parts)
  app.onError((error, c) => refuseAtKiosk(parts, error, c))
  return app
}

function serveArrival(app: Hono<Env>, parts: Parts): void {
  const first = async (site: string) => {
    const { kiosk, ...seen } = await look(parts, site)
    return { kiosk, now: seen.now, waits: waitsNow(seen) }
  }
  serve(app, 'GET /kiosk/:site', async (c) => c.html(firstPage(await first(c.req.param('site')))))
  serve(app, 'GET /kiosk/:site/now', async (c) => c.html(firstNow(await first(c.req.param('site')))))

  serve(app, 'GET /kiosk/:site/services', async (c) => {
    const { kiosk, isClosed } = await look(parts, c.req.param('site'))
    if (isClosed) return goHome(c)
    return c.html(kiosk.site.walkIns ? servicesPage(kiosk) : byAppointmentPage(kiosk))
  })
  serve(app, 'GET /kiosk/:site/services/:service', async (c) => {
    const { kiosk, day, forecast, isClosed } = await look(parts, c.req.param('site'))
    const service = findService(day, c.req.param('service') as ServiceId)
    if (isClosed) return goHome(c)
    if (!kiosk.site.walkIns || !service.online) return c.redirect(`/kiosk/${kiosk.site.id}/services`)
    return c.html(servicePage(kiosk, service, service.online, forNewcomer(day, forecast, service.id)))
  })
  serve(app, 'POST /kiosk/:site/arrive', async (c) => {
    const key = todayOf(parts, c.req.param('site'))
    const { fields, once } = await readForm(c, serviceForm)
    const { token } = await parts.change(key, arrive(fields.service as ServiceId), byVisitor, once)
    return c.redirect(`/kiosk/${key.site}/tickets/${token}`, 303)
  })
}

function serveTicket(app: Hono<Env>, parts: Parts): void {
  serve(app, 'GET /kiosk/:site/tickets/:token', async (c) => {
    const ticket = await ticketOf(parts, c, c.req.param('token'))
    return ticket ? c.html(ticketPage(ticket)) : goHome(c)
  })
  serve(app, 'GET /kiosk/:site/tickets/:token/now', async (c) => {
    const ticket = await ticketOf(parts, c, c.req.param('token'))
    return c.html(ticket ? ticketNow(ticket) : ticketEnds())
  })
  serve(app, 'GET /kiosk/:site/tickets/:token/languages', async (c) => {
    const ticket = await ticketOf(parts, c, c.req.param('token'))
    return ticket ? c.html(languagesPage(ticket)) : goHome(c)
  })
  serve(app, 'POST /kiosk/:site/tickets/:token/help', async (c) => {
    const key = todayOf(parts, c.req.param('site'))
    const { fields, once } = await readForm(c, helpForm)
    const ticket = await ticketOf(parts, c, c.req.param('token'))
    if (!ticket) throw new Refusal('no-such-visit')
    await parts.change(key, helpFrom(ticket.visit.id, fields), byVisitor, once)
    return c.redirect(`/kiosk/${key.site}/tickets/${ticket.visit.token}`, 303)
  })
  serve(app, 'POST /kiosk/:site/tickets/:token/hold', async (c) => {
    const key = todayOf(parts, c.req.param('site'))
    const { once } = await readForm(c, noFields)
    const ticket = await ticketOf(parts, c, c.req.param('token'))
    if (!ticket) throw new Refusal('no-such-visit')
    await parts.change(key, hold(ticket.visit.id), byVisitor, once)
    return c.redirect(`/kiosk/${key.site}/tickets/${ticket.visit.token}`, 303)
  })
}

function serveStaff(app: Hono<Env>, parts: Parts): void {
  serve(app, 'GET /kiosk/:site/staff', async (c) => {
    const { kiosk, day } = await look(parts, c.req.param('site'))
    return kiosk.isStaffed ? c.html(staffPage(kiosk, day.staffAskedAt !== null)) : goHome(c)
  })
  serve(app, 'POST /kiosk/:site/staff', async (c) => {
    const key = todayOf(parts, c.req.param('site'))
    const { fields, once } = await readForm(c, staffForm)
    const ticket = fields.token === null ? null : await ticketOf(parts, c, fields.token)
    await parts.change(key, askStaff, byVisitor, once)
    return c.redirect(`/kiosk/${key.site}/${ticket ? `tickets/${ticket.visit.token}` : 'staff'}`, 303)
  })
}

/**
 * A ticket that was taken a moment ago and may be shown; null when its time on the glass is over.
 * @throws {Refusal} no-such-visit
 */
async function ticketOf(parts: Parts, c: Ctx<'/kiosk/:site'>, token: string): Promise<KioskTicket | null> {
  siteOf(parts, c.req.param('site'))
  const place = await parts.storage.visitByToken(token as Token)
  const { kiosk, day, forecast, now } = await look(parts, c.req.param('site'))
  if (place?.site !== day.site.id || place.date !== day.date) throw new Refusal('no-such-visit')
  const visit = findVisit(day, place.visit)
  const isFresh = minutesBetween(visit.arrivedAt, now) < ticketMinutes
  if (!isFresh || !['waiting', 'holding', 'called'].includes(visit.state.is)) return null
  return { kiosk, day, forecast, visit, now, onPhone: `${originOf(parts.settings.PUBLIC_URL, c)}/t/${visit.token}` }
}

/** A "no" is told on a page of the kiosk, with its way back and its call for staff. */
export function refuseAtKiosk(parts: Parts, error: Error, c: Ctx): Response | Promise<Response> {
  const site = siteNamedIn(parts, c)
  const told = tell(parts, error)
  if (!site) return answerError(parts, error, c, { audience: 'kiosk' })
  if (told && !(error instanceof StorageFailure))
    return c.html(kioskProblem(kioskOf(parts, site, parts.clock()), told), told.status)
  const back = { address: `/kiosk/${site.id}`, words: parts.frame.words.common.startAgain }
  return answerError(parts, error, c, { audience: 'kiosk', back })
}
