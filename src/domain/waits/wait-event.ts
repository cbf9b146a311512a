import { z } from 'zod'
import type { AppointmentId, DeskId, ServiceId, SiteId, VisitId } from '../id.ts'
import { instant } from '../instant.ts'

const named = <Id extends string>() =>
  z
    .string()
    .min(1)
    .transform((text) => text as Id)
const desk = named<DeskId>()
const service = named<ServiceId>()
const visit = named<VisitId>()
const appointment = named<AppointmentId>()
const at = z.iso.datetime({ offset: true }).transform((text) => instant(Date.parse(text)))
const minutes = z.number().nonnegative()

/** Other systems write null for what is not there. */
const unlessNull = <Of>(field: z.ZodType<Of>) =>
  z
    .nullish(field)
    .transform((value) => value ?? undefined)
    .optional()

/** What an office's estimates are made from: the journal's facts, as its export and a replay have them. */
export const waitEvent = z.discriminatedUnion('event', [
  z.object({ event: z.enum(['desk-opened', 'desk-back', 'desk-closed']), at, desk }),
  z.object({ event: z.literal('desk-away'), at, desk, reason: unlessNull(z.string()), backAt: unlessNull(at) }),
  z.object({ event: z.enum(['booked', 'cancelled']), at, appointment, service, time: at }),
  z.object({
    event: z.literal('arrived'),
    at,
    visit,
    service,
    appointment: unlessNull(appointment),
    /** By how much this visit goes before others of the same promise, where it is not as usual. */
    headStartMinutes: unlessNull(z.number()),
  }),
  z.object({ event: z.enum(['greeted', 'finished', 'left', 'no-show']), at, visit }),
  z.object({ event: z.enum(['called', 'started']), at, visit, desk }),
])
export type WaitEvent = z.infer<typeof waitEvent>

const kinds = new Set<string>(
  waitEvent.options.flatMap(({ shape: { event } }) => ('options' in event ? event.options : [...event.values])),
)
const line = z.object({ event: z.string() })

/** Whether a line tells of a wait at all: other systems tell of more. @throws {z.ZodError} for what is no event */
export const isWaitEvent = (read: unknown): boolean => kinds.has(line.parse(read).event)

/** The first line of a replay: what is known of an office before anything happened there. */
export const siteLine = z.object({
  event: z.literal('site'),
  site: named<SiteId>(),
  services: z.array(z.object({ service, usualMinutes: z.number().nonnegative() })).default([]),
  /** A desk that lists no services, and one that is not listed, serves whatever it turns out to serve. */
  desks: z.array(z.object({ desk, services: unlessNull(z.array(service)) })).default([]),
  walkInPromiseMinutes: minutes,
  appointmentHeadStartMinutes: minutes,
  appointmentEarlyMinutes: minutes,
})
export type SiteLine = z.infer<typeof siteLine>
