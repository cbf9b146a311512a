import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type Problem, problemPage } from '../../views/problem/problem.tsx'
import { Refusal, type RefusalCode } from '../domain/refusal.ts'
import { StorageFailure } from '../storage/storage.ts'
import { BadForm } from './form.ts'
import type { Ctx, Parts } from './parts.ts'
import { refusalStatus } from './refusals.ts'
import { NotFound } from './today.ts'

export type Told = { readonly status: ContentfulStatusCode; readonly title: string; readonly what: string }

/** What a person is told of an error that is expected; null for one that is a bug. */
export function tell({ frame }: Parts, error: unknown): Told | null {
  const { common, refusals } = frame.words
  if (error instanceof Refusal)
    return { status: refusalStatus[error.code], title: common.refusedTitle, what: refusals[error.code] }
  if (error instanceof BadForm) return { status: 422, title: common.badFormTitle, what: common.badForm }
  if (error instanceof NotFound) return { status: 404, title: common.notFoundTitle, what: common.notFound }
  if (error instanceof StorageFailure) return { status: 503, title: common.unavailableTitle, what: common.unavailable }
  return null
}

type Where = Pick<Problem, 'audience' | 'back'> & {
  /** The rules' "no" told to whom it is about, where staff read another sentence about somebody else. */
  readonly refused?: Partial<Readonly<Record<RefusalCode, string>>>
}

/** The page for an error that no audience shows in a page of its own. */
export function answerError(
  parts: Parts,
  error: Error,
  c: Ctx,
  { refused = {}, ...where }: Where = {},
): Response | Promise<Response> {
  if (error instanceof HTTPException) return error.getResponse()
  const said = tell(parts, error)
  const own = error instanceof Refusal ? refused[error.code] : undefined
  const told = said && own !== undefined ? { ...said, what: own } : said
  if (told && !(error instanceof StorageFailure))
    return c.html(problemPage(parts.frame, { ...told, ...where }), told.status)
  const request = parts.newId().slice(0, 8)
  parts.log.error({ err: error, request, method: c.req.method, route: c.req.routePath }, 'a request failed')
  if (told) return c.html(problemPage(parts.frame, { ...told, ...where }), told.status)
  const { brokenTitle, broken } = parts.frame.words.common
  return c.html(problemPage(parts.frame, { title: brokenTitle, what: `${broken} ${request}`, ...where }), 500)
}
