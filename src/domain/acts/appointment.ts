import { type Appointment, toComeAt } from '../appointment.ts'
import { type Day, visitFor } from '../day.ts'
import type { Decide, DecideDays, Given } from '../decision.ts'
import { findOffered, freeDesk } from '../diary/free.ts'
import { minutesFor } from '../diary/hours.ts'
import type { FactAbout } from '../fact.ts'
import { findAppointment } from '../find.ts'
import type { AppointmentId, DeskId } from '../id.ts'
import { type Instant, later } from '../instant.ts'
import { localDate } from '../local-time.ts'
import { isOpen } from '../opening.ts'
import { Refusal } from '../refusal.ts'
import type { Help } from '../visit.ts'
import { freeReference } from './book.ts'
import { messagesOf } from './tell.ts'

/**
 * An appointment is moved to another time, perhaps of another day or site; its old place is free from the same
 * moment. Visitors choose from what is offered, staff from any time at which a desk is free, or one desk that they
 * picked. The days are the one it is on and, where that is another, the one it goes to.
 * @throws {Refusal} no-such-appointment, appointment-cancelled, appointment-over, appointment-checked-in, already-so,
 *   not-offered, day-over, closed-then, place-taken
 */
export const moveAppointment =
  (id: AppointmentId, time: Instant, desk?: DeskId): DecideDays<Appointment> =>
  ([from, to = from], given) => {
    if (!from || !to || localDate(time) !== to.date) throw new Refusal('appointment-other-day')
    const appointment = findChangeable(from, id, given)
    if (from === to && appointment.time === time && (desk ?? appointment.desk) === appointment.desk)
      throw new Refusal('already-so')
    const place = placeFor(to, appointment, { time, desk }, given)
    const { site } = to
    const booked: Appointment = { ...appointment, ...place, late: null, comeAt: null, state: { is: 'booked' } }
    if (from === to) {
      const fact = { type: 'appointment-moved', at: given.now, about: { kind: 'appointment', id }, ...place } as const
      return { facts: [[fact]], answer: booked, beside: { messages: messagesOf(site, booked, 'moved', given.now) } }
    }
    const reference = freeReference(to, given, appointment.reference)
    const moved: Appointment = { ...booked, id: given.newId() as AppointmentId, reference }
    return {
      facts: [[movedAway(id, to, given.now)], [movedHere(moved, from, given.now)]],
      answer: moved,
      beside: { messages: messagesOf(site, moved, 'moved', given.now) },
    }
  }

type Picked = { readonly time: Instant; readonly desk: DeskId | undefined }

function placeFor(to: Day, { id, service }: Appointment, { time, desk: picked }: Picked, { now, by }: Given) {
  const minutes = minutesFor(to.site, service)
  const wanted = { service, desk: picked, except: id }
  if (by.kind === 'visitor') findOffered(to, wanted, time, now)
  else if (to.date < localDate(now)) throw new Refusal('day-over')
  if (!isOpen(to.site, time)) throw new Refusal('closed-then')
  const desk = freeDesk(to, wanted, { time, minutes }, now)
  if (desk === null) throw new Refusal('place-taken')
  return { time, minutes, desk }
}

const movedAway = (id: AppointmentId, { site, date }: Day, at: Instant): FactAbout['appointment'] => ({
  type: 'moved-away',
  at,
  about: { kind: 'appointment', id },
  to: { site: site.id, date },
})

function movedHere(moved: Appointment, from: Day, at: Instant): FactAbout['appointment'] {
  const { id, late: _, comeAt: __, state: ___, ...place } = moved
  const came = { site: from.site.id, date: from.date }
  return { type: 'moved-here', at, about: { kind: 'appointment', id }, ...place, from: came }
}

/**
 * An appointment is cancelled, by its visitor or by staff; its place is free from then on.
 * @throws {Refusal} no-such-appointment, appointment-cancelled, appointment-over, appointment-checked-in
 */
export const cancelAppointment =
  (id: AppointmentId): Decide<Appointment> =>
  (day, given) => {
    const appointment = findChangeable(day, id, given)
    return {
      facts: [{ type: 'cancelled', at: given.now, about: { kind: 'appointment', id } }],
      answer: appointment,
      beside: { messages: messagesOf(day.site, appointment, 'cancelled', given.now) },
    }
  }

/**
 * What would help, in place of what was said before; whoever is still booking says it too.
 * @throws {Refusal} no-such-appointment, appointment-cancelled, appointment-over, appointment-checked-in
 */
export const stateNeeds =
  (id: AppointmentId, help: Help): Decide<AppointmentId> =>
  (day, given) => {
    if (findAppointment(day, id).state.is !== 'held') findChangeable(day, id, given)
    return { facts: [{ type: 'needs-stated', at: given.now, about: { kind: 'appointment', id }, help }], answer: id }
  }

/**
 * Somebody on the way says by how many minutes they will be late. On the day of the appointment alone.
 * @throws {Refusal} no-such-appointment, appointment-cancelled, appointment-checked-in, appointment-other-day
 */
export const sayLate =
  (id: AppointmentId, minutes: number): Decide<AppointmentId> =>
  (day, { now }) => {
    findStanding(day, id)
    if (localDate(now) !== day.date) throw new Refusal('appointment-other-day')
    return { facts: [{ type: 'late-said', minutes, at: now, about: { kind: 'appointment', id } }], answer: id }
  }

/** When an appointment that nobody came for is marked so: later by as much as its visitor said to be late. */
const notComeAt = ({ site }: Day, { late, ...appointment }: Appointment): Instant =>
  later(toComeAt(appointment), site.diary.noShowAfterMinutes + (late?.minutes ?? 0))

/** The appointments that nobody came for in time. */
export const notCome = (day: Day, now: Instant): readonly Appointment[] =>
  [...day.appointments.values()].filter(
    (each) => each.state.is === 'booked' && now >= notComeAt(day, each) && visitFor(day, each.id) === null,
  )

/** Marks the appointments that nobody came for. Whoever comes after all is still taken in. */
export const markNotCome: Decide<number> = (day, { now }) => {
  const facts = notCome(day, now).map(
    ({ id }) => ({ type: 'not-come', at: now, about: { kind: 'appointment', id } }) as const,
  )
  return { facts, answer: facts.length }
}

/** @throws {Refusal} no-such-appointment, appointment-cancelled, appointment-checked-in */
function findStanding(day: Day, id: AppointmentId): Appointment {
  const appointment = findAppointment(day, id)
  const { is } = appointment.state
  if (is === 'held' || is === 'moved') throw new Refusal('no-such-appointment')
  if (is === 'cancelled') throw new Refusal('appointment-cancelled')
  if (visitFor(day, id)) throw new Refusal('appointment-checked-in')
  return appointment
}

/**
 * One that may still be changed: by its visitor until its time, by staff until its day is over.
 * @throws {Refusal} no-such-appointment, appointment-cancelled, appointment-checked-in, appointment-over
 */
function findChangeable(day: Day, id: AppointmentId, { now, by }: Given): Appointment {
  const appointment = findStanding(day, id)
  const isOver = by.kind === 'visitor' ? now >= appointment.time : localDate(now) > day.date
  if (isOver) throw new Refusal('appointment-over')
  return appointment
}
