import { Hono } from 'hono'
import { z } from 'zod'
import type { Typed } from '../../views/components/field.tsx'
import { quartersPage } from '../../views/manage/performance-quarters.tsx'
import type { ManagedQuarter } from '../../views/manage/performance-view.ts'
import type { Quarter } from '../domain/performance/quarter.ts'
import type { Once } from '../storage/storage.ts'
import { serve } from './access.ts'
import { textIn } from './csv-rows.ts'
import { BadForm, onceOf, readForm } from './form.ts'
import { FiguresTaken, keepFigures } from './manage-performance-keep.ts'
import { keepNarrative, narrativeFields } from './manage-performance-narrative.ts'
import { isOver, knownQuarter, managedPage, prospectOf, type Shown } from './manage-performance-quarter.ts'
import { markOfQuarter } from './manage-performance-seen.ts'
import { figureFields, nameOf, readFigures, readFile, typedValues, valuesBeside } from './manage-performance-typed.ts'
import type { Ctx, Env, Parts } from './parts.ts'
import { quartersOf } from './performance-quarters.ts'

const [longestName, longestReason] = [80, 500]
/** As many quarters as a correction still comes for; of older ones it is seen on their own page. */
const quartersLookedAt = 5

/** Publishing a quarter, and typing in other channels' figures. */
export function managePerformance(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  const at = (quarter: Quarter, query = '') => `/manage/performance/${quarter}${query}`
  const wrong = async (c: Ctx, quarter: Quarter, given: NonNullable<Shown['given']>) =>
    c.html(await managedPage(parts, quarter, { given }), 422)

  serve(app, 'GET /manage/performance', async (c) =>
    c.html(quartersPage({ frame: parts.frame, quarters: await managedQuarters(parts) })),
  )

  serve(app, 'GET /manage/performance/:quarter', async (c) => {
    const quarter = await knownQuarter(parts, c.req.param('quarter'))
    return c.html(await managedPage(parts, quarter, { done: doneIn(parts, c) }))
  })

  serve(app, 'POST /manage/performance/:quarter/narrative', async (c) => {
    const quarter = await knownQuarter(parts, c.req.param('quarter'))
    const { fields, once } = await readForm(c, narrativeFields)
    const narrative = await keepNarrative(parts, quarter, fields, once)
    if (narrative) return wrong(c, quarter, { narrative })
    return c.redirect(at(quarter, '?kept=narrative'), 303)
  })

  serve(app, 'POST /manage/performance/:quarter/figures', async (c) => {
    const quarter = await knownQuarter(parts, c.req.param('quarter'))
    const { fields: values, once } = await readForm(c, figureFields)
    const { figures, errors } = readFigures(parts, values)
    if (errors.size > 0) return wrong(c, quarter, { figures: { values, errors } })
    try {
      await keepFigures(parts, { quarter, figures, seen: Number(values.seen), once })
    } catch (error) {
      return wrong(c, quarter, { figures: await takenIn(parts, quarter, values, error) })
    }
    return c.redirect(at(quarter, '?kept=figures'), 303)
  })

  serve(app, 'POST /manage/performance/:quarter/file', async (c) => {
    const quarter = await knownQuarter(parts, c.req.param('quarter'))
    const { text, once } = await readText(c)
    const read = readFile(parts, quarter, text)
    if ('wrong' in read) return wrong(c, quarter, { file: read.wrong })
    await keepFigures(parts, { quarter, figures: read.figures, once })
    return c.redirect(at(quarter, `?loaded=${read.figures.length}`), 303)
  })

  serve(app, 'POST /manage/performance/:quarter/publish', async (c) => {
    const quarter = await knownQuarter(parts, c.req.param('quarter'))
    const { fields, once } = await readForm(c, publishFields)
    const errors = await publish(parts, quarter, fields, once)
    const { by, reason, version } = fields
    if (errors.size > 0) return wrong(c, quarter, { publish: { values: { by, reason }, errors } })
    return c.redirect(at(quarter, version > 1 ? '?kept=correction' : '?kept=published'), 303)
  })
  return app
}

