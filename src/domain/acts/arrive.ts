import { isExpected } from '../appointment.ts'
import { checkInFrom } from '../check-in.ts'
import { type Day, visitFor } from '../day.ts'
import type { Decide, Given } from '../decision.ts'
import type { FactAbout } from '../fact.ts'
import { findAppointment, findService, mustBeOpen } from '../find.ts'
import type { AppointmentId, ServiceId, Token, VisitId } from '../id.ts'
import { Refusal } from '../refusal.ts'
import type { Ticket } from '../visit.ts'
import { type Coming, toldTo } from '../waits/told.ts'
import { visitFact } from './one-fact.ts'

export type Arrived = { readonly visit: VisitId; readonly token: Token; readonly ticket: Ticket }

/**
 * A walk-in takes a ticket. Where people are seen by appointment only, staff alone may take in somebody urgent.
 * @throws {Refusal} no-such-service, site-closed, appointments-only
 */
export const arrive =
  (service: ServiceId, urgent = false): Decide<Arrived> =>
  (day, given) => {
    findService(day, service)
    mustBeOpen(day, given)
    if (urgent && given.by.kind === 'visitor') throw new RangeError('only staff mark a visit urgent')
    if (!day.site.walkIns && !urgent) throw new Refusal('appointments-only')
    return arrival(day, given, { service, appointment: null, urgent })
  }

/**
 * Somebody checks in for an appointment of today. Staff may take in whoever comes very early.
 * @throws {Refusal} no-such-appointment, appointment-cancelled, site-closed, appointment-checked-in,
 *   appointment-too-early
 */
export const arriveFor =
  (id: AppointmentId): Decide<Arrived> =>
  (day, given) => {
    const appointment = findAppointment(day, id)
    if (appointment.state.is === 'cancelled') throw new Refusal('appointment-cancelled')
    if (!isExpected(appointment)) throw new Refusal('no-such-appointment')
    mustBeOpen(day, given)
    if (visitFor(day, id)) throw new Refusal('appointment-checked-in')
    const { service, time, comeAt, help } = appointment
    if (given.by.kind === 'visitor' && given.now < checkInFrom(day.site, appointment))
      throw new Refusal('appointment-too-early')
    const kept = { id, time, ...(comeAt === null ? {} : { comeAt }) }
    const { facts, answer } = arrival(day, given, { service, appointment: kept, urgent: false })
    if (help.needs.length === 0) return { facts, answer }
    return { facts: [...facts, ...visitFact(answer.visit, given.now, { type: 'help-stated', help }).facts], answer }
  }

function arrival(day: Day, { now, newId, forecasts }: Given, coming: Coming) {
  const queue = coming.appointment ? 'appointment' : 'walk-in'
  const ticket = { queue, number: day.lastNumber[queue] + 1 } as const
  const about = { kind: 'visit', id: newId() as VisitId } as const
  const token = newId() as Token
  const told = toldTo(day, forecasts(day.site.id), coming, now)
  const desksOpen = [...day.desks.values()].filter(({ state }) => state.is === 'open').length
  const fact: FactAbout['visit'] = { type: 'arrived', at: now, about, token, ticket, ...coming, ...told, desksOpen }
  return { facts: [fact], answer: { visit: about.id, token, ticket } }
}
