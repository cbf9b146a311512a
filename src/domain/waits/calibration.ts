import { minutesBetween } from '../instant.ts'
import { ascending, meanOf, percentile } from '../percentile.ts'
import { boundsOf } from './estimate.ts'
import { fewestToTell, type LedgerLine, linesAtOnce } from './ledger-line.ts'
import type { Range } from './range.ts'

/** Ranges whose middle lay from some minutes on, up to those of the next group. */
export type CalibrationGroup = {
  readonly fromMinutes: number
  /** Null for the last group. */
  readonly toMinutes: number | null
  readonly visits: number
  /** The three times told, each the mean of the group; null where there are too few visits to say. */
  readonly told: Range | null
  /**
   * The same of what came true: the mean middle, and from it the 10th, 50th and 90th percentile of how much later or
   * sooner each was called than their own middle. The minutes themselves would differ by what each was told, too.
   */
  readonly cameTrue: Range | null
}

/** How the ranges came true before they were rounded to be shown. */
export type Calibration = {
  readonly visits: number
  /** Called before the low of their range: one in ten, if it is right. */
  readonly beforeLow: number
  /** Called before the middle: half of them. Whoever was called just then counts as half a visit. */
  readonly beforeMiddle: number
  /** Called no later than the high: nine in ten. */
  readonly byHigh: number
  readonly groups: readonly CalibrationGroup[]
}

const groupsFrom = [0, 2, 5, 10, 15, 20, 30]
/** Of ranges below it nearly all come true, and would hide how the others did (Gibbs and Candès track those alone). */
const showedWaitMinutes = 1

/** A wait is counted in whole seconds: a time that is missed by no more is met. */
const slack = 0.02

type Pair = { readonly range: Range; readonly minutes: number }

/**
 * Of everybody who was told a wait of more than a minute and was called: whoever left took their wait with them. It
 * yields after each part of the lines and each group.
 */
export function* calibrationOf(lines: readonly LedgerLine[]): Generator<void, Calibration> {
  const pairs: Pair[] = []
  for (const [index, line] of lines.entries()) {
    if (index % linesAtOnce === linesAtOnce - 1) yield
    const pair = pairOf(line)
    if (pair) pairs.push(pair)
  }
  const groups: CalibrationGroup[] = []
  for (const [index, from] of groupsFrom.entries()) {
    groups.push(groupOf(pairs, from, groupsFrom[index + 1] ?? null))
    yield
  }
  const after = pairs.map(afterMiddle)
  return {
    visits: pairs.length,
    beforeLow: pairs.filter(({ range, minutes }) => minutes < range.low - slack).length,
    beforeMiddle: after.filter((by) => by < -slack).length + after.filter((by) => Math.abs(by) <= slack).length / 2,
    byHigh: pairs.filter(({ range, minutes }) => minutes <= range.high + slack).length,
    groups,
  }
}

const pairOf = ({ shown, range, arrivedAt, calledAt }: LedgerLine): Pair | null =>
  range && range.high > showedWaitMinutes && calledAt !== null && boundsOf(shown)
    ? { range, minutes: minutesBetween(arrivedAt, calledAt) }
    : null

const afterMiddle = ({ range, minutes }: Pair): number => minutes - range.middle

function groupOf(all: readonly Pair[], fromMinutes: number, toMinutes: number | null): CalibrationGroup {
  const pairs = all.filter(
    ({ range: { middle } }) => middle >= fromMinutes && (toMinutes === null || middle < toMinutes),
  )
  const group = { fromMinutes, toMinutes, visits: pairs.length }
  if (pairs.length < fewestToTell) return { ...group, told: null, cameTrue: null }
  const meanTold = (which: keyof Range) => meanOf(pairs.map(({ range }) => range[which]))
  const told = { low: meanTold('low'), middle: meanTold('middle'), high: meanTold('high') }
  const sorted = ascending(pairs.map(afterMiddle))
  const cameTrue = (share: number) => Math.max(0, told.middle + percentile(sorted, share))
  return { ...group, told, cameTrue: { low: cameTrue(0.1), middle: cameTrue(0.5), high: cameTrue(0.9) } }
}
