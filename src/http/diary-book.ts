import type { Hono } from 'hono'
import { z } from 'zod'
import { type Typed, untyped } from '../../views/components/field.tsx'
import { typedHelp as knownHelp } from '../../views/components/help-fields.tsx'
import { bookPage } from '../../views/diary/book.tsx'
import type { Picked } from '../../views/diary/book-shown.ts'
import { book } from '../domain/acts/book.ts'
import { freeDesk } from '../domain/diary/free.ts'
import { minutesFor } from '../domain/diary/hours.ts'
import { date as dateField } from '../domain/fields.ts'
import type { DeskId, ServiceId } from '../domain/id.ts'
import { instantOf, type LocalDate, localDate } from '../domain/local-time.ts'
import type { Site } from '../domain/site.ts'
import type { Once } from '../storage/storage.ts'
import { serve } from './access.ts'
import { placeOf } from './appointment-place.ts'
import { emailField, mobileField, nameField } from './contact.ts'
import { diaryView } from './diary-look.ts'
import { freeDays } from './free-days.ts'
import { helpOf, rawHelp, typedHelp } from './help.ts'
import type { Ctx, Env, Parts } from './parts.ts'
import { receptionist } from './reception-console.ts'
import { refusedInForm } from './refusals.ts'
import { NotFound, siteOf } from './today.ts'
import { readTypedForm } from './typed-form.ts'
import { readTime } from './typed-time.ts'

/** Booking for somebody at the desk or on the telephone. */
export function diaryBook(parts: Parts, app: Hono<Env>): void {
  serve(app, 'GET /diary/:site/book', async (c) => {
    const site = siteOf(parts, c.req.param('site'))
    const again = await knownFrom(parts, site, c.req.query('again'))
    const from = dateField.safeParse(c.req.query('date')).data ?? null
    const time = readTime(c.req.query('time') ?? '')
    const picked = from !== null && time !== null ? { date: from, time, desk: deskIn(site, c.req.query('desk')) } : null
    const service = serviceIn(site, c.req.query('service') ?? again.values['service'])
    return showBook(parts, c, site, { service, from, picked, typed: again })
  })

  serve(app, 'POST /diary/:site/book', async (c) => {
    const site = siteOf(parts, c.req.param('site'))
    const form = await readTypedForm(c, rawBook, typedBook, parts.frame.words.diary.errors)
    if ('wrong' in form) return showWrong(parts, c, site, form.wrong, 422)
    return bookIt(parts, c, site, form)
  })
}

type BookForm = {
  readonly fields: z.output<typeof typedBook>
  readonly values: Typed['values']
  readonly once: Once
}

async function bookIt(parts: Parts, c: Ctx, site: Site, { fields, values, once }: BookForm): Promise<Response> {
  const { date, time, desk, field, name, email, mobile } = fields
  const { diary, refusals } = parts.frame.words
  const wrong = (which: string, sentence: string, status: 409 | 422) =>
    showWrong(parts, c, site, { values, errors: new Map([[which, sentence]]) }, status)
  const at = instantOf(date, time)
  if (at < parts.clock()) return wrong(field, diary.errors['past-time'], 422)
  const service = fields.service as ServiceId
  const booking = { service, time: at, desk, help: helpOf(fields), contact: { name, email, mobile } }
  try {
    const [booked] = await parts.change({ site: site.id, date }, book([booking]), receptionist, once)
    return c.redirect(`/diary/${site.id}?date=${date}&booked=${booked?.id}`, 303)
  } catch (error) {
    const { code, status } = refusedInForm(error)
    return wrong(code === 'no-such-service' ? 'service' : field, refusals[code], status)
  }
}

const rawBook = rawHelp.extend({
  service: z.string().default(''),
  when: z.string().default(''),
  day: z.string().default(''),
  time: z.string().trim().default(''),
  name: z.string().default(''),
  mobile: z.string().default(''),
  email: z.string().default(''),
})

/** One of the free times as its radio sends it: the day, the time and, where it was picked in the diary, the desk. */
const offered = /^(?<date>\d{4}-\d\d-\d\d)T(?<time>\d\d:\d\d)(?:@(?<desk>[a-z0-9-]+))?$/

