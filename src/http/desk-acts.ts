import { z } from 'zod'
import { atDesk, undoOwn } from '../domain/acts/at-desk.ts'
import { callNext, callThis, recall } from '../domain/acts/call.ts'
import { closeDesk, openDesk, pauseDesk, resumeDesk } from '../domain/acts/desk.ts'
import { hold } from '../domain/acts/hold.ts'
import { noShow } from '../domain/acts/leave.ts'
import { finish, start, transfer } from '../domain/acts/serve.ts'
import type { Decide } from '../domain/decision.ts'
import { reasonsToPause } from '../domain/desk.ts'
import type { DeskId, ServiceId, VisitId } from '../domain/id.ts'
import { type Instant, later } from '../domain/instant.ts'
import { instantOf, type LocalDate } from '../domain/local-time.ts'
import { outcomes } from '../domain/visit.ts'
import { type Ask, asking, pressing } from './asking.ts'
import { optional } from './form.ts'
import { typedTime } from './typed-time.ts'

const visitId = z
  .string()
  .min(1)
  .max(40)
  .transform((text) => text as VisitId)
const visit = z.object({ visit: visitId })

const pause = z.object({
  reason: z.enum(reasonsToPause),
  minutes: optional(z.coerce.number().int().min(1).max(480)),
  time: optional(typedTime('no time of day')),
})

/** When the adviser means to be back: the time if one is given, or so many minutes from now. */
const backAt = ({ minutes, time }: z.output<typeof pause>, date: LocalDate, now: Instant): Instant | null => {
  if (time !== null) return instantOf(date, time)
  return minutes === null ? null : later(now, minutes)
}

/** Every act of the desk view, by the last part of its address. */
export const deskActs = {
  open: asking(z.object({ adviser: z.string().trim().min(1).max(80) }), ({ adviser }, desk) => openDesk(desk, adviser)),
  'call-next': pressing(callNext),
  call: asking(visit, ({ visit }, desk) => callThis(desk, visit)),
  recall: asking(visit, ({ visit }, desk) => atDesk(desk, visit, 'not-called', recall(visit))),
  start: asking(visit, ({ visit }, desk) => atDesk(desk, visit, 'not-called', start(visit))),
  'no-show': asking(visit, ({ visit }, desk) => atDesk(desk, visit, 'not-called', noShow(visit))),
  hold: asking(visit, ({ visit }, desk) => atDesk(desk, visit, 'not-called', hold(visit))),
  finish: asking(z.object({ visit: visitId, outcome: z.enum(outcomes) }), ({ visit, outcome }, desk) =>
    atDesk(desk, visit, 'not-serving', finish(visit, outcome)),
  ),
  transfer: asking(
    z.object({
      visit: visitId,
      service: z
        .string()
        .min(1)
        .transform((text) => text as ServiceId),
    }),
    ({ visit, service }, desk) => atDesk(desk, visit, 'not-serving', transfer(visit, service)),
  ),
  pause: asking(
    pause,
    (fields, desk): Decide<unknown> =>
      (day, given) =>
        pauseDesk(desk, fields.reason, backAt(fields, day.date, given.now))(day, given),
  ),
  back: pressing(resumeDesk),
  close: pressing(closeDesk),
  undo: asking(z.object({ entry: z.coerce.number().int().positive() }), ({ entry }, desk) => undoOwn(desk, entry)),
} as const satisfies Readonly<Record<string, Ask<DeskId>>>

export const isDeskAct = (act: string): act is keyof typeof deskActs => Object.hasOwn(deskActs, act)
