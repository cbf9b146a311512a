import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentile } from '../../../src/domain/percentile.ts'
import { averageOf, percentileOf, rounded, shareOf } from '../../../src/domain/performance/figure-of.ts'
import type { WaitLine } from '../../../src/domain/summary/cell.ts'
import '../../support/seed.ts'

const line = (tenths: number, count: number): WaitLine => ({ queue: 'walk-in', tenths, count })

test('a share is printed with one place, and is all or nothing only of everybody', () => {
  expect(shareOf(2, 3)).toEqual({ value: 66.7, numerator: 2, denominator: 3 })
  expect(shareOf(13, 16).value).toBe(81.3)
  expect(shareOf(9_999, 10_000).value).toBe(99.9)
  expect(shareOf(1, 10_000).value).toBe(0.1)
  expect([shareOf(7, 7).value, shareOf(0, 7).value, shareOf(0, 0).value]).toEqual([100, 0, null])
})

test('an average is of whole seconds, in minutes with one place', () => {
  expect(averageOf(7123, 16)).toEqual({ value: 7.4, numerator: 7123, denominator: 16 })
  // Exactly halfway: 63 seconds of one are 1.05 minutes.
  expect(averageOf(63, 1).value).toBe(1.1)
  expect(averageOf(0, 0).value).toBeNull()
})

test('a half is rounded away from nothing, whatever binary fractions make of it', () => {
  expect([1.005, 0.15, 2.675, -0.15].map((value) => rounded(value, 2))).toEqual([1.01, 0.15, 2.68, -0.15])
  expect([0.25, 0.35, -0.25].map((value) => rounded(value, 1))).toEqual([0.3, 0.4, -0.3])
  expect(Object.is(rounded(-0.001, 2), 0)).toBe(true)
})

test('a percentile says how many waited no longer', () => {
  expect(percentileOf([line(10, 1), line(30, 1), line(20, 1), line(40, 1)], 0.5)).toEqual({
    ...{ value: 2, numerator: 2, denominator: 4 },
  })
  // The same tenth in both queues is one place.
  expect(percentileOf([line(35, 2), { ...line(35, 3), queue: 'appointment' }, line(90, 5)], 0.5)).toEqual({
    ...{ value: 3.5, numerator: 5, denominator: 10 },
  })
  expect(percentileOf([], 0.5)).toEqual({ value: null, numerator: 0, denominator: 0 })
})

test('a percentile of tenths is the percentile of all seconds, rounded', () => {
  const seconds = fc.array(fc.integer({ min: 0, max: 9_000 }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(seconds, fc.constantFrom(0.1, 0.5, 0.9), (waits, share) => {
      const counts = new Map<number, number>()
      for (const wait of waits) counts.set(Math.round(wait / 6), (counts.get(Math.round(wait / 6)) ?? 0) + 1)
      const exact = percentile(
        [...waits].sort((one, other) => one - other),
        share,
      )
      const lines = [...counts].map(([tenths, count]) => line(tenths, count))
      expect(percentileOf(lines, share).value).toBe(Math.round(exact / 6) / 10)
    }),
  )
})
