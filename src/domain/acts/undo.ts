import { apply } from '../apply.ts'
import { type Day, newDay, noticeOf, standing, visitAt, visitFor } from '../day.ts'
import type { Decide } from '../decision.ts'
import { heldCounts, inTheWay, isFree } from '../diary/free.ts'
import type { Act, Actor, Entry } from '../fact.ts'
import { Refusal } from '../refusal.ts'
import { isAtDesk, type Visit } from '../visit.ts'

/**
 * Takes back a staff act while nothing later depends on it.
 * @throws {Refusal} no-such-entry, undone-already, cannot-undo, later-depends
 */
export const undo =
  (number: number): Decide<Act> =>
  (day, { now }) => {
    const entry = day.journal[number - 1]
    if (!entry) throw new Refusal('no-such-entry')
    const act = mustBeUndoable(day, entry)
    return { facts: [{ type: 'undone', entry: number, at: now, about: entry.about }], answer: act }
  }

/** The staff acts that could be undone now, of everybody or of some, the last one first. */
export function undoable(day: Day, most: number, isOf: (by: Actor) => boolean = () => true): Act[] {
  const acts: Act[] = []
  for (const entry of day.journal.toReversed()) {
    if (acts.length === most) break
    if (!isOf(entry.by)) continue
    try {
      acts.push(mustBeUndoable(day, entry))
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
    }
  }
  return acts
}

function mustBeUndoable(day: Day, entry: Entry): Act {
  // A ticket that was given keeps its number: reception marks it as a mistake instead.
  const isStaff = entry.by.kind === 'receptionist' || entry.by.kind === 'adviser'
  if (!isStaff || entry.type === 'undone' || entry.type === 'arrived' || isTold(day, entry))
    throw new Refusal('cannot-undo')
  const acts = standing(day, entry.about)
  if (!acts.includes(entry)) throw new Refusal('undone-already')
  if (acts.at(-1) !== entry || !leavesRoom(day, entry, acts.slice(0, -1))) throw new Refusal('later-depends')
  return entry
}

/** Another day's journal or a message to the visitor holds the other half of it: what was done is done anew instead. */
const isTold = (day: Day, { type, about }: Entry): boolean =>
  type === 'moved-away' ||
  type === 'moved-here' ||
  (about.kind === 'appointment' && type !== 'needs-stated' && Boolean(day.appointments.get(about.id)?.tells))

/** Whether the day has room for what the subject goes back to. */
function leavesRoom(day: Day, { about }: Act, earlier: readonly Act[]): boolean {
  if (about.kind === 'site') return true
  const before = newDay(day.site, day.date)
  earlier.forEach((act, index) => {
    apply(before, { ...act, number: index + 1 })
  })
  if (about.kind === 'appointment') {
    const appointment = before.appointments.get(about.id)
    return visitFor(day, about.id) === null && (!appointment || isFree(day, appointment))
  }
  if (about.kind === 'block') {
    const block = before.blocks.get(about.id)
    return !block || inTheWay(day, block.desk, block, heldCounts).length === 0
  }
  if (about.kind === 'notice') return noticeOf(before) === null || noticeOf(day) === null
  if (about.kind === 'desk') return before.desks.get(about.id)?.state.is === 'open' || visitAt(day, about.id) === null
  const visit = before.visits.get(about.id)
  return !visit || (keepsAppointment(day, visit) && keepsDesk(day, visit))
}

/** Whether nobody else has checked in for the appointment meanwhile, and it still stands. */
function keepsAppointment(day: Day, { id, appointment }: Visit): boolean {
  if (!appointment) return true
  return day.appointments.has(appointment.id) && (visitFor(day, appointment.id)?.id ?? id) === id
}

function keepsDesk(day: Day, visit: Visit): boolean {
  if (!isAtDesk(visit)) return true
  const { desk } = visit.state
  return (visitAt(day, desk)?.id ?? visit.id) === visit.id && day.desks.get(desk)?.state.is === 'open'
}
