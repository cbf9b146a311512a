import type { Hono } from 'hono'
import { z } from 'zod'
import type { SurveyAsked, SurveyWordsView } from '../../views/manage/survey-view.ts'
import { surveyWordsPage } from '../../views/manage/survey-words.tsx'
import type { Words } from '../domain/survey/response.ts'
import { serve } from './access.ts'
import { BadForm, check, many, readForm } from './form.ts'
import { askedOf } from './manage-survey-asked.ts'
import type { Ctx, Env, Parts } from './parts.ts'
import { NotFound } from './today.ts'

const longestTag = 40
/** On a page: two thousand on one would be 6 MB. */
const mostAPage = 50

const rawTags = z.object({
  act: z.enum(['read', 'remove']),
  tags: many(z.string().trim().min(1).max(longestTag)),
  own: z.string().trim().default(''),
})
const ownTag = z.object({ own: z.string().max(longestTag, 'long') })

/** What people wrote is read, tagged, and taken out where it names somebody. */
export function manageSurveyWords(parts: Parts, app: Hono<Env>): void {
  const { survey } = parts.storage

  serve(app, 'GET /manage/survey/words', async (c) => show(parts, c, null))

  serve(app, 'POST /manage/survey/words/:id', async (c) => {
    const { round, chosen } = await wordsAsked(parts, c)
    const { fields } = await readForm(c, rawTags)
    const text = await survey.wordsById(c.req.param('id') ?? '')
    // Removed by somebody else, or by the same button pressed twice: it is gone, as was wanted.
    if (!text && fields.act === 'read') throw new NotFound()
    const wrong = wrongIn(parts, fields.own)
    if (text && fields.act === 'read' && wrong !== null) {
      const typed = { values: { own: fields.own, tags: fields.tags.join('\n') }, errors: new Map([['own', wrong]]) }
      return show(parts, c, { id: text.id, typed })
    }
    if (text && fields.act === 'remove') await survey.forgetWords(text.id)
    else if (text)
      await survey.tagWords(text.id, [...new Set([...fields.tags, fields.own].filter((tag) => tag !== ''))])
    return c.redirect(`/manage/survey/words?${new URLSearchParams({ round, site: chosen ?? '' })}`, 303)
  })
}

/** Where no round is named, the running one or else the newest in which somebody wrote: they may need help now. */
async function wordsAsked(parts: Parts, c: Ctx): Promise<SurveyAsked> {
  const { storage } = parts
  return askedOf(parts, c, await storage.published.waves(), async ({ rounds, chosen, running }) => {
    const written = await storage.survey.roundsWithWords(chosen)
    return [running, ...rounds].find((round) => written.includes(round)) ?? running
  })
}

function wrongIn({ frame }: Parts, own: string): string | null {
  try {
    check({ own }, ownTag)
    return null
  } catch (error) {
    if (!(error instanceof BadForm)) throw error
    return frame.words.surveyResults.written.longTag(longestTag)
  }
}

async function show(parts: Parts, c: Ctx, wrong: SurveyWordsView['wrong']): Promise<Response> {
  const { storage, newId } = parts
  const asked = await wordsAsked(parts, c)
  const tag = c.req.query('tag') ?? ''
  const all = await storage.survey.words(asked.round, asked.chosen)
  const found = all.filter(({ tags }) => tag === '' || tags.includes(tag)).toSorted(unreadFirst)
  const pages = Math.max(1, Math.ceil(found.length / mostAPage))
  const wanted = wrong ? pageOf(found, wrong.id) : Number(c.req.query('page'))
  const page = Number.isInteger(wanted) ? Math.min(Math.max(1, wanted), pages) : 1
  const view: SurveyWordsView = {
    ...asked,
    ...{ tag, wrong, page, pages },
    first: (page - 1) * mostAPage + 1,
    words: found.slice((page - 1) * mostAPage, page * mostAPage),
    count: found.length,
    unread: found.filter(({ isRead }) => !isRead).length,
    tags: [...new Set(all.flatMap(({ tags }) => tags))],
    keys: (form) => `${form}-${newId()}`,
  }
  return c.html(surveyWordsPage(view), wrong ? 422 : 200)
}

const pageOf = (found: readonly Words[], wanted: string): number =>
  Math.floor(found.findIndex(({ id }) => id === wanted) / mostAPage) + 1

/** Otherwise in the order of their random ids: none tells when it was written. */
const unreadFirst = (one: Words, other: Words): number => Number(one.isRead) - Number(other.isRead)
