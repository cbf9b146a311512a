import { Hono } from 'hono'
import { z } from 'zod'
import { firstNow, firstPage } from '../../views/kiosk/first.tsx'
import { type Kiosk, kioskProblem } from '../../views/kiosk/kiosk-page.tsx'
import { byAppointmentPage, servicePage, servicesPage } from '../../views/kiosk/services.tsx'
import { staffPage } from '../../views/kiosk/staff.tsx'
import { type KioskTicket, languagesPage, ticketEnds, ticketNow, ticketPage } from '../../views/kiosk/ticket.tsx'
import { referencesPage, timesPage } from '../../views/kiosk/times.tsx'
import { arrive, arriveFor } from '../domain/acts/arrive.ts'
import { askStaff } from '../domain/acts/ask-staff.ts'
import { timesToCheckIn, toCheckIn } from '../domain/check-in.ts'
import type { Day } from '../domain/day.ts'
import type { Actor } from '../domain/fact.ts'
import { findService, findVisit } from '../domain/find.ts'
import type { AppointmentId, ServiceId, Token } from '../domain/id.ts'
import { type Instant, minutesBetween } from '../domain/instant.ts'
import { type LocalTime, localTime } from '../domain/local-time.ts'
import { isOpen, isStaffed } from '../domain/opening.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Site } from '../domain/site.ts'
import { estimateForNewcomer } from '../domain/waits/estimate.ts'
import { waitsNow } from '../domain/waits/waits-now.ts'
import { StorageFailure } from '../storage/storage.ts'
import { serve } from './access.ts'
import { optional, readForm } from './form.ts'
import { helpForm, helpFrom } from './help.ts'
import type { Ctx, Env, Parts } from './parts.ts'
import { answerError, tell } from './problems.ts'
import { originOf } from './security.ts'
import { lookAt, siteNamedIn, siteOf, todayOf } from './today.ts'

const by: Actor = { kind: 'visitor', on: 'kiosk' }
/** A ticket stays on the glass no longer than this, whatever is asked: the next visitor must not find it. */
const ticketMinutes = 5

const id = z.string().min(1).max(80)
const serviceForm = z.object({ service: id })
const appointmentForm = z.object({ appointment: id })
const staffForm = z.object({ token: optional(id) })
const timeInAddress = z
  .string()
  .regex(/^([01]\d|2[0-3])-[0-5]\d$/)
  .transform((text) => text.replace('-', ':') as LocalTime)

/** The tablet at a site's door. */
export function kiosk(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  serveArrival(app, parts)
  serveCheckIn(app, parts)
  serveTicket(app, parts)
  serveStaff(app, parts)
  app.onError((error, c) => refuse(parts, error, c))
  return app
}

function serveArrival(app: Hono<Env>, parts: Parts): void {
  const first = async (site: string) => {
    const { kiosk, day, now } = await look(parts, site)
    return { kiosk, now, waits: waitsNow(day, now) }
  }
  serve(app, 'GET /kiosk/:site', async (c) => c.html(firstPage(await first(c.req.param('site')))))
  serve(app, 'GET /kiosk/:site/now', async (c) => c.html(firstNow(await first(c.req.param('site')))))

  serve(app, 'GET /kiosk/:site/services', async (c) => {
    const { kiosk, isClosed } = await look(parts, c.req.param('site'))
    if (isClosed) return goHome(c)
    return c.html(kiosk.site.walkIns ? servicesPage(kiosk) : byAppointmentPage(kiosk))
  })
  serve(app, 'GET /kiosk/:site/services/:service', async (c) => {
    const { kiosk, day, now, isClosed } = await look(parts, c.req.param('site'))
    const service = findService(day, c.req.param('service') as ServiceId)
    if (isClosed) return goHome(c)
    if (!kiosk.site.walkIns || !service.online) return c.redirect(`/kiosk/${kiosk.site.id}/services`)
    return c.html(servicePage(kiosk, service, service.online, estimateForNewcomer(day, service.id, now)))
  })
  serve(app, 'POST /kiosk/:site/arrive', async (c) => {
    const key = todayOf(parts, c.req.param('site'))
    const { fields, once } = await readForm(c, serviceForm)
    const { token } = await parts.change(key, arrive(fields.service as ServiceId), by, once)
    return c.redirect(`/kiosk/${key.site}/tickets/${token}`, 303)
  })
}

