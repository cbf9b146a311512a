import type { Day } from '../day.ts'
import type { Desk } from '../desk.ts'
import type { ServiceId } from '../id.ts'
import { type Candidate, inTurn } from '../next.ts'
import { isWaiting } from '../visit.ts'

/** How many of those waiting would be called before this visitor by a desk that could serve them both. */
export function peopleAhead(day: Day, visitor: Candidate): number {
  const before = inTurn(day.site.rules)
  const shared = servedTogether(day, visitor.service)
  return [...day.visits.values()].filter(
    (other) => isWaiting(other) && shared.has(other.service) && before(other, visitor) < 0,
  ).length
}

/** The open desks that serve a service, free or not. */
export const openDesks = (day: Day, service: ServiceId): Desk[] => desksThat(day, service, ['open'])

/** Whether somebody who waits for a service can hope for a desk: one that is open, or comes back. */
export const isServed = (day: Day, service: ServiceId): boolean => desksThat(day, service, ['open', 'away']).length > 0

const desksThat = (day: Day, service: ServiceId, are: readonly Desk['state']['is'][]): Desk[] =>
  [...day.desks.values()].filter(
    ({ id, state }) => are.includes(state.is) && day.site.desks.get(id)?.services.has(service),
  )

/** The services of the open desks that serve one service. */
function servedTogether(day: Day, service: ServiceId): ReadonlySet<ServiceId> {
  const together = new Set([service])
  for (const { id } of openDesks(day, service))
    for (const other of day.site.desks.get(id)?.services ?? []) together.add(other)
  return together
}
