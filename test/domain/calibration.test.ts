import { expect, test } from 'vitest'
import { calibrationOf as calibrated } from '../../src/domain/waits/calibration.ts'
import { ledgerOf as tallied } from '../../src/domain/waits/ledger.ts'
import type { LedgerLine } from '../../src/domain/waits/ledger-line.ts'
import { resultOf } from '../../src/domain/waits/work.ts'
import { gone, line, times } from '../support/ledger.ts'

const calibrationOf = (lines: readonly LedgerLine[]) => resultOf(calibrated(lines))

test('ranges that were told are held against what came true', () => {
  const range = { low: 8, middle: 12, high: 16 }
  const minutes = [5, 9, 10, 11, 11.5, 12, 13, 14, 16, 30]
  const { groups, ...all } = calibrationOf(minutes.map((each) => line(each, { range })))
  // Called at the middle to the second counts as half, and at the high to the second is by it.
  expect(all).toEqual({ visits: 10, beforeLow: 1, beforeMiddle: 5.5, byHigh: 9 })
  expect(groups.filter(({ visits }) => visits > 0)).toEqual([
    { fromMinutes: 10, toMinutes: 15, visits: 10, told: range, cameTrue: { low: 5, middle: 11.5, high: 16 } },
  ])
})

test('what came true is counted from what each was told: exact ranges are exact, however many are in a group', () => {
  const exact = [10, 11, 12, 13, 14].flatMap((told) =>
    times(4, line(told, { range: { low: told, middle: told, high: told } })),
  )
  const { groups, ...all } = calibrationOf(exact)
  expect(all).toEqual({ visits: 20, beforeLow: 0, beforeMiddle: 10, byHigh: 20 })
  expect(groups[3]?.cameTrue).toEqual({ low: 12, middle: 12, high: 12 })
  const early = times(10, line(0, { range: { low: 0, middle: 1, high: 3 } }))
  const late = times(1, line(9, { range: { low: 0, middle: 1.9, high: 3 } }))
  expect(calibrationOf([...early, ...late]).groups[0]?.cameTrue?.low).toBeGreaterThanOrEqual(0)
})

test('each middle belongs to one group, and of fewer than ten nothing is told', () => {
  const told = (middle: number) => line(3, { range: { low: middle, middle, high: middle + 2 } })
  const { groups } = calibrationOf([0, 2, 5, 10, 15, 20, 30, 400].flatMap((middle) => times(3, told(middle))))
  expect(groups.map(({ visits }) => visits)).toEqual([3, 3, 3, 3, 3, 3, 6])
  expect(groups.every(({ told, cameTrue }) => told === null && cameTrue === null)).toBe(true)
  expect(calibrationOf(times(10, told(40))).groups.at(-1)?.told).toEqual({ low: 40, middle: 40, high: 42 })
})

test('whoever was told no wait, or was never called, says nothing of the ranges', () => {
  const atOnce = { low: 0, middle: 0, high: 1 }
  const lines = [
    gone(20),
    line(null),
    line(1, { range: atOnce, shown: { is: 'next' } }),
    line(20, { shown: { is: 'no-desk' } }),
    line(20, { shown: { is: 'unknown' }, range: null }),
  ]
  expect(calibrationOf(lines).visits).toBe(0)
  expect(calibrationOf([line(1, { range: { ...atOnce, high: 1.1 } })]).visits).toBe(1)
})

test('a year is gone through in parts of some milliseconds, and none of its lines is lost', () => {
  const work = [tallied, calibrated].map((of) => of(times(52_000, line(12))))
  const parts = work.map((each) => [...each].length)
  for (const count of parts) expect(count).toBeGreaterThan(100)
  expect(calibrationOf(times(52_000, line(12))).visits).toBe(52_000)
})
