import type { Decide } from '../decision.ts'
import { findPresent } from '../find.ts'
import type { VisitId } from '../id.ts'
import { Refusal } from '../refusal.ts'
import type { Help, Need } from '../visit.ts'
import { visitFact } from './one-fact.ts'

/**
 * Staff mark a visit urgent, or take that back. Never shown in public.
 * @throws {Refusal} no-such-visit, visit-over, already-so
 */
export const markUrgent =
  (id: VisitId, urgent: boolean): Decide<VisitId> =>
  (day, { now }) => {
    if (findPresent(day, id).urgent === urgent) throw new Refusal('already-so')
    return visitFact(id, now, { type: 'urgency-marked', urgent })
  }

/**
 * What would help the visitor, in place of what was said before.
 * @throws {Refusal} no-such-visit, visit-over
 */
export const stateHelp =
  (id: VisitId, help: Help): Decide<VisitId> =>
  (day, { now }) => {
    findPresent(day, id)
    return visitFact(id, now, { type: 'help-stated', help })
  }

/**
 * One thing that would help the visitor, or would not any more; what else was said stands.
 * @throws {Refusal} no-such-visit, visit-over
 */
export const stateNeed =
  (id: VisitId, need: Need, wanted: boolean, language: string | null = null): Decide<VisitId> =>
  (day, given) => {
    const { help } = findPresent(day, id)
    const others = help.needs.filter((known) => known !== need)
    const needs = wanted ? [...others, need] : others
    const spoken = need === 'interpreter' ? language : help.language
    return stateHelp(id, { needs, language: needs.includes('interpreter') ? spoken : null })(day, given)
  }
