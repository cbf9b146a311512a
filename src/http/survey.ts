import { Hono } from 'hono'
import { untyped } from '../../views/components/field.tsx'
import { problemPage } from '../../views/problem/problem.tsx'
import { aboutYouPage } from '../../views/survey/about-you.tsx'
import { posterPage } from '../../views/survey/poster.tsx'
import { limitedPage, questionPage } from '../../views/survey/question.tsx'
import { parts as asked } from '../domain/survey/question.ts'
import { serve } from './access.ts'
import { readForm } from './form.ts'
import type { Ctx, Env, Parts } from './parts.ts'
import { answerError } from './problems.ts'
import { originOf } from './security.ts'
import { saysNothing, stepAfter, stepForm } from './survey-form.ts'
import { makeSurveyLimit } from './survey-limit.ts'
import { sendAboutYou, sendMore, showThanks } from './survey-more.ts'
import { linkPlace, type Place, posterPlace, roundNow } from './survey-place.ts'
import { NotFound, siteOf } from './today.ts'

/** The exit survey: by a visit's own link, and from the site's poster. */
export function survey(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  const limit = makeSurveyLimit(parts.clock, parts.settings.PUBLIC_URL)
  const link = (c: Ctx<'/s/:token'>) => linkPlace(parts, c.req.param('token'))
  const poster = (c: Ctx<'/survey/:site'>) => posterPlace(parts, limit, c, c.req.param('site'))
  const aboutYou = (place: Place) => aboutYouPage({ survey: place, typed: untyped, formKey: parts.newId() })

  serve(app, 'GET /s/:token', (c) => begin(parts, c, link(c)))
  serve(app, 'POST /s/:token', (c) => goOn(parts, c, link(c)))
  serve(app, 'GET /s/:token/thanks', async (c) => c.html(await showThanks(parts, link(c))))
  serve(app, 'POST /s/:token/thanks', (c) => sendMore(parts, c, link(c)))
  serve(app, 'GET /s/:token/about-you', (c) => c.html(aboutYou(link(c))))
  serve(app, 'POST /s/:token/about-you', (c) => sendAboutYou(parts, c, link(c)))

  serve(app, 'GET /survey/:site', (c) => begin(parts, c, poster(c)))
  serve(app, 'POST /survey/:site', (c) => goOn(parts, c, poster(c)))
  serve(app, 'GET /survey/:site/thanks', async (c) => c.html(await showThanks(parts, poster(c))))
  serve(app, 'POST /survey/:site/thanks', (c) => sendMore(parts, c, poster(c)))
  serve(app, 'GET /survey/:site/about-you', (c) => c.html(aboutYou(poster(c))))
  serve(app, 'POST /survey/:site/about-you', (c) => sendAboutYou(parts, c, poster(c)))
  serve(app, 'GET /survey/:site/poster', (c) => {
    const site = siteOf(parts, c.req.param('site'))
    const address = `${originOf(parts.settings.PUBLIC_URL, c)}/survey/${site.id}`
    return c.html(posterPage({ frame: parts.frame, site, address }))
  })

  app.onError((error, c) => refuse(parts, error, c))
  return app
}

async function begin(parts: Parts, c: Ctx, place: Place): Promise<Response> {
  if (await place.isSent('survey')) return c.html(await showThanks(parts, place, place.before))
  return c.html(questionPage(place, { number: 0, answers: {}, formKey: parts.newId() }))
}

/** The next question, or the end. The key goes through all questions: sent twice, they are counted once. */
async function goOn(parts: Parts, c: Ctx, place: Place): Promise<Response> {
  const { fields, once } = await readForm(c, stepForm)
  const step = { ...stepAfter(fields), formKey: once.key }
  if (step.number < asked.survey.length) return c.html(questionPage(place, step))
  if (saysNothing(step.answers)) return c.redirect(`${place.address}/thanks`, 303)
  const slip = place.slipOf('survey', once.key)
  if (!(await parts.storage.survey.isUsed(slip))) {
    if (await place.isSent('survey')) return c.html(await showThanks(parts, place, place.before), 409)
    if (!place.mayCount('survey')) return c.html(limitedPage(place, step), 429)
    await parts.storage.survey.count({ ...place.about, round: await roundNow(parts) }, 'survey', step.answers, slip)
    place.sent('survey')
  }
  return c.redirect(`${place.address}/thanks`, 303)
}

function refuse(parts: Parts, error: Error, c: Ctx): Response | Promise<Response> {
  const { survey } = parts.frame.words
  if (error instanceof NotFound && c.req.path.startsWith('/s/'))
    return c.html(problemPage(parts.frame, { title: survey.linkOverTitle, what: survey.linkOver }), 404)
  return answerError(parts, error, c)
}
