import type { FactAbout } from '../fact.ts'
import type { DeskId, ServiceId, VisitId } from '../id.ts'
import { type Instant, later, minutesTo } from '../instant.ts'
import { dueFrom, headStartOf, promiseOf, type TurnRules } from '../next.ts'
import type { Visit } from '../visit.ts'
import type { WaitEvent } from './wait-event.ts'

/** Where somebody is, as far as waits go: whoever has stepped out is as little there as whoever has gone. */
type State = {
  readonly is: 'waiting' | 'called' | 'serving' | 'away'
  readonly desk: DeskId | null
  readonly service: ServiceId
  readonly urgent: boolean
}

/** What is remembered of a visit between its facts. */
export type Known = Pick<Visit, 'id' | 'arrivedAt' | 'appointment'> & {
  readonly rules: TurnRules
  now: State
  /** What each fact that stands has changed, so that it can be undone. */
  readonly before: State[]
  /** Each time that somebody waits anew is a stretch of its own. */
  stretch: number
  /** Whether the ticket was a mistake, and somebody may still come for the appointment. */
  isExpected: boolean
}

type Appointment = NonNullable<Visit['appointment']>
type Fact = FactAbout['visit']
type Later = Exclude<Fact, { type: 'arrived' }>

export const newlyKnown = (
  { about, at, appointment, service, urgent }: Extract<Fact, { type: 'arrived' }>,
  rules: TurnRules,
): Known => ({
  ...{ id: about.id, arrivedAt: at, appointment, rules },
  now: { is: 'waiting', desk: null, service, urgent },
  before: [],
  stretch: 1,
  isExpected: false,
})

/** Whose stretch of waiting it is. */
export const visitOf = (stretch: VisitId): VisitId => stretch.replace(/~\d+$/, '') as VisitId

const nameOf = ({ id, stretch }: Known): VisitId => (stretch === 1 ? id : (`${id}~${stretch}` as VisitId))

export function stateAfter(now: State, fact: Later): State {
  switch (fact.type) {
    case 'called':
      return { ...now, is: 'called', desk: fact.desk }
    case 'started':
      return { ...now, is: 'serving', desk: fact.desk }
    case 'finished':
    case 'no-show':
    case 'left':
    case 'held':
      return { ...now, is: 'away', desk: null }
    case 'returned':
      return { ...now, is: 'waiting', desk: null }
    case 'transferred':
      return { ...now, service: fact.service, ...(now.is === 'away' ? {} : { is: 'waiting', desk: null }) }
    case 'urgency-marked':
      return { ...now, urgent: fact.urgent }
    default:
      return now
  }
}

/** Tells how somebody comes to be where they are now; `fact` is null where one was undone. */
export function told(visit: Known, next: State, at: Instant, fact: Later | null): readonly WaitEvent[] {
  const { now, appointment } = visit
  visit.now = next
  if (fact?.type === 'greeted') return [{ event: 'greeted', at, visit: nameOf(visit) }]
  if (fact?.type === 'left' && fact.why === 'mistake' && appointment) {
    visit.isExpected = true
    return [...ended(visit, now, at, fact), ...bookedAnew(appointment, next.service, at)]
  }
  if (isSame(now, next)) return []
  const goesOn = fact?.type === 'started' ? now.is === 'called' : fact?.type === 'called' && now.is === 'waiting'
  if (goesOn) return atDesk(visit, at).slice(-1)
  return [...ended(visit, now, at, fact), ...begun(visit, at)]
}

/** Nobody asks of those who do not wait for what they will, or how urgently. */
const isSame = (one: State, other: State): boolean =>
  one.is === other.is &&
  one.desk === other.desk &&
  (one.is !== 'waiting' || (one.service === other.service && one.urgent === other.urgent))

const ends = { waiting: 'left', called: 'no-show', serving: 'finished' } as const

function ended(visit: Known, { is }: State, at: Instant, fact: Later | null): readonly WaitEvent[] {
  // Whom the night finished was not served until then.
  if (is === 'away' || (fact?.type === 'finished' && fact.outcome === null)) return []
  // Whoever is sent on from a desk was there, though nobody said that it had begun.
  const event = is === 'called' && fact?.type === 'transferred' ? 'finished' : ends[is]
  return [{ event, at, visit: nameOf(visit) }]
}

const bookedAnew = ({ id, time }: Appointment, service: ServiceId, at: Instant): readonly WaitEvent[] => [
  { event: 'booked', at, appointment: id, service, time },
]

/** Another stretch, in the place that the first arrival gave. */
function begun(visit: Known, at: Instant): readonly WaitEvent[] {
  const { now, appointment, rules } = visit
  if (now.is === 'away') return []
  visit.stretch++
  // Before its time an appointment is called later than others, so it is told that it is one.
  const keeps = dueFrom({ arrivedAt: at, appointment }, rules) > at || visit.isExpected ? appointment : null
  visit.isExpected = false
  const rank = later(promiseOf(visit, rules), -headStartOf({ ...visit, urgent: now.urgent }, rules))
  const booked = keeps && { time: keeps.time }
  const headStartMinutes = minutesTo(rank, promiseOf({ arrivedAt: at, appointment: booked }, rules))
  const kept = keeps ? { appointment: keeps.id } : {}
  return [
    ...(keeps ? bookedAnew(keeps, now.service, at) : []),
    { event: 'arrived', at, visit: nameOf(visit), service: now.service, ...kept, headStartMinutes },
    ...atDesk(visit, at),
  ]
}

/** The events that brought somebody to where they are at a desk. */
function atDesk(visit: Known, at: Instant): readonly WaitEvent[] {
  const { is, desk } = visit.now
  if (desk === null) return []
  const called: WaitEvent = { event: 'called', at, visit: nameOf(visit), desk }
  return is === 'serving' ? [called, { event: 'started', at, visit: nameOf(visit), desk }] : [called]
}
