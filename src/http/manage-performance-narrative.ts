import { z } from 'zod'
import type { Given } from '../../views/manage/performance-view.ts'
import type { Quarter } from '../domain/performance/quarter.ts'
import type { Once } from '../storage/storage.ts'
import { markOf } from './manage-performance-seen.ts'
import { manager } from './manage-performance-typed.ts'
import type { Parts } from './parts.ts'

const longest = 5000

/** `seen` is the mark of the words that stood when the page was made. */
export const narrativeFields = z.object({ 'narrative-text': z.string(), seen: z.string().default('') })

/** The form of the words that stand. */
export const narrativeStanding = (text: string): Given['narrative'] => ({
  values: { 'narrative-text': text, seen: markOf(text) },
  errors: new Map(),
})

/** Keeps what was written of a quarter. @returns null, or the form as it comes back with what is wrong */
export async function keepNarrative(
  { storage, frame, clock }: Parts,
  quarter: Quarter,
  fields: z.output<typeof narrativeFields>,
  once: Once,
): Promise<Given['narrative'] | null> {
  const { narrative: words } = frame.words.managePerformance
  const wrong = (why: string) => new Map([['narrative-text', why]])
  const text = fields['narrative-text'].replaceAll('\r\n', '\n').trim()
  if (text.length > longest) return { values: fields, errors: wrong(words.long) }
  const isSeen = (stands: string) => markOf(stands) === fields.seen
  const narrative = { quarter, text, at: clock(), by: manager }
  if (await storage.published.writeNarrative(narrative, isSeen, once)) return null
  const stands = await storage.published.narrative(quarter)
  // Whoever keeps theirs from here on has seen what stands.
  return { values: { ...fields, seen: markOf(stands) }, errors: wrong(words.taken), stands }
}
