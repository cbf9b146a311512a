import type { Entry } from '../fact.ts'
import type { Instant } from '../instant.ts'
import { type LocalDate, localDate } from '../local-time.ts'
import type { Site } from '../site.ts'
import { makeEventsOf, standingEntries } from './events-of.ts'
import type { SiteLine, WaitEvent } from './wait-event.ts'

/** What is known of a site before anything happened there: the first line of its journal's export. */
export const siteLineOf = ({ id, services, desks, rules }: Site): string => {
  const line: SiteLine = {
    event: 'site',
    site: id,
    services: [...services.values()].map(({ id: service, usualMinutes }) => ({ service, usualMinutes })),
    desks: [...desks.values()].map((desk) => ({ desk: desk.id, services: [...desk.services] })),
    walkInPromiseMinutes: rules.startWithinMinutes,
    appointmentHeadStartMinutes: rules.appointmentHeadStartMinutes,
    appointmentEarlyMinutes: rules.appointmentEarlyMinutes,
  }
  return JSON.stringify(line)
}

/** An event as a line: its instants in UTC. */
export function eventLine({ at, ...event }: WaitEvent): string {
  const time = 'time' in event ? { time: text(event.time) } : {}
  const back = 'backAt' in event && event.backAt !== undefined ? { backAt: text(event.backAt) } : {}
  return JSON.stringify({ at: text(at), ...event, ...time, ...back })
}

const text = (at: Instant): string => new Date(at).toISOString()

/** A day of the journal, told in the order of time: what happened on it, and what was booked for it before. */
export function eventsOn(site: Site, date: LocalDate, journal: readonly Entry[]) {
  const events = standingEntries(journal).flatMap(makeEventsOf(site.rules))
  return {
    before: events.filter(({ at }) => localDate(at) < date),
    onTheDay: events.filter(({ at }) => localDate(at) >= date),
  }
}
