import { describe, expect, it } from 'vitest'
import { noDelays } from '../../../src/domain/delay-measures.ts'
import type { SiteId } from '../../../src/domain/id.ts'
import { instant } from '../../../src/domain/instant.ts'
import { figuresOf } from '../../../src/domain/performance/collect.ts'
import type { TypedFigure } from '../../../src/domain/performance/figure.ts'
import type { HistoryFigure } from '../../../src/domain/performance/history.ts'
import type { JournalCounts } from '../../../src/domain/performance/journal-figures.ts'
import type { MeasureKey } from '../../../src/domain/performance/measures.ts'
import type { Quarter } from '../../../src/domain/performance/quarter.ts'
import { noCounts } from '../../../src/domain/summary/counts.ts'

const [bootle, southport] = ['bootle', 'southport'] as SiteId[] as [SiteId, SiteId]

const journalOf = (isWhole: boolean): JournalCounts => ({
  counts: { ...noCounts, arrived: 4, served: 3, left: 1, notCome: 2, waitSeconds: 540 },
  ...{ waits: [], delays: noDelays, appointmentsOfYear: 5, isWhole, isWholeYear: isWhole },
})

const published = (measure: MeasureKey, value: number | null): HistoryFigure => ({
  ...{ quarter: '2026-q4' as Quarter, measure, site: null },
  figure: { value, numerator: null, denominator: null, from: 'history' },
})

/** The figures of a quarter that has the whole of Bootle's journal, and of Southport's or not. */
function quarterOf(isWhole: boolean, history: readonly HistoryFigure[] = [], typed: readonly TypedFigure[] = []) {
  const nothing = { of: 0, met: 0 }
  const cases = { compliments: 7, complaints: 0, stage1: nothing, stage2: { ...nothing, held: 0 } }
  const lines = figuresOf({
    journal: new Map([
      [bootle, journalOf(true)],
      [southport, journalOf(isWhole)],
    ]),
    feedback: new Map([bootle, southport, null].map((site) => [site, cases])),
    ...{ answers: [], typed, history },
  })
  return (measure: MeasureKey, site: SiteId | null) =>
    lines.find((line) => line.measure === measure && line.site === site)?.figure
}

describe('a number of people', () => {
  const numbers = ['people-seen', 'people-left', 'not-come', 'appointments-of-year', 'compliments'] as const

  it.each(numbers)('%s is exact of a quarter that was counted from its first day to its last', (measure) => {
    const figureOf = quarterOf(true)
    for (const site of [bootle, southport, null]) expect(figureOf(measure, site)).not.toHaveProperty('bound')
  })

  it.each(numbers)('%s is at least so many where a part is missing, at that site and together', (measure) => {
    const figureOf = quarterOf(false)
    expect(figureOf(measure, bootle)).not.toHaveProperty('bound')
    for (const site of [southport, null]) expect(figureOf(measure, site)).toMatchObject({ bound: 'at-least' })
  })
})

describe('what was published before this system', () => {
  const history = [published('average-wait', 9), published('people-seen', 100)]

  it('goes after what was counted of the whole quarter', () => {
    expect(quarterOf(true, history)('average-wait', null)).toEqual({ value: 3, numerator: 1080, denominator: 6 })
  })

  it('goes before what was counted of a part of it', () => {
    const figureOf = quarterOf(false, history)
    expect(figureOf('average-wait', null)).toMatchObject({ value: 9, from: 'history' })
    expect(figureOf('people-seen', null)).toMatchObject({ value: 100, from: 'history' })
    expect(figureOf('people-left', null)).toMatchObject({ value: 2, bound: 'at-least' })
  })

  it('hides nothing where it tells nothing', () => {
    expect(quarterOf(false, [published('average-wait', null)])('average-wait', null)).toMatchObject({ value: 3 })
  })
  it('stands again when a figure that was typed over it is taken back', () => {
    const typed = (value: number | null): TypedFigure => ({
      ...{ quarter: '2026-q4' as Quarter, measure: 'calls-answered', site: null, at: instant(0), by: 'manager' },
      figure: { value, numerator: null, denominator: null },
    })
    const answered = (...values: (number | null)[]) =>
      quarterOf(true, [published('calls-answered', 87.31)], values.map(typed))('calls-answered', null)
    expect(answered(90)).toMatchObject({ value: 90, from: 'typed' })
    expect(answered(90, null)).toMatchObject({ value: 87.31, from: 'history' })
  })
})
