import type { Instant } from './instant.ts'
import { dayAfter, instantOf, type LocalDate, type LocalTime } from './local-time.ts'

/** Days from one to another, both of them included. */
export type Period = { readonly from: LocalDate; readonly to: LocalDate }

/** A month at the sites, as 2026-11. */
export type Month = string & { readonly brand: 'Month' }
export const monthOf = (date: LocalDate): Month => date.slice(0, 7) as Month

/** Months from one to another, both of them included. */
export type Months = { readonly from: Month; readonly to: Month }

const quarterMonths = 3
const dayMilliseconds = 24 * 3_600_000

/** The quarter that a day is in, as the council publishes them: January to March, April to June and so on. */
export function quarterOf(date: LocalDate): Period {
  const [year = 0, month = 1] = date.split('-').map(Number)
  const first = month - ((month - 1) % quarterMonths)
  const next = first + quarterMonths
  return { from: firstOf(year, first), to: dayAfter(next > 12 ? firstOf(year + 1, 1) : firstOf(year, next), -1) }
}

/** The quarter before the one that a day is in. */
export const quarterBefore = (date: LocalDate): Period => quarterOf(dayAfter(quarterOf(date).from, -1))

/** So many days, of which a date is the last. */
export const daysUpTo = (to: LocalDate, days: number): Period => ({ from: dayAfter(to, 1 - days), to })

/** How many days there are from the first to the last; none or fewer where the last comes first. */
export const daysIn = ({ from, to }: Period): number => (Date.parse(to) - Date.parse(from)) / dayMilliseconds + 1

const midnight = '00:00' as LocalTime

/** The instants of some days: from the first one on, and before the other. */
export const instantsOf = ({ from, to }: Period): { readonly from: Instant; readonly before: Instant } => ({
  from: instantOf(from, midnight),
  before: instantOf(dayAfter(to), midnight),
})

const firstOf = (year: number, month: number): LocalDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01` as LocalDate
