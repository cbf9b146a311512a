import { z } from 'zod'
import type { DeskId, ServiceId, SiteId } from './id.ts'
import { type LocalDate, type LocalTime, weekdays } from './local-time.ts'

const name = z.string().min(1).max(80)
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single dashes')
const siteId = slug.transform((text) => text as SiteId)
const serviceId = slug.transform((text) => text as ServiceId)
const deskId = slug.transform((text) => text as DeskId)
const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time as 09:30')
  .transform((text) => text as LocalTime)
const date = z.iso.date().transform((text) => text as LocalDate)
const minutes = z.number().int().min(0).max(600)

// A second desk of the same id would silently take the place of the first.
const isEachOnce = (items: readonly { readonly id: string }[]) =>
  new Set(items.map(({ id }) => id)).size === items.length
const twice = 'an id comes twice'

const hours = z
  .strictObject({ opens: time, closes: time })
  .refine((day) => day.opens < day.closes, 'opens must come before closes')

const service = z.strictObject({
  id: serviceId,
  name,
  /** Minutes a visit for it usually takes, used until the product has seen some. */
  usualMinutes: z.number().positive().max(240),
  /** Where it can be done online. */
  online: z.url({ protocol: /^https$/ }).optional(),
})

const rules = z.strictObject({
  greetWithinSeconds: z.number().int().positive().default(120),
  startWithinMinutes: minutes.default(15),
  appointmentHeadStartMinutes: minutes.default(30),
  urgentHeadStartMinutes: minutes.default(60),
  appointmentEarlyMinutes: minutes.default(5),
  appointmentLateMinutes: minutes.default(10),
  holdMinutes: minutes.default(10),
  callBackWithinHours: minutes.default(24),
  /** How long before opening reception may check in, and how long after closing the day is closed. */
  beforeOpeningMinutes: minutes.default(60),
  afterClosingMinutes: minutes.default(30),
  /** Seconds from the call until the enquiry counts as started by itself; null: the adviser says so. */
  startAfterCallSeconds: z.number().int().positive().nullable().default(null),
})

const site = z.strictObject({
  id: siteId,
  name,
  address: z.array(z.string().min(1)),
  telephone: z.string().min(1).optional(),
  /** False where people are seen by appointment only. */
  walkIns: z.boolean(),
  hours: z.strictObject(
    Object.fromEntries(weekdays.map((day) => [day, hours.nullable()])) as Record<
      (typeof weekdays)[number],
      z.ZodNullable<typeof hours>
    >,
  ),
  closures: z.array(z.strictObject({ date, why: name })),
  desks: z
    .array(z.strictObject({ id: deskId, name, services: z.array(serviceId).min(1).optional() }))
    .min(1)
    .refine(isEachOnce, twice),
  rules: rules.prefault({}),
})

/** What a council's file of sites holds. */
const council = z.strictObject({
  council: name,
  services: z.array(service).min(1).refine(isEachOnce, twice),
  sites: z.array(site).min(1).refine(isEachOnce, twice),
})

export type Service = z.infer<typeof service>
export type Rules = z.infer<typeof rules>
export type SiteDesk = { readonly id: DeskId; readonly name: string; readonly services: ReadonlySet<ServiceId> }
export type Site = Omit<z.infer<typeof site>, 'desks'> & {
  readonly services: ReadonlyMap<ServiceId, Service>
  readonly desks: ReadonlyMap<DeskId, SiteDesk>
}
export type Sites = ReadonlyMap<SiteId, Site>

/**
 * The sites of a council from the text of its file. A desk that lists no services serves them all.
 * @throws {z.ZodError | SyntaxError} what is wrong with the file, and where
 */
export function readSites(text: string): Sites {
  const { services, sites } = council.parse(JSON.parse(text))
  const byId = new Map(services.map((each) => [each.id, each]))
  return new Map(
    sites.map((each) => {
      const desks = each.desks.map((desk) => {
        const unknown = desk.services?.find((id) => !byId.has(id))
        if (unknown) throw new SyntaxError(`${each.id}, desk ${desk.id}: there is no service ${unknown}`)
        return [desk.id, { ...desk, services: new Set(desk.services ?? byId.keys()) }] as const
      })
      return [each.id, { ...each, services: byId, desks: new Map(desks) }] as const
    }),
  )
}

/** What is written on a desk. One that the council's file has no more keeps its id. */
export const deskName = ({ desks }: Site, id: DeskId): string => desks.get(id)?.name ?? id

/** A service as people read it. One that the council's file has no more keeps its id. */
export const serviceName = ({ services }: Site, id: ServiceId): string => services.get(id)?.name ?? id
