import { dayAfter, type LocalDate } from '../local-time.ts'
import { type Month, monthOf } from '../period.ts'

/** The months of which visits' links still open the survey: this one and the one before. Earlier ones are forgotten. */
export function linkMonths(today: LocalDate): { readonly first: Month; readonly last: Month } {
  const last = monthOf(today)
  return { first: monthOf(dayAfter(`${last}-01` as LocalDate, -1)), last }
}
