import { Hono } from 'hono'
import { z } from 'zod'
import { type Typed, untyped } from '../../views/components/field.tsx'
import { choosePage } from '../../views/feedback/choose.tsx'
import { findPage } from '../../views/feedback/find.tsx'
import { foundPage } from '../../views/feedback/found.tsx'
import { standsFor } from '../../views/feedback/stands.ts'
import { writePage } from '../../views/feedback/write.tsx'
import { askForReview, receive } from '../domain/feedback/acts.ts'
import { type FeedbackCase, type FeedbackKind, feedbackKinds } from '../domain/feedback/case.ts'
import { readFeedbackReference } from '../domain/feedback/reference.ts'
import type { SiteId, Token } from '../domain/id.ts'
import type { Site } from '../domain/site.ts'
import { serve } from './access.ts'
import { contactFields, longestText, rawContact, siteField, written } from './feedback-form.ts'
import type { Ctx, Env, Parts } from './parts.ts'
import { refusedInForm } from './refusals.ts'
import { NotFound } from './today.ts'
import { readTypedForm } from './typed-form.ts'

const writer = { kind: 'visitor' } as const

const text = z.string().default('')
const rawWriting = z.object({ text, site: z.string().default(''), ...rawContact })
const rawReview = z.object({ text })
const typedReview = z.object({ text: written(longestText, 'long-text') })

/** Compliments and complaints: what their writers send and see. */
export function feedback(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  const { frame } = parts

  serve(app, 'GET /feedback', (c) => c.html(choosePage({ frame, site: siteAsked(parts, c) })))
  serve(app, 'GET /feedback/find', (c) => find(parts, c))

  serve(app, 'GET /feedback/:kind', (c) => {
    const site = siteAsked(parts, c)
    return write(parts, c, kindIn(c), site ? { ...untyped, values: { site: site.id } } : untyped)
  })
  serve(app, 'POST /feedback/:kind', async (c) => {
    const kind = kindIn(c)
    const schema = z.object({
      text: written(longestText, 'long-text').refine((text) => text !== '', 'no-text'),
      site: siteField(parts),
      ...contactFields,
    })
    const form = await readTypedForm(c, rawWriting, schema, frame.words.feedback.form.errors)
    if ('wrong' in form) return write(parts, c, kind, form.wrong)
    const { text, site, ...contact } = form.fields
    const received = receive({ kind, way: 'web', site, text, contact })
    const { token } = await parts.changeCase.open(received, writer, form.once)
    return c.redirect(`/feedback/cases/${token}`, 303)
  })

  serve(app, 'GET /feedback/cases/:token', async (c) => show(parts, c, await caseIn(parts, c)))
  serve(app, 'POST /feedback/cases/:token/stage-2', async (c) => {
    const found = await caseIn(parts, c)
    const form = await readTypedForm(c, rawReview, typedReview, frame.words.feedback.form.errors)
    if ('wrong' in form) return show(parts, c, found, { typed: form.wrong, status: 422 })
    try {
      await parts.changeCase.act(found.reference, askForReview(form.fields.text), writer, form.once)
      return c.redirect(`/feedback/cases/${found.token}`, 303)
    } catch (error) {
      const { code, status } = refusedInForm(error)
      const typed = { values: form.values, errors: untyped.errors }
      return show(parts, c, found, { typed, refused: frame.words.refusals[code], status })
    }
  })
  return app
}

/** The site that a link was made for; none where it says none, or one that is not there. */
const siteAsked = ({ storage }: Parts, c: Ctx): Site | null =>
  storage.sites.get((c.req.query('site') ?? '') as SiteId) ?? null

/** @throws {NotFound} */
function kindIn(c: Ctx<'/feedback/:kind'>): FeedbackKind {
  const kind = feedbackKinds.find((each) => each === c.req.param('kind'))
  if (!kind) throw new NotFound()
  return kind
}

/** @throws {NotFound} */
async function caseIn({ storage }: Parts, c: Ctx<'/feedback/cases/:token'>): Promise<FeedbackCase> {
  const found = await storage.feedback.byToken(c.req.param('token') as Token)
  if (!found) throw new NotFound()
  return found
}

function write(
  { frame, storage, newId }: Parts,
  c: Ctx,
  kind: FeedbackKind,
  typed: Typed,
): Response | Promise<Response> {
  const sites = [...storage.sites.values()]
  return c.html(writePage({ frame, kind, sites, typed, formKey: newId() }), typed.errors.size > 0 ? 422 : 200)
}

type Showing = { readonly typed?: Typed; readonly refused?: string; readonly status?: 409 | 422 }

async function show(parts: Parts, c: Ctx, found: FeedbackCase, showing: Showing = {}): Promise<Response> {
  const { frame, storage, clock, newId } = parts
  const { typed = untyped, refused, status = 200 } = showing
  // Somebody may have answered since: what is shown beside a refusal is how it stands now.
  const now = (await storage.feedback.byReference(found.reference)) ?? found
  const words = await storage.feedback.words(found.reference)
  const site = (now.site && storage.sites.get(now.site)) ?? null
  const page = foundPage({ frame, found: now, ...words, site, now: clock(), typed, refused, formKey: newId() })
  return c.html(page, status)
}

async function find({ frame, storage, clock }: Parts, c: Ctx): Promise<Response> {
  const asked = c.req.query('reference')
  if (asked === undefined) return c.html(findPage({ frame, typed: untyped, stands: null }))
  const reference = readFeedbackReference(asked)
  const found = reference && (await storage.feedback.byReference(reference))
  const values = { reference: asked }
  if (found) {
    const typed = { values, errors: untyped.errors }
    return c.html(findPage({ frame, typed, stands: standsFor(found, clock()) }))
  }
  const { errors } = frame.words.feedback.find
  const told = new Map([['reference', errors[reference ? 'unknown' : 'no-reference']]])
  return c.html(findPage({ frame, typed: { values, errors: told }, stands: null }), 422)
}
