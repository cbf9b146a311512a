import { dayAfter, type LocalDate } from '../local-time.ts'
import { periodOf, type Quarter, quarterAt, readQuarter, yearsBefore } from '../performance/quarter.ts'
import { type Month, monthOf, type Period } from '../period.ts'
import type { Round, Wave } from './response.ts'

/** The months that are a counted survey where nobody set other days (charter.md, "The exit survey"). */
const usualMonths = ['05', '11']
const month = /^20\d\d-(0[1-9]|1[0-2])$/

/** Null where the text names no round. */
export const readRound = (text: string): Round | null =>
  month.test(text) || readQuarter(text) !== null ? (text as Round) : null

/** The waves of a year, the first one first: the usual ones, and those whose days or target were set. */
export function wavesOf(set: readonly Wave[], year: number): readonly Wave[] {
  const usual = usualMonths.map((number) => usualWave(`${year}-${number}` as Month))
  const all = new Map([...usual, ...set.filter(({ id }) => yearOf(id) === year)].map((wave) => [wave.id, wave]))
  return [...all.values()].sort((one, other) => one.from.localeCompare(other.from))
}

function usualWave(month: Month): Wave {
  const from = `${month}-01` as LocalDate
  return { id: month as string as Round, from, to: dayAfter(firstAfter(month), -1), target: null }
}

const firstAfter = (month: Month): LocalDate => `${monthOf(dayAfter(`${month}-01` as LocalDate, 31))}-01` as LocalDate

const yearOf = (date: string): number => Number(date.slice(0, 4))

const covers = ({ from, to }: Period, date: LocalDate): boolean => from <= date && date <= to

/** Every wave that may cover a day of a year: one of last November may end in January. */
const wavesAround = (set: readonly Wave[], year: number): readonly Wave[] =>
  [year - 1, year, year + 1].flatMap((each) => wavesOf(set, each))

/** To which round an answer belongs that is given on a day: its wave, or else its quarter. */
export const roundAt = (date: LocalDate, set: readonly Wave[]): Round =>
  wavesAround(set, yearOf(date)).find((wave) => covers(wave, date))?.id ?? (quarterAt(date) as string as Round)

/** Null for what a quarter has beside its waves, and for a month that is none. */
export const waveOf = (round: Round, set: readonly Wave[]): Wave | null =>
  wavesOf(set, yearOf(round)).find(({ id }) => id === round) ?? null

/** The days of a round, in order: a quarter's are what its waves leave of it. */
export function periodsOf(round: Round, set: readonly Wave[]): readonly Period[] {
  const quarter = readQuarter(round)
  if (quarter === null) {
    const wave = waveOf(round, set)
    return wave ? [{ from: wave.from, to: wave.to }] : []
  }
  return wavesAround(set, yearOf(round)).reduce<readonly Period[]>(
    (left, wave) => left.flatMap((period) => without(period, wave)),
    [periodOf(quarter)],
  )
}

/** What is left of some days without others: nothing, one part, or what comes before and what comes after. */
function without(days: Period, wave: Period): readonly Period[] {
  if (wave.to < days.from || days.to < wave.from) return [days]
  const before = { from: days.from, to: dayAfter(wave.from, -1) }
  const after = { from: dayAfter(wave.to), to: days.to }
  return [before, after].filter(({ from, to }) => from <= to)
}

/** Sorts rounds: the newest quarter first, in it its wave before the rest. */
export const newestFirst = (one: Round, other: Round): number =>
  quarterOfRound(other).localeCompare(quarterOfRound(one)) || one.localeCompare(other)

/** The round 12 months before. */
export const yearEarlier = (round: Round): Round => {
  const quarter = readQuarter(round)
  return (quarter === null ? `${yearOf(round) - 1}${round.slice(4)}` : yearsBefore(quarter)) as Round
}

/** The quarter in whose figures a round is published: a wave's is the one that its month is in. */
export const quarterOfRound = (round: Round): Quarter => readQuarter(round) ?? quarterAt(`${round}-01` as LocalDate)

/** Why a wave may not be set as it stands. */
export type WaveFault = 'ends-first' | 'other-month' | 'overlaps' | 'days-gone' | 'quarter-taken'

/**
 * What is wrong with a wave that somebody wants to set; null where nothing is. It begins in its own month, shares no
 * day with another, and moves no day that has begun into another round: answers were counted there. A quarter has one:
 * the sum of two would publish what is withheld of each (docs/decisions/021).
 */
export function faultOfWave(wave: Wave, set: readonly Wave[], today: LocalDate): WaveFault | null {
  if (wave.to < wave.from) return 'ends-first'
  if ((monthOf(wave.from) as string) !== wave.id) return 'other-month'
  const others = wavesAround(set, yearOf(wave.id)).filter(({ id }) => id !== wave.id)
  if (others.some((other) => wave.from <= other.to && other.from <= wave.to)) return 'overlaps'
  if (movesADayGone(waveOf(wave.id, set), wave, today)) return 'days-gone'
  const quarter = quarterOfRound(wave.id)
  return others.some(({ id }) => quarterOfRound(id) === quarter) ? 'quarter-taken' : null
}

/** Why what was set of a wave may not be taken back, to the usual one or to none. Null where it may, or none was set. */
export function faultOfTakingBack(id: Round, set: readonly Wave[], today: LocalDate): WaveFault | null {
  const wave = set.find((each) => each.id === id)
  if (!wave) return null
  const usual = waveOf(id, [])
  if (usual) return faultOfWave(usual, set, today)
  return wave.from <= today ? 'days-gone' : null
}

function movesADayGone(before: Wave | null, after: Wave, today: LocalDate): boolean {
  if (before === null) return after.from <= today
  const begins = before.from !== after.from && (before.from <= today || after.from <= today)
  return begins || (before.to !== after.to && (before.to < today || after.to < today))
}
