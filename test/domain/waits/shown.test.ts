import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { later, minutesBetween } from '../../../src/domain/instant.ts'
import { type Estimate, estimateOf, isSame } from '../../../src/domain/waits/estimate.ts'
import type { Range } from '../../../src/domain/waits/range.ts'
import { type Shown, shownFirst, shownNext } from '../../../src/domain/waits/shown.ts'
import { at } from '../../support/builders.ts'
import '../../support/seed.ts'

const range = (low: number, middle: number, high: number): Range => ({ low, middle, high })
const between = (low: number, high: number) => ({ is: 'between', low, high })

/** What a screen shows from ten o'clock on, told a range every half minute. */
function screen(first: Range) {
  let shown: Shown = shownFirst(first, estimateOf(first), at('10:00'))
  let now = at('10:00')
  const told = (next: Range, isServed = true): Estimate => {
    now = later(now, 0.5)
    shown = shownNext(shown, next, isServed, now)
    return shown.shown
  }
  return {
    told,
    /** What it shows at the end of so many half minutes of the same. */
    toldFor: (times: number, next: Range): Estimate =>
      Array.from({ length: times }, () => told(next)).at(-1) ?? told(next),
    shows: () => shown.shown,
    setBack(minutes: number) {
      now = later(now, -minutes)
    },
  }
}

describe('what is shown of a wait', () => {
  test('stays while the middle is in it and a bound has moved for less than two minutes', () => {
    const s = screen(range(11, 14, 19))
    expect(s.shows()).toEqual(between(10, 20))
    expect(s.toldFor(4, range(9, 12, 14))).toEqual(between(10, 20))
    expect(s.told(range(11, 14, 19))).toEqual(between(10, 20))
    expect(s.toldFor(4, range(9, 12, 14))).toEqual(between(10, 20))
  })

  test('follows a bound that has moved for two minutes', () => {
    const s = screen(range(11, 14, 19))
    expect(s.toldFor(5, range(9, 12, 14))).toEqual(between(5, 15))
  })

  test('changes at once when the middle leaves it, for better or worse', () => {
    expect(screen(range(11, 14, 19)).told(range(7, 9.9, 14))).toEqual(between(5, 15))
    expect(screen(range(11, 14, 19)).told(range(16, 21, 29))).toEqual(between(15, 30))
  })

  test('gets better at once when even the least that an end alone stood for is too much', () => {
    const s = screen(range(32, 90, 170))
    expect(s.shows()).toEqual({ is: 'up-to', high: 180 })
    expect(s.told(range(25, 40, 100))).toEqual({ is: 'up-to', high: 180 })
    expect(s.told(range(0, 1, 1.5))).toEqual({ is: 'next' })
  })

  test('gets worse at once by more than a step', () => {
    expect(screen(range(11, 14, 19)).told(range(11, 16, 29))).toEqual(between(10, 20))
    expect(screen(range(11, 14, 19)).told(range(11, 16, 31))).toEqual({ is: 'up-to', high: 45 })
  })

  test('does not come back to what it was a moment ago, unless that is worse news', () => {
    const s = screen(range(11, 14, 19))
    expect(s.told(range(16, 21, 29))).toEqual(between(15, 30))
    expect(s.toldFor(3, range(11, 14, 19))).toEqual(between(15, 30))
    expect(s.toldFor(2, range(11, 14, 19))).toEqual(between(10, 20))
    expect(s.told(range(16, 21, 29))).toEqual(between(15, 30))
  })

  test('says at once that there is no desk, and that there is one again', () => {
    const s = screen(range(11, 14, 19))
    expect(s.told(range(11, 14, 19), false)).toEqual({ is: 'no-desk' })
    expect(s.told(range(11, 14, 19))).toEqual(between(10, 20))
  })

  test('follows as soon as ever where the clock was set back', () => {
    const s = screen(range(11, 14, 19))
    expect(s.told(range(9, 12, 14))).toEqual(between(10, 20))
    s.setBack(60)
    expect(s.toldFor(4, range(9, 12, 14))).toEqual(between(10, 20))
    expect(s.told(range(9, 12, 14))).toEqual(between(5, 15))
    expect(s.told(range(13, 16, 19))).toEqual(between(10, 20))
    s.setBack(60)
    expect(s.toldFor(4, range(7, 9, 14))).toEqual(between(10, 20))
    expect(s.told(range(7, 9, 14))).toEqual(between(5, 15))
  })

  test('shrinks as the minutes pass', () => {
    const s = screen(range(22, 25, 29))
    const seen = Array.from({ length: 62 }, (_, half) =>
      s.told(range(Math.max(0, 21.5 - half / 2), Math.max(0, 24.5 - half / 2), Math.max(0, 28.5 - half / 2))),
    )
    const changes = seen.filter((shown, index) => index > 0 && !isSame(shown, seen[index - 1] ?? shown))
    const counted = [between(15, 30), between(10, 20), between(5, 15), between(2, 10), between(0, 10), between(0, 5)]
    expect(changes).toEqual([...counted, { is: 'next' }])
  })

  test('never flickers between two values, however the ranges wobble about a bound', () => {
    const noise = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 60, maxLength: 60 })
    const bounds = fc.constantFrom(5, 10, 15, 20, 30, 45)
    fc.assert(
      fc.property(bounds, fc.constantFrom('low', 'high'), noise, (bound, which, wobbles) => {
        const wobbling = (wobble: number): Range =>
          which === 'low'
            ? range(bound + wobble, bound + 3, bound + 8)
            : range(bound * 0.6, bound * 0.75, bound + wobble)
        let now = at('10:00')
        let shown = shownFirst(wobbling(0.1), estimateOf(wobbling(0.1)), now)
        for (const wobble of wobbles) {
          now = later(now, 0.5)
          const next = shownNext(shown, wobbling(wobble), true, now)
          const isChange = !isSame(next.shown, shown.shown)
          expect(isChange && minutesBetween(shown.since, now) < 2 && isSame(next.shown, shown.was ?? shown.shown)).toBe(
            false,
          )
          shown = next
        }
      }),
      { numRuns: 200 },
    )
  })
})
