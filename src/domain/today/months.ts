import type { LocalDate } from '../local-time.ts'
import { type Month, type Months, monthOf, quarterBefore, quarterOf } from '../period.ts'

/** The months that managers look back at: a quarter so far, the one before, or the last twelve, this one included. */
export const whichMonths = ['quarter', 'last-quarter', 'year'] as const
export type WhichMonths = (typeof whichMonths)[number]

export function monthsLookedAt(which: WhichMonths, today: LocalDate): Months {
  const to = monthOf(today)
  switch (which) {
    case 'quarter':
      return { from: monthOf(quarterOf(today).from), to }
    case 'last-quarter': {
      const before = quarterBefore(today)
      return { from: monthOf(before.from), to: monthOf(before.to) }
    }
    case 'year':
      return { from: elevenBefore(to), to }
  }
}

function elevenBefore(month: Month): Month {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const [ofYear, first] = number === 12 ? [year, 1] : [year - 1, number + 1]
  return `${String(ofYear).padStart(4, '0')}-${String(first).padStart(2, '0')}` as Month
}
