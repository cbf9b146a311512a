import { z } from 'zod'
import { date } from './fields.ts'
import { dayAfter, type LocalDate } from './local-time.ts'
import type { Closure, Sites } from './site.ts'

/** England and Wales have eight in every year, and now and then one more. */
const fewestInAYear = 8

const event = z.object({ title: z.string().min(1).max(80), date, notes: z.string().max(80), bunting: z.boolean() })

const events = z
  .array(event)
  .min(1)
  .superRefine((all, context) => {
    const wrong = (message: string) => context.addIssue({ code: 'custom', message })
    for (const [index, { date }] of all.entries())
      if (date <= (all[index - 1]?.date ?? '')) wrong(`${date} comes twice, or after a later date`)
    const years = all.map(({ date }) => date.slice(0, 4))
    for (const year of new Set(years)) {
      const count = years.filter((each) => each === year).length
      if (count < fewestInAYear) wrong(`${year} has ${count} of its bank holidays, which are ${fewestInAYear} or more`)
    }
  })

const division = 'england-and-wales'
const list = z.object({ [division]: z.object({ division: z.literal(division), events }) })

type BankHolidayList = z.infer<typeof list>

/**
 * GOV.UK's list of bank holidays, without what it says of other nations.
 * Source: https://www.gov.uk/bank-holidays.json
 * @throws {z.ZodError | SyntaxError} what is wrong with the list, and where
 */
export const readBankHolidayList = (text: string): BankHolidayList => list.parse(JSON.parse(text))

/**
 * The days on which England and Wales have a bank holiday, from the text of GOV.UK's list.
 * @throws {z.ZodError | SyntaxError} what is wrong with the list, and where
 */
export const readBankHolidays = (text: string): readonly Closure[] =>
  readBankHolidayList(text)[division].events.map(({ date, title, notes }) => ({
    date,
    why: notes === '' ? title : `${title} (${notes.toLowerCase()})`,
  }))

/**
 * The last day of a list that does not go on for a year after the last day that can be booked now: then it is time
 * for another. Null where it does.
 */
export function endsSoon(holidays: readonly Closure[], sites: Sites, today: LocalDate): LocalDate | null {
  const ahead = Math.max(...[...sites.values()].map(({ diary }) => diary.aheadDays))
  const last = holidays.at(-1)?.date ?? today
  return last < dayAfter(today, ahead + 365) ? last : null
}
