import type { Day } from '../day.ts'
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

/** How many of those waiting would be called before this visitor by the desks that could serve them both. */
export function peopleAhead(day: Day, visitor: Candidate): number {
  const before = inTurn(day.site.rules)
  const shared = servedTogether(day, visitor.service)
  let ahead = 0
  for (const other of day.visits.values())
    if (isWaiting(other) && shared.has(other.service) && before(other, visitor) < 0) ahead++
  return ahead
}

/**
 * People ahead × the mean minutes of the service's last visits ÷ open desks, as a range rounded outwards.
 * Somebody early for an appointment is called at its time at the soonest.
 */
export function estimate(day: Day, visitor: Candidate, now: Instant): Estimate {
  const desks = openDesks(day, visitor.service).length
  if (desks === 0) return { is: 'no-desk' }
  const queueing = (peopleAhead(day, visitor) * meanMinutes(day, visitor.service)) / desks
  const untilTime = visitor.appointment ? minutesBetween(now, visitor.appointment.time) : 0
  return rounded(Math.max(untilTime, queueing * 0.6), Math.max(untilTime, queueing * 1.5))
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

const openDesks = (day: Day, service: ServiceId) =>
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
  for (const { state, service: served } of day.visits.values())
    // Whom the night finished was not served until then.
    if (state.is === 'finished' && state.outcome !== null && served === service)
      today.push({ at: state.at, minutes: minutesBetween(state.since, state.at) })
  const newestFirst = today.sort((one, other) => other.at - one.at).map(({ minutes }) => minutes)
  const last = [...newestFirst, ...(day.experience.get(service) ?? [])].slice(0, lastVisits)
  if (last.length === 0) return day.site.services.get(service)?.usualMinutes ?? 0
  return last.reduce((sum, minutes) => sum + minutes, 0) / last.length
}
