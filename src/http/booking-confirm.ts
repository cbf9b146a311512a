import type { Hono } from 'hono'
import { bookedPage } from '../../views/booking/booked.tsx'
import { stepOf } from '../../views/booking/carried.ts'
import { checkPage } from '../../views/booking/check.tsx'
import { channelOf } from '../domain/acts/book.ts'
import { confirm, freePlace } from '../domain/acts/hold-place.ts'
import type { Appointment } from '../domain/appointment.ts'
import { type Day, standing } from '../domain/day.ts'
import type { Instant } from '../domain/instant.ts'
import { Refusal } from '../domain/refusal.ts'
import { serviceName } from '../domain/site.ts'
import { serve } from './access.ts'
import { type Place, placeOf } from './appointment-place.ts'
import { type HeldPlace, heldPlace, visitor } from './booking-place.ts'
import { atStep } from './booking-steps.ts'
import { showLost } from './booking-times.ts'
import { type CalendarEvent, calendarOf, calendarType } from './calendar-text.ts'
import { noFields, readForm } from './form.ts'
import type { Ctx, Env, Parts } from './parts.ts'
import { originOf } from './security.ts'
import { NotFound } from './today.ts'

/** Checking what was answered, booking it or not, and what is booked. */
export function bookingConfirmed(parts: Parts, app: Hono<Env>): void {
  const { frame } = parts
  const addressOf = (c: Ctx, token: string) => `${originOf(parts.settings.PUBLIC_URL, c)}/appointments/${token}`

  serve(app, 'GET /appointments/:token/check', (c) =>
    atStep(parts, c, c.req.param('token'), async (place) => {
      if (place.isLost) return showLost(parts, c, place)
      const contact = await parts.storage.contactOf(place.held.token)
      const base = parts.newId()
      return c.html(checkPage({ frame, ...place, contact, keys: (form) => `${base}-${form}` }))
    }),
  )

  serve(app, 'POST /appointments/:token/confirm', async (c) => {
    const token = c.req.param('token')
    const { once } = await readForm(c, noFields)
    const place = await heldPlace(parts, token)
    if (place !== null && !(await isBooked(place, once))) return showLost(parts, c, place)
    return c.redirect(stepOf(token, 'booked'), 303)
  })

  /** False where the place was gone. */
  async function isBooked({ key, held }: HeldPlace, once: Parameters<Parts['change']>[3]): Promise<boolean> {
    const contact = await parts.storage.contactOf(held.token)
    try {
      await parts.change(key, confirm(held.id, channelOf(contact)), visitor, once)
      return true
    } catch (error) {
      if (error instanceof Refusal && error.code === 'already-so') return true
      if (error instanceof Refusal && (error.code === 'place-taken' || error.code === 'not-offered')) return false
      throw error
    }
  }

  serve(app, 'POST /appointments/:token/give-up', (c) =>
    atStep(parts, c, c.req.param('token'), async ({ key, held }) => {
      const { once } = await readForm(c, noFields)
      await parts.change(key, freePlace(held.id), visitor, once)
      return c.redirect('/book', 303)
    }),
  )

  serve(app, 'GET /appointments/:token/booked', async (c) => {
    const token = c.req.param('token')
    const { day, appointment } = await placeOf(parts, token)
    const { site } = day
    if (appointment.state.is !== 'booked') return c.redirect(`/appointments/${token}`, 303)
    const contact = await parts.storage.contactOf(appointment.token)
    return c.html(bookedPage({ frame, site, appointment, contact, address: addressOf(c, token) }))
  })

  serve(app, 'GET /appointments/:token/calendar.ics', async (c) => {
    const token = c.req.param('token')
    const place = await placeOf(parts, token)
    if (place.appointment.state.is === 'held') throw new NotFound()
    const text = calendarOf(frame.words.common.product, [eventOf(parts, place, addressOf(c, token))])
    return c.body(text, 200, {
      'Content-Type': calendarType,
      'Content-Disposition': 'inline; filename="appointment.ics"',
    })
  })
}

/** An appointment in its visitor's calendar. Nobody's name and no need stands in it: calendars are shared. */
function eventOf({ frame }: Parts, { day, appointment }: Place, url: string): CalendarEvent {
  const { calendar } = frame.words.booking
  const { site } = day
  const { token, reference, service, time, minutes, state } = appointment
  return {
    id: token,
    ...{ time, minutes, url },
    summary: calendar.summary(serviceName(site, service), site.name),
    description: calendar.description(reference),
    location: [site.name, ...site.address].join(', '),
    changedAt: changedAt(day, appointment),
    isCancelled: state.is === 'cancelled',
  }
}

/** When an appointment was last changed. */
const changedAt = (day: Day, { id, time }: Appointment): Instant =>
  standing(day, { kind: 'appointment', id }).at(-1)?.at ?? time
