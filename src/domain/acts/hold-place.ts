import type { Appointment, Channel } from '../appointment.ts'
import type { Day } from '../day.ts'
import type { Decide } from '../decision.ts'
import { freeDesk, freeSlots, mayChoose } from '../diary/free.ts'
import { minutesFor } from '../diary/hours.ts'
import { findAppointment, findService } from '../find.ts'
import type { AppointmentId, ServiceId, Token } from '../id.ts'
import { type Instant, later } from '../instant.ts'
import { localDate } from '../local-time.ts'
import type { Contact } from '../message.ts'
import { Refusal } from '../refusal.ts'
import { bookedFact, freeReference } from './book.ts'
import { messagesOf } from './tell.ts'

/**
 * Somebody who is booking chooses a time, and it is held for some minutes. Another that was held before is freed.
 * @throws {Refusal} no-such-service, appointment-other-day, not-offered, place-taken
 */
export const holdPlace =
  (service: ServiceId, time: Instant): Decide<Pick<Appointment, 'id' | 'token'>> =>
  (day, given) => {
    const { now, newId } = given
    findService(day, service)
    if (localDate(time) !== day.date) throw new Refusal('appointment-other-day')
    if (!mayChoose(day.site, time, now)) throw new Refusal('not-offered')
    const slot = freeSlots(day, { service }, now).find((each) => each.time === time)
    const desk = slot && freeDesk(day, { service }, slot, now)
    if (!slot || desk === undefined || desk === null) throw new Refusal('place-taken')
    const id = newId() as AppointmentId
    const token = newId() as Token
    const place = { ...slot, service, desk, token, reference: freeReference(day, given) }
    const until = later(now, day.site.diary.placeHeldMinutes)
    return {
      facts: [{ type: 'place-held', at: now, about: { kind: 'appointment', id }, until, ...place }],
      answer: { id, token },
    }
  }

/**
 * Whoever held a place chose another, or went away.
 * @throws {Refusal} no-such-appointment
 */
export const freePlace =
  (id: AppointmentId): Decide<AppointmentId> =>
  (day, { now }) => {
    findHeld(day, id)
    return { facts: [{ type: 'place-freed', at: now, about: { kind: 'appointment', id } }], answer: id }
  }

/**
 * How whoever books may be called and written to: kept beside the journal.
 * @throws {Refusal} no-such-appointment
 */
export const giveContact =
  (id: AppointmentId, contact: Contact): Decide<AppointmentId> =>
  (day) => {
    const { token } = findHeld(day, id)
    return { facts: [], answer: id, beside: { contacts: [{ ...contact, token }] } }
  }

/**
 * Whoever held a place books it. One that was held for too long is booked all the same while it is free.
 * @throws {Refusal} no-such-appointment, already-so, place-taken, not-offered
 */
export const confirm =
  (id: AppointmentId, tells: Channel | null): Decide<Appointment> =>
  (day, { now }) => {
    const held = findAppointment(day, id)
    if (held.state.is === 'booked') throw new Refusal('already-so')
    findHeld(day, id)
    if (held.time < now) throw new Refusal('not-offered')
    const minutes = minutesFor(day.site, held.service)
    const desk = freeDesk(day, { service: held.service, except: id }, { time: held.time, minutes }, now)
    if (desk === null) throw new Refusal('place-taken')
    const booked: Appointment = { ...held, minutes, desk, tells, state: { is: 'booked' } }
    const messages = messagesOf(day.site, booked, 'confirmation', now)
    return { facts: [bookedFact(booked, now)], answer: booked, beside: { messages } }
  }

/** @throws {Refusal} no-such-appointment for one that is not being booked */
function findHeld(day: Day, id: AppointmentId): Appointment {
  const held = findAppointment(day, id)
  if (held.state.is !== 'held') throw new Refusal('no-such-appointment')
  return held
}
