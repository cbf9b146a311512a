import { dayAfter, type LocalDate } from '../local-time.ts'
import { type Months, monthOf, type Period, quarterOf } from '../period.ts'

/** A quarter of a calendar year, as 2026-q4: the way it stands in addresses and files. */
export type Quarter = string & { readonly brand: 'Quarter' }

const form = /^(20\d\d)-q([1-4])$/

/** Null where the text names no quarter. */
export const readQuarter = (text: string): Quarter | null => (form.test(text) ? (text as Quarter) : null)

export const quarterAt = (date: LocalDate): Quarter => {
  const [year, month = 1] = date.split('-').map(Number)
  return `${year}-q${Math.ceil(month / 3)}` as Quarter
}

export function periodOf(quarter: Quarter): Period {
  const [, year, number] = form.exec(quarter) ?? []
  return quarterOf(`${year}-${String(Number(number) * 3).padStart(2, '0')}-01` as LocalDate)
}

/** The same quarter, so many years earlier. */
export const yearsBefore = (quarter: Quarter, years = 1): Quarter =>
  `${Number(quarter.slice(0, 4)) - years}${quarter.slice(4)}` as Quarter

export const quarterAfter = (quarter: Quarter): Quarter => quarterAt(dayAfter(periodOf(quarter).to))

/** Whether all of some days were counted, by the first day of which anything is kept and what day it is. */
export const isCountedWhole = ({ from, to }: Period, firstDate: LocalDate | null, today: LocalDate): boolean =>
  firstDate !== null && firstDate <= from && to < today

/** From the first to the last month of it. */
export function monthsOf(quarter: Quarter): Months {
  const { from, to } = periodOf(quarter)
  return { from: monthOf(from), to: monthOf(to) }
}
