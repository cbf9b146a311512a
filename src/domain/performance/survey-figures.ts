import type { SiteId } from '../id.ts'
import type { Question } from '../survey/question.ts'
import type { AnswerCount } from '../survey/response.ts'
import { shareOf as shareIn } from '../survey/results.ts'
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

/** The shares of the answers to a survey that is over, for each site and together; withheld where `survey/results.ts` has it. */
export const surveyFigures = (sites: readonly SiteId[], answers: readonly AnswerCount[]): readonly FigureLine[] =>
  Object.entries(asked).flatMap(([measure, question]) =>
    [...sites, null].map((site) => ({ measure, site, figure: printed(shareIn(answers, site, question)) })),
  )

const printed = (figure: Figure): Figure =>
  figure.withheld ? figure : shareOf(figure.numerator ?? 0, figure.denominator ?? 0)
