import { setImmediate as turn } from 'node:timers/promises'
import { Hono } from 'hono'
import { z } from 'zod'
import type { Typed } from '../../views/components/field.tsx'
import { estimatesPage } from '../../views/manage/estimates.tsx'
import type { Counted } from '../../views/manage/view.ts'
import { delayMeasures } from '../domain/delay-measures.ts'
import { date as dateField } from '../domain/fields.ts'
import { type LocalDate, localDate } from '../domain/local-time.ts'
import { daysIn, daysUpTo, type Period, quarterBefore, quarterOf } from '../domain/period.ts'
import type { Site } from '../domain/site.ts'
import { calibrationOf } from '../domain/waits/calibration.ts'
import { ledgerOf } from '../domain/waits/ledger.ts'
import { serve } from './access.ts'
import { BadForm, check } from './form.ts'
import type { Ctx, Env, Parts } from './parts.ts'
import { siteOf } from './today.ts'

/** A year, and the day more of a leap year. */
const mostDays = 366

const dayOr = (wrong: string) =>
  z.preprocess(
    (text) => dateField.safeParse(String(text).trim()).data ?? null,
    z.custom<LocalDate>((date) => date !== null, wrong),
  )

const typedPeriod = z
  .object({ from: dayOr('wrong-from'), to: dayOr('wrong-to') })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'backwards' })
  .refine((period) => daysIn(period) <= mostDays, { path: ['to'], error: 'long' })

/** The pages of managers. */
export function manage(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()

  serve(app, 'GET /manage/estimates', async (c) => {
    const sites = [...parts.storage.sites.values()]
    const asked = c.req.query('site') ?? ''
    const chosen = asked === '' ? null : siteOf(parts, asked)
    const { period, typed } = periodAsked(parts, c)
    const counted = period && (await count(parts, chosen ? [chosen] : sites, period))
    const shortcuts = shortcutsOf(parts)
    const view = { frame: parts.frame, sites, chosen: chosen?.id ?? null, shortcuts, typed, counted }
    return c.html(estimatesPage(view), counted ? 200 : 422)
  })
  return app
}

async function count({ storage, clock }: Parts, sites: readonly Site[], period: Period): Promise<Counted> {
  const all = []
  for (const { id } of sites)
    all.push({ lines: await storage.ledgerLines(id, period), delays: await storage.delaysIn(id, period) })
  const lines = all.flatMap((each) => each.lines)
  const delays = delayMeasures(
    all.flatMap((each) => each.delays),
    clock(),
  )
  const [ledger, calibration] = [await inTurns(ledgerOf(lines)), await inTurns(calibrationOf(lines))]
  return { sites, period, ledger, calibration, delays }
}

/** Other requests are answered between the parts of a work. */
async function inTurns<Of>(work: Generator<void, Of>): Promise<Of> {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
    await turn()
  }
}

type PeriodAsked = { readonly period: Period | null; readonly typed: Typed }

/** This quarter, where none is asked for. Null where what is asked for is no period: then the form says what is wrong. */
function periodAsked({ clock, frame }: Parts, c: Ctx): PeriodAsked {
  const values = { site: '', from: '', to: '', ...c.req.query() }
  try {
    const isAsked = values.from !== '' || values.to !== ''
    const period = isAsked ? check(values, typedPeriod) : quarterOf(localDate(clock()))
    return { period, typed: { values: { ...values, ...period }, errors: new Map() } }
  } catch (error) {
    if (!(error instanceof BadForm)) throw error
    const { errors } = frame.words.manage.estimates
    const told = [...error.fields].map(([name, code]) => [name, errors[code] ?? code] as const)
    return { period: null, typed: { values, errors: new Map(told) } }
  }
}

function shortcutsOf({ clock, frame }: Parts): readonly { readonly words: string; readonly period: Period }[] {
  const today = localDate(clock())
  const words = frame.words.manage.estimates
  return [
    { words: words.thisQuarter, period: quarterOf(today) },
    { words: words.lastQuarter, period: quarterBefore(today) },
    ...[7, 28].map((days) => ({ words: words.lastDays(days), period: daysUpTo(today, days) })),
  ]
}
