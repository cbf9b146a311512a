import { localDate } from '../domain/local-time.ts'
import { quarterAt, yearsBefore } from '../domain/performance/quarter.ts'
import { linkMonths } from '../domain/survey/link-months.ts'
import type { SurveyParts } from './jobs.ts'

/**
 * Destroys the keys and the slips of months whose links open nothing any more; and what people wrote, once its round is
 * no longer the one with which the newest is compared.
 */
export async function forgetSurvey({ storage, surveyLinks, clock }: SurveyParts): Promise<void> {
  const today = localDate(clock())
  const { first } = linkMonths(today)
  surveyLinks.forget(first)
  await storage.survey.forgetSlips(first)
  await storage.survey.forgetWordsBefore(yearsBefore(quarterAt(today)))
}
