import { type Appointment, type Channel, longestReference, readReference, referenceFrom } from '../appointment.ts'
import type { Day } from '../day.ts'
import type { Decide, DecideDays, Given } from '../decision.ts'
import { freeDesk } from '../diary/free.ts'
import { minutesFor } from '../diary/hours.ts'
import type { FactAbout } from '../fact.ts'
import { findService } from '../find.ts'
import type { AppointmentId, DeskId, ServiceId, Token } from '../id.ts'
import type { Instant } from '../instant.ts'
import { localDate } from '../local-time.ts'
import { type Contact, noContact } from '../message.ts'
import { isOpen } from '../opening.ts'
import { Refusal } from '../refusal.ts'
import { type Help, noHelp } from '../visit.ts'
import { messagesOf } from './tell.ts'

/** What staff know of an appointment that they enter; without a reference it is given one. */
export type Booking = {
  readonly service: ServiceId
  readonly time: Instant
  /** The desk whose time was picked; where none was, any that is free. */
  readonly desk?: DeskId | undefined
  readonly reference?: string | null
  readonly help?: Help
  readonly contact?: Contact
  /** False where another system has told them: what they gave is kept for staff, and no message is sent. */
  readonly isTold?: boolean
}

/**
 * Staff enter appointments of a day, all of them or none, at any time at which a desk of the diary is free.
 * @throws {Refusal} no-such-service, appointment-other-day, appointment-exists, long-reference, day-over, closed-then,
 *   place-taken
 */
export const book =
  (bookings: readonly Booking[]): Decide<readonly Appointment[]> =>
  (day, given) => {
    const booked = bookEach(day, given, bookings).map((each) => {
      if (each instanceof Refusal) throw each
      return each
    })
    const contacts = booked.flatMap(({ token }, index) => {
      const contact = bookings[index]?.contact
      return contact ? [{ ...contact, token }] : []
    })
    const messages = booked.flatMap((each) => messagesOf(day.site, each, 'confirmation', given.now))
    return { facts: booked.map((each) => bookedFact(each, given.now)), answer: booked, beside: { contacts, messages } }
  }

/** What becomes of each booking when they are entered one after the other: the appointment, or why there is none. */
export function bookEach(day: Day, given: Given, bookings: readonly Booking[]): readonly (Appointment | Refusal)[] {
  // Each takes its desk's time from those after it.
  const filling = { ...day, appointments: new Map(day.appointments) }
  return bookings.map((booking) => {
    try {
      const appointment = appointmentFrom(filling, given, booking)
      filling.appointments.set(appointment.id, appointment)
      return appointment
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
      return refusal
    }
  })
}

/** The same on several days, the bookings of each beside it: an import is entered whole or not at all. */
export const bookDays =
  (bookings: readonly (readonly Booking[])[]): DecideDays<readonly Appointment[]> =>
  (days, given) => {
    const each = days.map((day, index) => book(bookings[index] ?? [])(day, given))
    return {
      facts: each.map(({ facts }) => facts),
      answer: each.flatMap(({ answer }) => answer),
      beside: {
        contacts: each.flatMap(({ beside }) => beside?.contacts ?? []),
        messages: each.flatMap(({ beside }) => beside?.messages ?? []),
      },
    }
  }

function appointmentFrom(day: Day, given: Given, { service, time, reference, ...booking }: Booking): Appointment {
  if (day.date < localDate(given.now)) throw new Refusal('day-over')
  findService(day, service)
  if (localDate(time) !== day.date) throw new Refusal('appointment-other-day')
  if (!isOpen(day.site, time)) throw new Refusal('closed-then')
  const wanted = readReference(reference ?? '')
  if (wanted.length > longestReference) throw new Refusal('long-reference')
  if (isTaken(day, wanted)) throw new Refusal('appointment-exists')
  const minutes = minutesFor(day.site, service)
  const desk = freeDesk(day, { service, desk: booking.desk }, { time, minutes }, given.now)
  if (desk === null) throw new Refusal('place-taken')
  const { help = noHelp, contact = noContact, isTold = true } = booking
  return {
    id: given.newId() as AppointmentId,
    token: given.newId() as Token,
    reference: wanted || freeReference(day, given),
    ...{ service, time, minutes, desk, help },
    tells: isTold ? channelOf(contact) : null,
    late: null,
    comeAt: null,
    state: { is: 'booked' },
  }
}

/** By what somebody is told: what they gave, an e-mail before a text, which says less. */
export function channelOf({ email, mobile }: Contact): Channel | null {
  if (email !== null) return 'email'
  return mobile === null ? null : 'text'
}

export function bookedFact(appointment: Appointment, at: Instant): FactAbout['appointment'] {
  const { id, late: _, state: __, ...place } = appointment
  return { type: 'booked', at, about: { kind: 'appointment', id }, ...place }
}

const isTaken = ({ appointments }: Day, reference: string): boolean =>
  [...appointments.values()].some((each) => each.state.is !== 'moved' && each.reference === reference)

/** A reference that no appointment of the day has: the one that is wanted, where it is free. */
export function freeReference(day: Day, { newId }: Given, wanted = referenceFrom(newId())): string {
  let reference = wanted
  while (isTaken(day, reference)) reference = referenceFrom(newId())
  return reference
}
