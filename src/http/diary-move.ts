import type { Hono } from 'hono'
import { z } from 'zod'
import { type Typed, untyped } from '../../views/components/field.tsx'
import { movePage } from '../../views/diary/move.tsx'
import { moveAppointment } from '../domain/acts/appointment.ts'
import { daysFrom } from '../domain/day.ts'
import { freeSlots } from '../domain/diary/free.ts'
import { date as dateField } from '../domain/fields.ts'
import type { DeskId } from '../domain/id.ts'
import { instantOf, type LocalDate } from '../domain/local-time.ts'
import type { Site } from '../domain/site.ts'
import { serve } from './access.ts'
import type { Place } from './appointment-place.ts'
import { diaryView, ownPlace } from './diary-look.ts'
import { optional, readForm } from './form.ts'
import { firstFree } from './free-days.ts'
import type { Ctx, Env, Parts } from './parts.ts'
import { receptionist } from './reception-console.ts'
import { refusedInForm } from './refusals.ts'
import { NotFound, siteOf } from './today.ts'
import { readTime } from './typed-time.ts'

/** An appointment is moved by picking a free time of a day, at its site or another. */
export function diaryMove(parts: Parts, app: Hono<Env>): void {
  serve(app, 'GET /diary/:site/appointments/:token/move', async (c) => {
    const place = await ownPlace(parts, c.req.param('site'), c.req.param('token'))
    if (place.appointment.state.is === 'held') throw new NotFound()
    const to = siteOf(parts, c.req.query('to') ?? place.key.site)
    const date = dateField.safeParse(c.req.query('date')).data ?? place.key.date
    return showMove(parts, c, place, { to, date })
  })
}

const toPlace = z.object({
  time: z.string().trim().default(''),
  date: dateField,
  site: z.string(),
  desk: optional(z.string().max(80)),
})

/** The form of a free time that was pressed, or of one that was typed. */
export async function moveIt(parts: Parts, c: Ctx, place: Place): Promise<Response> {
  const { fields, once } = await readForm(c, toPlace)
  const to = siteOf(parts, fields.site)
  const { date } = fields
  const time = readTime(fields.time)
  const { diary, refusals } = parts.frame.words
  const wrong = (sentence: string): Typed => ({ values: { time: fields.time }, errors: new Map([['time', sentence]]) })
  if (time === null)
    return showMove(parts, c, place, { to, date, typed: wrong(diary.errors['wrong-time']), status: 422 })
  const at = instantOf(date, time)
  if (at < parts.clock())
    return showMove(parts, c, place, { to, date, typed: wrong(diary.errors['past-time']), status: 422 })
  const goes = { site: to.id, date }
  const decide = moveAppointment(place.appointment.id, at, (fields.desk as DeskId | null) ?? undefined)
  try {
    const moved = await parts.changeDays(daysFrom(place.key, goes), decide, receptionist, once)
    return c.redirect(`/diary/${to.id}?date=${date}&moved=${moved.id}`, 303)
  } catch (error) {
    const { code, status } = refusedInForm(error)
    return showMove(parts, c, place, { to, date, refused: refusals[code], status })
  }
}

type Showing = {
  readonly to: Site
  readonly date: LocalDate
  readonly typed?: Typed
  readonly refused?: string
  readonly status?: 409 | 422
}

async function showMove(parts: Parts, c: Ctx, { key, appointment }: Place, showing: Showing): Promise<Response> {
  const { to, date, typed = untyped, refused, status } = showing
  const { service, id } = appointment
  const first = await firstFree(parts, to, [service], receptionist)
  const view = await diaryView(parts, to, date)
  const isAnyFree = freeSlots(view.day, { service, except: id }, view.now).some(({ time }) => time >= view.now)
  const moving = {
    appointment,
    from: siteOf(parts, key.site),
    sites: [...parts.storage.sites.values()],
    firstFree: isAnyFree ? null : (first?.time ?? null),
    typed,
    ...(refused === undefined ? {} : { refused }),
  }
  return c.html(movePage(view, moving), status)
}
