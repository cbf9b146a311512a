import { type Appointment, readReference, referenceFrom } from '../appointment.ts'
import type { Day } from '../day.ts'
import type { Decide, Given } from '../decision.ts'
import type { FactAbout } from '../fact.ts'
import { findService } from '../find.ts'
import type { AppointmentId, ServiceId } from '../id.ts'
import type { Instant } from '../instant.ts'
import { localDate } from '../local-time.ts'
import { Refusal } from '../refusal.ts'

/** What is known of an appointment that is entered; without a reference it is given one. */
export type Booking = { readonly service: ServiceId; readonly time: Instant; readonly reference: string | null }

/**
 * Enters appointments of the day, all of them or none.
 * @throws {Refusal} no-such-service, appointment-other-day, appointment-exists
 */
export const book =
  (bookings: readonly Booking[]): Decide<readonly Appointment[]> =>
  (day, given) => {
    const taken = new Set([...day.appointments.values()].map(({ reference }) => reference))
    const booked = bookings.map((booking) => appointmentFrom(day, given, booking, taken))
    const facts = booked.map(({ id, ...appointment }): FactAbout['appointment'] => ({
      type: 'booked',
      at: given.now,
      about: { kind: 'appointment', id },
      ...appointment,
    }))
    return { facts, answer: booked }
  }

function appointmentFrom(day: Day, given: Given, booking: Booking, taken: Set<string>): Appointment {
  findService(day, booking.service)
  if (localDate(booking.time) !== day.date) throw new Refusal('appointment-other-day')
  const reference = readReference(booking.reference ?? '') || freeReference(given, taken)
  if (taken.has(reference)) throw new Refusal('appointment-exists')
  taken.add(reference)
  return { id: given.newId() as AppointmentId, service: booking.service, time: booking.time, reference }
}

function freeReference({ newId }: Given, taken: ReadonlySet<string>): string {
  let reference = referenceFrom(newId())
  while (taken.has(reference)) reference = referenceFrom(newId())
  return reference
}
