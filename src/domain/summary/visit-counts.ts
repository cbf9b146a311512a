import type { Appointment } from '../appointment.ts'
import { type Day, visitFor } from '../day.ts'
import type { Entry } from '../fact.ts'
import type { AppointmentId } from '../id.ts'
import { type Instant, instant, secondsBetween } from '../instant.ts'
import { type Finished, isPresent, type Visit, waitsSince } from '../visit.ts'
import { cameTrue } from '../waits/came-true.ts'
import { type CellKey, cellTime, desksNotKept } from './cell.ts'
import type { Counts } from './counts.ts'
import { becameOf, isLate, waitSeconds, withinSeconds } from './wait.ts'

/** What of a visit is counted. */
export type CountedVisit = Pick<
  Visit,
  | 'ticket'
  | 'service'
  | 'appointment'
  | 'arrivedAt'
  | 'shown'
  | 'desksOpen'
  | 'greetedAt'
  | 'firstCalledAt'
  | 'firstStartedAt'
  | 'state'
>

/** What one visit or appointment adds to its month: counts in one cell, and a wait where it was served. */
export type Contribution = {
  readonly key: CellKey
  readonly counts: Partial<Counts>
  /** Tenths of a minute, rounded; null where nobody was served. */
  readonly waitTenths: number | null
}

/** Within how long a call back is to be offered, whatever the site has it be (charter.md, P6). */
const callBackSeconds = 24 * 3600
const secondsInTenth = 6

type Counting = { -readonly [Name in keyof Counts]?: number }

/**
 * What a visit counts for, by the definitions of charter.md, "How each is measured": of the service it came to in the
 * end, at the time of its arrival. Null for a ticket that was a mistake: it counts for nothing.
 */
export function countsOf(visit: CountedVisit): Contribution | null {
  const { ticket, service, arrivedAt, desksOpen, firstStartedAt, state } = visit
  if (state.is === 'left' && state.why === 'mistake') return null
  const { weekday, hour } = cellTime(arrivedAt)
  const seconds = waitSeconds(visit)
  // One object that is filled, where parts put together would read better: thousands are made for a look at some weeks.
  const counts: Counting = { arrived: 1 }
  countGreeting(counts, visit)
  if (seconds !== null) countWait(counts, visit, seconds)
  countCall(counts, visit)
  if (visit.appointment !== null) countAppointment(counts, visit)
  countTold(counts, visit)
  if (state.is === 'finished') countEnd(counts, state)
  return {
    key: { weekday, hour, service, queue: ticket.queue, desks: desksOpen ?? desksNotKept },
    counts,
    waitTenths: firstStartedAt === null || seconds === null ? null : Math.round(seconds / secondsInTenth),
  }
}

/** Who was never greeted counts as greeted when first called; who left ungreeted after longer was failed. */
function countGreeting(counts: Counting, visit: CountedVisit): void {
  const { arrivedAt, greetedAt, firstCalledAt, state } = visit
  const greeted = earlierOf(greetedAt, firstCalledAt)
  const until = greeted ?? (state.is === 'left' ? state.at : null)
  if (until === null) return
  const isWithin = secondsBetween(arrivedAt, until) <= withinSeconds.p1
  if (greeted === null && isWithin) counts.leftUngreeted = 1
  else {
    counts.greetedOf = 1
    counts.greetedMet = Number(isWithin)
  }
}

function countWait(counts: Counting, visit: CountedVisit, seconds: number): void {
  const became = becameOf(visit, withinSeconds.p2)
  if (became === 'left-sooner') counts.leftSooner = 1
  else {
    counts.startedOf = 1
    counts.startedMet = Number(became === 'met')
  }
  const isServed = visit.firstStartedAt !== null
  counts[isServed ? 'served' : 'left'] = 1
  counts[isServed ? 'waitSeconds' : 'leftWaitSeconds'] = seconds
}

