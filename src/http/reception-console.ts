import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { z } from 'zod'
import type { Typed } from '../../views/components/field.tsx'
import { consolePage, type Shown } from '../../views/reception/console.tsx'
import type { View } from '../../views/reception/view.ts'
import type { ErrorCode } from '../../views/words/en/reception.ts'
import type { Decide } from '../domain/decision.ts'
import { findDesk, findVisit } from '../domain/find.ts'
import type { DeskId, VisitId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { bestAdvice } from '../domain/waits/what-if.ts'
import { type Once, StorageFailure } from '../storage/storage.ts'
import type { Ctx, Parts } from './parts.ts'
import { tell } from './problems.ts'
import { originOf } from './security.ts'
import { lookAt, todayOf } from './today.ts'
import { readTypedForm, type TypedForm } from './typed-form.ts'

export const receptionist = { kind: 'receptionist' } as const

/** What the console has open beside the queues. */
export type Open = { readonly visit?: string; readonly desk?: string }

/** Today at a site as a page draws it, with keys of its own for its forms. */
export async function viewOf(parts: Parts, site: string): Promise<View> {
  const base = parts.newId()
  const contacts = await parts.storage.contactsOf(todayOf(parts, site))
  const look = await lookAt(parts, site)
  const advice = bestAdvice(look.day, parts.whatIfs.last(look.day.site.id), look.now)
  return { frame: parts.frame, contacts, ...look, advice, keys: (form) => `${base}-${form}` }
}

type Showing = Omit<Shown, 'panel'> & { readonly open?: Open; readonly status?: ContentfulStatusCode }

/**
 * The console as an answer.
 * @throws {NotFound} for an unknown site
 * @throws {Refusal} no-such-visit, no-such-desk
 */
export async function showConsole(parts: Parts, c: Ctx, site: string, { open = {}, status, ...shown }: Showing = {}) {
  const view = await viewOf(parts, site)
  const panel = panelOf(parts, c, view, open)
  return c.html(consolePage(view, { ...shown, ...(panel ? { panel } : {}) }), status)
}

/** The same, with why there is no such visit or desk in place of its panel. */
export async function showOpened(parts: Parts, c: Ctx, site: string, showing: Showing): Promise<Response> {
  try {
    return await showConsole(parts, c, site, showing)
  } catch (error) {
    return showRefused(parts, c, site, error)
  }
}

function panelOf({ settings }: Parts, c: Ctx, { day }: View, { visit, desk }: Open): Shown['panel'] {
  if (desk !== undefined) return { desk: findDesk(day, desk as DeskId) }
  if (visit === undefined) return undefined
  const found = findVisit(day, visit as VisitId)
  return { visit: found, phone: `${originOf(settings.PUBLIC_URL, c)}/t/${found.token}` }
}

type Acting<Answer> = {
  readonly site: string
  readonly decide: Decide<Answer>
  readonly once: Once
  /** Where the browser goes on from here; the console when nothing is said. */
  readonly onTo?: (answer: Answer) => string
}

/**
 * One act of reception: the browser goes back to the console, or sees there why nothing was done.
 * @param inForm shows a refusal beside the field that was typed, where it is about one
 */
export async function actAtReception<Answer>(
  parts: Parts,
  c: Ctx,
  acting: Acting<Answer>,
  inForm: (refusal: Refusal) => Promise<Response> | null = () => null,
): Promise<Response> {
  const { site, decide, once, onTo } = acting
  try {
    const answer = await parts.change(todayOf(parts, site), decide, receptionist, once)
    return c.redirect(onTo?.(answer) ?? `/reception/${site}`, 303)
  } catch (error) {
    const typedAgain = error instanceof Refusal ? inForm(error) : null
    return typedAgain ?? showRefused(parts, c, site, error)
  }
}

/** The console with the sentence of a refusal on top; what is no refusal goes on to whoever answers errors. */
function showRefused(parts: Parts, c: Ctx, site: string, error: unknown): Promise<Response> {
  const told = tell(parts, error)
  if (!told || error instanceof StorageFailure) throw error
  return showConsole(parts, c, site, { refused: told.what, status: told.status })
}

/**
 * A form into which people type: `schema` says by an error code what is wrong with each field, and then what was typed
 * comes back with the sentences.
 * @throws {BadForm} when it is no form, or has no key
 */
export const readTyped = <Raw extends z.ZodType, Schema extends z.ZodType>(
  parts: Parts,
  c: Ctx,
  raw: Raw,
  schema: Schema,
): Promise<TypedForm<Schema>> => readTypedForm(c, raw, schema, parts.frame.words.reception.errors)

/** What was typed, with the sentence for the one field that a rule refused. */
export const wrongField = (parts: Parts, values: Typed['values'], name: string, code: ErrorCode): Typed => ({
  values,
  errors: new Map([[name, parts.frame.words.reception.errors[code]]]),
})
