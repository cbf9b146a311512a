import type { Instant } from '../../../src/domain/instant.ts'
import { dayAfter, type LocalDate, localDate, localTime } from '../../../src/domain/local-time.ts'
import { spokenDate, spokenTime } from './times.ts'

const monthAndYear = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A day by its date, with the word for one that is near: Tomorrow, Tuesday 24 November. */
function namedDay(date: LocalDate, today: LocalDate): string {
  if (date === today) return `Today, ${spokenDate(date)}`
  return date === dayAfter(today) ? `Tomorrow, ${spokenDate(date)}` : spokenDate(date)
}

const times = {
  first: 'The first free times',
  morning: 'Morning',
  afternoon: 'Afternoon',
  time: (time: Instant) => spokenTime(localTime(time)),
  day: (time: Instant, today: LocalDate) => namedDay(localDate(time), today),
  namedDay,
  otherDays: 'Other days',
  /** The month of a date such as 2026-12-01. */
  month: (date: LocalDate) => monthAndYear.format(new Date(`${date}T00:00Z`)),
  free: (count: number) => (count === 1 ? '1 time free' : `${count} times free`),
  months: 'Months',
} as const

/** What is asked and told when somebody books an appointment. */
export const booking = { times } as const
