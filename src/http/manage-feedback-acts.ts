import { z } from 'zod'
import type { Typed } from '../../views/components/field.tsx'
import { answer, askForReview, close, hold, passOn, takeOn } from '../domain/feedback/acts.ts'
import { complaintOutcomes, reasonsToClose, type StageNumber } from '../domain/feedback/case.ts'
import { endOfDay } from '../domain/feedback/clock.ts'
import type { DecideCase } from '../domain/feedback/decision.ts'
import { date as dateField } from '../domain/fields.ts'
import { instantOf, type LocalDate, type LocalTime, localDate } from '../domain/local-time.ts'
import type { Once } from '../storage/storage.ts'
import { longestText, written } from './feedback-form.ts'
import type { Ctx, Parts } from './parts.ts'
import { NotFound } from './today.ts'
import { readTypedForm } from './typed-form.ts'

/** In other letters than ours each takes nine bytes of a form, which holds 64 KB. */
const longestAnswer = 6_000

const text = z.string().default('')
const answerText = written(longestAnswer, 'long-answer').refine((text) => text !== '', 'no-answer')

type Asked =
  | { readonly decide: DecideCase<null>; readonly once: Once; readonly values: Typed['values'] }
  | { readonly wrong: Typed }

type Reading = {
  readonly parts: Parts
  readonly c: Ctx
  /** Where an answer to a stage leads next. */
  readonly leadsTo: (stage: StageNumber) => string
}

/** What a manager asks for, or what is wrong with the form. @throws {NotFound} for an act that there is not */
export function caseAct(parts: Parts, c: Ctx, act: string, leadsTo: Reading['leadsTo']): Promise<Asked> {
  const read = Object.hasOwn(acts, act) ? acts[act as keyof typeof acts] : null
  if (!read) throw new NotFound()
  return read({ parts, c, leadsTo })
}

const acts = {
  'take-on': reading(
    { with: text },
    () => z.object({ with: z.string().trim().min(1, 'no-with').max(80, 'long-with') }),
    (fields) => takeOn(fields.with),
  ),
  answer: reading(
    { stage: text, outcome: text, text },
    () =>
      z.object({
        stage: z.enum(['1', '2']).transform((stage) => (stage === '1' ? 1 : 2)),
        outcome: z.enum(complaintOutcomes, 'no-outcome'),
        text: answerText,
      }),
    ({ stage, outcome, text }, { leadsTo }) => answer(stage, outcome, `${text}\n\n${leadsTo(stage)}`),
  ),
  hold: reading(
    { text, until: text },
    ({ parts }) => z.object({ text: answerText, until: dayAfterToday(localDate(parts.clock())) }),
    ({ text, until }) => hold(endOfDay(instantOf(until, '12:00' as LocalTime), 0), text),
  ),
  review: reading(
    { text },
    () => z.object({ text: written(longestText, 'long-text') }),
    ({ text }) => askForReview(text),
  ),
  'pass-on': reading(
    { text },
    () => z.object({ text: written(longestAnswer, 'long-answer') }),
    ({ text }) => passOn(text),
  ),
  close: reading(
    { why: text },
    () => z.object({ why: z.enum(reasonsToClose, 'no-why') }),
    ({ why }) => close(why),
  ),
} as const

/** A day that its writer can be told to wait until: after today, and not after the end of next year. */
const dayAfterToday = (today: LocalDate) =>
  z.preprocess(
    (given) => dateField.safeParse(given).data ?? null,
    z.custom<LocalDate>(
      (day) => typeof day === 'string' && day > today && day < `${Number(today.slice(0, 4)) + 2}`,
      'wrong-until',
    ),
  )

/** How one act is read from its form: the fields as they come, what they must be, and what is decided by them. */
function reading<Raw extends z.ZodRawShape, Schema extends z.ZodType>(
  raw: Raw,
  schema: (reading: Reading) => Schema,
  decide: (fields: z.output<Schema>, reading: Reading) => DecideCase<null>,
): (reading: Reading) => Promise<Asked> {
  return async (reading) => {
    const { errors } = reading.parts.frame.words.feedback.staff.page
    const form = await readTypedForm(reading.c, z.object(raw), schema(reading), errors)
    if ('wrong' in form) return form
    return { decide: decide(form.fields, reading), once: form.once, values: form.values }
  }
}
