import { isValidPhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/mobile'
import { z } from 'zod'

/** What is wrong with what somebody gave; the words are in the catalogue. */
type ContactMistake = 'wrong-email' | 'wrong-mobile' | 'long-name'

const empty = (text: string) => (text.trim() === '' ? null : text.trim())

/** A name, or null where none was given. */
export const nameField = z
  .string()
  .default('')
  .transform(empty)
  .refine((name) => (name?.length ?? 0) <= 80, 'long-name' satisfies ContactMistake)

/** An e-mail address, or null where none was given. */
export const emailField = z
  .string()
  .default('')
  .transform(empty)
  .refine(
    (email) => email === null || (email.length <= 254 && z.email().safeParse(email).success),
    'wrong-email' satisfies ContactMistake,
  )

/** A mobile number in international form, or null where none was given. One without a country is British. */
export const mobileField = z
  .string()
  .default('')
  .transform(empty)
  .refine((mobile) => mobile === null || isValidPhoneNumber(mobile, 'GB'), 'wrong-mobile' satisfies ContactMistake)
  .transform((mobile) => mobile && (parsePhoneNumberFromString(mobile, 'GB')?.number ?? null))
