import type { SiteId } from '../id.ts'
import type { AnswerTo, Question } from '../survey/question.ts'
import type { AnswerCount } from '../survey/response.ts'
import { fewest } from '../waits/ledger-line.ts'
import type { Figure, FigureLine } from './figure.ts'
import { shareOf, unknown } from './figure-of.ts'

type Asked<Of extends Question = Question> = { readonly question: Of; readonly good: readonly AnswerTo<Of>[] }
const asked = <Of extends Question>(question: Of, ...good: readonly AnswerTo<Of>[]): Asked<Of> => ({ question, good })

/** The question of each measure, and the answers that its share is of. */
const asks = {
  'survey-visit': asked('visit', 'very-satisfied', 'fairly-satisfied'),
  'survey-adviser': asked('adviser', 'very-satisfied', 'fairly-satisfied'),
  'survey-resolved': asked('resolved', 'yes'),
  'survey-fairly': asked('fairly', 'yes'),
  'survey-at-once': asked('wait', 'immediately'),
  'survey-accessibility': asked('accessibility', 'excellent', 'good'),
  'survey-experience': asked('experience', 'excellent', 'good'),
  'survey-expectations': asked('expectations', 'excellent', 'good'),
} as const satisfies Readonly<Record<string, Asked>>

/**
 * The shares of the answers to a survey, for each site and together. What fewer than ten answered is withheld; and
 * together is withheld too where a site that is withheld could be worked out from it and the other sites.
 */
export function surveyFigures(sites: readonly SiteId[], answers: readonly AnswerCount[]): readonly FigureLine[] {
  return Object.entries(asks).flatMap(([measure, { question, good }]) => {
    const of = answers.filter((each) => each.by === 'all' && each.question === question)
    const told = sites.map((site) => {
      const here = of.filter((each) => each.site === site)
      const met = here.filter(({ answer }) => (good as readonly string[]).includes(answer))
      return { measure, site, met: sum(met), of: sum(here) }
    })
    const few = told.filter((site) => isFew(site.of))
    const isHidden = few.length > 0 && isFew(few.reduce((all, site) => all + site.of, 0))
    const together = { met: sum(of.filter(({ answer }) => (good as readonly string[]).includes(answer))), of: sum(of) }
    return [
      ...told.map(({ site, ...counts }) => ({ measure, site, figure: figureOf(counts, isFew(counts.of)) })),
      { measure, site: null, figure: figureOf(together, isHidden || isFew(together.of)) },
    ]
  })
}

const isFew = (count: number): boolean => count > 0 && count < fewest
const sum = (all: readonly AnswerCount[]): number => all.reduce((count, each) => count + each.count, 0)

const figureOf = ({ met, of }: { readonly met: number; readonly of: number }, isWithheld: boolean): Figure =>
  isWithheld ? { ...unknown, withheld: true } : shareOf(met, of)
