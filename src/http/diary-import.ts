import { Hono } from 'hono'
import { type ImportShown, importPage } from '../../views/diary/import.tsx'
import { bookDays } from '../domain/acts/book.ts'
import { localDate } from '../domain/local-time.ts'
import type { Site } from '../domain/site.ts'
import type { Once } from '../storage/storage.ts'
import { serve } from './access.ts'
import { textIn } from './csv-rows.ts'
import { type ReadLine, readLine } from './diary-import-line.ts'
import { readList, type Unusable, type WrittenLine } from './diary-import-list.ts'
import { byDate, tryLines } from './diary-import-try.ts'
import { BadForm, onceOf } from './form.ts'
import type { Ctx, Env, Parts } from './parts.ts'
import { receptionist, viewOf } from './reception-console.ts'
import { refusedInForm } from './refusals.ts'
import { siteOf } from './today.ts'

/** Appointments of another system, entered from a file after a dry run. */
export function diaryImport(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  const show = async (c: Ctx, site: Site, shown: ImportShown, status?: 422) =>
    c.html(importPage(await viewOf(parts, site.id), shown), status)

  serve(app, 'GET /diary/:site/import', async (c) => {
    const entered = Number(c.req.query('entered') ?? 0)
    return show(c, siteOf(parts, c.req.param('site')), entered > 0 ? { entered } : {})
  })

  serve(app, 'POST /diary/:site/import', async (c) => {
    const site = siteOf(parts, c.req.param('site'))
    const { text, isTold, isSure, once } = await readImport(c)
    const list = readList(text)
    if ('unusable' in list) return show(c, site, { wrongFile: unusable(parts, list.unusable) }, 422)
    const entered = isSure ? await enter(parts, site, readLines(parts, site, list.lines, isTold), once) : null
    if (entered !== null) return c.redirect(`/diary/${site.id}/import?entered=${entered}`, 303)
    const tried = await tryLines(parts, site, readLines(parts, site, list.lines, true))
    const shown = { tried: { ...tried, text, unread: list.unread } }
    return show(c, site, shown, tried.wrong.length > 0 ? 422 : undefined)
  })
  return app
}

function readLines(parts: Parts, site: Site, lines: readonly WrittenLine[], isTold: boolean): readonly ReadLine[] {
  const needWords = parts.frame.words.diary.needs
  const today = localDate(parts.clock())
  return lines.map((line) => readLine(line, { site, today, needWords, isTold }))
}

/** How many were entered; null where the diary has no place any more for what was tried before, and has none of it. */
async function enter(parts: Parts, site: Site, read: readonly ReadLine[], once: Once): Promise<number | null> {
  if (read.some(({ mistakes }) => mistakes.length > 0)) return null
  const dates = byDate(read)
  const keys = [...dates.keys()].map((date) => ({ site: site.id, date }))
  const bookings = [...dates.values()].map((lines) => lines.map(({ wanted }) => wanted.booking))
  try {
    const booked = await parts.changeDays(keys, bookDays(bookings), receptionist, once)
    return booked.length
  } catch (error) {
    refusedInForm(error)
    return null
  }
}

function unusable({ frame }: Parts, what: Unusable): string {
  const words = frame.words.diaryImport
  if (what.why === 'quotes') return words.quotes[what.quote](what.line)
  return what.why === 'no-columns' ? words.noColumns(what.missing) : words.unusable[what.why]
}

/**
 * The list from the file that was chosen or, once somebody has seen what would be entered, from the form of that page.
 * @throws {BadForm} when it is no form with a list and a key
 */
async function readImport(c: Ctx) {
  if (!c.req.header('Content-Type')?.startsWith('multipart/form-data')) throw new BadForm()
  const body = await c.req.parseBody().catch(() => {
    throw new BadForm()
  })
  const { key, file, list, tell } = body
  const isTold = tell === 'yes'
  const isSure = typeof list === 'string'
  const text = isSure ? list : file instanceof File ? textIn(await file.arrayBuffer()) : ''
  return { text, isTold, isSure, once: onceOf(c, { key }, `${isTold} ${text}`) }
}
