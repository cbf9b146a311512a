import { z } from 'zod'
import type { SiteId } from '../domain/id.ts'
import { emailField, mobileField, nameField } from './contact.ts'
import type { Parts } from './parts.ts'

/** A browser sends lines that end as on a typewriter. */
const lines = (text: string) => text.replace(/\r\n?/g, '\n').trim()

/** What people write, up to so many letters. */
export const longestText = 4_000
export const written = (longest: number, tooLong: string) =>
  z
    .string()
    .transform(lines)
    .refine((text) => text.length <= longest, tooLong)

export const contactFields = { email: emailField, mobile: mobileField, name: nameField }

/** The fields of a contact as they come. */
export const rawContact = {
  email: z.string().default(''),
  mobile: z.string().default(''),
  name: z.string().default(''),
}

/** One of the sites, or none of them. */
export const siteField = ({ storage }: Pick<Parts, 'storage'>) =>
  z
    .string()
    .refine((id) => id === '' || storage.sites.has(id as SiteId), 'no-site')
    .transform((id) => (id === '' ? null : (id as SiteId)))
