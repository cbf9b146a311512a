import type { Hono } from 'hono'
import { z } from 'zod'
import { type Typed, untyped } from '../../views/components/field.tsx'
import { type Asking, receptionFeedbackPage } from '../../views/reception/feedback.tsx'
import { askForReview, receive } from '../domain/feedback/acts.ts'
import { type FeedbackCase, feedbackKinds, feedbackWays } from '../domain/feedback/case.ts'
import { readFeedbackReference } from '../domain/feedback/reference.ts'
import { localDate } from '../domain/local-time.ts'
import { serve } from './access.ts'
import { contactFields, longestText, rawContact, siteField, written } from './feedback-form.ts'
import type { Ctx, Env, Parts } from './parts.ts'
import { receptionist, viewOf } from './reception-console.ts'
import { refusedInForm } from './refusals.ts'
import { originOf } from './security.ts'
import { NotFound, siteOf } from './today.ts'
import { readTypedForm } from './typed-form.ts'

const text = z.string().default('')
const rawTaken = z.object({ kind: text, way: text, site: text, text, ...rawContact })

const rawReview = z.object({ reference: text, review: text })
const typedReview = z.object({ reference: z.string(), review: written(longestText, 'long-text') })

/** Staff take what somebody said, wrote or telephoned, tell how it stands, and ask for a review on its writer's behalf. */
export function receptionFeedback(parts: Parts, app: Hono<Env>): void {
  serve(app, 'GET /reception/:site/feedback', async (c) => {
    const { id: site } = siteOf(parts, c.req.param('site'))
    const asked = c.req.query('reference')
    if (asked !== undefined) return showAsked(parts, c, site, asked)
    return show(parts, c, site, { given: await givenIn(parts, c) })
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
    if ('wrong' in form) return show(parts, c, here, { typed: form.wrong, status: 422 })
    const { kind, way, site, text, ...contact } = form.fields
    const received = receive({ kind, way, site, text, contact })
    const { reference } = await parts.changeCase.open(received, receptionist, form.once)
    return c.redirect(`/reception/${here}/feedback?given=${reference}`, 303)
  })

  serve(app, 'POST /reception/:site/feedback/review', async (c) => {
    const { id: here } = siteOf(parts, c.req.param('site'))
    const form = await readTypedForm(c, rawReview, typedReview, parts.frame.words.feedback.form.errors)
    const { values } = 'wrong' in form ? form.wrong : form
    const found = await parts.storage.feedback.byReference(values['reference'] ?? '')
    if (!found) throw new NotFound()
    if ('wrong' in form) return show(parts, c, here, { typed: form.wrong, asked: { found }, status: 422 })
    try {
      await parts.changeCase.act(found.reference, askForReview(form.fields.review), receptionist, form.once)
      return c.redirect(`/reception/${here}/feedback?reference=${found.reference}`, 303)
    } catch (error) {
      const { code, status } = refusedInForm(error)
      const asked = { found, refused: parts.frame.words.refusals[code] }
      return show(parts, c, here, { typed: { ...untyped, values }, asked, status })
    }
  })
}

/** How one stands whose reference somebody says. */
async function showAsked(parts: Parts, c: Ctx, site: string, asked: string): Promise<Response> {
  const reference = readFeedbackReference(asked)
  const found = reference && (await parts.storage.feedback.byReference(reference))
  if (found) return show(parts, c, site, { asked: { found } })
  const { errors } = parts.frame.words.feedback.find
  const told = new Map([['reference', errors[reference ? 'unknown' : 'no-reference']]])
  return show(parts, c, site, { typed: { values: { reference: asked }, errors: told }, status: 422 })
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

type Showing = {
  readonly typed?: Typed
  readonly given?: FeedbackCase | null
  readonly asked?: Asking
  readonly status?: 200 | 409 | 422
}

async function show(parts: Parts, c: Ctx, site: string, showing: Showing): Promise<Response> {
  const { typed = untyped, given = null, asked = null, status = 200 } = showing
  const view = await viewOf(parts, site)
  const addressOf = ({ token }: FeedbackCase) => `${originOf(parts.settings.PUBLIC_URL, c)}/feedback/cases/${token}`
  const page = receptionFeedbackPage(view, {
    sites: [...parts.storage.sites.values()],
    typed: { ...typed, values: { site, ...typed.values } },
    given: given && { found: given, address: addressOf(given) },
    asked,
  })
  return c.html(page, status)
}
