import { readReference } from '../domain/appointment.ts'
import { type Arrival, arrivalAt } from '../domain/check-in.ts'
import { dayAfter, type LocalDate, localDate } from '../domain/local-time.ts'
import type { Site } from '../domain/site.ts'
import type { AppointmentPlace } from '../storage/storage.ts'
import type { Parts } from './parts.ts'

/** Whoever comes some days late is told when the appointment was. */
const daysBack = 14

/**
 * The appointment of a reference, as its letters were typed, for somebody who stands at a site now; null when none is.
 *
 * A reference may be guessed, and this answers anybody who stands there: with the time and the site of an appointment,
 * or with a ticket in place of its visitor, whom staff then take in. What would help stands on that ticket; no name and
 * no contact does, and nothing in the diary changes.
 */
export async function arrivalByReference(parts: Parts, site: Site, typed: string): Promise<Arrival | null> {
  const reference = readReference(typed)
  const today = localDate(parts.clock())
  const places = await parts.storage.appointmentsByReference(reference, dayAfter(today, -daysBack))
  for (const { appointment: id, ...key } of nearestFirst(places, site, today)) {
    const day = await parts.storage.day(key)
    const appointment = day.appointments.get(id)
    // A place that somebody is still booking has a reference that nobody was told.
    if (appointment && appointment.state.is !== 'held') return arrivalAt(site, { day, appointment, now: parts.clock() })
  }
  return null
}

/** Two days or sites may have the same reference: the one that somebody most likely comes for. */
function nearestFirst(places: readonly AppointmentPlace[], site: Site, today: LocalDate): readonly AppointmentPlace[] {
  const ofToday = places.filter(({ date }) => date === today)
  return [
    ...ofToday.filter((place) => place.site === site.id),
    ...ofToday.filter((place) => place.site !== site.id),
    ...places.filter(({ date }) => date > today),
    ...places.filter(({ date }) => date < today).toReversed(),
  ]
}
