import { apply } from '../apply.ts'
import { isExpected } from '../appointment.ts'
import { type Day, newDay, noticeOf, standing, visitAt, visitFor } from '../day.ts'
import type { Decide } from '../decision.ts'
import { lasting } from '../delay.ts'
import { inTheWay, isFree } from '../diary/free.ts'
import type { Act, Actor, Entry } from '../fact.ts'
import type { Instant } from '../instant.ts'
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
    const act = mustBeUndoable({ day, now }, entry)
    const undone = [entry, ...explanationsBy(day, act)].map(
      (each) => ({ type: 'undone', entry: each.number, at: now, about: each.about }) as const,
    )
    return { facts: undone, answer: act }
  }

/** A notice that is taken back explains nothing: the delays that last stand as they did before it. */
const explanationsBy = (day: Day, act: Act): readonly Act[] =>
  act.type !== 'notice-posted'
    ? []
    : lasting(day)
        .filter(({ notice }) => notice === act.about.id)
        .flatMap(({ id }) => standing(day, { kind: 'delay', id }).slice(-1))

/** A day and the time on it: a place that was held is free again by itself. */
type Seen = { readonly day: Day; readonly now: Instant }

/** The staff acts that could be undone now, of everybody or of some, the last one first. */
export function undoable(seen: Seen, most: number, isOf: (by: Actor) => boolean = () => true): Act[] {
  const acts: Act[] = []
  for (const entry of seen.day.journal.toReversed()) {
    if (acts.length === most) break
    if (!isOf(entry.by)) continue
    try {
      acts.push(mustBeUndoable(seen, entry))
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
    }
  }
  return acts
}

function mustBeUndoable({ day, now }: Seen, entry: Entry): Act {
  const isStaff = entry.by.kind === 'receptionist' || entry.by.kind === 'adviser'
  if (!isStaff || entry.type === 'undone' || stays.has(entry.type) || isTold(day, entry))
    throw new Refusal('cannot-undo')
  const acts = standing(day, entry.about)
  if (!acts.includes(entry)) throw new Refusal('undone-already')
  if (acts.at(-1) !== entry || !leavesRoom({ day, now }, entry, acts.slice(0, -1))) throw new Refusal('later-depends')
  return entry
}

type Types = ReadonlySet<Entry['type']>
/**
 * A ticket that was given keeps its number: reception marks it as a mistake instead. A place that is held passes by
 * itself, and another day's journal holds the other half of a move to it. A delay was one, whatever was done later.
 */
const stays: Types = new Set([
  ...(['arrived', 'place-held', 'place-freed', 'moved-away', 'moved-here', 'delay-told'] as const),
  ...(['delay-began', 'delay-explained', 'delay-ended', 'advice-taken'] as const),
])
const tells: Types = new Set(['booked', 'appointment-moved', 'cancelled'])

/** Whether a message to the visitor went with it: what was done is then done anew instead. */
const isTold = ({ appointments }: Day, { type, about }: Entry): boolean =>
  about.kind === 'appointment' && tells.has(type) && (appointments.get(about.id)?.tells ?? null) !== null

/** Whether the day has room for what the subject goes back to. */
function leavesRoom({ day, now }: Seen, { about }: Act, earlier: readonly Act[]): boolean {
  if (about.kind === 'site' || about.kind === 'delay' || about.kind === 'advice') return true
  const before = newDay(day.site, day.date)
  earlier.forEach((act, index) => {
    apply(before, { ...act, number: index + 1 })
  })
  if (about.kind === 'appointment') {
    const appointment = before.appointments.get(about.id)
    return visitFor(day, about.id) === null && (!appointment || isFree(day, appointment, now))
  }
  if (about.kind === 'block') {
    const block = before.blocks.get(about.id)
    return !block || inTheWay(day, block.desk, block, now).length === 0
  }
  if (about.kind === 'notice') return noticeOf(before) === null || noticeOf(day) === null
  if (about.kind === 'desk') return before.desks.get(about.id)?.state.is === 'open' || visitAt(day, about.id) === null
  const visit = before.visits.get(about.id)
  return !visit || (keepsAppointment(day, visit) && keepsDesk(day, visit))
}

/** Whether nobody else has checked in for the appointment meanwhile, and it still stands at its time. */
function keepsAppointment(day: Day, { id, appointment }: Visit): boolean {
  if (!appointment) return true
  const kept = day.appointments.get(appointment.id)
  if (!kept || !isExpected(kept) || kept.time !== appointment.time) return false
  return (visitFor(day, appointment.id)?.id ?? id) === id
}

function keepsDesk(day: Day, visit: Visit): boolean {
  if (!isAtDesk(visit)) return true
  const { desk } = visit.state
  return (visitAt(day, desk)?.id ?? visit.id) === visit.id && day.desks.get(desk)?.state.is === 'open'
}
