import type { Decide } from '../decision.ts'
import type { Act } from '../fact.ts'
import { findPresent } from '../find.ts'
import type { DeskId, VisitId } from '../id.ts'
import { Refusal, type RefusalCode } from '../refusal.ts'
import { isAtDesk } from '../visit.ts'
import { undo } from './undo.ts'

/**
 * An act on a visitor at this desk, and at no other: the page may be older than what happened since.
 * @throws {Refusal} no-such-visit, visit-over, and `code` when the visitor is not at this desk
 */
export const atDesk =
  <Answer>(desk: DeskId, id: VisitId, code: RefusalCode, decide: Decide<Answer>): Decide<Answer> =>
  (day, given) => {
    const visit = findPresent(day, id)
    if (!isAtDesk(visit) || visit.state.desk !== desk) throw new Refusal(code)
    return decide(day, given)
  }

/**
 * Takes back what this desk did; what others did is theirs to take back.
 * @throws {Refusal} no-such-entry, undone-already, cannot-undo, later-depends
 */
export const undoOwn =
  (desk: DeskId, number: number): Decide<Act> =>
  (day, given) => {
    const by = day.journal[number - 1]?.by
    if (by && !(by.kind === 'adviser' && by.desk === desk)) throw new Refusal('cannot-undo')
    return undo(number)(day, given)
  }
