import { expect, test } from 'vitest'
import { intervalOf } from '../../src/domain/interval.ts'

const rounded = (count: number, of: number) => {
  const interval = intervalOf(count, of)
  return interval && [interval.low, interval.high].map((end) => Number(end.toFixed(4)))
}

// Newcombe 1998, table I: "Score method without continuity correction".
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i lies from %f to %f, as published', (count, of, low, high) => {
  expect(rounded(count, of)).toEqual([low, high])
})

test('at none and at all it has a width and stays between 0 and 1', () => {
  expect(rounded(0, 10)).toEqual([0, 0.2775])
  expect(rounded(10, 10)).toEqual([0.7225, 1])
  expect(intervalOf(0, 0)).toBeNull()
})

test('it holds the share, for all counts of some sizes', () => {
  for (const of of [1, 2, 9, 10, 97, 1_000, 1_000_000])
    for (const count of [0, 1, Math.floor(of / 3), of - 1, of]) {
      const { share, low, high } = intervalOf(count, of) ?? { share: 2, low: 2, high: 2 }
      expect(low).toBeLessThanOrEqual(share)
      expect(high).toBeGreaterThanOrEqual(share)
      expect(high - low).toBeGreaterThan(0)
      expect([low >= 0, high <= 1]).toEqual([true, true])
    }
})
