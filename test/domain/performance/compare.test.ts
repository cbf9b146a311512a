import { describe, expect, test } from 'vitest'
import type { SiteId } from '../../../src/domain/id.ts'
import { performanceOf } from '../../../src/domain/performance/compare.ts'
import type { Figure, FigureLine } from '../../../src/domain/performance/figure.ts'
import type { MeasureKey } from '../../../src/domain/performance/measures.ts'
import type { Quarter } from '../../../src/domain/performance/quarter.ts'
import { at } from '../../support/builders.ts'

const figure = (value: number | null, changes: Partial<Figure> = {}): Figure => ({
  ...{ value, numerator: null, denominator: null },
  ...changes,
})

/** The one line of a page of a measure's figure, and of the one 12 months before. */
function lineOf(measure: MeasureKey, now: Figure, before: Figure | null = null) {
  const told = (of: Figure): FigureLine => ({ measure, site: null, figure: of })
  const { lines } = performanceOf({
    ...{ quarter: '2026-q4' as Quarter, updatedAt: at('10:00'), narrative: '' },
    figures: [told(now)],
    before: before ? [told(before)] : [],
  })
  const [line] = lines
  if (!line) throw new RangeError(`no line of ${measure}`)
  return line
}

describe('the colour', () => {
  test.each<[MeasureKey, number, string | null]>([
    ['greeted', 100, 'green'],
    ['greeted', 99.9, 'amber'],
    ['greeted', 95, 'amber'],
    ['greeted', 94.9, 'red'],
    ['calls-answered', 80, 'green'],
    ['calls-answered', 79.99, 'amber'],
    ['calls-answered', 75, 'amber'],
    ['calls-answered', 74.99, 'red'],
    // Less is better: 15 minutes, and a tenth of them more.
    ['average-wait', 15, 'green'],
    ['average-wait', 15.1, 'amber'],
    ['average-wait', 16.5, 'amber'],
    ['average-wait', 16.6, 'red'],
    ['average-wait', 0, 'green'],
    ['resolved', 100, null],
    ['people-seen', 7, null],
  ])('of %s at %d is %s', (measure, value, rag) => expect(lineOf(measure, figure(value)).rag).toBe(rag))

  test('there is none without a figure', () => {
    expect(lineOf('greeted', figure(null)).rag).toBeNull()
    expect(lineOf('greeted', figure(null, { withheld: true })).rag).toBeNull()
  })
})

describe('the change against 12 months before', () => {
  test.each<[MeasureKey, number, number, number, string | null]>([
    // The council's own figures: 12 to 9 minutes is an improvement.
    ['average-wait', 9, 12, -3, 'better'],
    ['average-wait', 12, 9, 3, 'worse'],
    ['calls-answered', 87.31, 79, 8.31, 'better'],
    ['greeted', 78.6, 100, -21.4, 'worse'],
    ['greeted', 0.3, 0.1, 0.2, 'better'],
    ['greeted', 90, 90, 0, 'same'],
    ['people-seen', 20, 2, 18, null],
  ])('of %s from %d to %d is %d: %s', (measure, now, before, change, trend) =>
    expect(lineOf(measure, figure(now), figure(before))).toMatchObject({ change, trend }),
  )

  test('is not told where one of the two is not known exactly', () => {
    const nothing = { change: null, trend: null }
    expect(lineOf('calls-prioritised', figure(88.06), figure(87, { bound: 'over' }))).toMatchObject(nothing)
    expect(lineOf('calls-prioritised', figure(87, { bound: 'over' }), figure(80))).toMatchObject(nothing)
    expect(lineOf('greeted', figure(90))).toMatchObject({ before: null, ...nothing })
    expect(lineOf('greeted', figure(90), figure(null))).toMatchObject(nothing)
  })
})

test('a line is compared with the line of its own site, and says what it is aimed at', () => {
  const site = 'bootle' as SiteId
  const { lines } = performanceOf({
    ...{ quarter: '2026-q4' as Quarter, updatedAt: at('10:00'), narrative: '' },
    figures: [{ measure: 'greeted', site, figure: figure(90) }],
    before: [
      { measure: 'greeted', site: null, figure: figure(10) },
      { measure: 'greeted', site, figure: figure(80) },
    ],
  })
  expect(lines).toEqual([expect.objectContaining({ site, change: 10, unit: 'percent', better: 'higher', target: 100 })])
})
