import type { SiteId } from '../../src/domain/id.ts'
import type { Period } from '../../src/domain/period.ts'
import type { Site } from '../../src/domain/site.ts'
import type { Round, Wave, Words as Written } from '../../src/domain/survey/response.ts'
import type { Breakdowns } from '../../src/domain/survey/results.ts'
import type { EqualityResult } from '../../src/domain/survey/results-equality.ts'
import type { Tally } from '../../src/domain/survey/tally.ts'
import type { Typed } from '../components/field.tsx'
import type { Frame } from '../page.tsx'

/** What is looked at: a round, at one of the sites or, for null, at all of them. */
export type SurveyAsked = {
  readonly frame: Frame
  readonly sites: readonly Site[]
  readonly chosen: SiteId | null
  readonly round: Round
  /** Whether somebody chose the round; else it is the page's usual one. */
  readonly isNamed: boolean
  /** Those that may be chosen, the newest first. */
  readonly rounds: readonly Round[]
}

/** Each part's answers; null where they are withheld. */
export type Found = { readonly survey: Tally | null; readonly ratings: Tally | null }

export type SurveyTold = {
  readonly now: Found
  /** Of the round 12 months before. */
  readonly before: Found
  /** Null for all sites together. */
  readonly breakdowns: Breakdowns | null
  readonly equality: readonly EqualityResult[]
}

export type SurveyView = SurveyAsked & {
  readonly periods: readonly Period[]
  /** The counted survey that the round is. */
  readonly wave: Wave | null
  /** How many sent the survey; null where that is withheld. While it runs, at all sites together. */
  readonly people: number | null
  /** Visits that finished in the days of the wave, of whom these are the answers. Null for what is no wave. */
  readonly finished: number | null
  /** Null while the round runs. */
  readonly told: SurveyTold | null
  /** The counted surveys whose days may be set. */
  readonly waves: readonly (Wave & { readonly mayBeTakenBack: boolean })[]
  /** What stands in the form for them. */
  readonly typed: Typed
  readonly formKey: string
}

export type SurveyWordsView = SurveyAsked & {
  /** Those on the page. */
  readonly words: readonly Written[]
  /** The page, of so many; both count from 1, as does its first text among all. */
  readonly page: number
  readonly pages: number
  readonly first: number
  /** How many there are on all pages, and how many of them nobody has read. */
  readonly count: number
  readonly unread: number
  readonly tag: string
  /** Those that any of the round's texts has. */
  readonly tags: readonly string[]
  readonly keys: (form: string) => string
  /** The text whose form is wrong, with what was typed. */
  readonly wrong: { readonly id: string; readonly typed: Typed } | null
}
