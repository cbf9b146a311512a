import { minutesBetween } from '../instant.ts'
import { boundsOf } from './estimate.ts'
import type { LedgerLine } from './ledger-line.ts'

/** What became of an estimate that was shown at check-in. */
export type CameTrue =
  | { readonly is: 'kept' | 'notPromised' | 'waiting' }
  | { readonly is: 'earlier' | 'later'; readonly byMinutes: number }
  | { readonly is: 'left'; readonly isPastTold: boolean }

/**
 * Whether a visitor was called inside the range that was shown, both of its ends included, from check-in to the first
 * call (charter.md, "Estimates kept").
 */
export function cameTrue({
  shown,
  arrivedAt,
  calledAt,
  endedAt,
}: Pick<LedgerLine, 'shown' | 'arrivedAt' | 'calledAt' | 'endedAt'>): CameTrue {
  const told = boundsOf(shown)
  if (!told) return { is: 'notPromised' }
  if (calledAt === null)
    return endedAt === null
      ? { is: 'waiting' }
      : { is: 'left', isPastTold: minutesBetween(arrivedAt, endedAt) > told.high }
  const minutes = minutesBetween(arrivedAt, calledAt)
  if (minutes < told.low) return { is: 'earlier', byMinutes: told.low - minutes }
  if (minutes > told.high) return { is: 'later', byMinutes: minutes - told.high }
  return { is: 'kept' }
}
