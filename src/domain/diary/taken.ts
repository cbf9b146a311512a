import { takesTime } from '../appointment.ts'
import type { Day } from '../day.ts'
import type { AppointmentId, DeskId } from '../id.ts'
import { type Instant, instant, later } from '../instant.ts'
import { joined, type Span } from './hours.ts'

type Taken = ReadonlyMap<DeskId, readonly Span[]>

/** What was found of a day, and how long it holds: until something happens, or a place is held no more. */
type Known = Span & { readonly taken: Taken; readonly entries: number; readonly appointments: number }

const known = new WeakMap<Day, Known>()

/**
 * The time of each desk that is taken, by appointments and by blocks, in order; spans that touch are one. A search for
 * a free time looks at sixty days, on most of which nothing has happened since the last: to read their appointments
 * again would be nearly all of its time. Whatever moves a day adds an entry to it, or, in a decision that books
 * several, an appointment.
 */
export function takenOn(day: Day, now: Instant, except: AppointmentId | undefined): Taken {
  if (except !== undefined && day.appointments.has(except)) return read(day, now, except)
  const { journal, appointments } = day
  const last = known.get(day)
  const isAsItWas = last?.entries === journal.length && last.appointments === appointments.size
  if (last && isAsItWas && last.from <= now && now < last.to) return last.taken
  const taken = read(day, now, undefined)
  known.set(day, { ...whileHeld(day, now), taken, entries: journal.length, appointments: appointments.size })
  return taken
}

function read(day: Day, now: Instant, except: AppointmentId | undefined): Taken {
  const taken = new Map<DeskId, Span[]>()
  const take = (desk: DeskId, span: Span) => {
    const of = taken.get(desk)
    if (of) of.push(span)
    else taken.set(desk, [span])
  }
  for (const each of day.appointments.values())
    if (each.desk !== null && each.id !== except && takesTime(each, now))
      take(each.desk, { from: each.time, to: later(each.time, each.minutes) })
  for (const { desk, from, to } of day.blocks.values()) take(desk, { from, to })
  return new Map([...taken].map(([desk, spans]) => [desk, joined(spans)]))
}

/** The span around an instant in which no held place comes free by itself. */
function whileHeld({ appointments }: Day, now: Instant): Span {
  let [from, to] = [0, Number.MAX_SAFE_INTEGER]
  for (const { state } of appointments.values())
    if (state.is === 'held') {
      if (state.until <= now) from = Math.max(from, state.until)
      else to = Math.min(to, state.until)
    }
  return { from: instant(from), to: instant(to) }
}
