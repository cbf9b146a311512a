import type { SurveyAsked } from '../../views/manage/survey-view.ts'
import { localDate } from '../domain/local-time.ts'
import type { Round, Wave } from '../domain/survey/response.ts'
import { newestFirst, periodsOf, readRound, roundAt } from '../domain/survey/round.ts'
import type { Ctx, Parts } from './parts.ts'
import { NotFound, siteOf } from './today.ts'

/**
 * The round and the site that are looked at: where none is named, the newest round that is over, at all sites.
 * @throws {NotFound}
 */
export async function askedOf(parts: Parts, c: Ctx, set: readonly Wave[]): Promise<SurveyAsked> {
  const { frame, storage, clock } = parts
  const { round: named = '', site = '' } = c.req.query()
  const today = localDate(clock())
  const running = roundAt(today, set)
  const rounds = [...new Set([running, ...(await storage.survey.rounds())])].sort(newestFirst)
  const isOver = (round: Round) => periodsOf(round, set).every(({ to }) => to < today)
  const round = named === '' ? (rounds.find(isOver) ?? running) : readRound(named)
  if (round === null) throw new NotFound()
  return {
    ...{ frame, round },
    sites: [...storage.sites.values()],
    chosen: site === '' ? null : siteOf(parts, site).id,
    rounds: rounds.includes(round) ? rounds : [...rounds, round].sort(newestFirst),
  }
}
