import type { Day } from '../day.ts'
import type { Desk } from '../desk.ts'
import type { ServiceId } from '../id.ts'
import { type Instant, minutesBetween } from '../instant.ts'
import { type Candidate, inTurn } from '../next.ts'
import { isWaiting } from '../visit.ts'

/** How long until a visitor is called, as it is shown, in minutes. */
export type Estimate =
  | { readonly is: 'next' }
  | { readonly is: 'between'; readonly low: number; readonly high: number }
  | { readonly is: 'up-to'; readonly high: number }
  /** No desk that serves the visitor is open. */
  | { readonly is: 'no-desk' }

const steps = [0, 2, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 480] as const
const longest = 480
const widestRange = 25
const lastVisits = 20
const fewestVisits = 5

/** How many wait for each service who would be called before this visitor by a desk that could serve them both. */
function ahead(day: Day, visitor: Candidate): ReadonlyMap<ServiceId, number> {
  const before = inTurn(day.site.rules)
  const shared = servedTogether(day, visitor.service)
  const counts = new Map<ServiceId, number>()
  for (const other of day.visits.values())
    if (isWaiting(other) && shared.has(other.service) && before(other, visitor) < 0)
      counts.set(other.service, (counts.get(other.service) ?? 0) + 1)
  return counts
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, number) => total + number, 0)

/** How many of those waiting would be called before this visitor. */
export const peopleAhead = (day: Day, visitor: Candidate): number => sum(ahead(day, visitor).values())

/**
 * People ahead × the mean minutes of the service's last visits ÷ the open desks that serve it, as a range rounded
 * outwards. Somebody ahead whom other open desks serve too counts for the share of their desks that are also the
 * visitor's. Somebody early for an appointment is called at its time at the soonest.
 */
export function estimate(day: Day, visitor: Candidate, now: Instant): Estimate {
  const desks = openDesks(day, visitor.service)
  if (desks.length === 0) return { is: 'no-desk' }
  const inTheWay = sum([...ahead(day, visitor)].map(([service, count]) => count * shareOf(day, service, desks)))
  const queueing = (inTheWay * meanMinutes(day, visitor.service)) / desks.length
  const untilTime = visitor.appointment ? minutesBetween(now, visitor.appointment.time) : 0
  return rounded(Math.max(untilTime, queueing * 0.6), Math.max(untilTime, queueing * 1.5))
}

/** Of the open desks that serve a service, the share that stands among these. */
function shareOf(day: Day, service: ServiceId, desks: readonly Desk[]): number {
  const theirs = openDesks(day, service)
  return theirs.length === 0 ? 1 : theirs.filter((desk) => desks.includes(desk)).length / theirs.length
}

/** What a walk-in who comes now would be shown. */
export const estimateForNewcomer = (day: Day, service: ServiceId, now: Instant): Estimate =>
  estimate(day, newcomer(day, service, now), now)

export const newcomer = (day: Day, service: ServiceId, now: Instant): Candidate => ({
  ticket: { queue: 'walk-in', number: day.lastNumber['walk-in'] + 1 },
  service,
  appointment: null,
  arrivedAt: now,
  urgent: false,
})

/** Minutes rounded outwards to the steps in which waits are told. */
function rounded(low: number, high: number): Estimate {
  if (high < 2) return { is: 'next' }
  const from = steps.findLast((step) => step <= low) ?? 0
  const to = steps.find((step) => step >= high) ?? longest
  return to - from > widestRange || from === to ? { is: 'up-to', high: to } : { is: 'between', low: from, high: to }
}

/** The open desks that serve a service, free or not. */
export const openDesks = (day: Day, service: ServiceId): Desk[] =>
  [...day.desks.values()].filter(
    ({ id, state }) => state.is === 'open' && day.site.desks.get(id)?.services.has(service),
  )

/** The services of the open desks that serve one service. */
function servedTogether(day: Day, service: ServiceId): ReadonlySet<ServiceId> {
  const together = new Set([service])
  for (const { id } of openDesks(day, service))
    for (const other of day.site.desks.get(id)?.services ?? []) together.add(other)
  return together
}

function meanMinutes(day: Day, service: ServiceId): number {
  const today: { readonly at: Instant; readonly minutes: number }[] = []
  // Whom the night finished was not served until then.
  for (const { state, service: served } of day.visits.values())
    if (state.is === 'finished' && state.outcome !== null && served === service)
      today.push({ at: state.at, minutes: minutesBetween(state.since, state.at) })
  const newestFirst = today.sort((one, other) => other.at - one.at).map(({ minutes }) => minutes)
  const last = [...newestFirst, ...(day.experience.get(service) ?? [])].slice(0, lastVisits)
  // Until a few have been seen, the usual minutes stand in for the rest: one visit must not make the estimate.
  const unseen = Math.max(0, fewestVisits - last.length)
  const usual = day.site.services.get(service)?.usualMinutes ?? 0
  return (sum(last) + unseen * usual) / (last.length + unseen)
}
