import { expect, test } from 'vitest'
import type { SiteId } from '../../../src/domain/id.ts'
import { surveyFigures } from '../../../src/domain/performance/survey-figures.ts'
import type { AnswerCount, Round } from '../../../src/domain/survey/response.ts'

const [bootle, southport] = ['bootle', 'southport'] as [SiteId, SiteId]
const withheld = { value: null, numerator: null, denominator: null, withheld: true }

/** The five questions, each answered so often well and so often not, by as many people as answered at all. */
const answered = (site: SiteId, good: number, bad = 0): AnswerCount[] =>
  [
    { question: 'any', answer: 'survey', count: good + bad } as const,
    { question: 'visit', answer: 'fairly-satisfied', count: good } as const,
    { question: 'visit', answer: 'neither', count: bad } as const,
  ].map((count) => ({ ...count, site, round: '2026-05' as Round, way: 'poster', by: 'all', value: '' }))

const figures = (answers: readonly AnswerCount[], measure = 'survey-visit') =>
  surveyFigures([bootle, southport], answers)
    .filter((line) => line.measure === measure)
    .map(({ figure }) => figure)

test('a published share is that of the good answers of all that answered, with both counts, printed as the others are', () => {
  const bootleOnly = figures(answered(bootle, 1_999, 1))
  expect(bootleOnly[0]).toEqual({ value: 99.9, numerator: 1_999, denominator: 2_000 })
  expect(bootleOnly[2]).toEqual(bootleOnly[0])
  expect(figures(answered(bootle, 22, 3))[2]).toEqual({ value: 88, numerator: 22, denominator: 25 })
})

test('it is withheld where fewer than ten answered, and then at the other site too', () => {
  const answers = [...answered(bootle, 30), ...answered(southport, 9)]
  expect(figures(answers)).toEqual([withheld, withheld, { value: 100, numerator: 39, denominator: 39 }])
  expect(figures(answered(bootle, 9))).toEqual([withheld, withheld, withheld])
  expect(figures(answers, 'survey-experience')).toEqual([withheld, withheld, withheld])
})
