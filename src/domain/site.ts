import { z } from 'zod'
import { diary } from './diary/settings.ts'
import { date, dateTwice, deskId, hours, isEachDateOnce, minutes, name, serviceId, siteId, time } from './fields.ts'
import type { DeskId, ServiceId, SiteId } from './id.ts'
import { type LocalDate, weekdays } from './local-time.ts'

// A second desk of the same id would silently take the place of the first.
const isEachOnce = (items: readonly { readonly id: string }[]) =>
  new Set(items.map(({ id }) => id)).size === items.length
const twice = 'an id comes twice'

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
  /** Days with other hours than their weekday's; a site may so open on a bank holiday. */
  specialHours: z
    .array(
      z
        .strictObject({ date, why: name, opens: time, closes: time })
        .refine(({ opens, closes }) => opens < closes, 'opens must come before closes'),
    )
    .refine(isEachDateOnce, dateTwice)
    .default([]),
  desks: z
    .array(z.strictObject({ id: deskId, name, services: z.array(serviceId).min(1).optional() }))
    .min(1)
    .refine(isEachOnce, twice),
  rules: rules.prefault({}),
  diary: diary.prefault({}),
})

/** What a council's file of sites holds. */
const council = z.strictObject({
  council: name,
  services: z.array(service).min(1).refine(isEachOnce, twice),
  sites: z.array(site).min(1).refine(isEachOnce, twice),
})

/** The rules of a site that says nothing of them. */
export const usualRules: Rules = rules.parse({})

export type Service = z.infer<typeof service>
export type Rules = z.infer<typeof rules>
export type SiteDesk = { readonly id: DeskId; readonly name: string; readonly services: ReadonlySet<ServiceId> }
export type Site = Omit<z.infer<typeof site>, 'desks'> & {
  readonly services: ReadonlyMap<ServiceId, Service>
  readonly desks: ReadonlyMap<DeskId, SiteDesk>
}
export type Sites = ReadonlyMap<SiteId, Site>

/** A day on which everything is shut, and why. */
export type Closure = { readonly date: LocalDate; readonly why: string }

/**
 * The sites of a council from the text of its file. A desk that lists no services serves them all. Bank holidays are
 * closures of every site that gives no special hours for them.
 * @throws {z.ZodError | SyntaxError} what is wrong with the file, and where
 */
export function readSites(text: string, bankHolidays: readonly Closure[] = []): Sites {
  const { services, sites } = council.parse(JSON.parse(text))
  const byId = new Map(services.map((each) => [each.id, each]))
  return new Map(
    sites.map((each) => {
      const desks = each.desks.map((desk) => {
        const known = { ...desk, services: new Set(desk.services ?? byId.keys()) }
        mustBeKnown(byId, known.services, 'service', `${each.id}, desk ${desk.id}`)
        return [desk.id, known] as const
      })
      const site = { ...each, services: byId, desks: new Map(desks) }
      mustBeDiaryOf(site)
      const saysItself = new Set([...each.specialHours, ...each.closures].map(({ date }) => date))
      const holidays = bankHolidays.filter(({ date }) => !saysItself.has(date))
      return [each.id, { ...site, closures: [...each.closures, ...holidays] }] as const
    }),
  )
}

type What = 'service' | 'desk'
function mustBeKnown(known: ReadonlyMap<string, unknown>, named: Iterable<string>, what: What, where: string): void {
  for (const id of named) if (!known.has(id)) throw new SyntaxError(`${where}: there is no ${what} ${id}`)
}

/** @throws {SyntaxError} when the diary names a desk or a service that is not there */
function mustBeDiaryOf({ id, diary, desks, services }: Site): void {
  const where = `${id}, diary`
  mustBeKnown(services, Object.keys(diary.minutes), 'service', where)
  for (const part of [...(diary.parts ?? []), ...diary.exceptions.flatMap(({ parts }) => parts)]) {
    mustBeKnown(desks, part.desks, 'desk', where)
    mustBeKnown(services, part.services ?? [], 'service', where)
  }
}

/** What is written on a desk. One that the council's file has no more keeps its id. */
export const deskName = ({ desks }: Site, id: DeskId): string => desks.get(id)?.name ?? id

/** A service as people read it. One that the council's file has no more keeps its id. */
export const serviceName = ({ services }: Site, id: ServiceId): string => services.get(id)?.name ?? id
