import { createHash } from 'node:crypto'
import { getCookie, setCookie } from 'hono/cookie'
import type { Survey } from '../../views/survey/survey-page.tsx'
import type { SiteId } from '../domain/id.ts'
import { localDate } from '../domain/local-time.ts'
import { monthOf } from '../domain/period.ts'
import type { Part } from '../domain/survey/question.ts'
import type { About, Round } from '../domain/survey/response.ts'
import { roundAt } from '../domain/survey/round.ts'
import type { Slip } from '../storage/survey-box.ts'
import type { Ctx, Parts } from './parts.ts'
import type { makeSurveyLimit } from './survey-limit.ts'
import { NotFound, siteOf } from './today.ts'

/** Where a survey is answered, and what is known of whoever answers it. */
export type Place = Survey & {
  readonly about: Omit<About, 'round'>
  /** What makes a part count once: the link's own, or that of a form where there is no link. */
  slipOf(part: Part, key: string): Slip
  isSent(part: Part): Promise<boolean>
  /** Whether a part may be counted; what may be is taken from what the address has left. */
  mayCount(part: Part): boolean
  /** Tells the device that a part was sent. */
  sent(part: Part): void
  /** What a part that was sent before is called here. */
  readonly before: 'answered' | 'answeredToday'
}

/** @throws {NotFound} for a link that is forged, or whose month is over, or whose site is gone */
export function linkPlace(parts: Parts, token: string): Place {
  const opened = parts.surveyLinks.open(token)
  const site = opened && parts.storage.sites.get(opened.site)
  if (!opened || !site) throw new NotFound()
  const { service, band, kept } = opened
  const slipOf = (part: Part) => parts.surveyLinks.slipOf(opened, part)
  return {
    frame: parts.frame,
    site,
    address: `/s/${token}`,
    about: { site: site.id, way: 'visit', service, band, kept },
    slipOf,
    isSent: (part) => parts.storage.survey.isUsed(slipOf(part)),
    mayCount: () => true,
    sent: () => undefined,
    before: 'answered',
  }
}

const secondsOfDay = 86_400
const cookie = 'survey'
/** Of each part, from one address: a family on one network, or all phones on the site's own. */
const most = { anHour: 30, aDay: 60 }

/** @throws {NotFound} */
export function posterPlace(parts: Parts, limit: ReturnType<typeof makeSurveyLimit>, c: Ctx, id: string): Place {
  const site = siteOf(parts, id)
  const today = localDate(parts.clock())
  const has = (part: Part) => partsSent(c, today).includes(part)
  return {
    frame: parts.frame,
    site,
    address: `/survey/${site.id}`,
    about: { site: site.id, way: 'poster', service: null, band: null, kept: null },
    slipOf: (part, key) => slipOfForm(parts, site.id, part, key),
    isSent: (part) => Promise.resolve(has(part)),
    mayCount: (part) => limit(c, `poster ${part}`, most),
    sent(part) {
      // The day and what was sent: the same on every device, so that it tells none from another.
      setCookie(c, cookie, [today, ...partsSent(c, today), part].join('.'), {
        path: '/survey',
        httpOnly: true,
        sameSite: 'Lax',
        maxAge: secondsOfDay,
        secure: parts.settings.PUBLIC_URL?.startsWith('https:') ?? false,
      })
    },
    before: 'answeredToday',
  }
}

/** What this device has sent from a poster today. */
function partsSent(c: Ctx, today: string): readonly string[] {
  const [date, ...parts] = (getCookie(c, cookie) ?? '').split('.')
  return date === today ? parts.slice(0, 4) : []
}

/** A form of a poster or of the kiosk counts once, however often it is sent. */
export function slipOfForm({ clock }: Parts, site: SiteId, part: Part, key: string): Slip {
  const mark = createHash('sha256').update(`${site} ${part} ${key}`).digest('base64url')
  return { mark, month: monthOf(localDate(clock())) }
}

/** The round that is counted today. */
export const roundNow = async ({ clock, storage }: Parts): Promise<Round> =>
  roundAt(localDate(clock()), await storage.published.waves())
