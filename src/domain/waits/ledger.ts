import type { ServiceId, SiteId } from '../id.ts'
import { localTime } from '../local-time.ts'
import { ascending, meanOf, percentile } from '../percentile.ts'
import type { Queue } from '../visit.ts'
import { cameTrue } from './came-true.ts'
import { boundsOf } from './estimate.ts'
import { fewestToTell, type LedgerLine, linesAtOnce } from './ledger-line.ts'

/** How the visits of some lines went. Each is counted once. */
export type Tally = {
  readonly kept: number
  readonly earlier: number
  readonly later: number
  /** No time was told: no desk was open, or none had been worked out. */
  readonly notPromised: number
  /** Told a time, and gone before they were called. */
  readonly left: number
  /** Told a time, and not called yet. */
  readonly waiting: number
}

/** How far off some misses were, in minutes. */
export type Sizes = { readonly median: number; readonly ninetieth: number; readonly largest: number }

export type Ledger = {
  readonly all: Tally
  readonly bySite: ReadonlyMap<SiteId, Tally>
  /** By the hour of the local day, 0 to 23, in which people checked in. */
  readonly byHour: ReadonlyMap<number, Tally>
  readonly byService: ReadonlyMap<ServiceId, Tally>
  readonly byQueue: ReadonlyMap<Queue, Tally>
  /** Null where there are too few misses to say. */
  readonly earlier: Sizes | null
  readonly later: Sizes | null
  /** Minutes from the shortest to the longest time told, on average; null where there are too few to say. */
  readonly meanWidth: number | null
  /** Of those who left uncalled: who had by then waited past the longest time they were told. */
  readonly leftPastTold: number
}

/**
 * Estimates kept (charter): the share of visitors who were called inside the range they were shown at check-in, both
 * of its ends included, from check-in to the first call. Who was told no time or was never called is counted apart. It
 * yields after each part of the lines: of a year there are fifty thousand.
 */
export function* ledgerOf(lines: readonly LedgerLine[]): Generator<void, Ledger> {
  const misses: Record<'earlier' | 'later', number[]> = { earlier: [], later: [] }
  const widths: number[] = []
  const all = talliesBy<'all'>()
  const bySite = talliesBy<SiteId>()
  const byHour = talliesBy<number>()
  const byService = talliesBy<ServiceId>()
  const byQueue = talliesBy<Queue>()
  let leftPastTold = 0
  for (const [index, line] of lines.entries()) {
    if (index % linesAtOnce === linesAtOnce - 1) yield
    const became = cameTrue(line)
    all.count('all', became.is)
    bySite.count(line.site, became.is)
    byHour.count(Number(localTime(line.arrivedAt).slice(0, 2)), became.is)
    byService.count(line.service, became.is)
    byQueue.count(line.queue, became.is)
    if (became.is === 'earlier' || became.is === 'later') misses[became.is].push(became.byMinutes)
    if (became.is === 'left' && became.isPastTold) leftPastTold++
    const told = boundsOf(line.shown)
    if (told && Number.isFinite(told.high)) widths.push(told.high - told.low)
  }
  yield
  const earlier = sizesOf(misses.earlier)
  yield
  const later = sizesOf(misses.later)
  yield
  return {
    all: all.tallies.get('all') ?? nobody,
    bySite: bySite.tallies,
    byHour: byHour.tallies,
    byService: byService.tallies,
    byQueue: byQueue.tallies,
    ...{ earlier, later },
    meanWidth: widths.length < fewestToTell ? null : meanOf(widths),
    leftPastTold,
  }
}

/** Those whose estimate came true or did not: what a share of estimates kept is a share of. */
export const scored = ({ kept, earlier, later }: Tally): number => kept + earlier + later

/** Everybody who checked in. */
export const everybody = (tally: Tally): number => scored(tally) + tally.notPromised + tally.left + tally.waiting

/** The share of estimates kept; null where it would be of too few visits. */
export const keptShare = (tally: Tally): number | null =>
  scored(tally) < fewestToTell ? null : tally.kept / scored(tally)

const nobody: Tally = { kept: 0, earlier: 0, later: 0, notPromised: 0, left: 0, waiting: 0 }

function talliesBy<Key>() {
  const tallies = new Map<Key, { -readonly [Is in keyof Tally]: number }>()
  return {
    tallies,
    count(key: Key, is: keyof Tally): void {
      const tally = tallies.get(key) ?? { ...nobody }
      tallies.set(key, tally)
      tally[is]++
    },
  }
}

function sizesOf(minutes: readonly number[]): Sizes | null {
  if (minutes.length < fewestToTell) return null
  const sorted = ascending(minutes)
  return { median: percentile(sorted, 0.5), ninetieth: percentile(sorted, 0.9), largest: percentile(sorted, 1) }
}