function serveCheckIn(app: Hono<Env>, parts: Parts): void {
  serve(app, 'GET /kiosk/:site/times', async (c) => {
    const { kiosk, day, now, isClosed } = await look(parts, c.req.param('site'))
    if (isClosed) return goHome(c)
    const from = timeInAddress.safeParse(c.req.query('from')).data ?? null
    return c.html(timesPage(kiosk, timesToCheckIn(day, now, from)))
  })
  serve(app, 'GET /kiosk/:site/times/:time', async (c) => {
    const { kiosk, day, isClosed } = await look(parts, c.req.param('site'))
    if (isClosed) return goHome(c)
    const time = timeInAddress.safeParse(c.req.param('time')).data
    const appointments = toCheckIn(day).filter((appointment) => localTime(appointment.time) === time)
    if (time !== undefined && appointments.length > 0) return c.html(referencesPage(kiosk, time, appointments))
    const { noneAtTimeTitle: title, noneAtTime: what } = parts.frame.words.kiosk
    return c.html(kioskProblem(kiosk, { title, what }), 404)
  })
  serve(app, 'POST /kiosk/:site/arrive-for', async (c) => {
    const key = todayOf(parts, c.req.param('site'))
    const { fields, once } = await readForm(c, appointmentForm)
    const { token } = await parts.change(key, arriveFor(fields.appointment as AppointmentId), by, once)
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
    await parts.change(key, helpFrom(ticket.visit.id, fields), by, once)
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
    await parts.change(key, askStaff, by, once)
    return c.redirect(`/kiosk/${key.site}/${ticket ? `tickets/${ticket.visit.token}` : 'staff'}`, 303)
  })
}

const goHome = (c: Ctx<'/kiosk/:site'>) => c.redirect(`/kiosk/${c.req.param('site')}`)

function kioskOf(parts: Parts, site: Site, now: Instant): Kiosk {
  const base = parts.newId()
  return { frame: parts.frame, site, keys: (form) => `${base}-${form}`, isStaffed: isStaffed(site, now) }
}

type Looked = { readonly kiosk: Kiosk; readonly day: Day; readonly now: Instant; readonly isClosed: boolean }

/** @throws {NotFound} */
async function look(parts: Parts, site: string): Promise<Looked> {
  const { day, now } = await lookAt(parts, site)
  return { kiosk: kioskOf(parts, day.site, now), day, now, isClosed: !isOpen(day.site, now) }
}

/**
 * A ticket that was taken a moment ago and may be shown; null when its time on the glass is over.
 * @throws {Refusal} no-such-visit
 */
async function ticketOf(parts: Parts, c: Ctx<'/kiosk/:site'>, token: string): Promise<KioskTicket | null> {
  siteOf(parts, c.req.param('site'))
  const place = await parts.storage.visitByToken(token as Token)
  const { kiosk, day, now } = await look(parts, c.req.param('site'))
  if (place?.site !== day.site.id || place.date !== day.date) throw new Refusal('no-such-visit')
  const visit = findVisit(day, place.visit)
  const isFresh = minutesBetween(visit.arrivedAt, now) < ticketMinutes
  if (!isFresh || !['waiting', 'holding', 'called'].includes(visit.state.is)) return null
  return { kiosk, day, visit, now, onPhone: `${originOf(parts.settings.PUBLIC_URL, c)}/t/${visit.token}` }
}

/** A "no" is told on a page of the kiosk, with its way back and its call for staff. */
function refuse(parts: Parts, error: Error, c: Ctx): Response | Promise<Response> {
  const site = siteNamedIn(parts, c)
  const told = tell(parts, error)
  if (!site) return answerError(parts, error, c, { audience: 'kiosk' })
  if (told && !(error instanceof StorageFailure))
    return c.html(kioskProblem(kioskOf(parts, site, parts.clock()), told), told.status)
  const back = { address: `/kiosk/${site.id}`, words: parts.frame.words.common.startAgain }
  return answerError(parts, error, c, { audience: 'kiosk', back })
}
