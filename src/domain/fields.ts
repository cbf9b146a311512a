import { z } from 'zod'
import type { DeskId, ServiceId, SiteId } from './id.ts'
import type { LocalDate, LocalTime } from './local-time.ts'

// The fields of a council's file of sites.
export const name = z.string().min(1).max(80)
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single dashes')
export const siteId = slug.transform((text) => text as SiteId)
export const serviceId = slug.transform((text) => text as ServiceId)
export const deskId = slug.transform((text) => text as DeskId)
export const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time as 09:30')
  .transform((text) => text as LocalTime)
export const date = z.iso.date().transform((text) => text as LocalDate)
// The second of two that are given for one date would silently count for nothing.
export const isEachDateOnce = (days: readonly { readonly date: LocalDate }[]) =>
  new Set(days.map((day) => day.date)).size === days.length
export const dateTwice = 'a date comes twice'
export const minutes = z.number().int().min(0).max(600)

export const hours = z
  .strictObject({ opens: time, closes: time })
  .refine((day) => day.opens < day.closes, 'opens must come before closes')
