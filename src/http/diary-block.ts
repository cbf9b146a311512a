import type { Hono } from 'hono'
import { z } from 'zod'
import { type Typed, untyped } from '../../views/components/field.tsx'
import { blockPage } from '../../views/diary/block.tsx'
import { block, unblock } from '../domain/acts/block.ts'
import { inTheWay } from '../domain/diary/free.ts'
import type { Span } from '../domain/diary/hours.ts'
import { date as dateField } from '../domain/fields.ts'
import type { BlockId, DeskId } from '../domain/id.ts'
import { instantOf, type LocalDate, localDate } from '../domain/local-time.ts'
import type { Site } from '../domain/site.ts'
import { serve } from './access.ts'
import { dateAsked, diaryView } from './diary-look.ts'
import { readForm } from './form.ts'
import type { Ctx, Env, Parts } from './parts.ts'
import { receptionist } from './reception-console.ts'
import { refusedInForm } from './refusals.ts'
import { siteOf } from './today.ts'
import { readTypedForm } from './typed-form.ts'
import { typedTime } from './typed-time.ts'

const rawBlock = z.object({
  date: z.string().default(''),
  desk: z.string().default(''),
  from: z.string().default(''),
  to: z.string().default(''),
  why: z.string().trim().default(''),
})

const typedBlock = z
  .object({
    date: z.preprocess((text) => dateField.safeParse(text).data ?? null, z.string('wrong-day')),
    desk: z.string().min(1, 'no-desk'),
    from: typedTime('wrong-time'),
    to: typedTime('wrong-time'),
    why: z.string().min(1, 'no-why').max(80, 'long-why'),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], error: 'backwards' })

const whichBlock = z.object({ date: dateField, block: z.string() })

/** Staff keep a desk's time out of the diary, and give it back. */
export function diaryBlock(parts: Parts, app: Hono<Env>): void {
  serve(app, 'GET /diary/:site/block', async (c) => {
    const site = siteOf(parts, c.req.param('site'))
    const asked = (name: string) => c.req.query(name) ?? ''
    const typed = { values: { desk: asked('desk'), from: asked('from'), to: asked('to') }, errors: untyped.errors }
    return showBlock(parts, c, site, { date: dateAsked(parts, c), typed })
  })

  serve(app, 'POST /diary/:site/block', async (c) => {
    const site = siteOf(parts, c.req.param('site'))
    const form = await readTypedForm(c, rawBlock, typedBlock, parts.frame.words.diary.errors)
    if ('wrong' in form) {
      const date = dateField.safeParse(form.wrong.values['date']).data ?? localDate(parts.clock())
      return showBlock(parts, c, site, { date, typed: form.wrong, status: 422 })
    }
    const { desk, from, to, why } = form.fields
    const date = form.fields.date as LocalDate
    const span = { from: instantOf(date, from), to: instantOf(date, to) }
    try {
      await parts.change({ site: site.id, date }, block(desk as DeskId, span, why), receptionist, form.once)
      return c.redirect(`/diary/${site.id}?date=${date}`, 303)
    } catch (error) {
      const refused = refusedInForm(error)
      return showRefused(parts, c, site, { date, values: form.values, span, desk: desk as DeskId, ...refused })
    }
  })

  serve(app, 'POST /diary/:site/unblock', async (c) => {
    const site = siteOf(parts, c.req.param('site'))
    const { fields, once } = await readForm(c, whichBlock)
    const { date } = fields
    try {
      await parts.change({ site: site.id, date }, unblock(fields.block as BlockId), receptionist, once)
      return c.redirect(`/diary/${site.id}?date=${date}`, 303)
    } catch (error) {
      const refused = parts.frame.words.refusals[refusedInForm(error).code]
      return showBlock(parts, c, site, { date, typed: untyped, refused, status: 404 })
    }
  })
}

type Refused = ReturnType<typeof refusedInForm> & {
  readonly date: LocalDate
  readonly values: Typed['values']
  readonly span: Span
  readonly desk: DeskId
}

/** Somebody who is booked is named; everything else is said beside its field. */
function showRefused(parts: Parts, c: Ctx, site: Site, { date, values, span, desk, code, status }: Refused) {
  if (code === 'place-taken')
    return showBlock(parts, c, site, { date, typed: { ...untyped, values }, blocking: { desk, span }, status })
  const field = code === 'no-such-desk' ? 'desk' : 'to'
  const errors = new Map([[field, parts.frame.words.refusals[code]]])
  return showBlock(parts, c, site, { date, typed: { values, errors }, status })
}

type Showing = {
  readonly date: LocalDate
  readonly typed: Typed
  readonly blocking?: { readonly desk: DeskId; readonly span: Span }
  readonly refused?: string
  readonly status?: 404 | 409 | 422
}

async function showBlock(parts: Parts, c: Ctx, site: Site, showing: Showing): Promise<Response> {
  const { date, typed, blocking, refused, status } = showing
  const view = await diaryView(parts, site, date)
  const taken = blocking ? inTheWay(view.day, blocking.desk, blocking.span, view.now) : []
  const inOrder = taken.toSorted((one, other) => one.time - other.time)
  const shown = { typed, inTheWay: inOrder, ...(refused === undefined ? {} : { refused }) }
  return c.html(blockPage(view, shown), status)
}
