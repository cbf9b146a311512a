import type { SiteId } from '../id.ts'
import { parts, type Question } from '../survey/question.ts'
import type { AnswerCount } from '../survey/response.ts'
import { resultOf } from '../survey/results.ts'
import { type CountedPart, shareIn } from '../survey/tally.ts'
import type { Figure, FigureLine } from './figure.ts'
import { shareOf } from './figure-of.ts'

/** The question whose good answers each measure is the share of. */
const asked = {
  'survey-visit': 'visit',
  'survey-adviser': 'adviser',
  'survey-resolved': 'resolved',
  'survey-fairly': 'fairly',
  'survey-at-once': 'wait',
  'survey-accessibility': 'accessibility',
  'survey-experience': 'experience',
  'survey-expectations': 'expectations',
} as const satisfies Readonly<Record<string, Question>>

/**
 * The shares of the good answers, for each site and together, of all the counts of a round that is over; withheld where
 * `survey/results.ts` has it. While a round runs nothing of it may be published: who looks before and after somebody
 * answers would have that answer by subtraction.
 */
export const surveyFigures = (sites: readonly SiteId[], answers: readonly AnswerCount[]): readonly FigureLine[] =>
  Object.entries(asked).flatMap(([measure, question]) =>
    [...sites, null].map((site) => ({ measure, site, figure: figureOf(answers, site, question) })),
  )

function figureOf(answers: readonly AnswerCount[], site: SiteId | null, question: Question): Figure {
  const tally = resultOf(answers, site, partOf(question))
  if (tally === null) return { value: null, numerator: null, denominator: null, withheld: true }
  const share = shareIn(tally, question)
  return shareOf(share?.count ?? 0, share?.of ?? 0)
}

const partOf = (question: Question): CountedPart =>
  parts.ratings.some((rating) => rating === question) ? 'ratings' : 'survey'
