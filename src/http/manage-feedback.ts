import { Hono } from 'hono'
import type { Typed } from '../../views/components/field.tsx'
import { feedbackListPage } from '../../views/manage/feedback.tsx'
import { type CaseView, feedbackCasePage } from '../../views/manage/feedback-case.tsx'
import type { FeedbackCase } from '../domain/feedback/case.ts'
import { feedbackMeasures } from '../domain/feedback/measures.ts'
import { instantOf, type LocalTime, localDate } from '../domain/local-time.ts'
import { daysUpTo, quarterOf } from '../domain/period.ts'
import { serve } from './access.ts'
import { caseAct } from './manage-feedback-acts.ts'
import type { Ctx, Env, Parts } from './parts.ts'
import { refusedInForm } from './refusals.ts'
import { originOf } from './security.ts'
import { NotFound } from './today.ts'

const manager = { kind: 'manager' } as const
const quarterDays = 92

/** Compliments and complaints: who answers them, and by when. */
export function manageFeedback(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()

  serve(app, 'GET /manage/feedback', async (c) => {
    const { frame, storage, clock } = parts
    const now = clock()
    const today = localDate(now)
    const { from } = daysUpTo(today, quarterDays)
    const open = await storage.feedback.open()
    const closed = await storage.feedback.closedSince(instantOf(from, '00:00' as LocalTime))
    const quarter = quarterOf(today)
    const measures = feedbackMeasures(await storage.feedback.countedIn(quarter), quarter, null, now)
    return c.html(feedbackListPage({ frame, sites: storage.sites, open, closed, measures, now }))
  })

  serve(app, 'GET /manage/feedback/:reference', async (c) =>
    show(parts, c, await caseIn(parts, c.req.param('reference'))),
  )

  serve(app, 'POST /manage/feedback/:reference/:act', async (c) => {
    const found = await caseIn(parts, c.req.param('reference'))
    const act = c.req.param('act')
    const asked = await caseAct(parts, c, act, (stage) => leadsTo(parts, c, found, stage))
    if ('wrong' in asked) return show(parts, c, found, { wrong: { act, typed: asked.wrong }, status: 422 })
    try {
      await parts.changeCase.act(found.reference, asked.decide, manager, asked.once)
      return c.redirect(`/manage/feedback/${found.reference}`, 303)
    } catch (error) {
      return showRefused(parts, c, found, error, { act, values: asked.values })
    }
  })
  return app
}

/** @throws {NotFound} */
async function caseIn({ storage }: Parts, reference: string): Promise<FeedbackCase> {
  const found = await storage.feedback.byReference(reference)
  if (!found) throw new NotFound()
  return found
}

function leadsTo({ frame, settings }: Parts, c: Ctx, { reference, token }: FeedbackCase, stage: 1 | 2): string {
  const link = `${originOf(settings.PUBLIC_URL, c)}/feedback/cases/${token}`
  return frame.words.feedback.leadsTo(stage, reference, link)
}

/** A rule's "no" with all that was typed: what another manager did meanwhile must not cost an answer. */
function showRefused(
  parts: Parts,
  c: Ctx,
  found: FeedbackCase,
  error: unknown,
  { act, values }: { readonly act: string; readonly values: Typed['values'] },
): Promise<Response> {
  const { code, status } = refusedInForm(error)
  const refused = parts.frame.words.refusals[code]
  return show(parts, c, found, { wrong: { act, typed: { values, errors: new Map() } }, refused, status })
}

type Showing = {
  readonly wrong?: CaseView['wrong']
  readonly refused?: string
  readonly status?: 409 | 422
}

async function show(parts: Parts, c: Ctx, asked: FeedbackCase, showing: Showing = {}): Promise<Response> {
  const { frame, storage, clock, newId } = parts
  const { wrong = null, refused, status = 200 } = showing
  const { reference } = asked
  const found = (await storage.feedback.byReference(reference)) ?? asked
  const words = await storage.feedback.words(reference)
  const history = await storage.feedback.history(reference)
  const site = (found.site && storage.sites.get(found.site)) ?? null
  const [now, base] = [clock(), newId()]
  const ends = leadsTo(parts, c, found, found.stages.length > 1 ? 2 : 1)
  return c.html(
    feedbackCasePage({
      ...{ frame, found, ...words, history, site, now, wrong, refused },
      ...{ leadsTo: ends, keys: (form) => `${base}-${form}` },
    }),
    status,
  )
}
