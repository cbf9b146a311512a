import type { z } from 'zod'
import type { Typed } from '../../views/components/field.tsx'
import type { Once } from '../storage/storage.ts'
import { BadForm, check, readForm } from './form.ts'
import type { Ctx } from './parts.ts'

export type TypedForm<Schema extends z.ZodType> =
  | { readonly fields: z.output<Schema>; readonly once: Once; readonly values: Typed['values'] }
  | { readonly wrong: Typed }

/**
 * Reads a form that somebody typed: first its shape, then what it says. What is wrong is told in the sentences of
 * `errors`, by its code, beside all that was typed.
 * @throws {BadForm} when it is no form, or has no key
 */
export async function readTypedForm<Raw extends z.ZodType, Schema extends z.ZodType>(
  c: Ctx,
  raw: Raw,
  schema: Schema,
  errors: Readonly<Record<string, string>>,
): Promise<TypedForm<Schema>> {
  const { fields, once } = await readForm(c, raw)
  const values = textsOf(fields)
  try {
    return { fields: check(fields, schema), once, values }
  } catch (error) {
    if (!(error instanceof BadForm)) throw error
    const told = [...error.fields].map(([name, code]) => [name, errors[code] ?? code] as const)
    return { wrong: { values, errors: new Map(told) } }
  }
}

const textsOf = (fields: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(fields as object).map(([name, value]) => [name, [value].flat().join(' ')]))
