import type { Decide } from '../decision.ts'
import type { ReasonToPause } from '../desk.ts'
import { findDesk, mustBeFree, mustBeOpen } from '../find.ts'
import type { DeskId } from '../id.ts'
import type { Instant } from '../instant.ts'
import { Refusal } from '../refusal.ts'
import { deskFact } from './one-fact.ts'

/**
 * An adviser opens a desk for the day.
 * @throws {Refusal} no-such-desk, desk-not-closed, site-closed
 */
export const openDesk =
  (id: DeskId, adviser: string): Decide<DeskId> =>
  (day, given) => {
    if (findDesk(day, id).state.is !== 'closed') throw new Refusal('desk-not-closed')
    mustBeOpen(day, given)
    return deskFact(id, given.now, { type: 'desk-opened', adviser })
  }

/**
 * The adviser is away for a while.
 * @throws {Refusal} no-such-desk, desk-not-open, desk-busy, back-in-the-past
 */
export const pauseDesk =
  (id: DeskId, reason: ReasonToPause, backAt: Instant | null): Decide<DeskId> =>
  (day, { now }) => {
    if (findDesk(day, id).state.is !== 'open') throw new Refusal('desk-not-open')
    mustBeFree(day, id)
    if (backAt !== null && backAt <= now) throw new Refusal('back-in-the-past')
    return deskFact(id, now, { type: 'desk-away', reason, backAt })
  }

/**
 * The adviser is back.
 * @throws {Refusal} no-such-desk, desk-not-away
 */
export const resumeDesk =
  (id: DeskId): Decide<DeskId> =>
  (day, { now }) => {
    if (findDesk(day, id).state.is !== 'away') throw new Refusal('desk-not-away')
    return deskFact(id, now, { type: 'desk-back' })
  }

/**
 * The desk closes.
 * @throws {Refusal} no-such-desk, desk-closed, desk-busy
 */
export const closeDesk =
  (id: DeskId): Decide<DeskId> =>
  (day, { now }) => {
    if (findDesk(day, id).state.is === 'closed') throw new Refusal('desk-closed')
    mustBeFree(day, id)
    return deskFact(id, now, { type: 'desk-closed' })
  }
