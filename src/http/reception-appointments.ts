import type { Hono } from 'hono'
import { z } from 'zod'
import { type AppointmentsShown, appointmentsPage } from '../../views/reception/appointments.tsx'
import { type Booking, book } from '../domain/acts/book.ts'
import type { Appointment } from '../domain/appointment.ts'
import type { AppointmentId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Once } from '../storage/storage.ts'
import { serve } from './access.ts'
import { BadForm, onceOf, readForm } from './form.ts'
import type { Ctx, Env, Parts } from './parts.ts'
import { receptionist, viewOf, wrongField } from './reception-console.ts'
import { type LineMistake, readBooking, readList, taken } from './reception-csv.ts'
import { lookAt, siteOf, todayOf } from './today.ts'

const mostLinesTold = 10

/** The appointments of today: the list, and entering them one by one or from a file. */
export function receptionAppointments(parts: Parts, app: Hono<Env>): void {
  const show = async (c: Ctx, site: string, shown: AppointmentsShown, status?: 409 | 422) =>
    c.html(appointmentsPage(await viewOf(parts, site), shown), status)

  serve(app, 'GET /reception/:site/appointments', async (c) => {
    const { day } = await lookAt(parts, c.req.param('site'))
    const added = day.appointments.get((c.req.query('added') ?? '') as AppointmentId)
    const loaded = Number(c.req.query('loaded') ?? 0)
    return show(c, day.site.id, { ...(added ? { added } : {}), ...(loaded > 0 ? { loaded } : {}) })
  })

  serve(app, 'POST /reception/:site/appointments', async (c) => {
    const { id: site } = siteOf(parts, c.req.param('site'))
    const { fields, once } = await readForm(c, written)
    const { day } = await lookAt(parts, site)
    const read = readBooking(day, fields)
    const { errors } = parts.frame.words.reception
    const again = (mistakes: ReadonlyMap<string, string>) =>
      show(c, site, { wrong: { form: 'one', values: fields, errors: mistakes } }, 422)
    if ('mistakes' in read) return again(new Map(read.mistakes.map(({ field, code }) => [field, errors[code]])))
    try {
      const [added] = await bookAll(parts, site, [read.booking], once)
      return c.redirect(`/reception/${site}/appointments?added=${added?.id}`, 303)
    } catch (error) {
      if (!isTaken(error)) throw error
      return again(wrongField(parts, fields, 'reference', 'reference-here').errors)
    }
  })

  serve(app, 'POST /reception/:site/appointments/csv', async (c) => {
    const { id: site } = siteOf(parts, c.req.param('site'))
    const { text, once } = await readFile(c)
    const { day } = await lookAt(parts, site)
    const list = readList(day, text)
    const { errors } = parts.frame.words.reception
    const again = (mistakes: readonly string[]) => show(c, site, { wrongFile: mistakes }, 422)
    if ('unusable' in list) return again([text === '' ? errors['no-file'] : errors[list.unusable]])
    if ('mistakes' in list) return again(told(parts, list.mistakes))
    try {
      const booked = await bookAll(parts, site, list.bookings, once)
      return c.redirect(`/reception/${site}/appointments?loaded=${booked.length}`, 303)
    } catch (error) {
      if (!isTaken(error)) throw error
      const { day: dayNow } = await lookAt(parts, site)
      return again(told(parts, taken(dayNow, list.lines)))
    }
  })
}

const written = z.object({
  time: z.string().trim().default(''),
  service: z.string().default(''),
  reference: z.string().default(''),
})

const isTaken = (error: unknown) => error instanceof Refusal && error.code === 'appointment-exists'

const bookAll = (
  parts: Parts,
  site: string,
  bookings: readonly Booking[],
  once: Once,
): Promise<readonly Appointment[]> => parts.change(todayOf(parts, site), book(bookings), receptionist, once)

/** @throws {BadForm} when it is no form with a file and a key */
async function readFile(c: Ctx): Promise<{ readonly text: string; readonly once: Once }> {
  if (!c.req.header('Content-Type')?.startsWith('multipart/form-data')) throw new BadForm()
  const body = await c.req.parseBody().catch(() => {
    throw new BadForm()
  })
  const { key, file } = body
  const text = file instanceof File ? textIn(await file.arrayBuffer()) : ''
  return { text, once: onceOf(c, { key }, text) }
}

/** What a file says: most are UTF-8, but a spreadsheet's plain “CSV” is written as Windows has always written. */
function textIn(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function told(parts: Parts, mistakes: readonly LineMistake[]): string[] {
  const { line: onLine, inLine, moreLines } = parts.frame.words.reception.appointments
  const sentences = mistakes.slice(0, mostLinesTold).map(({ line, code, given }) => onLine(line, inLine[code](given)))
  const more = mistakes.length - mostLinesTold
  return more > 0 ? [...sentences, moreLines(more)] : sentences
}
