import type { SiteId } from '../domain/id.ts'
import type { Quarter } from '../domain/performance/quarter.ts'
import type { Month } from '../domain/period.ts'
import type { Answers, AskedPart } from '../domain/survey/question.ts'
import type { About, AnswerCount, EqualityCount, Round, Words } from '../domain/survey/response.ts'

/**
 * The mark that a part of a link's survey was sent. It cannot be traced to the visit once the month's key is gone, nor
 * to an answer at any time.
 */
export type Slip = { readonly mark: string; readonly month: Month }

/**
 * Where the answers of the exit survey are kept: apart from everything else, as counts alone, in no order and without
 * any time but the round.
 */
export interface SurveyBox {
  /** Counts the answers to a part. False where its slip was used, and then nothing is counted. */
  count(about: About, part: AskedPart, answers: Answers, slip: Slip | null): Promise<boolean>
  /** Keeps what somebody wrote, joined to nothing. False as above. */
  keepWords(words: Pick<Words, 'id' | 'site' | 'round' | 'text'>, slip: Slip | null): Promise<boolean>
  countEquality(
    of: Pick<EqualityCount, 'site' | 'round'>,
    answers: Readonly<Record<string, string>>,
    slip: Slip | null,
  ): Promise<boolean>

  answers(round: Round): Promise<readonly AnswerCount[]>
  equality(round: Round): Promise<readonly EqualityCount[]>
  /** The rounds of which there is anything, the newest first. */
  rounds(): Promise<readonly Round[]>

  /** The rounds in which somebody wrote something, in no order. */
  roundsWithWords(site: SiteId | null): Promise<readonly Round[]>
  words(round: Round, site: SiteId | null): Promise<readonly Words[]>
  wordsById(id: string): Promise<Words | null>
  tagWords(id: string, tags: readonly string[]): Promise<void>
  forgetWords(id: string): Promise<void>
  /** Forgets what was written in rounds of the quarters before one. */
  forgetWordsBefore(quarter: Quarter): Promise<void>

  isUsed(slip: Slip): Promise<boolean>
  /** Forgets the slips of months before one, whose links open nothing any more. */
  forgetSlips(before: Month): Promise<void>
  close(): void
}
