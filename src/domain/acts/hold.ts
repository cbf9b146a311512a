import type { Decide } from '../decision.ts'
import { findPresent } from '../find.ts'
import type { VisitId } from '../id.ts'
import { type Instant, instant, later } from '../instant.ts'
import { Refusal } from '../refusal.ts'
import type { Rules } from '../site.ts'
import type { Visit } from '../visit.ts'
import { visitFact } from './one-fact.ts'

/** Until when a place is kept for somebody who steps out now: longer for whoever is early for an appointment. */
export function heldUntil({ appointment }: Pick<Visit, 'appointment'>, rules: Rules, now: Instant): Instant {
  const usual = later(now, rules.holdMinutes)
  if (!appointment) return usual
  return instant(Math.max(usual, later(appointment.time, -rules.appointmentEarlyMinutes)))
}

/**
 * The visitor steps out and keeps the place; nobody calls them until they are back.
 * @throws {Refusal} no-such-visit, visit-over, already-so, not-waiting
 */
export const hold =
  (id: VisitId): Decide<VisitId> =>
  (day, { now }) => {
    const visit = findPresent(day, id)
    const { state } = visit
    if (state.is === 'holding') throw new Refusal('already-so')
    if (state.is !== 'waiting' && state.is !== 'called') throw new Refusal('not-waiting')
    return visitFact(id, now, { type: 'held', until: heldUntil(visit, day.site.rules, now) })
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