/** The time that is wanted: the one that was typed or, where none was, the one that was chosen. */
const place = z.object({ when: z.string(), day: z.string(), time: z.string() }).transform((typed, context) => {
  const wrong = (field: string, message: string) => {
    context.addIssue({ code: 'custom', path: [field], message })
    return z.NEVER
  }
  const field = typed.time === '' ? 'when' : 'time'
  const { date: day = '', time: chosen = '', desk } = offered.exec(typed.when)?.groups ?? {}
  const date = dateField.safeParse(typed.time === '' ? day : typed.day)
  const time = readTime(typed.time === '' ? chosen : typed.time)
  if (time === null) return wrong(field, typed.time === '' ? 'no-time' : 'wrong-time')
  if (!date.success) return wrong(typed.time === '' ? 'when' : 'day', 'wrong-day')
  return { date: date.data, time, desk: typed.time === '' ? (desk as DeskId | undefined) : undefined, field }
})

const who = z.object({
  service: z.string().min(1, 'no-service'),
  name: nameField,
  mobile: mobileField,
  email: emailField,
})

const typedBook = who.and(typedHelp).and(place)

const serviceIn = ({ services }: Site, id: string | undefined): ServiceId | null =>
  id !== undefined && services.has(id as ServiceId) ? (id as ServiceId) : null

const deskIn = ({ desks }: Site, id: string | undefined): DeskId | null =>
  id !== undefined && desks.has(id as DeskId) ? (id as DeskId) : null

/** What is known of somebody who books again. @throws {NotFound} for no appointment of this site */
async function knownFrom(parts: Parts, site: Site, token: string | undefined): Promise<Typed> {
  if (token === undefined) return untyped
  const { key, appointment } = await placeOf(parts, token)
  if (key.site !== site.id || appointment.state.is === 'held') throw new NotFound()
  const { name, email, mobile } = await parts.storage.contactOf(appointment.token)
  const known = { service: appointment.service, name: name ?? '', email: email ?? '', mobile: mobile ?? '' }
  return { ...untyped, values: { ...knownHelp(appointment.help).values, ...known } }
}

/** So many days are offered at a time. */
const mostDays = 3

type Showing = {
  readonly service: ServiceId | null
  readonly from: LocalDate | null
  readonly picked: Omit<Picked, 'isFree'> | null
  readonly typed: Typed
}

async function showBook(parts: Parts, c: Ctx, site: Site, showing: Showing, status?: 409 | 422): Promise<Response> {
  const { service, from, picked } = showing
  const free = service === null ? [] : await freeDays(parts, site, { service }, receptionist)
  const days = free.filter(({ date }) => from === null || date >= from).slice(0, mostDays)
  const view = await diaryView(parts, site, picked?.date ?? from ?? localDate(parts.clock()))
  const isFree = (each: Omit<Picked, 'isFree'>) => {
    if (service === null) return false
    const slot = { time: instantOf(each.date, each.time), minutes: minutesFor(site, service) }
    return (
      slot.time >= view.now && freeDesk(view.day, { service, desk: each.desk ?? undefined }, slot, view.now) !== null
    )
  }
  const isInPlace = c.req.header('HX-Request') === 'true'
  const shown = { ...showing, days, picked: picked && { ...picked, isFree: isFree(picked) }, isInPlace }
  return c.html(bookPage(view, shown), status)
}

/** The page again with all that was typed, and the times that are free now. */
function showWrong(parts: Parts, c: Ctx, site: Site, typed: Typed, status: 409 | 422): Promise<Response> {
  const service = serviceIn(site, typed.values['service'])
  const { date = '', time = '', desk } = offered.exec(typed.values['when'] ?? '')?.groups ?? {}
  const from = dateField.safeParse(date).data ?? null
  const chosen = readTime(time)
  const picked =
    from !== null && chosen !== null && desk ? { date: from, time: chosen, desk: deskIn(site, desk) } : null
  return showBook(parts, c, site, { service, from, picked, typed }, status)
}
