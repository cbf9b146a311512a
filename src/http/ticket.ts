import { Hono } from 'hono'
import { problemPage } from '../../views/problem/problem.tsx'
import { type Phone, phoneNow, phonePage } from '../../views/ticket/phone.tsx'
import { comeBack, hold } from '../domain/acts/hold.ts'
import { leave } from '../domain/acts/leave.ts'
import type { Decide } from '../domain/decision.ts'
import type { Actor } from '../domain/fact.ts'
import { findVisit } from '../domain/find.ts'
import type { Token, VisitId } from '../domain/id.ts'
import { localDate } from '../domain/local-time.ts'
import type { Site } from '../domain/site.ts'
import type { Visit } from '../domain/visit.ts'
import { serve } from './access.ts'
import { noFields, readForm } from './form.ts'
import { helpForm, helpFrom } from './help.ts'
import type { Ctx, Env, Parts } from './parts.ts'
import { answerError } from './problems.ts'
import { NotFound } from './today.ts'

const by: Actor = { kind: 'visitor', on: 'phone' }

/** A visit on its visitor's phone. Whoever has the token may do what the visitor may. */
export function ticket(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()

  serve(app, 'GET /t/:token', async (c) => c.html(phonePage(await phoneOf(parts, c.req.param('token')))))
  serve(app, 'GET /t/:token/now', async (c) => c.html(phoneNow(await phoneOf(parts, c.req.param('token')))))

  serve(app, 'POST /t/:token/hold', (c) => act(c, hold))
  serve(app, 'POST /t/:token/come-back', (c) => act(c, comeBack))
  serve(app, 'POST /t/:token/leave', (c) => act(c, (visit) => leave(visit, 'own-word')))
  serve(app, 'POST /t/:token/help', async (c) => {
    const { fields, once } = await readForm(c, helpForm)
    const { visit, ...key } = await placeOf(parts, c.req.param('token'))
    await parts.change(key, helpFrom(visit, fields), by, once)
    return c.redirect(`/t/${c.req.param('token')}`, 303)
  })

  async function act(c: Ctx<'/t/:token'>, decide: (visit: VisitId) => Decide<unknown>): Promise<Response> {
    const { once } = await readForm(c, noFields)
    const { visit, ...key } = await placeOf(parts, c.req.param('token'))
    await parts.change(key, decide(visit), by, once)
    return c.redirect(`/t/${c.req.param('token')}`, 303)
  }

  app.onError((error, c) => refuse(parts, error, c))
  return app
}

/** @throws {NotFound} for a token that is not known, or of another day: a visit's page dies with its day */
async function placeOf({ storage, clock }: Parts, token: string) {
  const place = await storage.visitByToken(token as Token)
  if (!place || place.date !== localDate(clock())) throw new NotFound()
  return place
}

/** Where its survey is answered, once it is finished; its link outlives its page. */
const surveyOf = ({ surveyLinks }: Parts, site: Site, visit: Visit): string | null => {
  const link = visit.state.is === 'finished' ? surveyLinks.linkOf(site, visit) : null
  return link && `/s/${link}`
}

/** Of a visit of an earlier day. */
async function surveyAfter(parts: Parts, token: string): Promise<string | null> {
  const place = await parts.storage.visitByToken(token as Token)
  if (!place) return null
  const { site, visits } = await parts.storage.day(place)
  const visit = visits.get(place.visit)
  return visit ? surveyOf(parts, site, visit) : null
}

async function phoneOf(parts: Parts, token: string): Promise<Phone> {
  const { visit, ...key } = await placeOf(parts, token)
  const day = await parts.storage.day(key)
  const found = findVisit(day, visit)
  const base = parts.newId()
  return {
    frame: parts.frame,
    day,
    forecast: parts.forecasts(key.site),
    visit: found,
    survey: surveyOf(parts, day.site, found),
    now: parts.clock(),
    keys: (form) => `${base}-${form}`,
  }
}

/** The sentences are for the visitor here: staff read the same "no" about somebody else. */
async function refuse(parts: Parts, error: Error, c: Ctx<'/t/:token'>): Promise<Response> {
  const { ticket, survey: surveyWords } = parts.frame.words
  if (error instanceof NotFound) {
    const { notFoundTitle: title, notFound: what } = ticket
    const survey = await surveyAfter(parts, c.req.param('token'))
    const to = survey === null ? {} : { back: { address: survey, words: surveyWords.invite } }
    // A page that was open over midnight must not go on with its ticket.
    return c.html(problemPage(parts.frame, { title, what, audience: 'phone', ...to }), 404, { 'HX-Refresh': 'true' })
  }
  const back = { address: c.req.path.split('/').slice(0, 3).join('/'), words: ticket.back }
  return answerError(parts, error, c, { audience: 'phone', back, refused: ticket.refused })
}
