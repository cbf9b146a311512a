import { Hono } from 'hono'
import { type Typed, untyped } from '../../views/components/field.tsx'
import { choosePage } from '../../views/desk/choose.tsx'
import { deskNow, deskPage } from '../../views/desk/desk.tsx'
import { viewOf } from '../../views/desk/view.ts'
import type { DeskId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { StorageFailure } from '../storage/storage.ts'
import { serve } from './access.ts'
import { deskActs, isDeskAct } from './desk-acts.ts'
import { BadForm } from './form.ts'
import type { Ctx, Env, Parts } from './parts.ts'
import { answerError, tell } from './problems.ts'
import { lookAt, NotFound, todayOf } from './today.ts'

type AtDesk = Ctx<'/desk/:site/:desk'>

/** The desk view: one adviser, one visitor at a time. */
export function desk(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  const { frame } = parts

  const seen = async (site: string, typed: Typed = untyped) => {
    const base = parts.newId()
    return { frame, typed, keys: (form: string) => `${base}-${form}`, ...(await lookAt(parts, site)) }
  }
  const viewAt = async (c: AtDesk, typed?: Typed) =>
    viewOf(await seen(c.req.param('site'), typed), c.req.param('desk') as DeskId)

  serve(app, 'GET /desk/:site', async (c) => c.html(choosePage(await seen(c.req.param('site')))))
  serve(app, 'GET /desk/:site/:desk', async (c) => c.html(deskPage(await viewAt(c))))
  serve(app, 'GET /desk/:site/:desk/now', async (c) => c.html(deskNow(await viewAt(c))))

  serve(app, 'POST /desk/:site/:desk/:act', async (c) => {
    const id = (await viewAt(c)).desk.id
    const act = c.req.param('act')
    if (!isDeskAct(act)) throw new NotFound()
    try {
      const { decide, once } = await deskActs[act](c, id)
      await parts.change(todayOf(parts, c.req.param('site')), decide, { kind: 'adviser', desk: id }, once)
    } catch (error) {
      return again(c, error)
    }
    return c.redirect(`/desk/${c.req.param('site')}/${id}`, 303)
  })

  /** The same page, with what was wrong on top of it. */
  async function again(c: AtDesk, error: unknown): Promise<Response> {
    const told = tell(parts, error)
    if (!told || error instanceof StorageFailure) throw error
    const typed = await typedOf(c, wrongFields(frame.words, error))
    return c.html(deskPage(await viewAt(c, typed), typed.errors.size === 0 ? told.what : null), told.status)
  }

  app.onError((error, c) => answerError(parts, error, c, { audience: 'console' }))
  return app
}

/** A sentence for each field of the desk's forms that is wrong. */
function wrongFields({ desk, refusals }: Parts['frame']['words'], error: unknown): ReadonlyMap<string, string> {
  if (error instanceof Refusal && error.code === 'back-in-the-past') return new Map([['time', refusals[error.code]]])
  const wrong = error instanceof BadForm ? [...error.fields.keys()] : []
  return new Map(wrong.flatMap((field) => (desk.errors[field] ? [[field, desk.errors[field]] as const] : [])))
}

/** What was typed stays where a field is wrong. */
const typedOf = async (c: Ctx, errors: ReadonlyMap<string, string>): Promise<Typed> =>
  errors.size === 0 ? untyped : { errors, values: Object.fromEntries(new URLSearchParams(await c.req.text())) }
