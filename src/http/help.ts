import { z } from 'zod'
import { anotherLanguage, languages } from '../../views/words/languages.ts'
import { stateNeed } from '../domain/acts/mark.ts'
import type { VisitId } from '../domain/id.ts'
import { needs } from '../domain/visit.ts'
import { optional } from './form.ts'

/** What would help, as the kiosk and the phone send it: one need a form, said or taken back. */
export const helpForm = z.object({
  need: z.enum(needs),
  wanted: z.enum(['yes', 'no']),
  language: optional(z.enum([...languages.map(({ name }) => name), anotherLanguage])),
})

export const helpFrom = (visit: VisitId, { need, wanted, language }: z.output<typeof helpForm>) =>
  stateNeed(visit, need, wanted === 'yes', language)
