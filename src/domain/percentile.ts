/**
 * The smallest value that so large a share of all values do not exceed (nearest rank). Of an even number of values the
 * median is the lower one of the two in the middle.
 * @throws {RangeError} where there are no values
 */
export function percentile(sorted: readonly number[], share: number): number {
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length - 1e-9) - 1)]
  if (value === undefined) throw new RangeError('there is no percentile of no values')
  return value
}

/** As numbers of one kind, without asking of each two: a year's would keep everybody waiting. */
export const ascending = (values: readonly number[]): readonly number[] => Array.from(Float64Array.from(values).sort())

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
