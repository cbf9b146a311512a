import { Hono } from 'hono'
import { kioskProblem } from '../../views/kiosk/kiosk-page.tsx'
import { kioskQuestionPage, kioskThanksPage } from '../../views/kiosk/survey.tsx'
import { type Answers, parts as asked } from '../domain/survey/question.ts'
import { serve } from './access.ts'
import { readForm } from './form.ts'
import { refuseAtKiosk } from './kiosk.ts'
import { goHome, kioskOf } from './kiosk-look.ts'
import type { Ctx, Env, Parts } from './parts.ts'
import { originOf } from './security.ts'
import { saysNothing, stepAfter, stepForm } from './survey-form.ts'
import { makeSurveyLimit } from './survey-limit.ts'
import { roundNow, slipOfForm } from './survey-place.ts'
import { siteOf } from './today.ts'

/** One tablet takes a minute for each, and a busy day has a few hundred visits: more than this is play. */
const most = { anHour: 60, aDay: 300 }

/**
 * The exit survey on the kiosk: the five questions and nothing else, and no words of one's own. Whoever is served after
 * the doors are closed may answer; once the day is closed, nobody is there who could.
 */
export function kioskSurvey(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  const limit = makeSurveyLimit(parts.clock, parts.settings.PUBLIC_URL)
  const kioskAt = (c: Ctx<'/kiosk/:site'>) => kioskOf(parts, siteOf(parts, c.req.param('site')), parts.clock())

  serve(app, 'GET /kiosk/:site/survey', (c) => {
    const kiosk = kioskAt(c)
    if (!kiosk.isStaffed) return goHome(c)
    return c.html(kioskQuestionPage(kiosk, { number: 0, answers: {}, formKey: parts.newId() }))
  })
  serve(app, 'POST /kiosk/:site/survey', async (c) => {
    const kiosk = kioskAt(c)
    if (!kiosk.isStaffed) return goHome(c)
    const { fields, once } = await readForm(c, stepForm)
    const step = { ...stepAfter(fields), formKey: once.key }
    if (step.number < asked.survey.length) return c.html(kioskQuestionPage(kiosk, step))
    if (!(await isCounted(c, kiosk.site.id, step))) {
      const { limitedTitle, kiosk: words } = parts.frame.words.survey
      return c.html(kioskProblem(kiosk, { title: limitedTitle, what: words.limited }), 429)
    }
    return c.redirect(`/kiosk/${kiosk.site.id}/survey/thanks`, 303)
  })
  serve(app, 'GET /kiosk/:site/survey/thanks', (c) =>
    c.html(kioskThanksPage(kioskAt(c), `${originOf(parts.settings.PUBLIC_URL, c)}/feedback`)),
  )

  /** Counts a form once, however often it comes; false where the tablet has sent too many. */
  async function isCounted(
    c: Ctx,
    site: Parameters<typeof slipOfForm>[1],
    { formKey, answers }: { formKey: string; answers: Answers },
  ): Promise<boolean> {
    if (saysNothing(answers)) return true
    const slip = slipOfForm(parts, site, 'survey', formKey)
    if (await parts.storage.survey.isUsed(slip)) return true
    if (!limit(c, `kiosk ${site}`, most)) return false
    const about = { site, round: await roundNow(parts), way: 'kiosk', service: null, band: null, kept: null } as const
    await parts.storage.survey.count(about, 'survey', answers, slip)
    return true
  }

  app.onError((error, c) => refuseAtKiosk(parts, error, c))
  return app
}
