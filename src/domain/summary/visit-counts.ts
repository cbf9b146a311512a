import type { Appointment } from '../appointment.ts'
import { type Day, visitFor } from '../day.ts'
import type { Entry } from '../fact.ts'
import type { AppointmentId } from '../id.ts'
import { type Instant, instant, secondsBetween } from '../instant.ts'
import type { Rules } from '../site.ts'
import { type Visit, waitsSince } from '../visit.ts'
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

/**
 * What a visit counts for, by the definitions of charter.md, "How each is measured": of the service it came to in the
 * end, at the time of its arrival. Null for a ticket that was a mistake: it counts for nothing.
 */
export function countsOf(visit: CountedVisit, rules: Rules): Contribution | null {
  const { ticket, service, arrivedAt, desksOpen, firstStartedAt, state } = visit
  if (state.is === 'left' && state.why === 'mistake') return null
  const seconds = waitSeconds(visit)
  return {
    key: { ...cellTime(arrivedAt), service, queue: ticket.queue, desks: desksOpen ?? desksNotKept },
    counts: {
      arrived: 1,
      ...greeting(visit, rules),
      ...wait(visit, seconds, rules),
      ...call(visit),
      ...appointed(visit, rules),
      ...told(visit),
      ...end(visit),
    },
    waitTenths: firstStartedAt === null || seconds === null ? null : Math.round(seconds / secondsInTenth),
  }
}

/** Who was never greeted counts as greeted when first called; who left ungreeted after longer was failed. */
function greeting({ arrivedAt, greetedAt, firstCalledAt, state }: CountedVisit, rules: Rules): Partial<Counts> {
  const greeted = earlierOf(greetedAt, firstCalledAt)
  const until = greeted ?? (state.is === 'left' ? state.at : null)
  if (until === null) return {}
  const isWithin = secondsBetween(arrivedAt, until) <= rules.greetWithinSeconds
  if (greeted === null && isWithin) return { leftUngreeted: 1 }
  return { greetedOf: 1, greetedMet: Number(isWithin) }
}

function wait(visit: CountedVisit, seconds: number | null, rules: Rules): Partial<Counts> {
  if (seconds === null) return {}
  const became = becameOf(visit, rules.startWithinMinutes * 60)
  const isLeft = visit.firstStartedAt === null
  return {
    ...(became === 'left-sooner' ? { leftSooner: 1 } : { startedOf: 1, startedMet: Number(became === 'met') }),
    ...(isLeft ? { left: 1, leftWaitSeconds: seconds } : { served: 1, waitSeconds: seconds }),
  }
}

function call(visit: CountedVisit): Partial<Counts> {
  const { firstCalledAt, firstStartedAt } = visit
  if (firstCalledAt === null) return {}
  return {
    called: 1,
    callSeconds: secondsBetween(waitsSince(visit), firstCalledAt),
    ...(firstStartedAt === null ? {} : { walkSeconds: secondsBetween(firstCalledAt, firstStartedAt) }),
  }
}

function appointed(visit: CountedVisit, rules: Rules): Partial<Counts> {
  if (visit.appointment === null) return {}
  const [p4, p5] = [becameOf(visit, withinSeconds.p4), becameOf(visit, withinSeconds.p5)]
  const isOf = (became: typeof p4) => Number(became === 'met' || became === 'missed')
  const [p4Of, p5Of, p4Met, p5Met] = [isOf(p4), isOf(p5), Number(p4 === 'met'), Number(p5 === 'met')]
  if (isLate(visit, rules)) return { late: 1, lateP4Of: p4Of, lateP4Met: p4Met, lateP5Of: p5Of, lateP5Met: p5Met }
  const [p4LeftSooner, p5LeftSooner] = [Number(p4 === 'left-sooner'), Number(p5 === 'left-sooner')]
  return { p4Of, p4Met, p4LeftSooner, p5Of, p5Met, p5LeftSooner }
}

function told({ shown, arrivedAt, firstCalledAt: calledAt, state }: CountedVisit): Partial<Counts> {
  const { is } = cameTrue({ shown, arrivedAt, calledAt, endedAt: 'at' in state ? state.at : null })
  switch (is) {
    case 'kept':
      return { toldOf: 1, toldKept: 1 }
    case 'earlier':
      return { toldOf: 1, toldEarlier: 1 }
    case 'later':
      return { toldOf: 1, toldLater: 1 }
    case 'notPromised':
      return { notPromised: 1 }
    case 'left':
      return { leftUncalled: 1 }
    case 'waiting':
      return {}
  }
}

function end({ state }: CountedVisit): Partial<Counts> {
  if (state.is !== 'finished') return {}
  const { outcome, callBackBy, at } = state
  const isInTime = callBackBy !== null && secondsBetween(at, callBackBy) <= callBackSeconds
  return { finished: 1, [outcome ?? 'unsaid']: 1, callBackInTime: Number(isInTime) }
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

/** What everything adds that an entry may change: taken before and after it, the difference is what it changed. */
export function touchedBy(day: Day, entry: Entry): readonly Contribution[] {
  const { about } = entry
  if (about.kind === 'appointment') return counted(notComeBy(day, about.id))
  if (about.kind !== 'visit') return []
  const visit = day.visits.get(about.id)
  const appointment = visit?.appointment ?? (entry.type === 'arrived' ? entry.appointment : null)
  return counted(visit ? countsOf(visit, day.site.rules) : null, appointment && notComeBy(day, appointment.id))
}

/** What everything of a day adds. */
export function* everythingOf(day: Day): Generator<Contribution> {
  for (const visit of day.visits.values()) yield* counted(countsOf(visit, day.site.rules))
  for (const appointment of day.appointments.values()) yield* counted(notComeOf(appointment, day))
}

function notComeBy(day: Day, id: AppointmentId): Contribution | null {
  const appointment = day.appointments.get(id)
  return appointment ? notComeOf(appointment, day) : null
}

const counted = (...all: readonly (Contribution | null)[]): readonly Contribution[] =>
  all.filter((each) => each !== null)
