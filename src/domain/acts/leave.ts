import type { Decide } from '../decision.ts'
import { findPresent } from '../find.ts'
import type { VisitId } from '../id.ts'
import { Refusal } from '../refusal.ts'
import type { reasonsToLeave } from '../visit.ts'
import { visitFact } from './one-fact.ts'

/**
 * The visitor goes without being served.
 * @throws {Refusal} no-such-visit, visit-over, being-served
 */
export const leave =
  (id: VisitId, why: (typeof reasonsToLeave)[number]): Decide<VisitId> =>
  (day, { now }) => {
    if (findPresent(day, id).state.is === 'serving') throw new Refusal('being-served')
    return visitFact(id, now, { type: 'left', why })
  }

/**
 * The visitor was called and did not come.
 * @throws {Refusal} no-such-visit, visit-over, not-called
 */
export const noShow =
  (id: VisitId): Decide<VisitId> =>
  (day, { now }) => {
    if (findPresent(day, id).state.is !== 'called') throw new Refusal('not-called')
    return visitFact(id, now, { type: 'no-show' })
  }
