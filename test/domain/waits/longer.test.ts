import { describe, expect, test } from 'vitest'
import { later } from '../../../src/domain/instant.ts'
import type { Standing } from '../../../src/domain/waits/ahead.ts'
import { estimateOf } from '../../../src/domain/waits/estimate.ts'
import { shownAtFirst, shownNextTo } from '../../../src/domain/waits/longer.ts'
import type { Range } from '../../../src/domain/waits/range.ts'
import { at } from '../../support/builders.ts'

const range = (low: number, middle: number, high: number): Range => ({ low, middle, high })
const asBefore: Standing = { desks: 2, passedBy: 0 }

/** Somebody who was told a range at ten o'clock; answers why it takes longer, where they are told so. */
function waitingSince10(first: Range) {
  let shown = shownAtFirst(first, estimateOf(first), asBefore, at('10:00'))
  return {
    after(minutes: number, next: Range, standing = asBefore, isServed = true) {
      shown = shownNextTo(shown, next, isServed, standing, later(at('10:00'), minutes))
      return shown.longer?.why ?? null
    },
    shows: () => shown.shown,
  }
}

describe('somebody who waits', () => {
  test('is told nothing while what they were told holds', () => {
    const told = waitingSince10(range(11, 14, 19))
    expect(told.after(5, range(6, 9, 14))).toBeNull()
    expect(told.after(10, range(2, 6, 11))).toBeNull()
    expect(told.after(15, range(1, 3, 6))).toBeNull()
  })

  test('is told when what is shown gets worse', () => {
    const told = waitingSince10(range(11, 14, 19))
    expect(told.after(1, range(16, 21, 29))).toBe('longer-visits')
    expect(told.shows()).toEqual({ is: 'between', low: 15, high: 30 })
  })

  test('is told when time passes and the wait does not get shorter, though the same is shown', () => {
    const told = waitingSince10(range(11, 14, 19))
    const shown = told.shows()
    expect(told.after(7.9, range(11, 14, 19))).toBeNull()
    expect(told.after(8.5, range(11, 14, 19))).toBe('longer-visits')
    expect(told.shows()).toEqual(shown)
  })

  test('holds us to the best that was shown', () => {
    const told = waitingSince10(range(21, 25, 29))
    expect(told.after(1, range(5, 8, 10))).toBeNull()
    expect(told.after(9, range(6, 9, 10))).toBe('longer-visits')
  })

  test('reads why: fewer desks, or people who go first', () => {
    const worse = range(16, 21, 29)
    expect(waitingSince10(range(11, 14, 19)).after(1, worse, { desks: 1, passedBy: 0 })).toBe('fewer-desks')
    expect(waitingSince10(range(11, 14, 19)).after(1, worse, { desks: 2, passedBy: 1 })).toBe('others-first')
  })

  test('reads it for ten minutes, or until it gets better', () => {
    const stays = waitingSince10(range(11, 14, 19))
    stays.after(1, range(16, 21, 29))
    expect(stays.after(10.9, range(16, 19, 29))).toBe('longer-visits')
    expect(stays.after(11, range(16, 18, 29))).toBeNull()
    const betters = waitingSince10(range(11, 14, 19))
    betters.after(1, range(16, 21, 29))
    expect(betters.after(5, range(6, 9, 14))).toBeNull()
  })

  test('reads of no desk and nothing more; and is held to nothing that was never told', () => {
    const told = waitingSince10(range(11, 14, 19))
    expect(told.after(1, range(240, 240, 240), { desks: 0, passedBy: 0 }, false)).toBeNull()
    expect(told.shows()).toEqual({ is: 'no-desk' })
    const over = waitingSince10(range(70, 100, 200))
    expect(over.after(60, range(100, 150, 240))).toBeNull()
  })

  test('is told as if they had been told now, where the clock was set back', () => {
    const told = waitingSince10(range(11, 14, 19))
    told.after(1, range(16, 21, 29))
    expect(told.after(-60, range(16, 20, 29))).toBe('longer-visits')
    expect(told.after(-50, range(16, 17, 29))).toBeNull()
    expect(told.after(-44, range(16, 16.5, 29))).toBe('longer-visits')
  })

  test('who is next is in no hurry to complain', () => {
    const next = waitingSince10(range(0, 0.5, 1))
    expect(next.after(4, range(0, 1, 3))).toBeNull()
    expect(next.after(4.5, range(1, 5, 9))).toBe('longer-visits')
  })
})
