import { z } from 'zod'
import type { Once } from '../storage/storage.ts'
import type { Ctx } from './parts.ts'

/** A form that cannot be used: no form at all, or fields that are missing or wrong. */
export class BadForm extends Error {
  override readonly name = 'BadForm'
  /** The fields that are wrong, each with what is wrong. */
  readonly fields: ReadonlyMap<string, string>

  constructor(fields: ReadonlyMap<string, string> = new Map()) {
    super(`bad form: ${[...fields.keys()].join(', ')}`)
    this.fields = fields
  }
}

const withKey = z.object({ key: z.string().min(8).max(120) })

/** A form that holds nothing but its key. */
export const noFields = z.object({})

/** A field that may come many times, as check boxes do. */
export const many = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(item).max(20))

/** A field that may be left empty; then it is null. */
export const optional = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (value === undefined || value === '' ? null : value), item.nullable())

type Form<Fields> = { readonly fields: Fields; readonly once: Once }

/**
 * Reads a form with its key.
 * @throws {BadForm} when it is no form, has no key, or a field is wrong
 */
export async function readForm<Schema extends z.ZodType>(c: Ctx, schema: Schema): Promise<Form<z.output<Schema>>> {
  const type = c.req.header('Content-Type') ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded')) throw new BadForm()
  const body = await c.req.text()
  const given = fieldsOf(new URLSearchParams(body))
  return { fields: check(given, schema), once: onceOf(c, given, body) }
}

/** What makes a form the same one again: its key, and all that was sent to the same address. */
export const onceOf = (c: Ctx, given: unknown, body: string): Once => ({
  key: check(given, withKey).key,
  body: `${c.req.path} ${body}`,
})

function fieldsOf(sent: URLSearchParams): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = Object.create(null)
  for (const [name, value] of sent) {
    const before = fields[name]
    fields[name] = before === undefined ? value : [before, value].flat()
  }
  return fields
}

/** @throws {BadForm} */
export function check<Schema extends z.ZodType>(given: unknown, schema: Schema): z.output<Schema> {
  const read = schema.safeParse(given)
  if (read.success) return read.data
  throw new BadForm(new Map(read.error.issues.map(({ path, message }) => [String(path[0] ?? ''), message])))
}
