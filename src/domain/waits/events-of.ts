import type { Entry, Fact, FactAbout } from '../fact.ts'
import type { AppointmentId, DeskId, ServiceId, VisitId } from '../id.ts'
import { type Instant, minutesTo } from '../instant.ts'
import { headStartOf, promiseOf, type TurnRules } from '../next.ts'
import { type Known, newlyKnown, stateAfter, told } from './stretch.ts'
import type { WaitEvent } from './wait-event.ts'

/**
 * The entries of a day from which its events are told. What was undone is left out, as if it had never been: it was a
 * slip, and nothing is learned from it. Where something came of it meanwhile it did happen, and so did its undoing.
 */
export function standingEntries(journal: readonly Entry[]): Entry[] {
  const slips = new Set<number>()
  for (const undone of journal) {
    const entry = undone.type === 'undone' ? journal[undone.entry - 1] : undefined
    if (!entry || journal.slice(entry.number, undone.number - 1).some(followsFrom(journal, entry))) continue
    slips.add(undone.number).add(entry.number)
  }
  return journal.filter(({ number }) => !slips.has(number))
}

/** Whether the desk of an entry did something later, or somebody came later for its appointment. */
function followsFrom(journal: readonly Entry[], { number, about }: Entry): (later: Entry) => boolean {
  const earlier = journal.slice(0, number).filter((each) => each.about.id === about.id)
  const call = earlier.findLast((each) => each.type === 'called')
  const arrival = earlier.find((each) => each.type === 'arrived')
  const desk = call?.desk ?? about.id
  const appointment = arrival?.appointment?.id ?? about.id
  return (later) =>
    (later.type === 'called' && later.desk === desk) ||
    (call !== undefined && later.about.kind === 'desk' && later.about.id === desk) ||
    (later.type === 'arrived' && later.appointment?.id === appointment)
}

/**
 * Tells a site's entries, one after the other, as events of its waits. Somebody who steps out, changes to another
 * service or is marked urgent ends one stretch of waiting and begins another, with the head start that keeps the place.
 */
export function makeEventsOf(rules: TurnRules) {
  const visits = new Map<VisitId, Known>()
  const desks = new Map<DeskId, FactAbout['desk'][]>()
  const booked = new Map<AppointmentId, Places>()
  return (entry: Entry): readonly WaitEvent[] => {
    const { at, about } = entry
    if (about.kind === 'desk') return eventsOfDesk(desks, about.id, isAbout(entry, 'desk') ? entry : null, at)
    if (about.kind === 'visit')
      return eventsOfVisit(visits, rules, about.id, isAbout(entry, 'visit') ? entry : null, at)
    if (about.kind !== 'appointment') return []
    return eventsOfAppointment(booked, about.id, isAbout(entry, 'appointment') ? entry : null, at)
  }
}

const isAbout = <Kind extends keyof FactAbout>(fact: Fact, kind: Kind): fact is FactAbout[Kind] =>
  fact.type !== 'undone' && fact.about.kind === kind

/** `fact` is null where the last one that stood was undone: the desk goes back to where it was before. */
function eventsOfDesk(
  all: Map<DeskId, FactAbout['desk'][]>,
  desk: DeskId,
  fact: FactAbout['desk'] | null,
  at: Instant,
): readonly WaitEvent[] {
  const facts = all.get(desk) ?? []
  all.set(desk, facts)
  if (fact) facts.push(fact)
  else facts.pop()
  const last = facts.at(-1)
  if (!last || last.type === 'desk-closed') return [{ event: 'desk-closed', at, desk }]
  if (last.type !== 'desk-away') return [{ event: fact ? last.type : 'desk-back', at, desk }]
  const back = last.backAt === null ? {} : { backAt: last.backAt }
  return [{ event: 'desk-away', at, desk, reason: last.reason, ...back }]
}

type Place = { readonly service: ServiceId; readonly time: Instant }

/** What each fact left of an appointment; null where nobody is expected any more. */
type Places = (Place | null)[]

/** `fact` is null where the last one that stood was undone. */
function eventsOfAppointment(
  all: Map<AppointmentId, Places>,
  appointment: AppointmentId,
  fact: FactAbout['appointment'] | null,
  at: Instant,
): readonly WaitEvent[] {
  const places = all.get(appointment) ?? []
  all.set(appointment, places)
  const was = places.at(-1) ?? null
  if (fact) places.push(placeAfter(was, fact))
  else places.pop()
  const place = places.at(-1) ?? null
  if (place === was) return []
  if (place) return [{ event: 'booked', at, appointment, ...place }]
  return was ? [{ event: 'cancelled', at, appointment, ...was }] : []
}

function placeAfter(place: Place | null, fact: FactAbout['appointment']): Place | null {
  const { type } = fact
  if (type === 'booked' || type === 'moved-here') return { service: fact.service, time: fact.time }
  if (type === 'appointment-moved') return place && { ...place, time: fact.time }
  return type === 'cancelled' || type === 'moved-away' ? null : place
}

/** `fact` is null where the last one that stood was undone. */
function eventsOfVisit(
  all: Map<VisitId, Known>,
  rules: TurnRules,
  id: VisitId,
  fact: FactAbout['visit'] | null,
  at: Instant,
): readonly WaitEvent[] {
  if (fact?.type === 'arrived') {
    const { service, urgent, appointment } = fact
    all.set(id, newlyKnown(fact, rules))
    const usual = headStartOf({ appointment, urgent: false }, rules)
    const headStartMinutes = headStartOf({ appointment, urgent }, rules) + keptMinutes(fact, rules)
    const headStart = headStartMinutes === usual ? {} : { headStartMinutes }
    const booked = appointment ? { appointment: appointment.id } : {}
    return [{ event: 'arrived', at, visit: id, service, ...booked, ...headStart }]
  }
  const visit = all.get(id)
  if (!visit) return []
  if (!fact) return told(visit, visit.before.pop() ?? visit.now, at, null)
  visit.before.push(visit.now)
  return told(visit, stateAfter(visit.now, fact), at, fact)
}

/** By how many minutes somebody who was told to come later keeps a place that the time and the arrival do not show. */
function keptMinutes(
  { at: arrivedAt, appointment }: Extract<FactAbout['visit'], { type: 'arrived' }>,
  rules: TurnRules,
): number {
  const booked = appointment && { time: appointment.time }
  return minutesTo(promiseOf({ arrivedAt, appointment }, rules), promiseOf({ arrivedAt, appointment: booked }, rules))
}
