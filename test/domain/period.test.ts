import { expect, test } from 'vitest'
import { daysIn, daysUpTo, quarterBefore, quarterOf } from '../../src/domain/period.ts'
import { date, monday } from '../support/builders.ts'

test.each([
  ['2026-01-01', '2026-01-01', '2026-03-31'],
  ['2024-02-29', '2024-01-01', '2024-03-31'],
  ['2026-06-30', '2026-04-01', '2026-06-30'],
  ['2026-07-01', '2026-07-01', '2026-09-30'],
  ['2026-12-31', '2026-10-01', '2026-12-31'],
])('%s is in the quarter from %s to %s', (day, from, to) => {
  expect(quarterOf(date(day))).toEqual({ from, to })
})

test('the quarter before the first of a year is the last of the year before', () => {
  expect(quarterBefore(date('2026-02-10'))).toEqual({ from: '2025-10-01', to: '2025-12-31' })
})

test('the last seven days end with today, and a period knows its days', () => {
  expect(daysUpTo(monday, 7)).toEqual({ from: '2026-11-17', to: monday })
  expect([daysIn(daysUpTo(monday, 7)), daysIn(quarterOf(monday)), daysIn({ from: monday, to: monday })]).toEqual([
    7, 92, 1,
  ])
})
