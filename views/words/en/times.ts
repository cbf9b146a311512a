import { dayAfter, type LocalDate, type LocalTime } from '../../../src/domain/local-time.ts'

/** A time as people say it: 9am, 12:30pm, midday. */
export function spokenTime(time: LocalTime): string {
  if (time === '12:00') return 'midday'
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const shown = `${hours % 12 || 12}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`
  return `${shown}${hours < 12 ? 'am' : 'pm'}`
}

// A local date has no zone any more: told in UTC, it stays the same day.
const weekdayAndDate = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
})

/** A day by its name and date: Monday 23 November. */
export const spokenDate = (date: LocalDate): string => weekdayAndDate.format(new Date(`${date}T00:00Z`))

/** A day as people say it, seen from another: today, tomorrow, on Monday 23 November. */
export function spokenDay(date: LocalDate, today: LocalDate): string {
  if (date === today) return 'today'
  if (date === dayAfter(today)) return 'tomorrow'
  return `on ${spokenDate(date)}`
}

const shortWeekdayAndDate = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
})

/** The same where there is little room: Mon 23 Nov. */
export const shortDate = (date: LocalDate): string => shortWeekdayAndDate.format(new Date(`${date}T00:00Z`))

const dateAndYear = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** A day of any year: 23 November 2026. */
export const longDate = (date: LocalDate): string => dateAndYear.format(new Date(`${date}T00:00Z`))
