import { z } from 'zod'
import { anotherLanguage, languages } from '../../views/words/languages.ts'
import { stateNeed } from '../domain/acts/mark.ts'
import type { VisitId } from '../domain/id.ts'
import { type Help, needs } from '../domain/visit.ts'
import { many, optional } from './form.ts'

/** What would help, as the kiosk and the phone send it: one need a form, said or taken back. */
export const helpForm = z.object({
  need: z.enum(needs),
  wanted: z.enum(['yes', 'no']),
  language: optional(z.enum([...languages.map(({ name }) => name), anotherLanguage])),
})

export const helpFrom = (visit: VisitId, { need, wanted, language }: z.output<typeof helpForm>) =>
  stateNeed(visit, need, wanted === 'yes', language)

/** What would help, as staff write it down: all of it at once, with any language. */
export const rawHelp = z.object({ needs: many(z.enum(needs)), language: z.string().trim().default('') })

export const typedHelp = z
  .object({ needs: z.array(z.enum(needs)), language: z.string().max(40, 'long-language') })
  .refine(({ needs, language }) => !needs.includes('interpreter') || language !== '', {
    path: ['language'],
    error: 'no-language',
  })

/** A language is kept only with the interpreter. */
export const helpOf = ({ needs, language }: z.output<typeof typedHelp>): Help => ({
  needs,
  language: needs.includes('interpreter') ? language : null,
})
