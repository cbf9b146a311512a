import type { Decide } from '../decision.ts'
import { inTheWay } from '../diary/free.ts'
import type { Span } from '../diary/hours.ts'
import { findDesk } from '../find.ts'
import type { BlockId, DeskId } from '../id.ts'
import { localDate } from '../local-time.ts'
import { Refusal } from '../refusal.ts'

/**
 * Staff keep a desk's time out of the diary.
 * @throws {Refusal} no-such-desk, appointment-other-day, time-past, place-taken where somebody is booked
 */
export const block =
  (desk: DeskId, { from, to }: Span, why: string): Decide<BlockId> =>
  (day, { now, newId }) => {
    findDesk(day, desk)
    if (localDate(from) !== day.date || localDate(to) !== day.date) throw new Refusal('appointment-other-day')
    if (to <= from || to <= now) throw new Refusal('time-past')
    if (inTheWay(day, desk, { from, to }, now).length > 0) throw new Refusal('place-taken')
    const id = newId() as BlockId
    return { facts: [{ type: 'blocked', at: now, about: { kind: 'block', id }, desk, from, to, why }], answer: id }
  }

/** @throws {Refusal} no-such-block */
export const unblock =
  (id: BlockId): Decide<BlockId> =>
  (day, { now }) => {
    if (!day.blocks.has(id)) throw new Refusal('no-such-block')
    return { facts: [{ type: 'unblocked', at: now, about: { kind: 'block', id } }], answer: id }
  }
