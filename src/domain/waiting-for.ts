import type { Day } from './day.ts'
import type { DeskId } from './id.ts'
import type { Instant } from './instant.ts'
import { inTurn, isDue } from './next.ts'
import { isWaiting, type Visit, type Waiting } from './visit.ts'

/** Those waiting whom a desk serves, in the order in which it would call them if it called them all now. */
export function waitingFor(day: Day, desk: DeskId, now: Instant): Visit<Waiting>[] {
  const serves = day.site.desks.get(desk)?.services
  const { rules } = day.site
  const before = inTurn(rules)
  const early = (visit: Visit) => Number(!isDue(visit, rules, now))
  return [...day.visits.values()]
    .filter(isWaiting)
    .filter(({ service }) => serves?.has(service))
    .sort((one, other) => early(one) - early(other) || before(one, other))
}
