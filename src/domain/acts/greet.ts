import type { Decide } from '../decision.ts'
import { findPresent } from '../find.ts'
import type { VisitId } from '../id.ts'
import { Refusal } from '../refusal.ts'
import { isGreeted } from '../visit.ts'
import { visitFact } from './one-fact.ts'

/**
 * A member of staff acknowledges the visitor in person.
 * @throws {Refusal} no-such-visit, visit-over, already-greeted
 */
export const greet =
  (id: VisitId): Decide<VisitId> =>
  (day, { now }) => {
    if (isGreeted(findPresent(day, id))) throw new Refusal('already-greeted')
    return visitFact(id, now, { type: 'greeted' })
  }
