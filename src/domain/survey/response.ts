import type { ServiceId, SiteId } from '../id.ts'
import type { LocalDate } from '../local-time.ts'
import type { Question } from './question.ts'

/**
 * When an answer was given, as coarsely as it is published: a wave by its month, as 2026-11, or a quarter without its
 * waves, as 2026-q4. Rounds never overlap, so that no figure is another one less a third.
 */
export type Round = string & { readonly brand: 'Round' }

/** From where somebody answered: by the link of their own visit, the site's poster, or the kiosk. */
export const ways = ['visit', 'poster', 'kiosk'] as const
export type Way = (typeof ways)[number]

/** How long the visit waited, by the charter's own limits: up to 2 minutes, up to 15, longer. */
export const bands = ['to-2', 'to-15', 'over-15'] as const
export type Band = (typeof bands)[number]

/** What is known of an answer besides the answer: of the poster and the kiosk only the first three. */
export type About = {
  readonly site: SiteId
  readonly round: Round
  readonly way: Way
  readonly service: ServiceId | null
  readonly band: Band | null
  /** Whether the promise of P2, or of P5 for an appointment, was kept. */
  readonly kept: boolean | null
}

/**
 * What answers are told apart by: by nothing, or by one thing alone. Crossed, a service, a band and a promise would
 * often be one visit's, and its answers would stand there to be read; so each is counted by itself.
 */
export const slices = ['all', 'service', 'band', 'kept'] as const
export type Slice = (typeof slices)[number]

/** How many gave an answer. There is no row of one person: nothing is kept but such counts. */
export type AnswerCount = Pick<About, 'site' | 'round' | 'way'> & {
  /**
   * An answer is counted under 'all', and one of the survey again under each of the others that is known of it: add up
   * one slice alone.
   */
  readonly by: Slice
  /** The service's id, the band, 'yes' or 'no' for a promise; empty for 'all'. */
  readonly value: string
  /** 'any' counts whoever sent the part, whichever of its questions they skipped. */
  readonly question: Question | AnyOf
  readonly answer: string
  readonly count: number
}

/** Whoever sent a part: the answer is the part's name. */
export type AnyOf = 'any'

/** What somebody wrote, by itself: joined to nothing, not even to the answers given with it. */
export type Words = {
  readonly id: string
  readonly site: SiteId
  readonly round: Round
  readonly text: string
  readonly tags: readonly string[]
  readonly isRead: boolean
}

export type EqualityCount = {
  readonly site: SiteId
  readonly round: Round
  readonly question: string
  readonly answer: string
  readonly count: number
}

/** A counted survey: its days, and how many answers are aimed at. Its id is its month. */
export type Wave = {
  readonly id: Round
  readonly from: LocalDate
  readonly to: LocalDate
  readonly target: number | null
}
