import { Hono } from 'hono'
import { z } from 'zod'
import { justDone, managePage } from '../../views/booking/manage.tsx'
import { cancelPage } from '../../views/booking/manage-cancel.tsx'
import { latePage } from '../../views/booking/manage-late.tsx'
import { lateMinutes, lateToSay, standsOf } from '../../views/booking/manage-stands.ts'
import { problemPage } from '../../views/problem/problem.tsx'
import { cancelAppointment, sayLate } from '../domain/acts/appointment.ts'
import { serve } from './access.ts'
import { bookedMove } from './booking-manage-move.ts'
import { bookedOf, by, pageOf } from './booking-manage-place.ts'
import { noFields, readForm } from './form.ts'
import type { Ctx, Env, Parts } from './parts.ts'
import { answerError } from './problems.ts'
import { originOf } from './security.ts'
import { NotFound } from './today.ts'
import { readTypedForm } from './typed-form.ts'

/** An appointment in the hands of whoever booked it: moved, cancelled, told to be late. */
export function bookedAppointment(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()

  serve(app, 'GET /appointments/:token', async (c) => {
    const { key: _, ...booked } = await bookedOf(parts, c.req.param('token'))
    if (booked.appointment.state.is === 'held') return c.redirect(`${pageOf(c)}/check`, 303)
    const address = `${originOf(parts.settings.PUBLIC_URL, c)}${pageOf(c)}`
    const done = justDone.find((each) => each === c.req.query('done')) ?? null
    return c.html(managePage({ ...booked, done, address }))
  })

  serve(app, 'GET /appointments/:token/cancel', async (c) => {
    const booked = await bookedOf(parts, c.req.param('token'))
    if (standsOf(booked).is !== 'to-come') return c.redirect(pageOf(c), 303)
    return c.html(cancelPage(booked, parts.newId()))
  })
  serve(app, 'POST /appointments/:token/cancel', async (c) => {
    const { once } = await readForm(c, noFields)
    const { key, appointment } = await bookedOf(parts, c.req.param('token'))
    await parts.change(key, cancelAppointment(appointment.id), by, once)
    return c.redirect(pageOf(c), 303)
  })

  serve(app, 'GET /appointments/:token/late', async (c) => {
    const booked = await bookedOf(parts, c.req.param('token'))
    if (lateToSay(booked).length === 0) return c.redirect(pageOf(c), 303)
    return c.html(latePage(booked, parts.newId()))
  })
  serve(app, 'POST /appointments/:token/late', async (c) => {
    const { frame } = parts
    const form = await readTypedForm(c, rawLate, typedLate, { 'no-minutes': frame.words.booked.late.none })
    const { key, ...booked } = await bookedOf(parts, c.req.param('token'))
    if ('wrong' in form) return c.html(latePage(booked, parts.newId(), form.wrong.errors.get('minutes')), 422)
    await parts.change(key, sayLate(booked.appointment.id, form.fields.minutes), by, form.once)
    return c.redirect(`${pageOf(c)}?done=late`, 303)
  })

  bookedMove(parts, app)
  app.onError((error, c) => refuse(parts, error, c))
  return app
}

const rawLate = z.object({ minutes: z.string().default('') })
const typedLate = z.object({
  minutes: z.coerce.number().refine((given) => lateMinutes.some((minutes) => minutes === given), 'no-minutes'),
})

/** The sentences are for whoever booked: staff read the same "no" about somebody else. */
function refuse(parts: Parts, error: Error, c: Ctx): Response | Promise<Response> {
  const { booked: words } = parts.frame.words
  if (error instanceof NotFound) {
    const { notFoundTitle: title, notFound: what } = words
    return c.html(problemPage(parts.frame, { title, what }), 404)
  }
  return answerError(parts, error, c, { back: { address: pageOf(c), words: words.back }, refused: words.refused })
}
