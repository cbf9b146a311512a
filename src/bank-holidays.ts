import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { readBankHolidayList, readBankHolidays } from './domain/bank-holidays.ts'
import { instant } from './domain/instant.ts'
import { type LocalDate, localDate } from './domain/local-time.ts'
import type { Closure } from './domain/site.ts'

const source = 'https://www.gov.uk/bank-holidays.json'
/** From the product's folder, in which `npm run` runs. */
const kept = 'src/bank-holidays.json'
const mostMilliseconds = 20_000

type Refreshing = { readonly from: string; readonly file: string; readonly today: LocalDate }

/**
 * Puts the list at an address in the place of the one that is kept, whole or not at all, and tells what changed.
 * @throws {Error} saying why nothing was changed: the list cannot be had, is wrong, or lacks a day that is still ahead
 */
export async function refreshBankHolidays({ from, file, today }: Refreshing): Promise<string> {
  const answer = await fetch(from, { signal: AbortSignal.timeout(mostMilliseconds) }).catch((cause: Error) => {
    // The reason of a fetch that failed lies one deeper.
    throw new Error(`${from} cannot be reached: ${cause.cause ?? cause}`, { cause })
  })
  if (!answer.ok) throw new Error(`${from} answered ${answer.status}`)
  const text = await answer.text()
  const fresh = checked(text, from)
  const before = readBankHolidays(readFileSync(file, 'utf8'))
  const gone = missing(before, fresh).filter(({ date }) => date >= today)
  if (gone.length > 0) throw new Error(`the list at ${from} lacks days that are still ahead:\n${told(gone)}`)
  const added = missing(fresh, before)
  const last = fresh.at(-1)?.date
  if (JSON.stringify(fresh) === JSON.stringify(before)) return `Nothing has changed. The list ends with ${last}.`
  // A reader sees the old list or the new one, never a half of it.
  writeFileSync(`${file}.new`, `${JSON.stringify(readBankHolidayList(text), null, 2)}\n`)
  renameSync(`${file}.new`, file)
  return [`The list is kept, and ends with ${last}. Start the server again to use it.`, told(added)].join('\n').trim()
}

/** @throws {Error} naming what is wrong with the list */
function checked(text: string, from: string): readonly Closure[] {
  try {
    return readBankHolidays(text)
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause)
    throw new Error(`the list at ${from} is wrong:\n${why}`, { cause })
  }
}

/** The days of one list that are not in another. */
const missing = (some: readonly Closure[], others: readonly Closure[]): readonly Closure[] =>
  some.filter(({ date }) => !others.some((other) => other.date === date))

const told = (days: readonly Closure[]): string => days.map(({ date, why }) => `  ${date} ${why}`).join('\n')

if (process.argv[1] === fileURLToPath(import.meta.url))
  refreshBankHolidays({ from: source, file: kept, today: localDate(instant(Date.now())) }).then(
    (what) => process.stdout.write(`${what}\n`),
    (error: unknown) => {
      process.stderr.write(`Nothing was changed: ${error instanceof Error ? error.message : String(error)}\n`)
      process.exitCode = 1
    },
  )
