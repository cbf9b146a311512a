import type { Day } from '../day.ts'
import type { ServiceId } from '../id.ts'
import { type Instant, minutesBetween } from '../instant.ts'
import { localDate } from '../local-time.ts'
import { isOpen, nextOpening, openingOn } from '../opening.ts'
import type { Service } from '../site.ts'
import { isWaiting, type Queue, queues, type Visit } from '../visit.ts'
import { areAllAway, isServed } from './ahead.ts'
import { appointmentsLateMinutes, type NoticeNow, noticeNow } from './delayed.ts'
import { boundsOf, type Estimate, estimateOf } from './estimate.ts'
import type { Forecast, Look } from './forecast.ts'
import type { WhyLonger } from './longer.ts'

export type ServiceWait = { readonly service: Service; readonly estimate: Estimate }

/** What anybody may know of a site's waits: no person, no ticket, no urgency. */
export type WaitsNow = {
  /** Until when the doors are open; null where they are closed. */
  readonly openUntil: Instant | null
  /** When they open next, if they are closed and that is known. */
  readonly opensAt: Instant | null
  readonly waiting: Readonly<Record<Queue, number>>
  /** What a walk-in who comes now would be told. Empty where none is taken in now. */
  readonly estimates: readonly ServiceWait[]
  /** By how many minutes the appointment that has waited longest is late. */
  readonly appointmentsLateMinutes: number
  /** Whether nobody is at a desk just now, though the doors are open and somebody will be back. */
  readonly allAway: boolean
  readonly notice: NoticeNow | null
}

export function waitsNow(look: Look): WaitsNow {
  const { day, forecast, now } = look
  const { site } = day
  const open = isOpen(site, now)
  const opening = openingOn(site, localDate(now))
  const waiting = [...day.visits.values()].filter(isWaiting)
  const services = open && site.walkIns ? [...site.services.values()] : []
  return {
    openUntil: open && opening ? opening.closes : null,
    opensAt: open ? null : nextOpening(site, now),
    waiting: Object.fromEntries(queues.map((queue) => [queue, countOf(waiting, queue)])) as Record<Queue, number>,
    estimates: services.map((service) => ({ service, estimate: forNewcomer(day, forecast, service.id) })),
    appointmentsLateMinutes: appointmentsLateMinutes(day, now),
    allAway: open && areAllAway(day),
    notice: noticeNow(look),
  }
}

/** What a walk-in who comes now would be shown. */
export function forNewcomer(day: Day, { newcomers }: Forecast, service: ServiceId): Estimate {
  if (!isServed(day, service)) return { is: 'no-desk' }
  return newcomers.get(service)?.['walk-in'].shown ?? { is: 'unknown' }
}

/** So long what was told at check-in stands where nothing has been worked out since. */
const freshMinutes = 2

/** What somebody who waits is shown. */
export function forVisit({ day, forecast, now }: Look, { id, service, shown, arrivedAt }: Visit): Estimate {
  if (!isServed(day, service)) return { is: 'no-desk' }
  const next = forecast.visits.get(id)
  if (next) return next.shown
  return minutesBetween(arrivedAt, now) < freshMinutes ? shown : { is: 'unknown' }
}

/** Whether somebody waits longer than they were told, and why; null where that is no news. */
export const longerFor = ({ day, forecast }: Look, { id, service }: Visit): WhyLonger | null =>
  isServed(day, service) ? (forecast.visits.get(id)?.longer?.why ?? null) : null

const countOf = (visits: readonly Visit[], queue: Queue) => visits.filter(({ ticket }) => ticket.queue === queue).length

/** One wait for a site whose services have many. */
export type SiteWait = {
  /** What more than half of the services keep to that a desk serves. */
  readonly forMost: Estimate
  /** How many of all services that is: each, more than half, or fewer. */
  readonly keptBy: 'all' | 'most' | 'some'
  /** The longest wait, and the services that have it; null where all of them keep to the same. */
  readonly longest: { readonly estimate: Estimate; readonly services: readonly Service[] } | null
  /** The services that no desk serves, where others are served. */
  readonly noDesk: readonly Service[]
}

export function siteWait(estimates: readonly ServiceWait[]): SiteWait {
  const inOrder = estimates
    .flatMap(({ service, estimate }) => {
      const bounds = boundsOf(estimate)
      return bounds ? [{ service, estimate, ...bounds }] : []
    })
    .sort((one, other) => one.high - other.high)
  const [most, last] = [inOrder[Math.floor(inOrder.length / 2)], inOrder.at(-1)]
  if (!most || !last)
    return { forMost: estimates[0]?.estimate ?? { is: 'no-desk' }, keptBy: 'all', longest: null, noDesk: [] }
  const kept = inOrder.filter(({ high }) => high <= most.high)
  const forMost = estimateOf({ low: Math.min(...kept.map(({ low }) => low)), high: most.high })
  const services = inOrder.filter(({ high }) => high === last.high).map(({ service }) => service)
  return {
    forMost,
    keptBy: shareOf(kept.length, estimates.length),
    longest: most.high === last.high ? null : { estimate: last.estimate, services },
    noDesk: estimates.filter(({ estimate }) => estimate.is === 'no-desk').map(({ service }) => service),
  }
}

function shareOf(some: number, all: number): SiteWait['keptBy'] {
  if (some === all) return 'all'
  return some > all / 2 ? 'most' : 'some'
}
