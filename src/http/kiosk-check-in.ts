import type { Hono } from 'hono'
import { z } from 'zod'
import { appointmentPage } from '../../views/kiosk/appointment.tsx'
import { arrivingPage, notFoundPage } from '../../views/kiosk/arriving.tsx'
import { cameraPage } from '../../views/kiosk/camera.tsx'
import { kioskProblem } from '../../views/kiosk/kiosk-page.tsx'
import { referencePage } from '../../views/kiosk/reference.tsx'
import { atTimePage, timesPage } from '../../views/kiosk/times.tsx'
import { arriveFor } from '../domain/acts/arrive.ts'
import { comeBack } from '../domain/acts/hold.ts'
import { longestReference, readReference } from '../domain/appointment.ts'
import { type Arrival, arrivalAt, keysToType, timesToCheckIn, toCheckIn } from '../domain/check-in.ts'
import type { DayKey } from '../domain/day.ts'
import { findAppointment } from '../domain/find.ts'
import type { AppointmentId, Token } from '../domain/id.ts'
import { type LocalTime, localTime } from '../domain/local-time.ts'
import { isOpen } from '../domain/opening.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Once } from '../storage/storage.ts'
import { serve } from './access.ts'
import { placeOf } from './appointment-place.ts'
import { arrivalByReference } from './arriving-place.ts'
import { optional, readForm } from './form.ts'
import { byVisitor, goHome, kioskOf, look } from './kiosk-look.ts'
import type { Ctx, Env, Parts } from './parts.ts'
import { allowCamera } from './security.ts'
import { NotFound, siteOf, todayOf } from './today.ts'

const timeInAddress = z
  .string()
  .regex(/^([01]\d|2[0-3])-[0-5]\d$/)
  .transform((text) => text.replace('-', ':') as LocalTime)

const letters = z.string().max(longestReference).transform(readReference)
const given = z.string().min(1).max(80)
/** An appointment by what its visitor has: the time and service on the glass, a reference, or the token in a code. */
const arrivingForm = z
  .object({
    appointment: optional(given),
    typed: optional(letters),
    /** The last letter, which looks it up at once. */
    letter: optional(z.string().length(1)),
    token: optional(given),
    /** Whoever comes late has been told what that means. */
    told: optional(z.literal('late')),
  })
  .refine(({ appointment, typed, token }) => (appointment ?? typed ?? token) !== null)
type ArrivingForm = z.output<typeof arrivingForm>

/** Whoever has an appointment checks in at the tablet: by its time, its reference, or its code held to the camera. */
export function kioskCheckIn(app: Hono<Env>, parts: Parts): void {
  serveWays(app, parts)
  serveTimes(app, parts)
  serve(app, 'POST /kiosk/:site/arrive-for', async (c) => {
    const key = todayOf(parts, c.req.param('site'))
    const { fields, once } = await readForm(c, arrivingForm)
    const arrival = await arrivalOf(parts, key, fields)
    if (arrival) return takeIn(parts, c, { key, arrival, once, isTold: fields.told !== null })
    const { kiosk } = await look(parts, key.site)
    return c.html(notFoundPage(kiosk, fields.token === null ? typedIn(fields) : null), 404)
  })
}

function serveWays(app: Hono<Env>, parts: Parts): void {
  serve(app, 'GET /kiosk/:site/appointment', async (c) => {
    const { kiosk, day, now, isClosed } = await look(parts, c.req.param('site'))
    if (isClosed) return goHome(c)
    allowCamera(c)
    return c.html(appointmentPage(kiosk, timesToCheckIn(day, now, null)))
  })
  serve(app, 'GET /kiosk/:site/reference', async (c) => {
    const { kiosk, day, isClosed } = await look(parts, c.req.param('site'))
    if (isClosed) return goHome(c)
    const keys = keysToType(day)
    const typed = [...readReference(c.req.query('typed') ?? '')].filter((letter) => keys.letters.includes(letter))
    return c.html(referencePage(kiosk, keys, typed.slice(0, keys.length ?? longestReference).join('')))
  })
  serve(app, 'GET /kiosk/:site/camera', async (c) => {
    const { kiosk, isClosed } = await look(parts, c.req.param('site'))
    if (isClosed) return goHome(c)
    allowCamera(c)
    return c.html(cameraPage(kiosk))
  })
}

