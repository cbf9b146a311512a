import { toComeAt } from './appointment.ts'
import type { ServiceId } from './id.ts'
import { type Instant, instant, later } from './instant.ts'
import type { Rules } from './site.ts'
import { ticketText, type Visit } from './visit.ts'

/** What the rule looks at. A simulated visitor has no more than this. */
export type Candidate = Pick<Visit, 'ticket' | 'service' | 'appointment' | 'arrivedAt' | 'urgent'>

type Coming = {
  readonly appointment: { readonly time: Instant; readonly comeAt?: Instant } | null
  readonly arrivedAt: Instant
}

/** The minutes that decide whose turn it is. */
export type TurnRules = Pick<
  Rules,
  | 'startWithinMinutes'
  | 'appointmentHeadStartMinutes'
  | 'urgentHeadStartMinutes'
  | 'appointmentEarlyMinutes'
  | 'appointmentLateMinutes'
>

/**
 * The instant by which the enquiry was promised to start. Whoever was told to come later, and did, keeps the
 * appointment's own.
 */
export function promiseOf({ appointment, arrivedAt }: Coming, rules: TurnRules): Instant {
  if (!appointment || arrivedAt > later(toComeAt(appointment), rules.appointmentLateMinutes))
    return later(arrivedAt, rules.startWithinMinutes)
  return appointment.time
}

/** By how many minutes a visit goes before a walk-in of the same promise. */
export function headStartOf(
  visit: { readonly appointment: unknown; readonly urgent: boolean },
  rules: TurnRules,
): number {
  if (visit.urgent) return rules.urgentHeadStartMinutes
  return visit.appointment ? rules.appointmentHeadStartMinutes : 0
}

/** The promise less the head start: the lowest is called first. */
const rankOf = (visit: Candidate, rules: TurnRules): Instant =>
  later(promiseOf(visit, rules), -headStartOf(visit, rules))

/** Orders those who wait: by rank, then arrival, then ticket. */
export const inTurn =
  (rules: TurnRules) =>
  (one: Candidate, other: Candidate): number =>
    rankOf(one, rules) - rankOf(other, rules) ||
    one.arrivedAt - other.arrivedAt ||
    one.ticket.number - other.ticket.number ||
    ticketText(one.ticket).localeCompare(ticketText(other.ticket))

/** From when a visit may be called: at once, or shortly before the appointment's time. */
export const dueFrom = ({ appointment, arrivedAt }: Coming, rules: TurnRules): Instant =>
  appointment ? instant(Math.max(arrivedAt, calledFrom(appointment, rules))) : arrivedAt

/** Whether a visit's time has come, or nearly. A walk-in's always has. */
export const isDue = ({ appointment }: Candidate, rules: TurnRules, now: Instant): boolean =>
  appointment === null || now >= calledFrom(appointment, rules)

const calledFrom = ({ time }: { readonly time: Instant }, rules: TurnRules): Instant =>
  later(time, -rules.appointmentEarlyMinutes)

export type WhyNext = 'urgent' | 'appointment' | 'nobody-else' | 'promise'
export type Next<Of extends Candidate> = { readonly visit: Of; readonly why: WhyNext; readonly promise: Instant }

/** Of those who wait, in their turn: the first whom a desk may call and whose time has come. */
export function firstInTurn<Of>(
  inTheirTurn: Iterable<Of>,
  mayCall: (who: Of) => boolean,
  isTheirTime: (who: Of) => boolean,
): { readonly due: Of | null; readonly early: Of | null } {
  let early: Of | null = null
  for (const who of inTheirTurn) {
    if (!mayCall(who)) continue
    if (isTheirTime(who)) return { due: who, early }
    early ??= who
  }
  return { due: null, early }
}

/**
 * Who is next at a desk: the lowest rank among those waiting whom the desk serves and whose time has come;
 * somebody too early for an appointment only where the desk could serve nobody else. Null when there is nobody.
 */
export function next<Of extends Candidate>(
  waiting: Iterable<Of>,
  serves: ReadonlySet<ServiceId>,
  rules: TurnRules,
  now: Instant,
): Next<Of> | null {
  const { due, early } = firstInTurn(
    [...waiting].sort(inTurn(rules)),
    ({ service }) => serves.has(service),
    (visit) => isDue(visit, rules, now),
  )
  const visit = due ?? early
  return visit && { visit, why: due ? whyNext(due) : 'nobody-else', promise: promiseOf(visit, rules) }
}

function whyNext(visit: Candidate): WhyNext {
  if (visit.urgent) return 'urgent'
  return visit.appointment ? 'appointment' : 'promise'
}
