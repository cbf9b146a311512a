import assert from 'node:assert/strict'
import type { Ranges } from '../../../src/domain/waits/estimator.ts'
import { horizon } from '../../../src/domain/waits/play.ts'
import type { Range } from '../../../src/domain/waits/range.ts'
import type { Asked } from '../../../src/domain/waits/roll.ts'

/** Whatever happened, a range is finite, in order, and neither negative nor beyond what a roll looks at. */
export function mustBeARange(range: Range | undefined, whose: string): Range {
  assert(range, `no range for ${whose}`)
  const { low, middle, high } = range
  assert([low, middle, high].every(Number.isFinite), `${whose}: ${low}, ${middle}, ${high}`)
  assert(low >= 0 && low <= middle && middle <= high && high <= horizon, `${whose}: ${low}, ${middle}, ${high}`)
  return range
}

/** Everybody who waits and everybody who was asked for has a range, and each is one. */
export function mustBeSound(ranges: Ranges, { newcomers = [], appointments = [] }: Partial<Asked> = {}): Ranges {
  for (const [visit, range] of ranges.visits) mustBeARange(range, visit)
  assert.equal(ranges.newcomers.length, newcomers.length)
  for (const [index, range] of ranges.newcomers.entries()) mustBeARange(range, `newcomer ${index}`)
  for (const appointment of appointments) mustBeARange(ranges.appointments.get(appointment), appointment)
  return ranges
}
