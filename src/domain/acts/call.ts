import type { Day } from '../day.ts'
import type { Decide } from '../decision.ts'
import { findOpenDesk, findPresent, mustBeFree } from '../find.ts'
import type { DeskId, VisitId } from '../id.ts'
import type { Instant } from '../instant.ts'
import { next } from '../next.ts'
import { Refusal } from '../refusal.ts'
import { isWaiting } from '../visit.ts'
import { visitFact } from './one-fact.ts'

const waiting = (day: Day) => [...day.visits.values()].filter(isWaiting)

/** Who would be called next to a desk if it were free, and why. Null when there is nobody. */
export const nextAt = (day: Day, desk: DeskId, now: Instant) =>
  next(waiting(day), day.site.desks.get(desk)?.services ?? new Set(), day.site.rules, now)

/**
 * The desk calls whoever is next.
 * @throws {Refusal} no-such-desk, desk-not-open, desk-busy, nobody-waiting
 */
export const callNext =
  (desk: DeskId): Decide<VisitId> =>
  (day, { now }) => {
    findOpenDesk(day, desk)
    mustBeFree(day, desk)
    const called = nextAt(day, desk, now)
    if (!called) throw new Refusal('nobody-waiting')
    return visitFact(called.visit.id, now, { type: 'called', desk })
  }

/**
 * The desk calls one visitor out of turn.
 * @throws {Refusal} no-such-desk, desk-not-open, desk-busy, no-such-visit, not-waiting, desk-does-not-serve
 */
export const callThis =
  (desk: DeskId, id: VisitId): Decide<VisitId> =>
  (day, { now }) => {
    const { services } = findOpenDesk(day, desk)
    mustBeFree(day, desk)
    const visit = findPresent(day, id)
    if (!isWaiting(visit)) throw new Refusal('not-waiting')
    if (!services.has(visit.service)) throw new Refusal('desk-does-not-serve')
    return visitFact(id, now, { type: 'called', desk })
  }

/**
 * The visitor is called once more.
 * @throws {Refusal} no-such-visit, visit-over, not-called
 */
export const recall =
  (id: VisitId): Decide<VisitId> =>
  (day, { now }) => {
    if (findPresent(day, id).state.is !== 'called') throw new Refusal('not-called')
    return visitFact(id, now, { type: 'recalled' })
  }
