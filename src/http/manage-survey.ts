import { Hono } from 'hono'
import { type Typed, untyped } from '../../views/components/field.tsx'
import { surveyResultsPage } from '../../views/manage/survey.tsx'
import type { Found, SurveyAsked, SurveyTold, SurveyView } from '../../views/manage/survey-view.ts'
import { type LocalDate, localDate } from '../domain/local-time.ts'
import type { Site } from '../domain/site.ts'
import type { AnswerCount, Round, Wave } from '../domain/survey/response.ts'
import { type Breakdowns, breakdownsOf, peopleOf, resultOf } from '../domain/survey/results.ts'
import { equalityOf } from '../domain/survey/results-equality.ts'
import { faultOfTakingBack, periodsOf, waveOf, wavesOf, yearEarlier } from '../domain/survey/round.ts'
import { serve } from './access.ts'
import { askedOf } from './manage-survey-asked.ts'
import { manageSurveyWaves } from './manage-survey-waves.ts'
import { manageSurveyWords } from './manage-survey-words.ts'
import type { Ctx, Env, Parts } from './parts.ts'

/** What the exit survey found. */
export function manageSurvey(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  serve(app, 'GET /manage/survey', async (c) => showSurvey(parts, c, untyped))
  manageSurveyWaves(parts, app, (c, typed) => showSurvey(parts, c, typed))
  manageSurveyWords(parts, app)
  return app
}

async function showSurvey(parts: Parts, c: Ctx, typed: Typed): Promise<Response> {
  const { storage, clock } = parts
  const today = localDate(clock())
  const set = await storage.published.waves()
  const isOver = (round: Round) => periodsOf(round, set).every(({ to }) => to < today)
  const asked = await askedOf(parts, c, set, ({ rounds, running }) => rounds.find(isOver) ?? running)
  const periods = periodsOf(asked.round, set)
  const wave = waveOf(asked.round, set)
  // Who looked before and after somebody answered would have that answer by subtraction.
  const isRunning = periods.some(({ to }) => to >= today)
  const counts = await storage.survey.answers(asked.round)
  const where = isRunning ? null : asked.chosen
  const view = {
    ...asked,
    ...{ periods, wave, typed },
    people: peopleOf(counts, where),
    finished: wave && (await finishedIn(parts, where === null ? asked.sites : sitesIn(asked), wave)),
    told: isRunning ? null : await toldOf(parts, asked, counts),
    waves: wavesAhead(set, today),
    formKey: `waves-${parts.newId()}`,
  }
  return c.html(surveyResultsPage(view), typed.errors.size > 0 ? 422 : 200)
}

const sitesIn = ({ sites, chosen }: SurveyAsked): readonly Site[] => sites.filter(({ id }) => id === chosen)

/** Those of this year and the next one. */
const wavesAhead = (set: readonly Wave[], today: LocalDate): SurveyView['waves'] =>
  [0, 1]
    .flatMap((years) => wavesOf(set, Number(today.slice(0, 4)) + years))
    .map((wave) => ({
      ...wave,
      mayBeTakenBack: set.includes(wave) && faultOfTakingBack(wave.id, set, today) === null,
    }))

async function toldOf(
  { storage }: Parts,
  { round, chosen, sites }: SurveyAsked,
  counts: readonly AnswerCount[],
): Promise<SurveyTold> {
  const earlier = await storage.survey.answers(yearEarlier(round))
  const found = (from: readonly AnswerCount[]): Found => ({
    survey: resultOf(from, chosen, 'survey'),
    ratings: resultOf(from, chosen, 'ratings'),
  })
  const site = sites.find(({ id }) => id === chosen)
  return {
    now: found(counts),
    before: found(earlier),
    breakdowns: site ? breakdownsAt(site, counts) : null,
    equality: equalityOf(await storage.survey.equality(round)),
  }
}

const breakdownsAt = ({ id, services }: Site, counts: readonly AnswerCount[]): Breakdowns =>
  breakdownsOf(counts, { site: id, services: [...services.keys()] })

async function finishedIn({ storage, clock }: Parts, sites: readonly Site[], wave: Wave): Promise<number> {
  const today = localDate(clock())
  const period = { from: wave.from, to: earlier(wave.to, today) }
  if (period.to < period.from) return 0
  let finished = 0
  for (const { id } of sites) finished += await storage.finishedIn(id, period)
  return finished
}

const earlier = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? one : other)
