import type { z } from 'zod'
import type { Decide } from '../domain/decision.ts'
import type { Once } from '../storage/storage.ts'
import { noFields, readForm } from './form.ts'
import type { Ctx } from './parts.ts'

/** What a form asks for. */
export type Asked = { readonly decide: Decide<unknown>; readonly once: Once }

/** Reads a form about one visit or one desk. @throws {BadForm} */
export type Ask<Id> = (c: Ctx, id: Id) => Promise<Asked>

/** An act whose form says which: the outcome, the desk, the time. */
export const asking =
  <Id, Schema extends z.ZodType>(
    schema: Schema,
    decide: (fields: z.output<Schema>, id: Id) => Decide<unknown>,
  ): Ask<Id> =>
  async (c, id) => {
    const { fields, once } = await readForm(c, schema)
    return { decide: decide(fields, id), once }
  }

/** An act that needs nothing but the press of a button. */
export const pressing = <Id>(decide: (id: Id) => Decide<unknown>): Ask<Id> => asking(noFields, (_, id) => decide(id))
