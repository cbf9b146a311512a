import { type Appointment, isExpected, referenceLength, referenceLetters, toComeAt } from './appointment.ts'
import { type Day, visitFor } from './day.ts'
import { type Instant, later, minutesBetween } from './instant.ts'
import { type LocalDate, type LocalTime, localDate, localTime } from './local-time.ts'
import type { Site } from './site.ts'
import type { Visit } from './visit.ts'

/** Some of the day's times, and those from which the ones before and after them are shown. */
export type Times = {
  readonly shown: readonly LocalTime[]
  readonly earlierFrom: LocalTime | null
  readonly laterFrom: LocalTime | null
}

/** As many as fit on a kiosk without scrolling, each large enough to hit. */
const mostTimes = 12
const nearMinutes = { past: 30, ahead: 120 }

/** The day's appointments that nobody has checked in yet, in the order of their references. */
export const toCheckIn = (day: Day): readonly Appointment[] =>
  [...day.appointments.values()]
    .filter((each) => isExpected(each) && visitFor(day, each.id) === null)
    .sort((one, other) => one.reference.localeCompare(other.reference))

/**
 * The times at which somebody is still to be checked in: the near ones first, which few arrive outside of.
 * From a time that was asked for, as many as fit.
 */
export function timesToCheckIn(day: Day, now: Instant, from: LocalTime | null): Times {
  const times = [...new Set(toCheckIn(day).map(({ time }) => localTime(time)))].sort()
  const first = from ?? localTime(later(now, -nearMinutes.past))
  const found = times.findIndex((time) => time >= first)
  const start = found === -1 ? Math.max(0, times.length - mostTimes) : found
  const fitting = times.slice(start, start + mostTimes)
  const near = fitting.filter((time) => time <= localTime(later(now, nearMinutes.ahead)))
  const shown = from === null && near.length > 0 ? near : fitting
  return {
    shown,
    earlierFrom: start === 0 ? null : (times[Math.max(0, start - mostTimes)] ?? null),
    laterFrom: times[start + shown.length] ?? null,
  }
}

/** What somebody types a reference with. `length`: the letters after which it is whole; null where some are longer. */
export type Keys = { readonly letters: string; readonly length: number | null }

const everyLetter = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The letters of our own references, and every other too while one of another system is still to be checked in. */
export function keysToType(day: Day): Keys {
  const references = toCheckIn(day).map(({ reference }) => reference)
  const areOurs = references.every((each) => [...each].every((letter) => referenceLetters.includes(letter)))
  const isLonger = references.some(({ length }) => length > referenceLength)
  return { letters: areOurs ? referenceLetters : everyLetter, length: isLonger ? null : referenceLength }
}

/** The earliest instant at which somebody may check in for an appointment without asking staff. */
export const checkInFrom = ({ diary }: Site, { time }: Pick<Appointment, 'time'>): Instant =>
  later(time, -diary.checkInEarlyMinutes)

/** How somebody comes who says that they have an appointment. */
export type Arriving =
  | 'other-site'
  | 'other-day'
  | 'cancelled'
  | 'here-already'
  | 'too-early'
  | 'early'
  | 'on-time'
  | 'late'
  | 'gone'

/** The minutes before the time from which nobody is told to be early. */
const earlyMinutes = 5

/**
 * How somebody comes to a site today for an appointment of some day, at that site or another. `gone`: it was never
 * booked, or goes on under the same reference elsewhere.
 */
export function arrivingFor(site: Site, day: Day, appointment: Appointment, now: Instant): Arriving {
  const { state, time } = appointment
  if (state.is === 'cancelled') return 'cancelled'
  if (!isExpected(appointment)) return 'gone'
  if (day.date !== localDate(now)) return 'other-day'
  if (day.site.id !== site.id) return 'other-site'
  if (visitFor(day, appointment.id)) return 'here-already'
  if (now < checkInFrom(site, appointment)) return 'too-early'
  if (now < later(time, -earlyMinutes)) return 'early'
  return now > later(toComeAt(appointment), site.rules.appointmentLateMinutes) ? 'late' : 'on-time'
}

/** Somebody who stands at a site for an appointment, and how they come. It may be read later than its day was. */
export type Arrival = {
  /** The appointment's own site and day, which may be others than where somebody stands now. */
  readonly site: Site
  readonly date: LocalDate
  readonly appointment: Appointment
  readonly now: Instant
  readonly arriving: Arriving
  /** The visit that keeps the appointment already. */
  readonly visit: Visit | null
}

type Found = Pick<Arrival, 'appointment' | 'now'> & { readonly day: Day }

export const arrivalAt = (site: Site, { day, appointment, now }: Found): Arrival => ({
  site: day.site,
  date: day.date,
  appointment,
  now,
  arriving: arrivingFor(site, day, appointment, now),
  visit: visitFor(day, appointment.id),
})

type Coming = { readonly appointment: Parameters<typeof toComeAt>[0]; readonly now: Instant }

/** Whole minutes since somebody should have come for an appointment. */
export const lateMinutes = ({ appointment, now }: Coming): number =>
  Math.floor(minutesBetween(toComeAt(appointment), now))

/** Whole minutes until it. */
export const earlyMinutesOf = ({ appointment, now }: Coming): number => Math.ceil(minutesBetween(now, appointment.time))
