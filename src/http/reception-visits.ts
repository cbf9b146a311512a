import type { Hono } from 'hono'
import { z } from 'zod'
import { callThis, recall } from '../domain/acts/call.ts'
import { greet } from '../domain/acts/greet.ts'
import { comeBack, hold } from '../domain/acts/hold.ts'
import { leave, noShow } from '../domain/acts/leave.ts'
import { markUrgent, stateHelp } from '../domain/acts/mark.ts'
import { finish, start, transfer } from '../domain/acts/serve.ts'
import type { Decide } from '../domain/decision.ts'
import type { DeskId, ServiceId, VisitId } from '../domain/id.ts'
import { needs, outcomes, reasonsToLeave } from '../domain/visit.ts'
import { serve } from './access.ts'
import { many, readForm } from './form.ts'
import type { Ctx, Env, Parts } from './parts.ts'
import { actAtReception, readTyped, showOpened } from './reception-console.ts'
import { NotFound, siteOf } from './today.ts'

/** Acts on a visit that need nothing but the press of a button. */
const pressed: ReadonlyMap<string, (id: VisitId) => Decide<VisitId>> = new Map([
  ['greet', greet],
  ['recall', recall],
  ['start', start],
  ['no-show', noShow],
  ['hold', hold],
  ['come-back', comeBack],
  ['urgent', (id: VisitId) => markUrgent(id, true)],
  ['not-urgent', (id: VisitId) => markUrgent(id, false)],
])

const nothing = z.object({})
const toDesk = z.object({ desk: z.string() })
const asOutcome = z.object({ outcome: z.enum(outcomes) })
const forReason = z.object({ why: z.enum(reasonsToLeave) })

/** Acts that say which: each choice is a form of its own, so nobody can type it wrong. */
const chosen: ReadonlyMap<string, (c: Ctx, id: VisitId) => Promise<Asked>> = new Map([
  ['call', choice(toDesk, ({ desk }, id) => callThis(desk as DeskId, id))],
  ['finish', choice(asOutcome, ({ outcome }, id) => finish(id, outcome))],
  ['leave', choice(forReason, ({ why }, id) => leave(id, why))],
])

type Asked = { readonly decide: Decide<VisitId>; readonly once: { readonly key: string; readonly body: string } }

function choice<Schema extends z.ZodType>(
  schema: Schema,
  decide: (fields: z.output<Schema>, id: VisitId) => Decide<VisitId>,
) {
  return async (c: Ctx, id: VisitId): Promise<Asked> => {
    const { fields, once } = await readForm(c, schema)
    return { decide: decide(fields, id), once }
  }
}

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
    if (press) return actAtReception(parts, c, { site, decide: press(id), once: (await readForm(c, nothing)).once })
    const choose = chosen.get(act)
    if (!choose) throw new NotFound()
    return actAtReception(parts, c, { site, ...(await choose(c, id)) })
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

const rawHelp = z.object({ needs: many(z.enum(needs)), language: z.string().trim().default('') })
const typedHelp = z
  .object({ needs: z.array(z.enum(needs)), language: z.string().max(40, 'long-language') })
  .refine(({ needs, language }) => !needs.includes('interpreter') || language !== '', {
    path: ['language'],
    error: 'no-language',
  })

async function writeHelp(parts: Parts, c: Ctx, site: string, id: VisitId): Promise<Response> {
  const form = await readTyped(parts, c, rawHelp, typedHelp)
  if ('wrong' in form)
    return showOpened(parts, c, site, { open: { visit: id }, wrong: { form: 'help', ...form.wrong }, status: 422 })
  const { needs, language } = form.fields
  const help = { needs, language: needs.includes('interpreter') ? language : null }
  return actAtReception(parts, c, { site, decide: stateHelp(id, help), once: form.once })
}
