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

/** What an office's estimates are made from: the journal's facts, as its export and a replay have them. */
export const waitEvent = z.discriminatedUnion('event', [
  z.object({ event: z.enum(['desk-opened', 'desk-back', 'desk-closed']), at, desk }),
  z.object({ event: z.literal('desk-away'), at, desk, reason: z.string().optional(), backAt: at.optional() }),
  z.object({ event: z.enum(['booked', 'cancelled']), at, appointment, service, time: at }),
  z.object({
    event: z.literal('arrived'),
    at,
    visit,
    service,
    appointment: appointment.optional(),
    /** By how much this visit goes before others of the same promise, where it is not as usual. */
    headStartMinutes: z.number().optional(),
  }),
  z.object({ event: z.enum(['greeted', 'finished', 'left', 'no-show']), at, visit }),
  z.object({ event: z.enum(['called', 'started']), at, visit, desk }),
])
export type WaitEvent = z.infer<typeof waitEvent>

/** The first line of a replay: what is known of an office before anything happened there. */
export const siteLine = z.object({
  event: z.literal('site'),
  site: named<SiteId>(),
  services: z.array(z.object({ service, usualMinutes: z.number().positive() })),
  /** A desk that lists no services, and one that is not listed, serves whatever it turns out to serve. */
  desks: z.array(z.object({ desk, services: z.array(service).optional() })),
  walkInPromiseMinutes: minutes,
  appointmentHeadStartMinutes: minutes,
  appointmentEarlyMinutes: minutes,
})
export type SiteLine = z.infer<typeof siteLine>
