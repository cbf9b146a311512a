import type { Hono } from 'hono'
import { z } from 'zod'
import { callThis, recall } from '../domain/acts/call.ts'
import { greet } from '../domain/acts/greet.ts'
import { comeBack, hold } from '../domain/acts/hold.ts'
import { leave, noShow } from '../domain/acts/leave.ts'
import { markUrgent, stateHelp } from '../domain/acts/mark.ts'
import { finish, start, transfer } from '../domain/acts/serve.ts'
import type { DeskId, ServiceId, VisitId } from '../domain/id.ts'
import { outcomes, reasonsToLeave } from '../domain/visit.ts'
import { serve } from './access.ts'
import { type Asked, asking, pressing } from './asking.ts'
import { helpOf, rawHelp, typedHelp } from './help.ts'
import type { Ctx, Env, Parts } from './parts.ts'
import { actAtReception, readTyped, showOpened } from './reception-console.ts'
import { NotFound, siteOf } from './today.ts'

const toDesk = z.object({ desk: z.string() })
const asOutcome = z.object({ outcome: z.enum(outcomes) })
const forReason = z.object({ why: z.enum(reasonsToLeave) })

/** Acts on a visit that are pressed. Where they say which, each choice is a form of its own: nobody types it wrong. */
const pressed: ReadonlyMap<string, (c: Ctx, id: VisitId) => Promise<Asked>> = new Map([
  ['greet', pressing(greet)],
  ['recall', pressing(recall)],
  ['start', pressing(start)],
  ['no-show', pressing(noShow)],
  ['hold', pressing(hold)],
  ['come-back', pressing(comeBack)],
  ['urgent', pressing((id: VisitId) => markUrgent(id, true))],
  ['not-urgent', pressing((id: VisitId) => markUrgent(id, false))],
  ['call', asking(toDesk, ({ desk }, id: VisitId) => callThis(desk as DeskId, id))],
  ['finish', asking(asOutcome, ({ outcome }, id: VisitId) => finish(id, outcome))],
  ['leave', asking(forReason, ({ why }, id: VisitId) => leave(id, why))],
])

/** What reception sees of one visit, and does with it. */
export function receptionVisits(parts: Parts, app: Hono<Env>): void {
  serve(app, 'GET /reception/:site/visits/:visit', async (c) => {
    const { site, visit } = c.req.param()
    return showOpened(parts, c, site, { open: { visit } })
  })

  serve(app, 'POST /reception/:site/visits/:visit/:act', async (c) => {
    const { site, visit, act } = c.req.param()
    siteOf(parts, site)
    const id = visit as VisitId
    if (act === 'transfer') return transferIt(parts, c, site, id)
    if (act === 'help') return writeHelp(parts, c, site, id)
    const press = pressed.get(act)
    if (!press) throw new NotFound()
    return actAtReception(parts, c, { site, ...(await press(c, id)) })
  })
}

const rawTransfer = z.object({ service: z.string().default('') })
const typedTransfer = z.object({ service: z.string().min(1, 'no-service') })

async function transferIt(parts: Parts, c: Ctx, site: string, id: VisitId): Promise<Response> {
  const form = await readTyped(parts, c, rawTransfer, typedTransfer)
  if ('wrong' in form)
    return showOpened(parts, c, site, { open: { visit: id }, wrong: { form: 'transfer', ...form.wrong }, status: 422 })
  const { fields, once } = form
  return actAtReception(parts, c, { site, decide: transfer(id, fields.service as ServiceId), once })
}

async function writeHelp(parts: Parts, c: Ctx, site: string, id: VisitId): Promise<Response> {
  const form = await readTyped(parts, c, rawHelp, typedHelp)
  if ('wrong' in form)
    return showOpened(parts, c, site, { open: { visit: id }, wrong: { form: 'help', ...form.wrong }, status: 422 })
  return actAtReception(parts, c, { site, decide: stateHelp(id, helpOf(form.fields)), once: form.once })
}
