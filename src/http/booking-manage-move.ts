import type { Hono } from 'hono'
import { z } from 'zod'
import { bookedStands } from '../../views/booking/manage-stands.ts'
import { movePage } from '../../views/booking/move.tsx'
import { moveAppointment } from '../domain/acts/appointment.ts'
import { daysFrom } from '../domain/day.ts'
import { localDate } from '../domain/local-time.ts'
import { Refusal, type RefusalCode } from '../domain/refusal.ts'
import type { Site } from '../domain/site.ts'
import { serve } from './access.ts'
import { bookedOf, pageOf } from './booking-manage-place.ts'
import { visitor } from './booking-place.ts'
import { chosenTime, mustBeNear } from './chosen-time.ts'
import { firstFree, freeDays } from './free-days.ts'
import type { Ctx, Env, Parts } from './parts.ts'
import { siteOf } from './today.ts'
import { readTypedForm } from './typed-form.ts'

const raw = z.object({ site: z.string(), time: z.string().default('') })
const typed = z.object({ site: z.string(), time: chosenTime })

/** The choice was right when it was shown, and is not any more: the next free times are shown in its place. */
const isGone: ReadonlySet<RefusalCode> = new Set(['place-taken', 'not-offered', 'closed-then'])

/** An appointment moved by whoever booked it, to another time or to the other site. */
export function bookedMove(parts: Parts, app: Hono<Env>): void {
  serve(app, 'GET /appointments/:token/move', async (c) => {
    const booked = await bookedOf(parts, c.req.param('token'))
    if (bookedStands(booked).is !== 'to-come') return c.redirect(pageOf(c), 303)
    return show(parts, c, siteOf(parts, c.req.query('site') ?? booked.key.site))
  })

  serve(app, 'POST /appointments/:token/move', async (c) => {
    const { move } = parts.frame.words.booked
    const form = await readTypedForm(c, raw, typed, { 'no-time': move.choose })
    if ('wrong' in form) {
      const to = siteOf(parts, form.wrong.values['site'] ?? '')
      return show(parts, c, to, { status: 422, error: form.wrong.errors.get('time') })
    }
    const { site, time } = form.fields
    const to = siteOf(parts, site)
    const { key, appointment } = await bookedOf(parts, c.req.param('token'))
    try {
      mustBeNear(to, time, parts.clock())
      const onto = { site: to.id, date: localDate(time) }
      await parts.changeDays(daysFrom(key, onto), moveAppointment(appointment.id, time), visitor, form.once)
      return c.redirect(`${pageOf(c)}?done=moved`, 303)
    } catch (error) {
      if (!(error instanceof Refusal) || !isGone.has(error.code)) throw error
      return show(parts, c, to, { status: 409, error: move.taken })
    }
  })
}

type Wrong = { readonly status?: 409 | 422; readonly error?: string | undefined }

async function show(parts: Parts, c: Ctx<'/appointments/:token/move'>, to: Site, { status, error }: Wrong = {}) {
  const { key, appointment } = await bookedOf(parts, c.req.param('token'))
  const { id, service, time } = appointment
  const offered = await freeDays(parts, to, { service, except: id }, visitor)
  // Where it is already is no other time.
  const days = offered
    .map((each) => ({ ...each, slots: each.slots.filter((slot) => to.id !== key.site || slot.time !== time) }))
    .filter(({ slots }) => slots.length > 0)
  const elsewhere = []
  for (const site of parts.storage.sites.values()) {
    const first = site.id === to.id ? null : await firstFree(parts, site, [service], visitor)
    if (first) elsewhere.push({ site, first })
  }
  const { day: asked, month } = c.req.query()
  const shown = {
    ...(await bookedOf(parts, c.req.param('token'))),
    formKey: parts.newId(),
    to,
    days,
    elsewhere,
    asked,
    month,
    error,
  }
  return c.html(movePage(shown), status)
}
