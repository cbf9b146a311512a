import { expect, test } from 'vitest'
import { instant } from '../../../src/domain/instant.ts'
import { localDate } from '../../../src/domain/local-time.ts'
import {
  monthsOf,
  periodOf,
  type Quarter,
  quarterAfter,
  quarterAt,
  readQuarter,
  yearsBefore,
} from '../../../src/domain/performance/quarter.ts'
import { date } from '../../support/builders.ts'

test.each([
  // The clocks went forward on 29 March: half past eleven in UTC is half past midnight of April.
  ['2026-03-31T22:59:59Z', '2026-q1'],
  ['2026-03-31T23:00:00Z', '2026-q2'],
  ['2026-03-31T23:30:00Z', '2026-q2'],
  ['2026-06-30T23:30:00Z', '2026-q3'],
  ['2026-09-30T22:59:59Z', '2026-q3'],
  ['2026-09-30T23:00:00Z', '2026-q4'],
  // In winter the two are one.
  ['2026-12-31T23:59:59Z', '2026-q4'],
  ['2027-01-01T00:00:00Z', '2027-q1'],
])('%s is of %s', (at, quarter) => expect(quarterAt(localDate(instant(Date.parse(at))))).toBe(quarter))

test('a quarter is read from its name alone', () => {
  expect(readQuarter('2026-q4')).toBe('2026-q4')
  for (const text of ['2026-q5', '2026-q0', '1999-q1', '2026-Q4', '2026q4', '2026-q4 ', '', 'now'])
    expect(readQuarter(text), text).toBeNull()
})

test('a quarter has its days and months, a next one, and one a year before', () => {
  const quarter = '2026-q4' as Quarter
  expect(periodOf(quarter)).toEqual({ from: date('2026-10-01'), to: date('2026-12-31') })
  expect(monthsOf(quarter)).toEqual({ from: '2026-10', to: '2026-12' })
  expect([quarterAfter(quarter), yearsBefore(quarter)]).toEqual(['2027-q1', '2025-q4'])
})
