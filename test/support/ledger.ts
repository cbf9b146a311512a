import type { SiteId } from '../../src/domain/id.ts'
import { later } from '../../src/domain/instant.ts'
import type { Estimate } from '../../src/domain/waits/estimate.ts'
import type { LedgerLine } from '../../src/domain/waits/ledger-line.ts'
import { at, councilTax } from './builders.ts'

/** A visit that checked in at ten and was told ten to fifteen minutes. */
const told: LedgerLine = {
  site: 'bootle' as SiteId,
  service: councilTax,
  queue: 'walk-in',
  arrivedAt: at('10:00'),
  shown: { is: 'between', low: 10, high: 15 },
  range: { low: 10, middle: 12, high: 15 },
  calledAt: null,
  endedAt: null,
}

/** Somebody who was called after some minutes; after none that are given, somebody who still waits. */
export function line(minutes: number | null, changes: Partial<LedgerLine> = {}): LedgerLine {
  const changed = { ...told, ...changes }
  return { ...changed, calledAt: minutes === null ? null : later(changed.arrivedAt, minutes) }
}

/** Somebody who left after some minutes, uncalled. */
export const gone = (minutes: number): LedgerLine => line(null, { endedAt: later(told.arrivedAt, minutes) })

export const times = (count: number, one: LedgerLine): LedgerLine[] => Array.from({ length: count }, () => one)

export const estimates: readonly Estimate[] = [
  { is: 'next' },
  { is: 'between', low: 0, high: 5 },
  { is: 'between', low: 10, high: 15 },
  { is: 'up-to', high: 45 },
  { is: 'over', low: 60 },
  { is: 'no-desk' },
  { is: 'unknown' },
]