function countCall(counts: Counting, visit: CountedVisit): void {
  const { firstCalledAt, firstStartedAt } = visit
  if (firstCalledAt === null) return
  counts.called = 1
  counts.callSeconds = secondsBetween(waitsSince(visit), firstCalledAt)
  if (firstStartedAt !== null) counts.walkSeconds = secondsBetween(firstCalledAt, firstStartedAt)
}

function countAppointment(counts: Counting, visit: CountedVisit): void {
  const late = isLate(visit)
  if (late) counts.late = 1
  for (const promise of ['p4', 'p5'] as const) {
    const became = becameOf(visit, withinSeconds[promise])
    if (became === 'left-sooner' && !late) counts[`${promise}LeftSooner`] = 1
    if (became !== 'met' && became !== 'missed') continue
    const [of, met] = late ? lateNames[promise] : ([`${promise}Of`, `${promise}Met`] as const)
    counts[of] = 1
    counts[met] = Number(became === 'met')
  }
}

const lateNames = { p4: ['lateP4Of', 'lateP4Met'], p5: ['lateP5Of', 'lateP5Met'] } as const

function countTold(counts: Counting, { shown, arrivedAt, firstCalledAt: calledAt, state }: CountedVisit): void {
  const { is } = cameTrue({ shown, arrivedAt, calledAt, endedAt: 'at' in state ? state.at : null })
  if (is === 'waiting') return
  if (is === 'notPromised') counts.notPromised = 1
  else if (is === 'left') counts.leftUncalled = 1
  else {
    counts.toldOf = 1
    counts[toldNames[is]] = 1
  }
}

const toldNames = { kept: 'toldKept', earlier: 'toldEarlier', later: 'toldLater' } as const

function countEnd(counts: Counting, { outcome, callBackBy, at }: Finished): void {
  counts.finished = 1
  counts[outcome ?? 'unsaid'] = 1
  if (callBackBy !== null) counts.callBackInTime = Number(secondsBetween(at, callBackBy) <= callBackSeconds)
}

const earlierOf = (one: Instant | null, other: Instant | null): Instant | null =>
  one === null || other === null ? (one ?? other) : instant(Math.min(one, other))

/** An appointment that nobody came for; null for every other. */
export function notComeOf(appointment: Appointment, day: Day): Contribution | null {
  const { id, service, time, state } = appointment
  if (state.is !== 'no-show' || visitFor(day, id) !== null) return null
  const key = { ...cellTime(time), service, queue: 'appointment', desks: desksNotKept } as const
  return { key, counts: { notCome: 1 }, waitTenths: null }
}

/**
 * What a visit adds to its month: all of it at once, when it is over. Until then any of it may change, and each change
 * would cost a check-in or a call two rows more.
 */
const overOf = (visit: Visit): Contribution | null => (isPresent(visit) ? null : countsOf(visit))

/** What everything adds that an entry may change: taken before and after it, the difference is what it changed. */
export function touchedBy(day: Day, entry: Entry): readonly Contribution[] {
  const { about } = entry
  const all: Contribution[] = []
  if (about.kind === 'appointment') addIn(all, notComeBy(day, about.id))
  if (about.kind !== 'visit') return all
  const visit = day.visits.get(about.id)
  if (visit) addIn(all, overOf(visit))
  const appointment = visit ? visit.appointment : entry.type === 'arrived' ? entry.appointment : null
  if (appointment) addIn(all, notComeBy(day, appointment.id))
  return all
}

/** What everything of a day adds. */
export function everythingOf(day: Day): readonly Contribution[] {
  const all: Contribution[] = []
  for (const visit of day.visits.values()) addIn(all, overOf(visit))
  for (const appointment of day.appointments.values()) addIn(all, notComeOf(appointment, day))
  return all
}

function notComeBy(day: Day, id: AppointmentId): Contribution | null {
  const appointment = day.appointments.get(id)
  return appointment ? notComeOf(appointment, day) : null
}

function addIn(all: Contribution[], one: Contribution | null): void {
  if (one) all.push(one)
}
