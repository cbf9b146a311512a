import { type Appointment, toComeAt } from '../appointment.ts'
import { type Day, visitFor } from '../day.ts'
import type { Instant } from '../instant.ts'
import type { Visit, VisitState } from '../visit.ts'

/** How an appointment stands for staff: what was said of it, and what its visitor does now. */
export const standings = [
  'held',
  'booked',
  'said-late',
  'told-later',
  'late',
  'here',
  'stepped-out',
  'called',
  'with-desk',
  'seen',
  'left',
  'not-come',
  'cancelled',
  'moved',
] as const
export type Standing = (typeof standings)[number]

const ofVisit: Readonly<Record<VisitState['is'], Standing>> = {
  waiting: 'here',
  holding: 'stepped-out',
  called: 'called',
  serving: 'with-desk',
  finished: 'seen',
  left: 'left',
  'no-show': 'not-come',
}

/** With the visit that keeps it, where somebody has checked in. */
export type Stands = { readonly is: Standing; readonly visit: Visit | null }

export function standsOf(day: Day, appointment: Appointment, now: Instant): Stands {
  const { state } = appointment
  if (state.is === 'held' || state.is === 'cancelled' || state.is === 'moved') return { is: state.is, visit: null }
  const visit = visitFor(day, appointment.id)
  return { is: visit ? ofVisit[visit.state.is] : expectedAs(appointment, now), visit }
}

function expectedAs({ state, time, comeAt, late }: Appointment, now: Instant): Standing {
  if (state.is === 'no-show') return 'not-come'
  if (late) return 'said-late'
  return now > toComeAt({ time, comeAt }) ? 'late' : comeAt === null ? 'booked' : 'told-later'
}
