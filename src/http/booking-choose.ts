import type { Hono } from 'hono'
import { z } from 'zod'
import { stepOf } from '../../views/booking/carried.ts'
import { chooseServicePage } from '../../views/booking/choose-service.tsx'
import { chooseSitePage, type SiteToChoose } from '../../views/booking/choose-site.tsx'
import { offeredFrom } from '../domain/diary/hours.ts'
import { localDate } from '../domain/local-time.ts'
import { Refusal } from '../domain/refusal.ts'
import { waitsNow } from '../domain/waits/waits-now.ts'
import { serve } from './access.ts'
import { carriedIn, visitor } from './booking-place.ts'
import { holdTime, showTimes } from './booking-times.ts'
import { chosenTime } from './chosen-time.ts'
import { BadForm, check, readForm } from './form.ts'
import { firstFree } from './free-days.ts'
import type { Env, Parts } from './parts.ts'
import { lookAt, NotFound, siteOf } from './today.ts'

const rawTime = z.object({ time: z.string().default('') })
const typedTime = z.object({ time: chosenTime })

/** Where, what for, and when: what is asked before a place is held. */
export function bookingChoices(parts: Parts, app: Hono<Env>): void {
  const { frame } = parts

  serve(app, 'GET /book', async (c) => {
    const sites: SiteToChoose[] = []
    for (const site of parts.storage.sites.values()) {
      const first = await firstFree(parts, site, [...site.services.keys()], visitor)
      const look = await lookAt(parts, site.id)
      sites.push({ site, now: look.now, waits: waitsNow(look), firstFree: first })
    }
    return c.html(chooseSitePage({ frame, sites, carried: carriedIn(c) }))
  })

  serve(app, 'GET /book/:site', (c) => {
    const site = siteOf(parts, c.req.param('site'))
    return c.html(
      chooseServicePage({ frame, site, services: offeredFrom(site, localDate(parts.clock())), carried: carriedIn(c) }),
    )
  })

  serve(app, 'GET /book/:site/:service', (c) =>
    showTimes(parts, c, { ...chosen(c.req.param()), carried: carriedIn(c) }),
  )

  serve(app, 'POST /book/:site/:service', async (c) => {
    const asked = { ...chosen(c.req.param()), carried: carriedIn(c) }
    const { fields, once } = await readForm(c, rawTime)
    try {
      const { time } = check(fields, typedTime)
      const { token } = await holdTime(parts, { ...asked, time }, once)
      const { from } = asked.carried
      return c.redirect(from === 'check' ? stepOf(token, 'check') : stepOf(token, 'needs'), 303)
    } catch (error) {
      if (error instanceof BadForm) return showTimes(parts, c, { ...asked, error: 'no-time' })
      if (isTaken(error)) return showTimes(parts, c, { ...asked, error: error.code })
      throw error
    }
  })

  /** @throws {NotFound} */
  function chosen(named: { readonly site: string; readonly service: string }) {
    const site = siteOf(parts, named.site)
    const service = [...site.services.values()].find(({ id }) => id === named.service)
    if (!service) throw new NotFound()
    return { site, service }
  }
}

const isTaken = (error: unknown): error is Refusal & { readonly code: 'place-taken' | 'not-offered' } =>
  error instanceof Refusal && (error.code === 'place-taken' || error.code === 'not-offered')
