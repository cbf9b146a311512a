import type { ServiceId } from './id.ts'
import { type Instant, later } from './instant.ts'
import type { Rules } from './site.ts'
import { ticketText, type Visit } from './visit.ts'

/** What the rule looks at. A simulated visitor has no more than this. */
export type Candidate = Pick<Visit, 'ticket' | 'service' | 'appointment' | 'arrivedAt' | 'urgent'>

/** The instant by which the enquiry was promised to start. */
export function promiseOf({ appointment, arrivedAt }: Candidate, rules: Rules): Instant {
  if (!appointment || arrivedAt > later(appointment.time, rules.appointmentLateMinutes))
    return later(arrivedAt, rules.startWithinMinutes)
  return appointment.time
}

/** The promise less a head start: the lowest is called first. */
function rankOf(visit: Candidate, rules: Rules): Instant {
  const walkIn = 0
  const booked = visit.appointment ? rules.appointmentHeadStartMinutes : walkIn
  return later(promiseOf(visit, rules), -(visit.urgent ? rules.urgentHeadStartMinutes : booked))
}

/** Orders those who wait: by rank, then arrival, then ticket. */
export const inTurn =
  (rules: Rules) =>
  (one: Candidate, other: Candidate): number =>
    rankOf(one, rules) - rankOf(other, rules) ||
    one.arrivedAt - other.arrivedAt ||
    one.ticket.number - other.ticket.number ||
    ticketText(one.ticket).localeCompare(ticketText(other.ticket))

/** Whether a visit's time has come, or nearly. A walk-in's always has. */
export const isDue = ({ appointment }: Candidate, rules: Rules, now: Instant): boolean =>
  appointment === null || now >= later(appointment.time, -rules.appointmentEarlyMinutes)

export type WhyNext = 'urgent' | 'appointment' | 'nobody-else' | 'promise'
export type Next<Of extends Candidate> = { readonly visit: Of; readonly why: WhyNext; readonly promise: Instant }

/**
 * Who is next at a desk: the lowest rank among those waiting whom the desk serves and whose time has come;
 * somebody too early for an appointment only where the desk could serve nobody else. Null when there is nobody.
 */
export function next<Of extends Candidate>(
  waiting: Iterable<Of>,
  serves: ReadonlySet<ServiceId>,
  rules: Rules,
  now: Instant,
): Next<Of> | null {
  const before = inTurn(rules)
  let due: Of | null = null
  let early: Of | null = null
  for (const visit of waiting) {
    if (!serves.has(visit.service)) continue
    if (isDue(visit, rules, now)) {
      if (!due || before(visit, due) < 0) due = visit
    } else if (!early || before(visit, early) < 0) early = visit
  }
  const visit = due ?? early
  return visit && { visit, why: due ? whyNext(due) : 'nobody-else', promise: promiseOf(visit, rules) }
}

function whyNext(visit: Candidate): WhyNext {
  if (visit.urgent) return 'urgent'
  return visit.appointment ? 'appointment' : 'promise'
}
