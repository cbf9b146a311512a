import { expect, test } from 'vitest'
import type { LocalDate } from '../../../src/domain/local-time.ts'
import { minutesOf } from '../../../src/domain/waits/office.ts'
import { makeTracking, rangeOf, usualLevels } from '../../../src/domain/waits/range.ts'
import { chanceFrom } from '../../../src/domain/waits/sample.ts'
import { at } from '../../support/builders.ts'

/** Paths on which somebody is called after 1, 2, 3, … minutes. */
const paths = (count: number) => ({
  minutes: Float64Array.from({ length: count }, (_, index) => index + 1),
  called: count,
  ...{ ready: 0, kind: null, waited: 0 },
})

test('a range is the 10th, 50th and 90th percentile of the paths', () => {
  expect(rangeOf(paths(100), () => 1, usualLevels)).toEqual({ low: 10, middle: 50, high: 90 })
})

test('a path counts as much as somebody is likely to wait so long', () => {
  const { low, middle, high } = rangeOf(paths(100), (minutes) => (minutes <= 50 ? 1 : 0), usualLevels)
  expect(low).toBe(6)
  expect(middle).toBe(26)
  expect(high).toBe(46)
})

test('whoever may be called at once, whatever the paths say, may wait nothing', () => {
  expect(rangeOf(paths(100), () => 1, usualLevels, 0.6)).toMatchObject({ low: 0, middle: 0 })
  expect(rangeOf(paths(100), () => 1, usualLevels, 0.2).middle).toBe(38)
})

test('one in ten stays above and one in ten below when waits become longer than the paths say', () => {
  const [tracking, chance] = [makeTracking(), chanceFrom(1)]
  const missed = { above: 0, below: 0 }
  const [all, counted] = [8_000, 4_000]
  for (let index = 0; index < all; index++) {
    const range = rangeOf(paths(100), () => 1, tracking.levels(0))
    const minutes = 5 + 100 * chance()
    tracking.learn(0, range, minutes)
    if (index < all - counted) continue
    if (minutes > range.high) missed.above++
    if (minutes < range.low) missed.below++
  }
  expect(missed.above / counted).toBeCloseTo(0.1, 1)
  expect(missed.below / counted).toBeCloseTo(0.1, 1)
  expect(tracking.levels(0).low).toBeGreaterThan(0.12)
  expect(tracking.levels(0).high).toBeGreaterThan(0.93)
})

test('a range that shows no wait moves nothing', () => {
  const tracking = makeTracking()
  for (let index = 0; index < 100; index++) tracking.learn(0, { low: 0, middle: 0, high: 1 }, 60)
  expect(tracking.levels(0)).toEqual(usualLevels)
})

test('what was learned of an hour of the day is kept when the clocks change', () => {
  const tracking = makeTracking()
  const minutes = (time: string, date: string) => minutesOf(at(time, date as LocalDate))
  for (let index = 0; index < 5; index++)
    tracking.learn(minutes('10:30', '2026-10-23'), { low: 5, middle: 10, high: 20 }, 60)
  const sameHour = tracking.levels(minutes('10:45', '2026-10-26')).high
  expect(sameHour).toBe(tracking.levels(minutes('10:45', '2026-10-23')).high)
  for (const other of ['09:45', '11:45'])
    expect(tracking.levels(minutes(other, '2026-10-26')).high).toBeLessThan(sameHour)
})
