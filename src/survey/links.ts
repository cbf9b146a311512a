import type { Logger } from 'pino'
import type { ServiceId, SiteId } from '../domain/id.ts'
import type { Instant } from '../domain/instant.ts'
import type { Site } from '../domain/site.ts'
import type { Month } from '../domain/summary/cell.ts'
import type { Part } from '../domain/survey/question.ts'
import type { Band } from '../domain/survey/response.ts'
import type { Visit } from '../domain/visit.ts'
import type { Slip } from '../storage/survey-box.ts'

/** What the link of a visit says. The nonce is no more than what its slips are made of. */
export type Opened = {
  readonly site: SiteId
  readonly service: ServiceId
  readonly band: Band
  readonly kept: boolean
  readonly month: Month
  readonly nonce: Buffer
}

/** Makes and opens the links by which visitors answer the survey about their visit. */
export type SurveyLinks = {
  /** The token of a visit's `/s/:token`, always the same; null for one that was not served, or while no key can be had. */
  linkOf(site: Site, visit: Visit): string | null
  /**
   * Null for a token that is forged, damaged or of a month that is over.
   * @throws {StorageFailure} when the keys cannot be read
   */
  open(token: string): Opened | null
  /** What marks that a part was sent by a link. */
  slipOf(opened: Opened, part: Part): Slip
  /** Destroys the keys of months whose links open nothing any more. */
  forget(): void
}

type Given = { readonly folder: string; readonly clock: () => Instant; readonly log: Logger }

export function makeSurveyLinks(_given: Given): SurveyLinks {
  const notBuilt = () => {
    throw new Error('not built yet')
  }
  return { linkOf: () => null, open: () => null, slipOf: notBuilt, forget: notBuilt }
}
