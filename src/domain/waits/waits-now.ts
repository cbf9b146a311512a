import type { Day } from '../day.ts'
import type { ServiceId } from '../id.ts'
import type { Instant } from '../instant.ts'
import { localDate } from '../local-time.ts'
import { isOpen, nextOpening, openingOn } from '../opening.ts'
import type { Service } from '../site.ts'
import { isWaiting, type Queue, queues, type Visit } from '../visit.ts'
import { isServed } from './ahead.ts'
import { appointmentsLateMinutes, type NoticeNow, noticeNow } from './delayed.ts'
import type { Estimate } from './estimate.ts'
import type { Forecast, Look } from './forecast.ts'

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
    notice: noticeNow(look),
  }
}

/** What a walk-in who comes now would be shown. */
export function forNewcomer(day: Day, { newcomers }: Forecast, service: ServiceId): Estimate {
  if (!isServed(day, service)) return { is: 'no-desk' }
  return newcomers.get(service)?.['walk-in'].shown ?? { is: 'unknown' }
}

/** What somebody who waits is shown; what was shown at check-in until more is known. */
export const forVisit = (day: Day, { visits }: Forecast, { id, service, shown }: Visit): Estimate =>
  isServed(day, service) ? (visits.get(id)?.shown ?? shown) : { is: 'no-desk' }

const countOf = (visits: readonly Visit[], queue: Queue) => visits.filter(({ ticket }) => ticket.queue === queue).length

/** The most minutes that an estimate tells; null where it tells none. */
function mostMinutes({ estimate }: ServiceWait): number | null {
  if (estimate.is === 'no-desk' || estimate.is === 'unknown') return null
  if (estimate.is === 'over') return estimate.low
  return estimate.is === 'next' ? 0 : estimate.high
}

/** How long the wait is at the most: for more than half of the services, and for those with the longest wait. */
export type LongestWaits = {
  readonly forMostMinutes: number
  readonly forAllMinutes: number
  readonly longest: readonly Service[]
}

/** One figure for a site whose services have many; null where no desk is open for any. */
export function longestWaits(estimates: readonly ServiceWait[]): LongestWaits | null {
  const told = estimates.flatMap((wait) => {
    const minutes = mostMinutes(wait)
    return minutes === null ? [] : [{ service: wait.service, minutes }]
  })
  const inOrder = told.map(({ minutes }) => minutes).sort((one, other) => one - other)
  const [forMostMinutes, forAllMinutes] = [inOrder[Math.floor(inOrder.length / 2)], inOrder.at(-1)]
  if (forMostMinutes === undefined || forAllMinutes === undefined) return null
  const longest = told.filter(({ minutes }) => minutes === forAllMinutes).map(({ service }) => service)
  return { forMostMinutes, forAllMinutes, longest }
}

/** The first estimate that is what most services have; null where no desk is open for any. */
export function usualWait(estimates: readonly ServiceWait[]): Estimate | null {
  const longest = longestWaits(estimates)
  return estimates.find((wait) => mostMinutes(wait) === longest?.forMostMinutes)?.estimate ?? null
}
