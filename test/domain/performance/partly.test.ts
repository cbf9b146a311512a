import { expect, test } from 'vitest'
import type { SiteId } from '../../../src/domain/id.ts'
import type { LocalDate } from '../../../src/domain/local-time.ts'
import type { Figure } from '../../../src/domain/performance/figure.ts'
import { lackedBy, partlyCounted } from '../../../src/domain/performance/partly.ts'
import { periodOf, type Quarter } from '../../../src/domain/performance/quarter.ts'

const [bootle, southport] = ['bootle', 'southport'] as SiteId[] as [SiteId, SiteId]
const partly = (...firstDates: readonly (string | null)[]) =>
  partlyCounted(
    new Map([bootle, southport].map((site, index) => [site, (firstDates[index] ?? null) as LocalDate | null])),
    periodOf('2026-q3' as Quarter),
  )

test('a site lacks the days before its first one, and all of them where that comes later or never', () => {
  expect(partly('2026-07-01', '2026-06-30')).toEqual([])
  expect(partly('2026-07-02', '2026-07-01')).toEqual([{ site: bootle, from: '2026-07-02' }])
  expect(partly('2026-09-30', '2026-10-01')).toEqual([
    { site: bootle, from: '2026-09-30' },
    { site: southport, from: null },
  ])
  expect(partly('2026-01-01', null)).toEqual([{ site: southport, from: null }])
})

test('of a quarter in which nothing was counted at all nothing is said: its figures come from elsewhere', () => {
  expect(partly('2026-10-01', null)).toEqual([])
})

test('a figure lacks what its site does, unless it was typed in, published before or counted otherwise', () => {
  const all = partly('2026-07-02', '2026-07-01')
  const figure: Figure = { value: 50, numerator: 1, denominator: 2 }
  const lacked = (measure: string, site: SiteId | null, of: Partial<Figure> = {}) =>
    lackedBy({ measure, site, figure: { ...figure, ...of } }, all).length
  expect([lacked('greeted', bootle), lacked('greeted', southport), lacked('greeted', null)]).toEqual([1, 0, 1])
  expect(lacked('compliments', null)).toBe(1)
  for (const of of [{ from: 'history' }, { from: 'typed' }, { value: null }] as const)
    expect(lacked('greeted', null, of)).toBe(0)
  expect([lacked('survey-visit', null), lacked('calls-answered', null)]).toEqual([0, 0])
})
