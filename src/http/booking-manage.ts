import { Hono } from 'hono'
import { z } from 'zod'
import { justDone, managePage } from '../../views/booking/manage.tsx'
import { cancelPage } from '../../views/booking/manage-cancel.tsx'
import { latePage } from '../../views/booking/manage-late.tsx'
import { bookedStands, lateMinutes, lateToSay } from '../../views/booking/manage-stands.ts'
import { cancelAppointment, sayLate } from '../domain/acts/appointment.ts'
import { serve } from './access.ts'
import { bookedMove } from './booking-manage-move.ts'
import { bookedOf, pageOf, refuseBooked } from './booking-manage-place.ts'
import { visitor } from './booking-place.ts'
import { noFields, readForm } from './form.ts'
import type { Ctx, Env, Parts } from './parts.ts'
import { originOf } from './security.ts'
import { readTypedForm } from './typed-form.ts'

/** An appointment in the hands of whoever booked it: moved, cancelled, told to be late. */
export function bookedAppointment(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()

  serve(app, 'GET /appointments/:token', async (c) => {
    const booked = await bookedOf(parts, c.req.param('token'))
    if (booked.appointment.state.is === 'held') return c.redirect(`${pageOf(c)}/check`, 303)
    const address = `${originOf(parts.settings.PUBLIC_URL, c)}${pageOf(c)}`
    const done = justDone.find((each) => each === c.req.query('done')) ?? null
    return c.html(managePage({ ...booked, done, address }))
  })

  serve(app, 'GET /appointments/:token/cancel', async (c) => {
    const booked = await bookedOf(parts, c.req.param('token'))
    if (bookedStands(booked).is !== 'to-come') return c.redirect(pageOf(c), 303)
    return c.html(cancelPage(booked, parts.newId()))
  })
  serve(app, 'POST /appointments/:token/cancel', async (c) => {
    const { once } = await readForm(c, noFields)
    const { key, appointment } = await bookedOf(parts, c.req.param('token'))
    await parts.change(key, cancelAppointment(appointment.id), visitor, once)
    return c.redirect(pageOf(c), 303)
  })

  serve(app, 'GET /appointments/:token/late', (c) => askLate(c))
  serve(app, 'POST /appointments/:token/late', async (c) => {
    const { frame } = parts
    const form = await readTypedForm(c, rawLate, typedLate, { 'no-minutes': frame.words.booked.late.none })
    if ('wrong' in form) return askLate(c, form.wrong.errors.get('minutes'))
    const { key, appointment } = await bookedOf(parts, c.req.param('token'))
    await parts.change(key, sayLate(appointment.id, form.fields.minutes), visitor, form.once)
    return c.redirect(`${pageOf(c)}?done=late`, 303)
  })

  async function askLate(c: Ctx<'/appointments/:token/late'>, error?: string): Promise<Response> {
    const booked = await bookedOf(parts, c.req.param('token'))
    if (lateToSay(booked).length === 0) return c.redirect(pageOf(c), 303)
    return c.html(latePage(booked, parts.newId(), error), error === undefined ? 200 : 422)
  }

  bookedMove(parts, app)
  app.onError((error, c) => refuseBooked(parts, error, c))
  return app
}

const rawLate = z.object({ minutes: z.string().default('') })
const typedLate = z.object({
  minutes: z.coerce
    .number('no-minutes')
    .refine((given) => lateMinutes.some((minutes) => minutes === given), 'no-minutes'),
})
