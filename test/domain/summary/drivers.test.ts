import { expect, test } from 'vitest'
import type { ServiceId } from '../../../src/domain/id.ts'
import { desksNotKept, type SummaryLine } from '../../../src/domain/summary/cell.ts'
import { noCounts } from '../../../src/domain/summary/counts.ts'
import { driversOf as driversAmong, type driving } from '../../../src/domain/summary/drivers.ts'
import { benefits, councilTax } from '../../support/builders.ts'

type Line = SummaryLine<(typeof driving)[number]>
type Where = { hour?: number; service?: ServiceId; desks?: number; queue?: Line['queue'] }

const driversOf = (lines: readonly Line[]) => driversAmong(lines, true)

/** So many people of whom some waited too long, at ten with three desks open unless it says otherwise. */
const line = (missed: number, of: number, where: Where = {}): Line => ({
  ...{ hour: 10, service: councilTax, desks: 3, queue: 'walk-in' },
  ...where,
  counts: { ...noCounts, arrived: of + 1, startedOf: of, startedMet: of - missed },
})

test('whoever waited too long is told apart by hour and desks in their order, by service and queue the most misses first', () => {
  const drivers = driversOf([
    line(20, 40),
    line(30, 200, { hour: 11, service: benefits }),
    line(5, 60, { hour: 15, desks: 5, queue: 'appointment' }),
  ])
  expect(drivers).toMatchObject({ missed: 55, of: 300 })
  expect(drivers.byHour.map(({ value, missed, of }) => [value, missed, of])).toEqual([
    [10, 20, 40],
    [11, 30, 200],
    [15, 5, 60],
  ])
  expect(drivers.byService.map(({ value, missed, of }) => [value, missed, of])).toEqual([
    [benefits, 30, 200],
    [councilTax, 25, 100],
  ])
  expect(drivers.byDesks.map(({ value, missed, of }) => [value, missed, of])).toEqual([
    [3, 50, 240],
    [5, 5, 60],
  ])
  expect(drivers.byQueue.map(({ value, missed, of }) => [value, missed, of])).toEqual([
    ['walk-in', 50, 240],
    ['appointment', 5, 60],
  ])
})

test('hours and desks stand in their order however many waited too long, with what is not known at the end', () => {
  const drivers = driversOf([
    line(50, 90, { hour: 13, desks: 4 }),
    line(9, 20, { hour: 9, desks: desksNotKept }),
    line(30, 90, { hour: 10, desks: 12 }),
    line(40, 90, { hour: 11, desks: 2 }),
  ])
  expect(drivers.byHour.map(({ value }) => value)).toEqual([9, 10, 11, 13])
  expect(drivers.byDesks.map(({ value }) => value)).toEqual([2, 4, 12, desksNotKept])
})

test('a share has the range in which chance may move it', () => {
  const [first] = driversOf([line(20, 40)]).byHour
  expect(first?.share?.share).toBe(0.5)
  // 20 of 40 by Wilson: (20 + 1.9207) / (40 + 3.8415) = 0.5, give or take 1.96 / 43.8415 × √(10 + 0.9604) = 0.1480.
  expect(first?.share?.low).toBeCloseTo(0.352, 3)
  expect(first?.share?.high).toBeCloseTo(0.648, 3)
})

test('of fewer than ten people there is no share, and of fewer than ten misses nothing stands out', () => {
  expect(driversOf([line(10, 10)]).byHour[0]?.share).not.toBeNull()
  expect(driversOf([line(9, 9)]).byHour[0]).toMatchObject({ missed: 9, of: 9, share: null })
  expect(driversOf([line(10, 90)]).worst).not.toBeNull()
  expect(driversOf([line(9, 90)]).worst).toBeNull()
  expect(driversOf([])).toMatchObject({ missed: 0, of: 0, byHour: [], worst: null })
})

test('the two hours and the desks at which most waited too long stand out, beside all other times', () => {
  const drivers = driversOf([
    line(30, 50, { hour: 10 }),
    line(34, 70, { hour: 11 }),
    line(33, 90, { hour: 11, desks: 4 }),
    line(23, 100, { hour: 14 }),
  ])
  expect(drivers.worst).toEqual({
    ...{ fromHour: 10, toHour: 12, desks: 3, missed: 64, of: 120 },
    elsewhere: { missed: 56, of: 190 },
  })
})

test('where the number of desks was not kept, it stands in its table and stands out nowhere', () => {
  const drivers = driversOf([line(90, 100, { desks: desksNotKept }), line(12, 100, { hour: 14 })])
  expect(drivers.byDesks[1]).toMatchObject({ value: desksNotKept, missed: 90 })
  expect(drivers.worst).toMatchObject({ desks: 3, fromHour: 14, missed: 12, elsewhere: { missed: 90, of: 100 } })
  expect(driversOf([line(90, 100, { desks: desksNotKept })]).worst).toBeNull()
})

test('desks of several sites are not told apart: three of one are something else than three of another', () => {
  const drivers = driversAmong([line(20, 100), line(10, 50, { desks: 5 }), line(5, 50, { hour: 14 })], false)
  expect(drivers.byDesks).toEqual([])
  expect(drivers.worst).toEqual({
    ...{ fromHour: 10, toHour: 12, desks: null, missed: 30, of: 150 },
    elsewhere: { missed: 5, of: 50 },
  })
})

test('of times with as many misses, the one with the larger share stands out, then the earlier one', () => {
  const busier = line(20, 100, { hour: 9 })
  const worse = line(20, 30, { hour: 15 })
  expect(driversOf([busier, worse]).worst).toMatchObject({ missed: 20, of: 30 })
  expect(driversOf([line(20, 30, { hour: 9 }), worse]).worst).toMatchObject({ fromHour: 9 })
})
