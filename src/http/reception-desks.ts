import type { Hono } from 'hono'
import { z } from 'zod'
import type { Typed } from '../../views/components/field.tsx'
import { callNext } from '../domain/acts/call.ts'
import { closeDesk, openDesk, pauseDesk, resumeDesk } from '../domain/acts/desk.ts'
import { reasonsToPause } from '../domain/desk.ts'
import type { DeskId } from '../domain/id.ts'
import { instantOf } from '../domain/local-time.ts'
import { serve } from './access.ts'
import { type Asked, pressing } from './asking.ts'
import { optional } from './form.ts'
import type { Ctx, Env, Parts } from './parts.ts'
import { actAtReception, readTyped, showOpened, wrongField } from './reception-console.ts'
import { NotFound, siteOf, todayOf } from './today.ts'
import { typedTime } from './typed-time.ts'

/** Acts on a desk that need nothing but the press of a button. */
const pressed: ReadonlyMap<string, (c: Ctx, id: DeskId) => Promise<Asked>> = new Map([
  ['call-next', pressing(callNext)],
  ['back', pressing(resumeDesk)],
  ['close', pressing(closeDesk)],
])

/** What reception sees of one desk, and does with it. */
export function receptionDesks(parts: Parts, app: Hono<Env>): void {
  serve(app, 'GET /reception/:site/desks/:desk', async (c) => {
    const { site, desk } = c.req.param()
    return showOpened(parts, c, site, { open: { desk } })
  })

  serve(app, 'POST /reception/:site/desks/:desk/:act', async (c) => {
    const { site, desk, act } = c.req.param()
    siteOf(parts, site)
    const id = desk as DeskId
    if (act === 'open') return open(parts, c, site, id)
    if (act === 'pause') return pause(parts, c, site, id)
    const press = pressed.get(act)
    if (!press) throw new NotFound()
    return actAtReception(parts, c, { site, ...(await press(c, id)) })
  })
}

const rawOpen = z.object({ adviser: z.string().trim().default('') })
const typedOpen = z.object({ adviser: z.string().min(1, 'no-adviser').max(80, 'long-adviser') })

async function open(parts: Parts, c: Ctx, site: string, id: DeskId): Promise<Response> {
  const form = await readTyped(parts, c, rawOpen, typedOpen)
  if ('wrong' in form)
    return showOpened(parts, c, site, { open: { desk: id }, wrong: { form: 'open', ...form.wrong }, status: 422 })
  return actAtReception(parts, c, { site, decide: openDesk(id, form.fields.adviser), once: form.once })
}

const rawPause = z.object({ reason: z.string().default(''), backAt: z.string().trim().default('') })

const typedPause = z.object({
  reason: z.enum(reasonsToPause, 'no-reason'),
  backAt: optional(typedTime('wrong-time')),
})

async function pause(parts: Parts, c: Ctx, site: string, id: DeskId): Promise<Response> {
  const form = await readTyped(parts, c, rawPause, typedPause)
  const again = (wrong: Typed) =>
    showOpened(parts, c, site, { open: { desk: id }, wrong: { form: 'pause', ...wrong }, status: 422 })
  if ('wrong' in form) return again(form.wrong)
  const { reason, backAt } = form.fields
  const back = backAt && instantOf(todayOf(parts, site).date, backAt)
  const acting = { site, decide: pauseDesk(id, reason, back), once: form.once }
  return actAtReception(parts, c, acting, ({ code }) =>
    code === 'back-in-the-past' ? again(wrongField(parts, form.values, 'backAt', 'past-time')) : null,
  )
}
