import { createHmac } from 'node:crypto'
import type { Logger } from 'pino'
import type { ServiceId, SiteId, Token } from '../domain/id.ts'
import type { Instant } from '../domain/instant.ts'
import { localDate } from '../domain/local-time.ts'
import { type Month, monthOf } from '../domain/period.ts'
import type { Site } from '../domain/site.ts'
import { type AboutVisit, aboutVisit } from '../domain/survey/about.ts'
import { linkMonths } from '../domain/survey/link-months.ts'
import type { Part } from '../domain/survey/question.ts'
import { type Band, bands } from '../domain/survey/response.ts'
import type { Visit } from '../domain/visit.ts'
import type { Slip } from '../storage/survey-box.ts'
import { type MonthKey, makeMonthKeys } from './month-keys.ts'
import { seal, unseal } from './sealed.ts'

/** What the link of a visit says: nobody's name, no time but the month, and of the visit itself only the nonce. */
export type Opened = {
  readonly site: SiteId
  readonly service: ServiceId
  readonly band: Band
  readonly kept: boolean
  readonly month: Month
  /** What the visit's slips are made of. Without the month's key nobody can make it of the visit. */
  readonly nonce: string
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
  /** Destroys the keys of months before one. */
  forget(before: Month): void
}

type Given = { readonly folder: string; readonly clock: () => Instant; readonly log: Pick<Logger, 'error'> }

export function makeSurveyLinks({ folder, clock, log }: Given): SurveyLinks {
  const keys = makeMonthKeys(folder)

  function keyOf(month: Month): MonthKey | null {
    const { first, last } = linkMonths(localDate(clock()))
    if (month < first || month > last) return null
    try {
      return keys.readOrMake(month)
    } catch (error) {
      // The page that shows the link is the visitor's ticket, which matters more than the survey.
      log.error({ err: error }, 'no link to the survey can be made')
      return null
    }
  }

  return {
    linkOf(site, visit) {
      const about = aboutVisit(visit)
      const key = about && keyOf(monthOf(localDate(visit.arrivedAt)))
      return key && seal(written(site.id, about, nonceOf(visit.token, key)), key)
    },

    open(token) {
      const { first, last } = linkMonths(localDate(clock()))
      for (const month of [last, first]) {
        const key = keys.read(month)
        const words = key && unseal(token, key)
        if (words) return { month, ...read(words) }
      }
      return null
    },

    slipOf: ({ nonce, month }, part) => ({ month, mark: shortened(createHmac('sha256', nonce).update(part).digest()) }),
    forget: keys.forget,
  }
}

const nonceBytes = 16

const nonceOf = (token: Token, { nonce }: MonthKey): Buffer =>
  createHmac('sha256', nonce).update(token).digest().subarray(0, nonceBytes)

const shortened = (digest: Buffer): string => digest.toString('base64url', 0, nonceBytes)

/** In few bytes, as each letter more makes a code coarser or larger: the nonce, the band and promise, and two ids. */
function written(site: SiteId, { service, band, kept }: AboutVisit, nonce: Buffer): Buffer {
  const known = bands.indexOf(band) * 2 + Number(kept)
  return Buffer.concat([nonce, Buffer.from([known]), Buffer.from(`${site}/${service}`)])
}

function read(words: Buffer): Omit<Opened, 'month'> {
  const known = words[nonceBytes] ?? 0
  const [site = '', service = ''] = words.toString('utf8', nonceBytes + 1).split('/')
  const band = bands[known >> 1] ?? 'to-2'
  const nonce = words.toString('base64url', 0, nonceBytes)
  return { site: site as SiteId, service: service as ServiceId, band, kept: known % 2 === 1, nonce }
}
