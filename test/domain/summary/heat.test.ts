import { expect, test } from 'vitest'
import type { SummaryLine } from '../../../src/domain/summary/cell.ts'
import { noCounts } from '../../../src/domain/summary/counts.ts'
import { heatOf, stepOf } from '../../../src/domain/summary/heat.ts'

const came = (weekday: number, hour: number, arrived: number): SummaryLine<'weekday' | 'hour'> => ({
  ...{ weekday, hour },
  counts: { ...noCounts, arrived },
})

test('what came at several sites is added up, every hour between is there, and Monday to Friday always', () => {
  const heat = heatOf([came(1, 9, 4), came(1, 9, 6), came(3, 12, 25), came(5, 15, 0)])
  expect(heat.weekdays).toEqual([1, 2, 3, 4, 5])
  expect(heat.hours).toEqual([9, 10, 11, 12])
  expect([heat.arrived(1, 9), heat.arrived(1, 10), heat.arrived(3, 12), heat.all]).toEqual([10, 0, 25, 35])
  expect(heatOf([came(6, 9, 1)]).weekdays).toEqual([1, 2, 3, 4, 5, 6])
  expect(heatOf([])).toMatchObject({ hours: [], all: 0, steps: [] })
})

test('the scale has five steps of one size, fewer for few people, and nobody is on none', () => {
  const { steps } = heatOf([came(1, 9, 50)])
  expect(steps).toEqual([10, 20, 30, 40, 50])
  expect([0, 1, 10, 11, 50].map((count) => stepOf(steps, count))).toEqual([0, 1, 1, 2, 5])
  expect(heatOf([came(1, 9, 3)]).steps).toEqual([1, 2, 3])
})
