import type { Day } from '../day.ts'
import type { Desk } from '../desk.ts'
import type { ServiceId, VisitId } from '../id.ts'
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

/** What makes a visitor's wait shorter or longer, as they could see it themselves. */
export type Standing = {
  /** The open desks that serve them. */
  readonly desks: number
  /** How many who came later are called before. */
  readonly passedBy: number
}

/** How everybody stands who waits, in one look at the queue. */
export function standings(day: Day): Map<VisitId, Standing> {
  const inOrder = [...day.visits.values()].filter(isWaiting).sort(inTurn(day.site.rules))
  const services = new Map(
    [...day.site.services.keys()].map((service) => [
      service,
      { desks: openDesks(day, service).length, shared: servedTogether(day, service) },
    ]),
  )
  return new Map(
    inOrder.map(({ id, service, arrivedAt }, place) => {
      const { desks = 0, shared } = services.get(service) ?? {}
      const passing = inOrder.slice(0, place).filter((other) => other.arrivedAt > arrivedAt)
      return [id, { desks, passedBy: passing.filter((other) => shared?.has(other.service)).length }]
    }),
  )
}

/** The open desks that serve a service, free or not. */
export const openDesks = (day: Day, service: ServiceId): Desk[] => desksThat(day, service, ['open'])

/** Whether somebody who waits for a service can hope for a desk: one that is open, or comes back. */
export const isServed = (day: Day, service: ServiceId): boolean => desksThat(day, service, ['open', 'away']).length > 0

/** Whether nobody is at a desk just now, of the desks for a service or of all; somebody comes back to one of them. */
export function areAllAway(day: Day, service: ServiceId | null = null): boolean {
  const services = service === null ? [...day.site.services.keys()] : [service]
  return services.some((each) => isServed(day, each)) && services.every((each) => openDesks(day, each).length === 0)
}

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
