import type { Entry, Fact, FactAbout } from '../fact.ts'
import type { AppointmentId, ServiceId, VisitId } from '../id.ts'
import { type Instant, later } from '../instant.ts'
import { headStartOf, promiseOf, type TurnRules } from '../next.ts'
import type { WaitEvent } from './wait-event.ts'

type Place = { readonly service: ServiceId; readonly time: Instant }

/** What is remembered of a visit between its facts. */
type Known = {
  readonly id: VisitId
  readonly arrivedAt: Instant
  readonly appointment: { readonly id: AppointmentId; readonly time: Instant } | null
  service: ServiceId
  urgent: boolean
  /** Each time that somebody waits anew is a stretch of its own. */
  stretch: number
  is: 'waiting' | 'called' | 'serving' | 'away'
}

const nameOf = ({ id, stretch }: Known): VisitId => (stretch === 1 ? id : (`${id}~${stretch}` as VisitId))

/** Whose stretch of waiting it is. */
export const visitOf = (stretch: VisitId): VisitId => stretch.replace(/~\d+$/, '') as VisitId

/** What the journal still holds, in its order, without what was undone. */
export function standingEntries(journal: readonly Entry[]): Entry[] {
  const undone = new Set(journal.map((entry) => (entry.type === 'undone' ? entry.entry : 0)))
  return journal.filter((entry) => entry.type !== 'undone' && !undone.has(entry.number))
}

export type EventsOf = ReturnType<typeof makeEventsOf>

/**
 * Tells a site's entries, one after the other, as events of its waits. Somebody who steps out, changes to another
 * service or is marked urgent ends one stretch of waiting and begins another, with the head start that keeps the place.
 */
export function makeEventsOf(rules: TurnRules) {
  const visits = new Map<VisitId, Known>()
  const booked = new Map<AppointmentId, Place>()
  return (entry: Fact): readonly WaitEvent[] => {
    if (isAbout(entry, 'desk')) return [eventOfDesk(entry)]
    if (isAbout(entry, 'appointment')) return eventOfAppointment(booked, entry)
    return isAbout(entry, 'visit') ? eventsOfVisit(visits, rules, entry) : []
  }
}

const isAbout = <Kind extends keyof FactAbout>(fact: Fact, kind: Kind): fact is FactAbout[Kind] =>
  fact.type !== 'undone' && fact.about.kind === kind

function eventOfDesk(fact: FactAbout['desk']): WaitEvent {
  const { at, about } = fact
  if (fact.type !== 'desk-away') return { event: fact.type, at, desk: about.id }
  const back = fact.backAt === null ? {} : { backAt: fact.backAt }
  return { event: 'desk-away', at, desk: about.id, reason: fact.reason, ...back }
}

function eventOfAppointment(all: Map<AppointmentId, Place>, fact: FactAbout['appointment']): WaitEvent[] {
  const { at, type } = fact
  const appointment = fact.about.id
  const known = all.get(appointment)
  if (type === 'booked' || type === 'moved-here') return bookedAt({ service: fact.service, time: fact.time })
  if (!known) return []
  if (type === 'appointment-moved') return bookedAt({ service: known.service, time: fact.time })
  return type === 'cancelled' || type === 'moved-away' ? [{ event: 'cancelled', at, appointment, ...known }] : []

  function bookedAt(place: Place): WaitEvent[] {
    all.set(appointment, place)
    return [{ event: 'booked', at, appointment, ...place }]
  }
}

function eventsOfVisit(all: Map<VisitId, Known>, rules: TurnRules, fact: FactAbout['visit']): WaitEvent[] {
  if (fact.type !== 'arrived') {
    const visit = all.get(fact.about.id)
    return visit ? eventsAfter(visit, rules, fact) : []
  }
  const { at, about, service, urgent, appointment } = fact
  all.set(about.id, { id: about.id, arrivedAt: at, appointment, service, urgent, stretch: 1, is: 'waiting' })
  const headStart = urgent ? { headStartMinutes: rules.urgentHeadStartMinutes } : {}
  const booked = appointment ? { appointment: appointment.id } : {}
  return [{ event: 'arrived', at, visit: about.id, service, ...booked, ...headStart }]
}

type Later = Exclude<FactAbout['visit'], { type: 'arrived' }>

function eventsAfter(visit: Known, rules: TurnRules, fact: Later): WaitEvent[] {
  const { at, type } = fact
  switch (type) {
    case 'greeted':
      return [{ event: 'greeted', at, visit: nameOf(visit) }]
    case 'called': {
      const returned = visit.is === 'away' ? waitsAgain(visit, rules, at) : []
      visit.is = 'called'
      return [...returned, { event: 'called', at, visit: nameOf(visit), desk: fact.desk }]
    }
    case 'started':
      visit.is = 'serving'
      return [{ event: 'started', at, visit: nameOf(visit), desk: fact.desk }]
    case 'finished':
      // Whom the night finished was not served until then.
      return fact.outcome === null ? [] : [{ event: 'finished', at, visit: nameOf(visit) }]
    case 'no-show':
    case 'left':
      return [{ event: type, at, visit: nameOf(visit) }]
    case 'held':
      return [waitsNoMore(visit, at)]
    case 'returned':
      return waitsAgain(visit, rules, at)
    case 'transferred':
      visit.service = fact.service
      return visit.is === 'away' ? [] : [waitsNoMore(visit, at), ...waitsAgain(visit, rules, at)]
    case 'urgency-marked':
      visit.urgent = fact.urgent
      return visit.is === 'waiting' ? [waitsNoMore(visit, at), ...waitsAgain(visit, rules, at)] : []
    default:
      return []
  }
}

const ends = { waiting: 'left', away: 'left', called: 'no-show', serving: 'finished' } as const

function waitsNoMore(visit: Known, at: Instant): WaitEvent {
  const event = ends[visit.is]
  visit.is = 'away'
  return { event, at, visit: nameOf(visit) }
}

/** Another stretch, in the place that the first arrival gave. */
function waitsAgain(visit: Known, rules: TurnRules, at: Instant): WaitEvent[] {
  visit.stretch++
  visit.is = 'waiting'
  const rank = later(promiseOf(visit, rules), -headStartOf(visit, rules))
  const headStartMinutes = (later(at, rules.startWithinMinutes) - rank) / 60_000
  return [{ event: 'arrived', at, visit: nameOf(visit), service: visit.service, headStartMinutes }]
}
