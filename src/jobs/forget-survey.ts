import { localDate } from '../domain/local-time.ts'
import { linkMonths } from '../domain/survey/link-months.ts'
import type { SurveyParts } from './jobs.ts'

/** Destroys the keys and the slips of months whose links open nothing any more. */
export async function forgetSurvey({ storage, surveyLinks, clock }: SurveyParts): Promise<void> {
  const { first } = linkMonths(localDate(clock()))
  surveyLinks.forget(first)
  await storage.survey.forgetSlips(first)
}
