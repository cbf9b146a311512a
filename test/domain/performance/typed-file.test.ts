import { describe, expect, test } from 'vitest'
import type { SiteId } from '../../../src/domain/id.ts'
import type { Quarter } from '../../../src/domain/performance/quarter.ts'
import { readTypedFigure } from '../../../src/domain/performance/typed-figure.ts'
import { readTypedLines, type TypedColumn, typedColumns } from '../../../src/domain/performance/typed-file.ts'

const quarter = '2026-q3' as Quarter
const sites = new Map([['bootle', 'bootle' as SiteId]])

/** What is read of lines as they stand in a file, the second line of the file first. */
const read = (...lines: readonly string[]) =>
  readTypedLines(
    lines.map((text, index) => {
      const given = text.split(',')
      const cells = Object.fromEntries(typedColumns.map((column, at) => [column, given[at] ?? '']))
      return { line: index + 2, cells: cells as Record<TypedColumn, string> }
    }),
    { quarter, sites },
  )

const figure = (value = '', numerator = '', denominator = '', note = '') =>
  readTypedFigure({ value, numerator, denominator, note }, 'percent')

describe('a figure that somebody wrote', () => {
  test('is a value, or what it is counted from, or both', () => {
    expect(figure('87.31').figure).toEqual({ value: 87.31, numerator: null, denominator: null, from: 'typed' })
    expect(figure('87.31 %').figure?.value).toBe(87.31)
    expect(figure('', '412', '450').figure).toEqual({ value: 91.6, numerator: 412, denominator: 450, from: 'typed' })
    // As of what is counted here: all is said of everybody alone, and nothing of nobody.
    expect(figure('', '1999', '2000').figure).toMatchObject({ value: 99.9 })
    expect(figure('', '1', '4000').figure).toMatchObject({ value: 0.1 })
    expect(figure('91.56', '412', '450', 'By hand').figure).toMatchObject({ value: 91.56, note: 'By hand' })
    expect(figure('', '1,763', '2,002').figure?.value).toBe(88.1)
    expect(figure()).toEqual({ figure: null, mistakes: [] })
  })

  test('rounds a half up, however it stands in binary', () => {
    expect(figure('', '1', '2000').figure?.value).toBe(0.1)
    expect(figure('', '201', '2000').figure?.value).toBe(10.1)
    expect(figure('', '2', '3').figure?.value).toBe(66.7)
    expect(figure('', '3', '3').figure?.value).toBe(100)
  })

  test.each([
    [['101'], { code: 'over-100', part: 'value' }],
    [['100.01'], { code: 'over-100', part: 'value' }],
    [['-1'], { code: 'wrong-number', part: 'value' }],
    [['many'], { code: 'wrong-number', part: 'value' }],
    [['1e3'], { code: 'wrong-number', part: 'value' }],
    [['', '4.5', '9'], { code: 'wrong-number', part: 'numerator' }],
    [['', '4'], { code: 'one-count', part: 'denominator' }],
    [['', '', '4'], { code: 'one-count', part: 'numerator' }],
    [['', '0', '0'], { code: 'nobody', part: 'denominator' }],
    [['', '451', '450'], { code: 'more-than-all', part: 'numerator' }],
    [['90', '412', '450'], { code: 'not-the-share', part: 'value', share: 91.6 }],
    [['90', '', '', 'x'.repeat(301)], { code: 'long-note', part: 'note' }],
  ])('%j is refused', (given, mistake) => {
    const told = figure(...given)
    expect(told.figure).toBeNull()
    expect(told.mistakes).toEqual([expect.objectContaining(mistake)])
  })

  test('may be rounded or cut as others do it', () => {
    for (const value of ['91', '92', '91.5', '91.6', '91.55', '91.56'])
      expect(figure(value, '412', '450').mistakes, value).toEqual([])
  })

  test('tells all that is wrong with it at once', () => {
    expect(figure('200', 'x', '-2').mistakes.map(({ part }) => part)).toEqual(['value', 'numerator', 'denominator'])
  })
})

describe('the lines of a file', () => {
  test('are figures of the whole council', () => {
    expect(read('2026-q3,calls-answered,,87.31', '2026-Q3,Video-Rated,all,,9,10').figures).toEqual([
      { measure: 'calls-answered', site: null, figure: expect.objectContaining({ value: 87.31 }) },
      { measure: 'video-rated', site: null, figure: expect.objectContaining({ value: 90, numerator: 9 }) },
    ])
  })

  test.each([
    [',calls-answered,,80', { code: 'no-quarter' }],
    ['2026-q5,calls-answered,,80', { code: 'wrong-quarter', given: '2026-q5' }],
    ['31/02/2026,calls-answered,,80', { code: 'wrong-quarter', given: '31/02/2026' }],
    ['2026-q2,calls-answered,,80', { code: 'other-quarter', given: '2026-q2', quarter }],
    ['2026-q3,,,80', { code: 'no-measure' }],
    ['2026-q3,faxes,,80', { code: 'unknown-measure', given: 'faxes' }],
    ['2026-q3,started,,80', { code: 'counted-measure', given: 'started' }],
    ['2026-q3,calls-answered,Atlantis,80', { code: 'unknown-site', given: 'Atlantis' }],
    ['2026-q3,calls-answered,Bootle,80', { code: 'not-by-site', given: 'Bootle' }],
    ['2026-q3,calls-answered,,', { code: 'no-figure' }],
    ['2026-q3,calls-answered,,180', { code: 'over-100', part: 'value', given: '180' }],
  ])('%s is named with what is wrong', (line, mistake) => {
    const { figures, wrong } = read('2026-q3,video-rated,,90', line)
    expect(figures).toHaveLength(1)
    expect(wrong).toEqual([{ line: 3, mistakes: [mistake] }])
  })

  test('of which two tell the same figure name the first one', () => {
    expect(read('2026-q3,calls-answered,,80', '2026-q3,video-rated,,1', '2026-q3,calls-answered,all,81').wrong).toEqual(
      [{ line: 4, mistakes: [{ code: 'twice', line: 2 }] }],
    )
  })
})
