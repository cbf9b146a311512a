import { Temporal } from 'temporal-polyfill'
import { type Instant, instant } from './instant.ts'

/** A day at the sites, as 2026-11-23. */
export type LocalDate = string & { readonly brand: 'LocalDate' }
/** A time of day at the sites, as 09:30. */
export type LocalTime = string & { readonly brand: 'LocalTime' }

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
type Weekday = (typeof weekdays)[number]

const zone = 'Europe/London'
const hour = 3_600_000

const offsetAt = (at: number): number =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000

// Asking Temporal costs more than the rest of a check-in's decision, and whoever looks back at a year would ask ten
// thousand times. The offset changes on two days of a year: on any other it is what it is at the day's ends.
let known = { day: Number.NaN, offset: 0, offsetAfter: 0 }

function local(at: Instant): Date {
  const day = Math.floor(at / (24 * hour))
  if (known.day !== day)
    known = { day, offset: offsetAt(day * 24 * hour), offsetAfter: offsetAt((day + 1) * 24 * hour) }
  return new Date(at + (known.offset === known.offsetAfter ? known.offset : offsetAt(at)))
}

export const localDate = (at: Instant): LocalDate => local(at).toISOString().slice(0, 10) as LocalDate

export const localTime = (at: Instant): LocalTime => local(at).toISOString().slice(11, 16) as LocalTime

/** A time that summer time skips is taken as the same distance after midnight; one that comes twice, as the first. */
export const instantOf = (date: LocalDate, time: LocalTime): Instant =>
  instant(Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).epochMilliseconds)

export function weekdayOf(date: LocalDate): Weekday {
  const day = weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1]
  if (day === undefined) throw new RangeError(`no weekday for ${date}`)
  return day
}

// Counted in UTC, in which every day is as long: a search for a free time asks this a thousand times, and Temporal's
// answer takes twenty times as long.
export const dayAfter = (date: LocalDate, days = 1): LocalDate =>
  new Date(Date.parse(date) + days * 24 * hour).toISOString().split('T', 1)[0] as LocalDate
