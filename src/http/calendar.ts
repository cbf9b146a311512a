import { Hono } from 'hono'
import { z } from 'zod'
import { feedPage } from '../../views/diary/feed.tsx'
import { isExpected } from '../domain/appointment.ts'
import type { Day } from '../domain/day.ts'
import type { Token } from '../domain/id.ts'
import { dayAfter, localDate } from '../domain/local-time.ts'
import { deskName, type Site, serviceName } from '../domain/site.ts'
import { serve } from './access.ts'
import { type CalendarEvent, calendarOf, calendarType } from './calendar-text.ts'
import { optional, readForm } from './form.ts'
import type { Env, Parts } from './parts.ts'
import { viewOf } from './reception-console.ts'
import { originOf } from './security.ts'
import { NotFound, siteOf } from './today.ts'

const daysBack = 7
const ending = '.ics'
const inPlaceOf = z.object({ instead: optional(z.string()) })

/** A diary in staff calendars, at a secret address. */
export function calendar(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  const { storage, settings, frame } = parts

  serve(app, 'GET /diary/:site/feed', async (c) => {
    const { id } = siteOf(parts, c.req.param('site'))
    const token = await storage.feedToken(id)
    const address = token && `${originOf(settings.PUBLIC_URL, c)}/calendar/${token}${ending}`
    return c.html(feedPage(await viewOf(parts, id), { token, address }))
  })

  serve(app, 'POST /diary/:site/feed', async (c) => {
    const { id } = siteOf(parts, c.req.param('site'))
    const { fields } = await readForm(c, inPlaceOf)
    // Sent twice, it makes one address: the second time there is another already than the one that the page showed.
    if ((await storage.feedToken(id)) === fields.instead) await storage.renewFeed(id, parts.newId() as Token)
    return c.redirect(`/diary/${id}/feed`, 303)
  })

  serve(app, 'GET /calendar/:token', async (c) => {
    const site = await siteOfFeed(parts, c.req.param('token').replace(/\.ics$/, ''))
    const text = calendarOf(frame.words.diaryImport.calendar(site.name), await eventsOf(parts, site))
    return c.body(text, 200, { 'Content-Type': calendarType })
  })
  return app
}

/** @throws {NotFound} */
async function siteOfFeed({ storage }: Parts, token: string): Promise<Site> {
  for (const site of storage.sites.values()) if ((await storage.feedToken(site.id)) === token) return site
  throw new NotFound()
}

/** Every appointment that stands, from a week ago as far ahead as the diary is open. */
async function eventsOf(parts: Parts, site: Site): Promise<CalendarEvent[]> {
  const today = localDate(parts.clock())
  const events: CalendarEvent[] = []
  for (let days = -daysBack; days <= site.diary.aheadDays; days++)
    events.push(...eventsOn(parts, await parts.storage.day({ site: site.id, date: dayAfter(today, days) })))
  return events
}

function eventsOn({ frame }: Parts, day: Day): CalendarEvent[] {
  const { site } = day
  const words = frame.words.diaryImport
  // The last fact about each: one that was taken back changes what a calendar shows, too.
  const changes = new Map(day.journal.map(({ about, at }) => [about.id as string, at]))
  return [...day.appointments.values()]
    .filter(isExpected)
    .map(({ id, time, minutes, service, reference, desk, help }) => ({
      id,
      time,
      minutes,
      summary: `${serviceName(site, service)} ${reference}`,
      location: [desk === null ? '' : deskName(site, desk), site.name].filter(Boolean).join(', '),
      // What somebody needs can tell of their health, and calendars are copied to telephones and elsewhere.
      ...(help.needs.length > 0 ? { description: words.feedHelp } : {}),
      changedAt: changes.get(id) ?? time,
    }))
}
