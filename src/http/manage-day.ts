import { Hono } from 'hono'
import { dayNow, dayPage } from '../../views/manage/day.tsx'
import type { DayView, SiteDay } from '../../views/manage/day-view.ts'
import { patternsPage } from '../../views/manage/patterns.tsx'
import { standsOf } from '../domain/feedback/clock.ts'
import { type LocalDate, localDate } from '../domain/local-time.ts'
import { earlierThisWeek, lastOpenDay, sameTimeWeekBefore, weekBefore } from '../domain/today/days.ts'
import { type Figures, figuresAsOf, figuresTogether } from '../domain/today/figures.ts'
import { siteNow } from '../domain/today/site-now.ts'
import type { Look } from '../domain/waits/forecast.ts'
import { serve } from './access.ts'
import { makePast, type Past } from './manage-day-past.ts'
import { makePatterns } from './manage-day-patterns.ts'
import type { Env, Parts } from './parts.ts'
import { makeShared } from './shared.ts'
import { lookAt } from './today.ts'

/** The managers' day: both sites live, and what drives misses. */
export function manageDay(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  const past = makePast(parts)
  const patterns = makePatterns(parts)

  const shared = makeShared<Promise<string>>()

  serve(app, 'GET /manage', async (c) => c.html(dayPage(await viewOf(parts, past, await looksOf(parts)))))
  serve(app, 'GET /manage/now', async (c) => {
    const looks = await looksOf(parts)
    return c.html(await shared('now', looks, async () => dayNow(await viewOf(parts, past, looks))))
  })
  serve(app, 'GET /manage/patterns', async (c) => c.html(patternsPage(await patterns(c))))
  return app
}

async function looksOf(parts: Parts): Promise<readonly Look[]> {
  const looks = []
  for (const site of parts.storage.sites.keys()) looks.push(await lookAt(parts, site))
  return looks
}

async function viewOf(parts: Parts, past: Past, looks: readonly Look[]): Promise<DayView> {
  const { frame, storage, clock } = parts
  const now = clock()
  const today = localDate(now)
  const all = [...storage.sites.values()]
  const lastOpen = lastOpenDay(all, today)
  const sites: SiteDay[] = []
  for (const look of looks) sites.push(await siteDay(past, look, lastOpen))
  const cases = await storage.feedback.open()
  const complaints = cases.flatMap((found) => {
    const clock = standsOf(found, now)
    return clock && clock.stands !== 'good' ? [{ found, clock }] : []
  })
  return { frame, now, today, lastWeek: weekBefore(today), lastOpen, sites, complaints }
}

/** Every figure of a time that is not over is compared with the week before up to the same time. */
async function siteDay(past: Past, look: Look, lastOpen: LocalDate | null): Promise<SiteDay> {
  const { day, now } = look
  const { date, site } = day
  const sameDay = await past(site, weekBefore(date))
  const today = figuresAsOf({ visits: day.visits.values(), delays: [...day.delays.values()] }, now)
  const lastWeek = figuresAsOf(sameDay, sameTimeWeekBefore(now))
  const earlier: Figures[] = []
  const earlierBefore: Figures[] = []
  for (const each of earlierThisWeek(date)) {
    earlier.push((await past(site, each)).figures)
    earlierBefore.push((await past(site, weekBefore(each))).figures)
  }
  return {
    ...{ look, stands: siteNow(look), today, lastWeek },
    lastOpen: lastOpen && {
      figures: (await past(site, lastOpen)).figures,
      before: (await past(site, weekBefore(lastOpen))).figures,
    },
    week: figuresTogether([...earlier, today]),
    weekBefore: figuresTogether([...earlierBefore, lastWeek]),
  }
}
