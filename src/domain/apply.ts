import type { Advice } from './advice.ts'
import type { Appointment } from './appointment.ts'
import type { Block } from './block.ts'
import { type DayInMotion, standing } from './day.ts'
import type { Delay } from './delay.ts'
import type { Desk } from './desk.ts'
import type { Entry, Fact, FactAbout } from './fact.ts'
import type { Notice } from './notice.ts'
import { isAtDesk, noHelp, type Visit, type VisitState } from './visit.ts'

/**
 * The only place where state moves: one entry of the journal, applied to its day.
 * @throws {RangeError} when the journal does not go on from here: a bug or a damaged file, never a person's mistake
 */
export function apply(day: DayInMotion, entry: Entry): void {
  if (entry.number !== day.journal.length + 1)
    throw new RangeError(`entry ${entry.number} cannot follow entry ${day.journal.length} of ${day.date}`)
  day.journal.push(entry)
  if (entry.type === 'undone') again(day, entry)
  else follow(day, entry)
}

/** Brings the subject of an undone fact to where its other facts leave it. */
function again(day: DayInMotion, undone: Extract<Fact, { type: 'undone' }>): void {
  const { kind, id } = undone.about
  if (kind === 'visit') day.visits.delete(id)
  else if (kind === 'appointment') day.appointments.delete(id)
  else if (kind === 'block') day.blocks.delete(id)
  else if (kind === 'notice') day.notices.delete(id)
  else if (kind === 'delay') day.delays.delete(id)
  else if (kind === 'advice') day.advice.delete(id)
  else if (kind === 'desk') day.desks.set(id, { id, state: { is: 'closed', since: null } })
  else day.staffAskedAt = null
  for (const entry of standing(day, undone.about)) follow(day, entry)
}

function follow(day: DayInMotion, fact: Exclude<Fact, { type: 'undone' }>): void {
  if (isAbout(fact, 'visit')) {
    const visit = visitAfter(day.visits.get(fact.about.id), fact)
    day.visits.set(visit.id, visit)
    if (fact.type === 'arrived')
      day.lastNumber[fact.ticket.queue] = Math.max(day.lastNumber[fact.ticket.queue], fact.ticket.number)
  } else if (isAbout(fact, 'desk')) day.desks.set(fact.about.id, deskAfter(day.desks.get(fact.about.id), fact))
  else if (isAbout(fact, 'appointment'))
    setOrDrop(day.appointments, fact.about.id, appointmentAfter(day.appointments.get(fact.about.id), fact))
  else if (isAbout(fact, 'block')) setOrDrop(day.blocks, fact.about.id, blockAfter(fact))
  else if (isAbout(fact, 'notice')) day.notices.set(fact.about.id, noticeAfter(day.notices.get(fact.about.id), fact))
  else if (isAbout(fact, 'delay')) day.delays.set(fact.about.id, delayAfter(day.delays.get(fact.about.id), fact))
  else if (isAbout(fact, 'advice')) day.advice.set(fact.about.id, adviceOf(fact))
  else day.staffAskedAt = fact.type === 'staff-asked' ? fact.at : null
}

const isAbout = <Kind extends keyof FactAbout>(fact: FactAbout[keyof FactAbout], kind: Kind): fact is FactAbout[Kind] =>
  fact.about.kind === kind

function visitAfter(visit: Visit | undefined, fact: FactAbout['visit']): Visit {
  if (fact.type === 'arrived') {
    const { token, ticket, service, appointment, urgent, shown, range = null, desksOpen = null, at } = fact
    const state = { is: 'waiting', since: at } as const
    const untouched = { help: noHelp, greetedAt: null, firstCalledAt: null, firstStartedAt: null }
    const came = { token, ticket, service, appointment, arrivedAt: at, urgent }
    return { id: fact.about.id, ...came, shown, range, desksOpen, ...untouched, state }
  }
  const known = must(visit, fact)
  switch (fact.type) {
    case 'help-stated':
      return { ...known, help: fact.help }
    case 'greeted':
      return { ...known, greetedAt: fact.at }
    case 'urgency-marked':
      return { ...known, urgent: fact.urgent }
    case 'called':
      return { ...known, firstCalledAt: known.firstCalledAt ?? fact.at, state: stateAfter(known, fact) }
    case 'started':
      return { ...known, firstStartedAt: known.firstStartedAt ?? fact.at, state: stateAfter(known, fact) }
    case 'transferred':
      return { ...known, service: fact.service, state: stateAfter(known, fact) }
    default:
      return { ...known, state: stateAfter(known, fact) }
  }
}

type Moving = Exclude<FactAbout['visit'], { type: 'arrived' | 'help-stated' | 'greeted' | 'urgency-marked' }>

