import type { Hono } from 'hono'
import { z } from 'zod'
import type { Typed } from '../../views/components/field.tsx'
import { date as dateField } from '../domain/fields.ts'
import { type LocalDate, localDate } from '../domain/local-time.ts'
import { monthOf } from '../domain/period.ts'
import type { Round, Wave } from '../domain/survey/response.ts'
import { faultOfTakingBack, faultOfWave, readRound } from '../domain/survey/round.ts'
import { serve } from './access.ts'
import { readForm } from './form.ts'
import type { Ctx, Env, Parts } from './parts.ts'
import { readTypedForm } from './typed-form.ts'

const mostAimedAt = 100_000

const rawWave = z.object({ from: z.string().default(''), to: z.string().default(''), target: z.string().default('') })

const namedWave = z.object({ wave: z.custom<Round>((text) => readRound(String(text)) !== null) })

const day = (wrong: string) =>
  z.preprocess(
    (text) => dateField.safeParse(String(text).trim()).data ?? null,
    z.custom<LocalDate>((date) => date !== null, wrong),
  )

/** Digits alone: `1e3` is one thousand to a computer, and a slip to whoever typed it. */
const wholeNumber = (text: string): number => (/^\d+$/.test(text) ? Number(text) : Number.NaN)

const typedWave = z.object({
  from: day('wrong-from'),
  to: day('wrong-to'),
  target: z.preprocess(
    (text) => (String(text).trim() === '' ? null : wholeNumber(String(text).trim())),
    z.number('wrong-target').int('wrong-target').min(1, 'wrong-target').max(mostAimedAt, 'wrong-target').nullable(),
  ),
})

/** The days and the target of a counted survey are set, and taken back. It is known by the month of its first day. */
export function manageSurveyWaves(
  parts: Parts,
  app: Hono<Env>,
  show: (c: Ctx, typed: Typed) => Promise<Response>,
): void {
  const { storage, clock, frame } = parts
  serve(app, 'POST /manage/survey/waves', async (c) => {
    const { errors } = frame.words.surveyResults.waves
    const form = await readTypedForm(c, rawWave, typedWave, errors)
    if ('wrong' in form) return show(c, form.wrong)
    const wave: Wave = { ...form.fields, id: monthOf(form.fields.from) as string as Round }
    const faultIn = (set: readonly Wave[]) => faultOfWave(wave, set, localDate(clock()))
    const fault = await storage.published.setWave(wave, faultIn, form.once)
    if (fault !== null) {
      const field = fault === 'ends-first' ? 'to' : 'from'
      return show(c, { values: form.values, errors: new Map([[field, errors[fault] ?? fault]]) })
    }
    return c.redirect('/manage/survey#waves', 303)
  })
  serve(app, 'POST /manage/survey/waves/take-back', async (c) => {
    const { fields, once } = await readForm(c, namedWave)
    const faultIn = (set: readonly Wave[]) => faultOfTakingBack(fields.wave, set, localDate(clock()))
    const fault = await storage.published.dropWave(fields.wave, faultIn, once)
    const { errors } = frame.words.surveyResults.waves
    if (fault !== null) return show(c, { values: {}, errors: new Map([['from', errors[fault] ?? fault]]) })
    return c.redirect('/manage/survey#waves', 303)
  })
}
