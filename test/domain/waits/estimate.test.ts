import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundsOf, estimateOf, isSame, isWorse, steps } from '../../../src/domain/waits/estimate.ts'
import '../../support/seed.ts'

const between = (low: number, high: number) => ({ is: 'between', low, high }) as const
const upTo = (high: number) => ({ is: 'up-to', high }) as const
const over = (low: number) => ({ is: 'over', low }) as const
const next = { is: 'next' } as const

describe('a range is shown', () => {
  test.each([
    [{ low: 0, high: 1.9 }, next],
    [{ low: 0, high: 2.1 }, between(0, 5)],
    [{ low: 4.9, high: 10 }, between(2, 10)],
    [{ low: 12, high: 30 }, between(10, 30)],
    [{ low: 5, high: 30 }, between(5, 30)],
    [{ low: 4.9, high: 30 }, upTo(30)],
    [{ low: 10, high: 10 }, between(5, 10)],
    [{ low: 20, high: 20 }, between(15, 20)],
    [{ low: 90, high: 90 }, upTo(90)],
    [{ low: 61, high: 89 }, upTo(90)],
    [{ low: 61, high: 181 }, over(60)],
    [{ low: 240, high: 240 }, over(180)],
    [{ low: 1, high: 200 }, over(0)],
  ])('%o rounded outwards, as %o', (range, shown) => {
    expect(estimateOf(range)).toEqual(shown)
  })

  test('so that it holds whenever the range does, in steps, and never wider than 25 minutes', () => {
    const minutes = fc.double({ min: 0, max: 300, noNaN: true })
    fc.assert(
      fc.property(minutes, minutes, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        const shown = estimateOf({ low, high })
        const bounds = boundsOf(shown)
        expect(bounds && bounds.low <= low && bounds.high >= high && bounds.low < bounds.high).toBe(true)
        if (shown.is !== 'between') return
        expect(shown.high - shown.low).toBeLessThanOrEqual(25)
        expect(steps).toEqual(expect.arrayContaining([shown.low, shown.high]))
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('one estimate', () => {
  test('is worse than another when it ends later, or begins later and ends as late', () => {
    const inOrder = [next, between(0, 5), between(2, 5), between(2, 10), upTo(45), over(60), over(90)]
    const worse = inOrder.map((one) => inOrder.map((other) => isWorse(one, other)))
    expect(worse).toEqual(inOrder.map((_, index) => inOrder.map((_, other) => index > other)))
  })

  test('is neither better nor worse than none', () => {
    expect(isWorse({ is: 'no-desk' }, next)).toBe(false)
    expect(isWorse(over(60), { is: 'unknown' })).toBe(false)
  })

  test('is the same as another whatever the order of its words', () => {
    expect(isSame(between(5, 10), { high: 10, low: 5, is: 'between' })).toBe(true)
    expect(isSame(between(0, 10), upTo(10))).toBe(false)
    expect(isSame({ is: 'no-desk' }, { is: 'unknown' })).toBe(false)
  })
})
