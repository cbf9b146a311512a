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

async function phoneOf(parts: Parts, token: string): Promise<Phone> {
  const { visit, ...key } = await placeOf(parts, token)
  const day = await parts.storage.day(key)
  const found = findVisit(day, visit)
  const survey = found.state.is === 'finished' ? parts.surveyLinks.linkOf(day.site, found) : null
  const base = parts.newId()
  return {
    frame: parts.frame,
    day,
    forecast: parts.forecasts(key.site),
    visit: found,
    survey: survey === null ? null : `/s/${survey}`,
    now: parts.clock(),
    keys: (form) => `${base}-${form}`,
  }
}

/** The sentences are for the visitor here: staff read the same "no" about somebody else. */
function refuse(parts: Parts, error: Error, c: Ctx): Response | Promise<Response> {
  const { ticket } = parts.frame.words
  if (error instanceof NotFound) {
    const { notFoundTitle: title, notFound: what } = ticket
    // A page that was open over midnight must not go on with its ticket.
    return c.html(problemPage(parts.frame, { title, what, audience: 'phone' }), 404, { 'HX-Refresh': 'true' })
  }
  const back = { address: c.req.path.split('/').slice(0, 3).join('/'), words: ticket.back }
  return answerError(parts, error, c, { audience: 'phone', back, refused: ticket.refused })
}
