import type { AppointmentId, DeskId, ServiceId, VisitId } from '../id.ts'
import type { Instant } from '../instant.ts'
import { dueFrom, headStartOf, promiseOf, type TurnRules } from '../next.ts'
import { usualRules } from '../site.ts'
import type { SiteLine, WaitEvent } from './wait-event.ts'

/** What is known of an office before anything happened there. */
export type OfficeSettings = {
  readonly usualMinutes: ReadonlyMap<ServiceId, number>
  /** What each desk serves; null where nobody said. Desks that are not here are met when they open. */
  readonly desks: ReadonlyMap<DeskId, ReadonlySet<ServiceId> | null>
  readonly rules: TurnRules
}

export const officeOf = (site: SiteLine): OfficeSettings => ({
  usualMinutes: new Map(site.services.map(({ service, usualMinutes }) => [service, usualMinutes])),
  desks: new Map(site.desks.map(({ desk, services }) => [desk, services ? new Set(services) : null])),
  rules: {
    ...usualRules,
    startWithinMinutes: site.walkInPromiseMinutes,
    appointmentHeadStartMinutes: site.appointmentHeadStartMinutes,
    appointmentEarlyMinutes: site.appointmentEarlyMinutes,
  },
})

/** Minutes since 1970, with their fraction: what rolls count in. */
export type Minutes = number
export const minutesOf = (milliseconds: number): Minutes => milliseconds / 60_000

export type WorkingDesk = {
  readonly id: DeskId
  serves: ReadonlySet<ServiceId> | null
  is: 'open' | 'away' | 'closed'
  since: Minutes
  reason: string
  backAt: Minutes | null
  /** Whom it has called, and since when it has been free. */
  serving: {
    readonly visit: VisitId
    readonly service: ServiceId
    readonly calledAt: Minutes
    isStarted: boolean
  } | null
  freeSince: Minutes
  lastCalledAt: Minutes
  pauses: number
  /** Since when it has called nobody although somebody came whom it could call at once; null while it would. */
  idleFrom: Minutes | null
  wasOpen: boolean
  /** What if: it goes away as soon as it is free, for so many minutes; 0 for every desk as it stands. */
  readonly leavesFor: Minutes
}

export type Queuing = {
  readonly visit: VisitId
  readonly service: ServiceId
  readonly appointment: Minutes | null
  readonly arrivedAt: Minutes
  /** From when a desk would call them: at once, or shortly before the appointment's time. */
  readonly due: Minutes
  /** The promise less the head start: the lowest is called first. */
  readonly rank: Minutes
  /** The service, and by how much they go before others: whom desks call in the same way. */
  readonly kind: string
  /** The part of the rank that is for going before others. */
  readonly headStart: Minutes
}

export type Expected = { readonly service: ServiceId; readonly time: Instant }

/** An office at a moment, as its events tell it: who waits, who is served, who is expected. */
export type Office = {
  readonly settings: OfficeSettings
  readonly desks: Map<DeskId, WorkingDesk>
  readonly waiting: Map<VisitId, Queuing>
  readonly served: Map<VisitId, Queuing & { readonly desk: DeskId; readonly calledAt: Minutes }>
  readonly expected: Map<AppointmentId, Expected>
  /** Who left last of those who waited, and when. */
  left?: { readonly who: Queuing; readonly at: Minutes }
}

export const newOffice = (settings: OfficeSettings): Office => {
  const office: Office = { settings, desks: new Map(), waiting: new Map(), served: new Map(), expected: new Map() }
  for (const id of settings.desks.keys()) deskOf(office, id)
  return office
}

export function deskOf({ desks, settings }: Office, id: DeskId): WorkingDesk {
  const known = desks.get(id)
  if (known) return known
  const desk: WorkingDesk = {
    id,
    serves: settings.desks.get(id) ?? null,
    is: 'closed',
    since: 0,
    reason: '',
    backAt: null,
    serving: null,
    freeSince: 0,
    lastCalledAt: 0,
    pauses: 0,
    idleFrom: null,
    wasOpen: false,
    leavesFor: 0,
  }
  desks.set(id, desk)
  return desk
}

/** Whether a desk is said to serve a service; null where nobody said, as of a service that was not known then. */
export const saidToServe = ({ settings }: Pick<Office, 'settings'>, { serves }: WorkingDesk, service: ServiceId) =>
  serves && settings.usualMinutes.has(service) ? serves.has(service) : null

/**
 * Whom desks call in the same way (`Queuing`). Head starts that somebody set are of whole or half minutes; those that
 * keep the place of who waits anew are hardly ever the same twice, and are one kind.
 */
export const kindOf = (
  { rules }: OfficeSettings,
  service: ServiceId,
  isBooked: boolean,
  headStartMinutes = isBooked ? rules.appointmentHeadStartMinutes : 0,
): string => `${service} ${Number.isInteger(2 * headStartMinutes) ? headStartMinutes : 'kept'}`