const publishFields = z.object({
  version: z.coerce.number().int().min(1).max(1000),
  seen: z.string().default(''),
  by: z.string().trim().default(''),
  reason: z.string().trim().default(''),
})

type PublishFields = z.output<typeof publishFields>

/** Publishes a version once: whoever is slower is told. @returns what is wrong, by its field */
async function publish(
  parts: Parts,
  quarter: Quarter,
  { version, seen, by, reason }: PublishFields,
  once: Once,
): Promise<ReadonlyMap<string, string>> {
  const { publish: words } = parts.frame.words.managePerformance
  const { publications, document, state } = await prospectOf(parts, quarter)
  if (version > publications.length + 1) throw new BadForm()
  if (version > publications.length) {
    if (!isOver(parts, quarter)) return new Map([['by', words.notOver]])
    if (state === 'published') return new Map([['by', words.nothing]])
    const errors = wrongToPublish(parts, { version, by, reason })
    if (errors.size > 0) return errors
    if (seen !== markOfQuarter(document)) return new Map([['by', words.unseen]])
  }
  const correction = version > 1 ? reason : null
  const publication = { quarter, version, by, document, at: parts.clock(), correction }
  const isKept = await parts.storage.published.publish(publication, once)
  return new Map(isKept ? [] : [['by', words.quicker]])
}

function wrongToPublish(
  { frame }: Parts,
  { version, by, reason }: Omit<PublishFields, 'seen'>,
): ReadonlyMap<string, string> {
  const { publish: words, correct } = frame.words.managePerformance
  const errors = new Map<string, string>()
  if (version > 1 && reason === '') errors.set('reason', correct.noReason)
  if (reason.length > longestReason) errors.set('reason', correct.longReason)
  if (by === '') errors.set('by', words.noName)
  if (by.length > longestName) errors.set('by', words.longName)
  return errors
}

/** What was typed on a page that others were quicker than: it comes back beside what they typed in. */
async function takenIn(parts: Parts, quarter: Quarter, typed: Typed['values'], error: unknown): Promise<Typed> {
  if (!(error instanceof FiguresTaken)) throw error
  const { performance, managePerformance: words } = parts.frame.words
  const stands = typedValues(await parts.storage.published.typedFigures(quarter))
  const told = error.stands.map(({ measure, figure }): [string, string] => [
    `${measure}.value`,
    words.figures.taken(nameOf(performance, measure), figure.value),
  ])
  return { values: valuesBeside(stands, typed, error.changed), errors: new Map(told) }
}

/** Every quarter, and how far it is from being published. */
async function managedQuarters(parts: Parts): Promise<readonly ManagedQuarter[]> {
  const all = []
  for (const [index, place] of (await quartersOf(parts)).entries()) {
    const { quarter, isCurrent, published, isCorrected } = place
    const isLookedAt = published !== null && index < quartersLookedAt
    const unpublished = isCurrent ? 'running' : 'over'
    const unlooked = published === null ? unpublished : 'published'
    all.push({
      quarter,
      published,
      isCorrected,
      state: isLookedAt ? (await prospectOf(parts, quarter)).state : unlooked,
    })
  }
  return all
}

function doneIn({ frame }: Parts, c: Ctx): string | null {
  const { done } = frame.words.managePerformance
  const kept = {
    narrative: done.narrative,
    figures: done.figures,
    published: done.published,
    correction: done.corrected,
  }
  const loaded = Number(c.req.query('loaded') ?? 0)
  if (loaded > 0) return done.file(loaded)
  return new Map(Object.entries(kept)).get(c.req.query('kept') ?? '') ?? null
}

/** The file that was chosen, or the lines that were pasted. @throws {BadForm} when it is no form with a key */
async function readText(c: Ctx): Promise<{ readonly text: string; readonly once: Once }> {
  if (!c.req.header('Content-Type')?.startsWith('multipart/form-data')) throw new BadForm()
  const { key, file, text } = await c.req.parseBody().catch(() => {
    throw new BadForm()
  })
  const chosen = file instanceof File ? textIn(await file.arrayBuffer()) : ''
  const read = chosen === '' && typeof text === 'string' ? text : chosen
  return { text: read, once: onceOf(c, { key }, read) }
}
