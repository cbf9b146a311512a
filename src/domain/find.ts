import { type Day, visitAt } from './day.ts'
import type { Given } from './decision.ts'
import type { Desk, OpenDesk } from './desk.ts'
import type { AppointmentId, DeskId, ServiceId, VisitId } from './id.ts'
import { localDate } from './local-time.ts'
import { isOpen, isStaffed } from './opening.ts'
import { Refusal } from './refusal.ts'
import type { Service, SiteDesk } from './site.ts'
import { isPresent, type Visit } from './visit.ts'

/** @throws {Refusal} no-such-visit */
export function findVisit(day: Day, id: VisitId): Visit {
  const visit = day.visits.get(id)
  if (!visit) throw new Refusal('no-such-visit')
  return visit
}

/** @throws {Refusal} no-such-visit, visit-over */
export function findPresent(day: Day, id: VisitId) {
  const visit = findVisit(day, id)
  if (!isPresent(visit)) throw new Refusal('visit-over')
  return visit
}

/** @throws {Refusal} no-such-service */
export function findService(day: Day, id: ServiceId): Service {
  const service = day.site.services.get(id)
  if (!service) throw new Refusal('no-such-service')
  return service
}

/** @throws {Refusal} no-such-appointment */
export function findAppointment(day: Day, id: AppointmentId) {
  const appointment = day.appointments.get(id)
  if (!appointment) throw new Refusal('no-such-appointment')
  return appointment
}

/** @throws {Refusal} no-such-desk */
export function findDesk(day: Day, id: DeskId): Desk & Pick<SiteDesk, 'name' | 'services'> {
  const desk = day.desks.get(id)
  const kept = day.site.desks.get(id)
  if (!desk || !kept) throw new Refusal('no-such-desk')
  return { ...kept, ...desk }
}

/** @throws {Refusal} no-such-desk, desk-not-open */
export function findOpenDesk(day: Day, id: DeskId): SiteDesk & { state: OpenDesk } {
  const { state, ...desk } = findDesk(day, id)
  if (state.is !== 'open') throw new Refusal('desk-not-open')
  return { ...desk, state }
}

/** @throws {Refusal} desk-busy */
export function mustBeFree(day: Day, desk: DeskId): void {
  if (visitAt(day, desk)) throw new Refusal('desk-busy')
}

/**
 * Whether somebody may come in or begin to work: visitors while the doors are open, staff earlier and later.
 * @throws {Refusal} site-closed
 */
export function mustBeOpen(day: Day, { now, by }: Pick<Given, 'now' | 'by'>): void {
  const open = by.kind === 'visitor' ? isOpen(day.site, now) : isStaffed(day.site, now)
  if (!open || localDate(now) !== day.date) throw new Refusal('site-closed')
}
