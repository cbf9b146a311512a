import ical, { ICalEventStatus } from 'ical-generator'
import { type Instant, later } from '../domain/instant.ts'

export type CalendarEvent = {
  /** Stays the same when the time changes, so that the calendar moves what it has instead of adding another. */
  readonly id: string
  readonly time: Instant
  readonly minutes: number
  readonly summary: string
  readonly location: string
  /** When the appointment was last changed. */
  readonly changedAt: Instant
  readonly description?: string
  /** The whole address of a page about it. */
  readonly url?: string
  readonly isCancelled?: boolean
}

/**
 * A calendar's text (RFC 5545). Times are written in UTC: every calendar shows them at its own place's time, and no
 * table of summer times can be out of date.
 */
export function calendarOf(name: string, events: readonly CalendarEvent[]): string {
  const calendar = ical({ name, prodId: { company: 'One Stop Shop', product: 'Diary', language: 'EN' } })
  for (const { id, time, minutes, changedAt, isCancelled, ...told } of events)
    calendar.createEvent({
      ...told,
      id,
      start: new Date(time),
      end: new Date(later(time, minutes)),
      stamp: new Date(changedAt),
      // A calendar takes a change when this number is higher; counted in minutes it stays within 31 bits.
      sequence: Math.floor(changedAt / 60_000),
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  return `${calendar.toString()}\r\n`
}

export const calendarType = 'text/calendar; charset=utf-8'
