import type { Decide } from '../decision.ts'
import { findPresent } from '../find.ts'
import type { VisitId } from '../id.ts'
import { later } from '../instant.ts'
import { Refusal } from '../refusal.ts'
import { visitFact } from './one-fact.ts'

/**
 * The visitor steps out and keeps the place; nobody calls them until they are back.
 * @throws {Refusal} no-such-visit, visit-over, already-so, not-waiting
 */
export const hold =
  (id: VisitId): Decide<VisitId> =>
  (day, { now }) => {
    const { state } = findPresent(day, id)
    if (state.is === 'holding') throw new Refusal('already-so')
    if (state.is !== 'waiting' && state.is !== 'called') throw new Refusal('not-waiting')
    return visitFact(id, now, { type: 'held', until: later(now, day.site.rules.holdMinutes) })
  }

/**
 * The visitor is back and waits on, with the rank of the arrival.
 * @throws {Refusal} no-such-visit, visit-over, not-holding
 */
export const comeBack =
  (id: VisitId): Decide<VisitId> =>
  (day, { now }) => {
    if (findPresent(day, id).state.is !== 'holding') throw new Refusal('not-holding')
    return visitFact(id, now, { type: 'returned' })
  }
