import type { Decide } from '../decision.ts'
import { findPresent, findService } from '../find.ts'
import type { ServiceId, VisitId } from '../id.ts'
import { later, secondsBetween } from '../instant.ts'
import { Refusal } from '../refusal.ts'
import type { Outcome } from '../visit.ts'
import { visitFact } from './one-fact.ts'

/**
 * The enquiry is started at the desk that called.
 * @throws {Refusal} no-such-visit, visit-over, not-called
 */
export const start =
  (id: VisitId): Decide<VisitId> =>
  (day, { now }) => {
    const { state } = findPresent(day, id)
    if (state.is !== 'called') throw new Refusal('not-called')
    const desk = day.desks.get(state.desk)?.state
    const adviser = desk && desk.is !== 'closed' ? desk.adviser : ''
    return visitFact(id, now, { type: 'started', desk: state.desk, adviser })
  }

/**
 * The enquiry is over. Referred to a specialist, the visitor is owed a call back in time.
 * @throws {Refusal} no-such-visit, visit-over, not-serving
 */
export const finish =
  (id: VisitId, outcome: Outcome): Decide<VisitId> =>
  (day, { now }) => {
    if (findPresent(day, id).state.is !== 'serving') throw new Refusal('not-serving')
    const callBackBy = outcome === 'referred' ? later(now, day.site.rules.callBackWithinHours * 60) : null
    return visitFact(id, now, { type: 'finished', outcome, callBackBy })
  }

/**
 * The visitor waits on for another service, with the rank of the arrival.
 * @throws {Refusal} no-such-visit, visit-over, no-such-service, same-service
 */
export const transfer =
  (id: VisitId, service: ServiceId): Decide<VisitId> =>
  (day, { now }) => {
    const visit = findPresent(day, id)
    findService(day, service)
    if (visit.service === service) throw new Refusal('same-service')
    return visitFact(id, now, { type: 'transferred', service })
  }

/** Where the site has it so, a call counts as started by itself after a while: the adviser need not say so. */
export const startDue: Decide<number> = (day, given) => {
  const after = day.site.rules.startAfterCallSeconds
  if (after === null) return { facts: [], answer: 0 }
  const due = [...day.visits.values()].filter(
    ({ state }) => state.is === 'called' && secondsBetween(state.lastAt, given.now) >= after,
  )
  const facts = due.flatMap(({ id }) => start(id)(day, given).facts)
  return { facts, answer: facts.length }
}
