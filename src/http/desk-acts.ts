import { z } from 'zod'
import { callNext, callThis, recall } from '../domain/acts/call.ts'
import { closeDesk, openDesk, pauseDesk, resumeDesk } from '../domain/acts/desk.ts'
import { hold } from '../domain/acts/hold.ts'
import { noShow } from '../domain/acts/leave.ts'
import { finish, start, transfer } from '../domain/acts/serve.ts'
import { undo } from '../domain/acts/undo.ts'
import type { Decide } from '../domain/decision.ts'
import { reasonsToPause } from '../domain/desk.ts'
import { findPresent } from '../domain/find.ts'
import type { DeskId, ServiceId, VisitId } from '../domain/id.ts'
import { type Instant, later } from '../domain/instant.ts'
import { instantOf, type LocalDate } from '../domain/local-time.ts'
import { Refusal, type RefusalCode } from '../domain/refusal.ts'
import { isAtDesk, outcomes } from '../domain/visit.ts'
import type { Once } from '../storage/storage.ts'
import { optional, readForm } from './form.ts'
import type { Ctx } from './parts.ts'
import { readTime } from './typed-time.ts'

type Asked = { readonly decide: Decide<unknown>; readonly once: Once }
type Ask = (c: Ctx, desk: DeskId) => Promise<Asked>

const ask =
  <Schema extends z.ZodType>(
    schema: Schema,
    decide: (fields: z.output<Schema>, desk: DeskId) => Decide<unknown>,
  ): Ask =>
  async (c, desk) => {
    const { fields, once } = await readForm(c, schema)
    return { decide: decide(fields, desk), once }
  }

const nothing = z.object({})
const visitId = z
  .string()
  .min(1)
  .max(40)
  .transform((text) => text as VisitId)
const visit = z.object({ visit: visitId })

const typedTime = z.string().transform((text, context) => {
  const time = readTime(text)
  if (time) return time
  context.addIssue({ code: 'custom', message: 'no time of day' })
  return z.NEVER
})

const pause = z.object({
  reason: z.enum(reasonsToPause),
  minutes: optional(z.coerce.number().int().min(1).max(480)),
  time: optional(typedTime),
})

/** When the adviser means to be back: the time if one is given, or so many minutes from now. */
const backAt = ({ minutes, time }: z.output<typeof pause>, date: LocalDate, now: Instant): Instant | null => {
  if (time !== null) return instantOf(date, time)
  return minutes === null ? null : later(now, minutes)
}

/**
 * An act on a visitor at this desk: the page may be older than what happened since.
 * @throws {Refusal} no-such-visit, visit-over, and `code` when the visitor is not at this desk
 */
const here =
  (desk: DeskId, id: VisitId, code: RefusalCode, decide: Decide<unknown>): Decide<unknown> =>
  (day, given) => {
    const visit = findPresent(day, id)
    if (!isAtDesk(visit) || visit.state.desk !== desk) throw new Refusal(code)
    return decide(day, given)
  }

/**
 * Takes back what this desk did; what others did is theirs to take back.
 * @throws {Refusal} cannot-undo
 */
const undoOwn =
  (desk: DeskId, number: number): Decide<unknown> =>
  (day, given) => {
    const by = day.journal[number - 1]?.by
    if (by && !(by.kind === 'adviser' && by.desk === desk)) throw new Refusal('cannot-undo')
    return undo(number)(day, given)
  }

/** Every act of the desk view, by the last part of its address. */
export const deskActs = {
  open: ask(z.object({ adviser: z.string().trim().min(1).max(80) }), ({ adviser }, desk) => openDesk(desk, adviser)),
  'call-next': ask(nothing, (_, desk) => callNext(desk)),
  call: ask(visit, ({ visit }, desk) => callThis(desk, visit)),
  recall: ask(visit, ({ visit }, desk) => here(desk, visit, 'not-called', recall(visit))),
  start: ask(visit, ({ visit }, desk) => here(desk, visit, 'not-called', start(visit))),
  'no-show': ask(visit, ({ visit }, desk) => here(desk, visit, 'not-called', noShow(visit))),
  hold: ask(visit, ({ visit }, desk) => here(desk, visit, 'not-called', hold(visit))),
  finish: ask(z.object({ visit: visitId, outcome: z.enum(outcomes) }), ({ visit, outcome }, desk) =>
    here(desk, visit, 'not-serving', finish(visit, outcome)),
  ),
  transfer: ask(
    z.object({
      visit: visitId,
      service: z
        .string()
        .min(1)
        .transform((text) => text as ServiceId),
    }),
    ({ visit, service }, desk) => here(desk, visit, 'not-serving', transfer(visit, service)),
  ),
  pause: ask(
    pause,
    (fields, desk): Decide<unknown> =>
      (day, given) =>
        pauseDesk(desk, fields.reason, backAt(fields, day.date, given.now))(day, given),
  ),
  back: ask(nothing, (_, desk) => resumeDesk(desk)),
  close: ask(nothing, (_, desk) => closeDesk(desk)),
  undo: ask(z.object({ entry: z.coerce.number().int().positive() }), ({ entry }, desk) => undoOwn(desk, entry)),
} as const satisfies Readonly<Record<string, Ask>>

export const isDeskAct = (act: string): act is keyof typeof deskActs => Object.hasOwn(deskActs, act)
