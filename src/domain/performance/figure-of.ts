import type { WaitLine } from '../summary/cell.ts'
import type { Figure } from './figure.ts'

/** Printed with one place; a share is 0 or 100 only where it is so of everybody. */
export function shareOf(met: number, of: number, apart?: number): Figure {
  const counts = { numerator: met, denominator: of, ...(apart === undefined ? {} : { apart }) }
  return { value: of === 0 ? null : percentFrom(met, of), ...counts }
}

/** The value of such a share. */
export function percentFrom(met: number, of: number): number {
  const value = rounded((100 * met) / of, 1)
  return met === of || met === 0 ? value : Math.min(99.9, Math.max(0.1, value))
}

/** Whether a number that somebody wrote is another one, rounded to as many places as they wrote, or cut off there. */
export function isRounded(value: number, written: string, exact: number): boolean {
  const places = /\.(\d+)/.exec(written)?.[1]?.length ?? 0
  return Math.abs(value - exact) < 10 ** -places
}

/** Minutes on average, with one place, of whole seconds. */
export const averageOf = (seconds: number, of: number): Figure => ({
  value: of === 0 ? null : rounded(seconds / of / 60, 1),
  numerator: seconds,
  denominator: of,
})

/** @param isAll whether nothing of the time was left out, and nothing of it is still to come */
export const numberOf = (count: number, isAll: boolean): Figure => ({
  ...{ value: count, numerator: count, denominator: null },
  ...(isAll ? {} : { bound: 'at-least' }),
})

/** A figure of which nothing is known. */
export const unknown: Figure = { value: null, numerator: null, denominator: null }

/**
 * The shortest wait, in tenths of a minute, that so large a share of all do not go beyond (nearest rank, as
 * `domain/percentile.ts` has it): with how many did not.
 */
export function percentileOf(waits: readonly WaitLine[], share: number): Figure {
  const byTenths = new Map<number, number>()
  for (const { tenths, count } of waits) byTenths.set(tenths, (byTenths.get(tenths) ?? 0) + count)
  const all = [...byTenths.values()].reduce((sum, count) => sum + count, 0)
  const rank = Math.max(1, Math.ceil(share * all - 1e-9))
  let upTo = 0
  for (const [tenths, count] of [...byTenths].sort(([one], [other]) => one - other)) {
    upTo += count
    if (upTo >= rank) return { value: tenths / 10, numerator: upTo, denominator: all }
  }
  return { value: null, numerator: 0, denominator: 0 }
}

/** Half is rounded away from nothing, as people do it; what binary fractions leave out does not decide. */
export function rounded(value: number, places: number): number {
  const scaled = Math.abs(value) * 10 ** places
  return (Math.sign(value) * Math.round(scaled + scaled * 1e-12)) / 10 ** places + 0
}
