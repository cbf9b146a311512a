import type { SurveyAsked } from '../../views/manage/survey-view.ts'
import { localDate } from '../domain/local-time.ts'
import type { Round, Wave } from '../domain/survey/response.ts'
import { newestFirst, readRound, roundAt } from '../domain/survey/round.ts'
import type { Ctx, Parts } from './parts.ts'
import { NotFound, siteOf } from './today.ts'

type Known = Pick<SurveyAsked, 'rounds' | 'chosen'> & { readonly running: Round }

/**
 * The round and the site that are looked at; all sites where none is named.
 * @param usual which round, where none is named
 * @throws {NotFound}
 */
export async function askedOf(
  parts: Parts,
  c: Ctx,
  set: readonly Wave[],
  usual: (known: Known) => Round | Promise<Round>,
): Promise<SurveyAsked> {
  const { frame, storage, clock } = parts
  const { round: named = '', site = '' } = c.req.query()
  const chosen = site === '' ? null : siteOf(parts, site).id
  const running = roundAt(localDate(clock()), set)
  const rounds = [...new Set([running, ...(await storage.survey.rounds())])].sort(newestFirst)
  const round = named === '' ? await usual({ rounds, chosen, running }) : readRound(named)
  if (round === null) throw new NotFound()
  return {
    ...{ frame, round, isNamed: named !== '', chosen },
    sites: [...storage.sites.values()],
    rounds: rounds.includes(round) ? rounds : [...rounds, round].sort(newestFirst),
  }
}
