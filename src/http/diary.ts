import { Hono } from 'hono'
import { type Done, dayFragment, dayPage } from '../../views/diary/day.tsx'
import { sheetPage } from '../../views/diary/sheet.tsx'
import { weekPage } from '../../views/diary/week.tsx'
import type { Day } from '../domain/day.ts'
import { mondayOf, outlineOf, weekOf } from '../domain/diary/outline.ts'
import type { AppointmentId } from '../domain/id.ts'
import { serve } from './access.ts'
import { diaryAppointment } from './diary-appointment.ts'
import { diaryBlock } from './diary-block.ts'
import { diaryBook } from './diary-book.ts'
import { dateAsked, diaryView } from './diary-look.ts'
import { diaryMove } from './diary-move.ts'
import type { Ctx, Env, Parts } from './parts.ts'
import { answerError } from './problems.ts'
import { makeShared } from './shared.ts'
import { siteNamedIn, siteOf } from './today.ts'

/** The diary of a site, for staff. */
export function diary(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  const shared = makeShared()

  serve(app, 'GET /diary/:site', async (c) => {
    const view = await diaryView(parts, siteOf(parts, c.req.param('site')), dateAsked(parts, c))
    return c.html(dayPage(view, doneOn(view.day, c)))
  })
  serve(app, 'GET /diary/:site/now', async (c) => {
    const view = await diaryView(parts, siteOf(parts, c.req.param('site')), dateAsked(parts, c))
    return c.html(shared(`${view.day.site.id} ${view.day.date}`, [view], () => dayFragment(view)))
  })
  serve(app, 'GET /diary/:site/sheet', async (c) =>
    c.html(sheetPage(await diaryView(parts, siteOf(parts, c.req.param('site')), dateAsked(parts, c)))),
  )
  serve(app, 'GET /diary/:site/week', async (c) => {
    const site = siteOf(parts, c.req.param('site'))
    const date = dateAsked(parts, c)
    const days = []
    for (const each of weekOf(site, date)) {
      const day = await parts.storage.day({ site: site.id, date: each })
      days.push({ date: each, outline: outlineOf(day, parts.clock()) })
    }
    return c.html(weekPage(await diaryView(parts, site, date), { monday: mondayOf(date), days }))
  })

  diaryBook(parts, app)
  diaryAppointment(parts, app)
  diaryMove(parts, app)
  diaryBlock(parts, app)

  app.onError((error, c) => {
    const site = siteNamedIn(parts, c)
    const back = site && { address: `/diary/${site.id}`, words: parts.frame.words.diary.title(site.name) }
    return answerError(parts, error, c, { audience: 'console', ...(back ? { back } : {}) })
  })
  return app
}

/** Who was just booked or moved here, as the address says. */
function doneOn(day: Day, c: Ctx): Done | null {
  for (const how of ['booked', 'moved'] as const) {
    const appointment = day.appointments.get((c.req.query(how) ?? '') as AppointmentId)
    if (appointment) return { how, appointment }
  }
  return null
}
