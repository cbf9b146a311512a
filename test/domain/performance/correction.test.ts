import { expect, test } from 'vitest'
import type { SiteId } from '../../../src/domain/id.ts'
import { performanceOf } from '../../../src/domain/performance/compare.ts'
import { differencesBetween } from '../../../src/domain/performance/correction.ts'
import type { Figure } from '../../../src/domain/performance/figure.ts'
import type { Quarter } from '../../../src/domain/performance/quarter.ts'
import { at } from '../../support/builders.ts'

const bootle = 'bootle' as SiteId
const [old, other]: Figure[] = [
  { value: 79, numerator: null, denominator: null },
  { value: 90, numerator: 9, denominator: 10 },
]

const documentOf = (
  figures: readonly (readonly [
    measure: string,
    site: SiteId | null,
    figure: Figure | undefined,
    before?: Figure | undefined,
  ])[],
) =>
  performanceOf({
    ...{ quarter: '2026-q4' as Quarter, updatedAt: at('10:00'), narrative: '' },
    figures: figures.flatMap(([measure, site, figure]) => (figure ? [{ measure, site, figure }] : [])),
    before: figures.flatMap(([measure, site, , figure]) => (figure ? [{ measure, site, figure }] : [])),
  })

test('a correction tells each figure that is another one, old and new, in the order of the page', () => {
  const earlier = documentOf([
    ['greeted', null, other],
    ['calls-answered', null, old],
    ['calls-in-5', null, old],
  ])
  const later = documentOf([
    ['greeted', bootle, old],
    ['greeted', null, other],
    ['calls-answered', null, other],
  ])
  expect(differencesBetween(earlier, later)).toEqual([
    { measure: 'greeted', site: bootle, isYearBefore: false, old: null, new: old },
    { measure: 'calls-answered', site: null, isYearBefore: false, old, new: other },
    { measure: 'calls-in-5', site: null, isYearBefore: false, old, new: null },
  ])
})

test('the same value of other counts is a correction, and what was only read again is none', () => {
  const earlier = documentOf([['greeted', null, other]])
  const later = documentOf([['greeted', null, { value: 90, numerator: 18, denominator: 20 }]])
  expect(differencesBetween(earlier, later)).toHaveLength(1)
  expect(differencesBetween(earlier, JSON.parse(JSON.stringify(earlier)))).toEqual([])
})

test('a corrected year before is a correction, and one that nothing was known of is none', () => {
  const then: Figure = { value: 70, numerator: 7, denominator: 10 }
  const nothing: Figure = { value: null, numerator: null, denominator: null }
  const earlier = documentOf([
    ['greeted', null, other, old],
    ['calls-answered', null, old],
  ])
  const later = documentOf([
    ['greeted', null, other, then],
    ['calls-answered', null, old, nothing],
    ['calls-in-5', null, old, then],
  ])
  expect(differencesBetween(earlier, later)).toEqual([
    { measure: 'greeted', site: null, isYearBefore: true, old, new: then },
    { measure: 'calls-in-5', site: null, isYearBefore: false, old: null, new: old },
  ])
})
