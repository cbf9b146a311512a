import type { Hono } from 'hono'
import { z } from 'zod'
import { type AppointmentShown, appointmentPage } from '../../views/diary/appointment.tsx'
import { cancelAppointment, sayLate, stateNeeds } from '../domain/acts/appointment.ts'
import { arriveFor } from '../domain/acts/arrive.ts'
import type { AppointmentId } from '../domain/id.ts'
import { StorageFailure } from '../storage/storage.ts'
import { serve } from './access.ts'
import type { Place } from './appointment-place.ts'
import { type Asked, asking, pressing } from './asking.ts'
import { diaryView, ownPlace } from './diary-look.ts'
import { moveIt } from './diary-move.ts'
import { helpOf, rawHelp, typedHelp } from './help.ts'
import type { Ctx, Env, Parts } from './parts.ts'
import { tell } from './problems.ts'
import { receptionist } from './reception-console.ts'
import { NotFound, siteOf } from './today.ts'
import { readTypedForm } from './typed-form.ts'

const byMinutes = z.object({ minutes: z.coerce.number().int().min(1).max(240) })

/** Acts on an appointment that are pressed. */
const pressed: ReadonlyMap<string, (c: Ctx, id: AppointmentId) => Promise<Asked>> = new Map([
  ['arrive', pressing(arriveFor)],
  ['cancel', pressing(cancelAppointment)],
  ['late', asking(byMinutes, ({ minutes }, id: AppointmentId) => sayLate(id, minutes))],
])

/** What staff see of one appointment of their site, and do with it. */
export function diaryAppointment(parts: Parts, app: Hono<Env>): void {
  serve(app, 'GET /diary/:site/appointments/:token', async (c) => {
    const place = await ownPlace(parts, c.req.param('site'), c.req.param('token'))
    return showAppointment(parts, c, place)
  })

  serve(app, 'POST /diary/:site/appointments/:token/:act', async (c) => {
    const { site, token, act } = c.req.param()
    const place = await ownPlace(parts, site, token)
    if (act === 'move') return moveIt(parts, c, place)
    if (act === 'needs') return writeNeeds(parts, c, place)
    const press = pressed.get(act)
    if (!press) throw new NotFound()
    return actOn(parts, c, place, await press(c, place.appointment.id))
  })
}

type Showing = Omit<AppointmentShown, 'appointment'> & { readonly status?: 404 | 409 | 422 }

async function showAppointment(parts: Parts, c: Ctx, { key, appointment: { id } }: Place, showing: Showing = {}) {
  const { status, ...shown } = showing
  const view = await diaryView(parts, siteOf(parts, key.site), key.date)
  const appointment = view.day.appointments.get(id)
  if (!appointment) throw new NotFound()
  return c.html(appointmentPage(view, { ...shown, appointment }), status)
}

async function actOn(parts: Parts, c: Ctx, place: Place, { decide, once }: Asked): Promise<Response> {
  try {
    await parts.change(place.key, decide, receptionist, once)
    return c.redirect(`/diary/${place.key.site}/appointments/${place.appointment.token}`, 303)
  } catch (error) {
    const told = tell(parts, error)
    if (!told || error instanceof StorageFailure) throw error
    return showAppointment(parts, c, place, { refused: told.what, status: told.status as 404 | 409 | 422 })
  }
}

async function writeNeeds(parts: Parts, c: Ctx, place: Place): Promise<Response> {
  const form = await readTypedForm(c, rawHelp, typedHelp, parts.frame.words.diary.errors)
  if ('wrong' in form) return showAppointment(parts, c, place, { wrongHelp: form.wrong, status: 422 })
  const decide = stateNeeds(place.appointment.id, helpOf(form.fields))
  return actOn(parts, c, place, { decide, once: form.once })
}
