import type { Hono } from 'hono'
import { z } from 'zod'
import { arrive, arriveFor } from '../domain/acts/arrive.ts'
import { staffCame } from '../domain/acts/ask-staff.ts'
import { postNotice, withdrawNotice } from '../domain/acts/notice.ts'
import { undo } from '../domain/acts/undo.ts'
import type { AppointmentId, NoticeId, ServiceId } from '../domain/id.ts'
import { reasonsForDelay } from '../domain/notice.ts'
import { serve } from './access.ts'
import { noFields, readForm } from './form.ts'
import type { Env, Parts } from './parts.ts'
import { actAtReception, readTyped, showConsole } from './reception-console.ts'
import { siteOf } from './today.ts'

const rawWalkIn = z.object({ service: z.string().default(''), urgent: z.string().default('') })
const typedWalkIn = z.object({ service: z.string().min(1, 'no-service'), urgent: z.string() })
const forAppointment = z.object({ appointment: z.string() })

/** Somebody is checked in by reception. */
export function receptionCheckIn(parts: Parts, app: Hono<Env>): void {
  const givenAt = (site: string) => (answer: { visit: string }) => `/reception/${site}?given=${answer.visit}`

  serve(app, 'POST /reception/:site/arrive', async (c) => {
    const { id: site, walkIns } = siteOf(parts, c.req.param('site'))
    const form = await readTyped(parts, c, rawWalkIn, typedWalkIn)
    if ('wrong' in form) return showConsole(parts, c, site, { wrong: { form: 'arrive', ...form.wrong }, status: 422 })
    const { service, urgent } = form.fields
    const decide = arrive(service as ServiceId, !walkIns || urgent === 'yes')
    return actAtReception(parts, c, { site, decide, once: form.once, onTo: givenAt(site) })
  })

  serve(app, 'POST /reception/:site/arrive-for', async (c) => {
    const { id: site } = siteOf(parts, c.req.param('site'))
    const { fields, once } = await readForm(c, forAppointment)
    const decide = arriveFor(fields.appointment as AppointmentId)
    return actAtReception(parts, c, { site, decide, once, onTo: givenAt(site) })
  })
}

const rawNotice = z.object({ reason: z.string().default(''), words: z.string().trim().default('') })
const typedNotice = z
  .object({ reason: z.enum(reasonsForDelay, 'no-reason'), words: z.string().max(200, 'long-words') })
  .refine(({ reason, words }) => reason !== 'own-words' || words !== '', { path: ['words'], error: 'no-words' })
const whichNotice = z.object({ notice: z.string() })
const whichEntry = z.object({ entry: z.coerce.number().int().positive() })

/** What concerns the whole site: the notice, somebody asking at the kiosk, taking an act back. */
export function receptionSite(parts: Parts, app: Hono<Env>): void {
  serve(app, 'POST /reception/:site/notice', async (c) => {
    const { id: site } = siteOf(parts, c.req.param('site'))
    const form = await readTyped(parts, c, rawNotice, typedNotice)
    if ('wrong' in form) return showConsole(parts, c, site, { wrong: { form: 'notice', ...form.wrong }, status: 422 })
    const { reason, words } = form.fields
    return actAtReception(parts, c, { site, decide: postNotice(reason, words), once: form.once })
  })

  serve(app, 'POST /reception/:site/notice/withdraw', async (c) => {
    const { id: site } = siteOf(parts, c.req.param('site'))
    const { fields, once } = await readForm(c, whichNotice)
    return actAtReception(parts, c, { site, decide: withdrawNotice(fields.notice as NoticeId), once })
  })

  serve(app, 'POST /reception/:site/staff-came', async (c) => {
    const { id: site } = siteOf(parts, c.req.param('site'))
    const { once } = await readForm(c, noFields)
    return actAtReception(parts, c, { site, decide: staffCame, once })
  })

  serve(app, 'POST /reception/:site/undo', async (c) => {
    const { id: site } = siteOf(parts, c.req.param('site'))
    const { fields, once } = await readForm(c, whichEntry)
    return actAtReception(parts, c, { site, decide: undo(fields.entry), once })
  })
}