function serveTimes(app: Hono<Env>, parts: Parts): void {
  serve(app, 'GET /kiosk/:site/times', async (c) => {
    const { kiosk, day, now, isClosed } = await look(parts, c.req.param('site'))
    if (isClosed) return goHome(c)
    const from = timeInAddress.safeParse(c.req.query('from')).data ?? null
    return c.html(timesPage(kiosk, timesToCheckIn(day, now, from)))
  })
  serve(app, 'GET /kiosk/:site/times/:time', async (c) => {
    const { kiosk, day, now, isClosed } = await look(parts, c.req.param('site'))
    if (isClosed) return goHome(c)
    const time = timeInAddress.safeParse(c.req.param('time')).data
    const appointments = toCheckIn(day).filter((appointment) => localTime(appointment.time) === time)
    const [first] = appointments
    if (first === undefined) {
      const { noneAtTimeTitle: title, noneAtTime: what } = parts.frame.words.kiosk.checkIn
      return c.html(kioskProblem(kiosk, { title, what }), 404)
    }
    // They are all for the same time, so all of them come too early or late by as much.
    const arrival = arrivalAt(day.site, { day, appointment: first, now })
    if (arrival.arriving === 'too-early') return c.html(arrivingPage(kiosk, arrival))
    return c.html(atTimePage(kiosk, arrival, appointments))
  })
}

const typedIn = ({ typed, letter }: ArrivingForm): string => `${typed ?? ''}${letter ?? ''}`

/** @throws {Refusal} no-such-appointment */
async function arrivalOf(parts: Parts, key: DayKey, fields: ArrivingForm): Promise<Arrival | null> {
  const site = siteOf(parts, key.site)
  const { appointment, token } = fields
  if (token !== null) return arrivalByToken(parts, key, token)
  if (appointment === null) return arrivalByReference(parts, site, typedIn(fields))
  const day = await parts.storage.day(key)
  const found = findAppointment(day, appointment as AppointmentId)
  return arrivalAt(site, { day, appointment: found, now: parts.clock() })
}

async function arrivalByToken(parts: Parts, { site }: DayKey, token: string): Promise<Arrival | null> {
  try {
    return arrivalAt(siteOf(parts, site), await placeOf(parts, token))
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}

type TakingIn = {
  readonly key: DayKey
  readonly arrival: Arrival
  readonly once: Once
  readonly isTold: boolean
}

/** Straight to the ticket, or a screen that says why not. Whoever comes late reads first what that means. */
async function takeIn(parts: Parts, c: Ctx<'/kiosk/:site'>, { key, arrival, once, isTold }: TakingIn) {
  const { appointment, arriving, visit } = arrival
  if (visit?.state.is === 'holding') await parts.change(key, comeBack(visit.id), byVisitor)
  // Somebody whose answer was lost on the way is here already, and is given the same answer again.
  else if (arriving === 'here-already' || arriving === 'early' || arriving === 'on-time' || isTold) {
    const token = await arrive(parts, key, appointment.id, once)
    if (token !== null) return c.redirect(`/kiosk/${key.site}/tickets/${token}`, 303)
  }
  const site = siteOf(parts, key.site)
  if (!isOpen(site, arrival.now)) throw new Refusal('site-closed')
  const day = await parts.storage.day({ site: arrival.site.id, date: arrival.date })
  const stands = arrivalAt(site, { ...arrival, day })
  return c.html(arrivingPage(kioskOf(parts, site, arrival.now), stands), 409)
}

/** @throws {Refusal} all but that somebody has checked in already; then there is no ticket to show, and null */
async function arrive(parts: Parts, key: DayKey, id: AppointmentId, once: Once): Promise<Token | null> {
  try {
    return (await parts.change(key, arriveFor(id), byVisitor, once)).token
  } catch (error) {
    if (error instanceof Refusal && error.code === 'appointment-checked-in') return null
    throw error
  }
}
