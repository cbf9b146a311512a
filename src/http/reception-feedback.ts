import type { Hono } from 'hono'
import { z } from 'zod'
import { type Typed, untyped } from '../../views/components/field.tsx'
import { receptionFeedbackPage } from '../../views/reception/feedback.tsx'
import { receive } from '../domain/feedback/acts.ts'
import { type FeedbackCase, feedbackKinds, feedbackWays } from '../domain/feedback/case.ts'
import { localDate } from '../domain/local-time.ts'
import { serve } from './access.ts'
import { contactFields, longestText, rawContact, siteField, written } from './feedback-form.ts'
import type { Ctx, Env, Parts } from './parts.ts'
import { receptionist, viewOf } from './reception-console.ts'
import { originOf } from './security.ts'
import { siteOf } from './today.ts'
import { readTypedForm } from './typed-form.ts'

const text = z.string().default('')
const rawTaken = z.object({ kind: text, way: text, site: text, text, ...rawContact })

/** Staff take a compliment or a complaint that somebody said, wrote or telephoned. */
export function receptionFeedback(parts: Parts, app: Hono<Env>): void {
  serve(app, 'GET /reception/:site/feedback', async (c) => {
    const { id: site } = siteOf(parts, c.req.param('site'))
    return show(parts, c, site, { ...untyped, values: { site } }, await givenIn(parts, c))
  })

  serve(app, 'POST /reception/:site/feedback', async (c) => {
    const { id: here } = siteOf(parts, c.req.param('site'))
    const schema = z.object({
      kind: z.enum(feedbackKinds, 'no-kind'),
      way: z.enum(feedbackWays, 'no-way').refine((way) => way !== 'web', 'no-way'),
      text: written(longestText, 'long-text').refine((text) => text !== '', 'no-text'),
      site: siteField(parts),
      ...contactFields,
    })
    const form = await readTypedForm(c, rawTaken, schema, parts.frame.words.feedback.form.errors)
    if ('wrong' in form) return show(parts, c, here, form.wrong, null)
    const { kind, way, site, text, ...contact } = form.fields
    const received = receive({ kind, way, site, text, contact })
    const { reference } = await parts.changeCase.open(received, receptionist, form.once)
    return c.redirect(`/reception/${here}/feedback?given=${reference}`, 303)
  })
}

/**
 * What was written down today, for its reference to be read out. The code beside it opens all of it: a reference that
 * somebody else says, or of another day, shows nothing here.
 */
async function givenIn({ storage, clock }: Parts, c: Ctx): Promise<FeedbackCase | null> {
  const found = await storage.feedback.byReference(c.req.query('given') ?? '')
  const isOfToday = found !== null && localDate(found.receivedAt) === localDate(clock())
  return isOfToday && found.way !== 'web' ? found : null
}

async function show(parts: Parts, c: Ctx, site: string, typed: Typed, found: FeedbackCase | null): Promise<Response> {
  const view = await viewOf(parts, site)
  const address = found && `${originOf(parts.settings.PUBLIC_URL, c)}/feedback/cases/${found.token}`
  const given = found && address ? { found, address } : null
  const sites = [...parts.storage.sites.values()]
  return c.html(receptionFeedbackPage(view, { sites, typed, given }), typed.errors.size > 0 ? 422 : 200)
}
