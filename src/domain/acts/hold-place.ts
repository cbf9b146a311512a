import type { Appointment, Channel } from '../appointment.ts'
import type { Day } from '../day.ts'
import type { Decide, DecideDays } from '../decision.ts'
import { findOffered, freeDesk } from '../diary/free.ts'
import { minutesFor } from '../diary/hours.ts'
import type { FactAbout } from '../fact.ts'
import { findAppointment, findService } from '../find.ts'
import type { AppointmentId, DeskId, ServiceId, Token } from '../id.ts'
import { type Instant, later } from '../instant.ts'
import { localDate } from '../local-time.ts'
import type { Contact } from '../message.ts'
import { Refusal } from '../refusal.ts'
import type { Help } from '../visit.ts'
import { bookedFact, freeReference } from './book.ts'
import { messagesOf } from './tell.ts'

type Held = Pick<Appointment, 'id' | 'token'>

/**
 * Somebody who is booking chooses a time, and it is held for some minutes. A place that they give up for it does not
 * stand in its way.
 * @throws {Refusal} no-such-service, appointment-other-day, not-offered, place-taken
 */
export const holdPlace =
  (service: ServiceId, time: Instant, except?: AppointmentId): Decide<Held> =>
  (day, given) => {
    const { now, newId } = given
    findService(day, service)
    if (localDate(time) !== day.date) throw new Refusal('appointment-other-day')
    const wanted = { service, except }
    const slot = findOffered(day, wanted, time, now)
    const desk = freeDesk(day, wanted, slot, now)
    if (desk === null) throw new Refusal('place-taken')
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
 * The same of somebody who held another place: that one is freed, and what was said with it goes along. The days are
 * the one it is on and, where that is another, the one of the new time; `contact` is what was given with it.
 * @throws {Refusal} whatever `holdPlace` refuses; then the other place is still held
 */
export const holdInstead =
  (other: AppointmentId, service: ServiceId, time: Instant, contact: Contact): DecideDays<Held> =>
  ([from, to = from], given) => {
    if (!from || !to) throw new RangeError('a place without its day')
    const held = from.appointments.get(other)
    // Where it was booked meanwhile, on another page, it is another appointment, and stays.
    if (held?.state.is !== 'held') {
      const { facts, answer } = holdPlace(service, time)(to, given)
      return { facts: from === to ? [facts] : [[], facts], answer }
    }
    const { facts, answer } = holdPlace(service, time, other)(to, given)
    const { facts: freed } = freePlace(other)(from, given)
    const going = [...facts, stateHelp(answer.id, held.help, given.now)]
    return {
      facts: from === to ? [[...freed, ...going]] : [freed, going],
      answer,
      beside: { contacts: [{ ...contact, token: answer.token }] },
    }
  }

const stateHelp = (id: AppointmentId, help: Help, at: Instant): FactAbout['appointment'] => ({
  type: 'needs-stated',
  at,
  about: { kind: 'appointment', id },
  help,
})

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
    const desk = deskToBook(day, held, now)
    if (desk === null) throw new Refusal('place-taken')
    const booked: Appointment = { ...held, minutes, desk, tells, state: { is: 'booked' } }
    const messages = messagesOf(day.site, booked, 'confirmation', now)
    return { facts: [bookedFact(booked, now)], answer: booked, beside: { messages } }
  }

/** The desk at which a place that was held can still be booked, for as long as its visitor takes; null where it is gone. */
export function deskToBook(day: Day, { id, service, time }: Appointment, now: Instant): DeskId | null {
  if (time < now) return null
  return freeDesk(day, { service, except: id }, { time, minutes: minutesFor(day.site, service) }, now)
}

/** @throws {Refusal} no-such-appointment for one that is not being booked */
function findHeld(day: Day, id: AppointmentId): Appointment {
  const held = findAppointment(day, id)
  if (held.state.is !== 'held') throw new Refusal('no-such-appointment')
  return held
}