function stateAfter(visit: Visit, fact: Moving): VisitState {
  const { at } = fact
  switch (fact.type) {
    case 'called':
      return { is: 'called', desk: fact.desk, since: at, lastAt: at, times: 1 }
    case 'recalled': {
      const called = must(visit.state.is === 'called' ? visit.state : undefined, fact)
      return { ...called, lastAt: at, times: called.times + 1 }
    }
    case 'started':
      return { is: 'serving', desk: fact.desk, adviser: fact.adviser, since: at }
    case 'finished': {
      const { desk, adviser, since } = must(visit.state.is === 'serving' ? visit.state : undefined, fact)
      return { is: 'finished', desk, adviser, since, outcome: fact.outcome, callBackBy: fact.callBackBy, at }
    }
    case 'no-show':
      return { is: 'no-show', at }
    case 'left':
      return { is: 'left', why: fact.why, at, ...(visit.state.is === 'called' ? { wasCalled: true } : {}) }
    case 'held':
      return { is: 'holding', since: at, until: fact.until }
    case 'returned':
      return { is: 'waiting', since: at }
    case 'transferred':
      // Somebody who stepped out must not be called because reception changed the service.
      return isAtDesk(visit) ? { is: 'waiting', since: at } : visit.state
  }
}

function deskAfter(desk: Desk | undefined, fact: FactAbout['desk']): Desk {
  const { id } = fact.about
  const since = fact.at
  if (fact.type === 'desk-opened') return { id, state: { is: 'open', adviser: fact.adviser, since } }
  if (fact.type === 'desk-closed') return { id, state: { is: 'closed', since } }
  const { state } = must(desk, fact)
  const adviser = state.is === 'closed' ? '' : state.adviser
  if (fact.type === 'desk-back') return { id, state: { is: 'open', adviser, since } }
  return { id, state: { is: 'away', adviser, reason: fact.reason, backAt: fact.backAt, since } }
}

function setOrDrop<Key, Value>(all: Map<Key, Value>, key: Key, value: Value | null): void {
  if (value === null) all.delete(key)
  else all.set(key, value)
}

const blockAfter = (fact: FactAbout['block']): Block | null =>
  fact.type === 'unblocked' ? null : { id: fact.about.id, desk: fact.desk, from: fact.from, to: fact.to, why: fact.why }

function appointmentAfter(appointment: Appointment | undefined, fact: FactAbout['appointment']): Appointment | null {
  if (fact.type === 'place-held' || fact.type === 'booked' || fact.type === 'moved-here') return reserved(fact)
  if (fact.type === 'place-freed') return null
  const known = must(appointment, fact)
  switch (fact.type) {
    case 'needs-stated':
      return { ...known, help: fact.help }
    case 'late-said':
      return { ...known, late: { minutes: fact.minutes, saidAt: fact.at } }
    case 'appointment-moved':
      // Whoever was given up for lost is expected again.
      return {
        ...known,
        ...{ time: fact.time, minutes: fact.minutes, desk: fact.desk },
        ...{ late: null, comeAt: null, state: { is: 'booked' } },
      }
    case 'delay-told':
      // What they said before, they said of another time.
      return { ...known, comeAt: fact.comeAt, late: null }
    default:
      return { ...known, state: endOf(fact) }
  }
}

function reserved(
  fact: Extract<FactAbout['appointment'], { type: 'place-held' | 'booked' | 'moved-here' }>,
): Appointment {
  const { about, token, reference, service, time, minutes, desk } = fact
  const place = { id: about.id, token, reference, service, time, minutes, desk, late: null, comeAt: null }
  if (fact.type === 'place-held')
    return { ...place, help: noHelp, tells: null, state: { is: 'held', until: fact.until } }
  return { ...place, help: fact.help, tells: fact.tells, state: { is: 'booked' } }
}

function endOf(fact: Extract<FactAbout['appointment'], { type: 'moved-away' | 'cancelled' | 'not-come' }>) {
  if (fact.type === 'moved-away') return { is: 'moved', to: fact.to, at: fact.at } as const
  return { is: fact.type === 'cancelled' ? 'cancelled' : 'no-show', at: fact.at } as const
}

function noticeAfter(notice: Notice | undefined, fact: FactAbout['notice']): Notice {
  if (fact.type === 'notice-withdrawn') return { ...must(notice, fact), withdrawnAt: fact.at }
  const { reason, words, minutes = null, at } = fact
  return { id: fact.about.id, reason, words, minutes, postedAt: at, withdrawnAt: null }
}

function delayAfter(delay: Delay | undefined, fact: FactAbout['delay']): Delay {
  if (fact.type === 'delay-began') {
    const { about, of, minutes, at } = fact
    return { id: about.id, of, minutes, beganAt: at, explainedAt: null, notice: null, endedAt: null }
  }
  const known = must(delay, fact)
  if (fact.type === 'delay-ended') return { ...known, endedAt: fact.at }
  return { ...known, explainedAt: known.explainedAt ?? fact.at, notice: fact.notice }
}

function adviceOf({ about, at, whatIf, visits, keeps, keepsWithout }: FactAbout['advice']): Advice {
  return { id: about.id, takenAt: at, whatIf, visits, keeps, keepsWithout }
}

function must<Known>(known: Known | undefined, fact: Fact): Known {
  if (known === undefined)
    throw new RangeError(`${fact.type} does not go on from what the journal tells of ${fact.about.id}`)
  return known
}