/** Somebody who comes at an instant, for an appointment or without one, as the rule of who is next sees them. */
export function turnOf(
  { rules }: OfficeSettings,
  arrivedAt: Instant,
  appointment: Instant | null,
  headStartMinutes?: number,
): Pick<Queuing, 'arrivedAt' | 'appointment' | 'due' | 'rank' | 'headStart'> {
  const coming = { arrivedAt, appointment: appointment === null ? null : { time: appointment } }
  const headStart = headStartMinutes ?? headStartOf({ appointment: coming.appointment, urgent: false }, rules)
  return {
    arrivedAt: minutesOf(arrivedAt),
    appointment: appointment === null ? null : minutesOf(appointment),
    due: minutesOf(dueFrom(coming, rules)),
    rank: minutesOf(promiseOf(coming, rules)) - headStart,
    headStart,
  }
}

/** Moves an office by what happened. What an event does not fit is left as it is: an export may begin anywhere. */
export function move(office: Office, event: WaitEvent): void {
  const at = minutesOf(event.at)
  switch (event.event) {
    case 'booked':
      office.expected.set(event.appointment, { service: event.service, time: event.time })
      return
    case 'cancelled':
      office.expected.delete(event.appointment)
      return
    case 'desk-opened':
    case 'desk-back':
    case 'desk-closed':
    case 'desk-away':
      moveDesk(deskOf(office, event.desk), event, at)
      return
    case 'arrived':
      arrive(office, event)
      return
    case 'called':
      call(office, event, at)
      return
    case 'started': {
      const { serving } = deskOf(office, event.desk)
      if (serving?.visit === event.visit) serving.isStarted = true
      return
    }
    case 'left': {
      const who = office.waiting.get(event.visit)
      if (who) office.left = { who, at }
      office.waiting.delete(event.visit)
      free(office, event.visit, at)
      return
    }
    case 'finished':
    case 'no-show':
      free(office, event.visit, at)
  }
}

type DeskEvent = Extract<WaitEvent, { event: `desk-${string}` }>

function moveDesk(desk: WorkingDesk, event: DeskEvent, at: Minutes): void {
  desk.since = at
  desk.serving = null
  desk.idleFrom = null
  if (event.event === 'desk-away') {
    desk.is = 'away'
    desk.reason = event.reason ?? ''
    desk.backAt = event.backAt === undefined ? null : minutesOf(event.backAt)
    desk.pauses++
    return
  }
  desk.is = event.event === 'desk-closed' ? 'closed' : 'open'
  desk.freeSince = at
  if (event.event === 'desk-opened') {
    desk.pauses = 0
    desk.wasOpen = true
  }
}

function arrive(office: Office, event: Extract<WaitEvent, { event: 'arrived' }>): void {
  const { visit, service, headStartMinutes } = event
  const booked = event.appointment === undefined ? undefined : office.expected.get(event.appointment)
  const turn = turnOf(office.settings, event.at, booked?.time ?? null, headStartMinutes)
  // Whoever waits again is at no desk any more.
  free(office, visit, minutesOf(event.at))
  const kind = kindOf(office.settings, service, booked !== undefined, headStartMinutes)
  office.waiting.set(visit, { visit, service, kind, ...turn })
  if (event.appointment !== undefined) office.expected.delete(event.appointment)
}

function call(
  office: Office,
  { visit, desk: id }: Extract<WaitEvent, { event: 'called' | 'started' }>,
  at: Minutes,
): void {
  const desk = deskOf(office, id)
  const caller = office.waiting.get(visit) ?? office.served.get(visit)
  desk.is = 'open'
  desk.lastCalledAt = at
  desk.idleFrom = null
  free(office, visit, at)
  desk.serving = null
  desk.freeSince = at
  if (!caller) return
  desk.serving = { visit, service: caller.service, calledAt: at, isStarted: false }
  office.waiting.delete(visit)
  office.served.set(visit, { ...caller, desk: id, calledAt: at })
}

function free(office: Office, visit: VisitId, at: Minutes): void {
  const served = office.served.get(visit)
  const desk = served && office.desks.get(served.desk)
  if (desk?.serving?.visit !== visit) return
  desk.serving = null
  desk.freeSince = at
}

/** Another day begins: nobody is there, every desk is closed. What was booked for the days to come stays. */
export function beginDay(office: Office, startsAt: Instant): void {
  office.waiting.clear()
  office.served.clear()
  for (const [id, { time }] of office.expected) if (time < startsAt) office.expected.delete(id)
  for (const desk of office.desks.values())
    Object.assign(desk, { is: 'closed', serving: null, pauses: 0, idleFrom: null, wasOpen: false })
}
