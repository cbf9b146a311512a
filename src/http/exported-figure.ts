import type { Words } from '../../views/words/words.ts'
import type { SiteId } from '../domain/id.ts'
import type { Instant } from '../domain/instant.ts'
import type { Figure } from '../domain/performance/figure.ts'
import type { Sites } from '../domain/site.ts'
import type { ShownQuarter } from './performance-quarters.ts'

/** A quarter that is written into a file, and what its words and sites are called. */
export type Exported = { readonly shown: ShownQuarter; readonly words: Words; readonly sites: Sites }

export const iso = (at: Instant): string => new Date(at).toISOString()

/** A site that the council's file has no more keeps its id. */
export const siteName = (sites: Sites, site: SiteId | null): string | null => site && (sites.get(site)?.name ?? site)

/** Null for a measure of an old quarter that there is no more. */
export const wordsOf = ({ performance: { measures } }: Words, measure: string) =>
  Object.entries(measures).find(([key]) => key === measure)?.[1] ?? null

/** How far a figure can be taken at its word: null where it is exact. */
const qualifierOf = ({ withheld, bound }: Figure) => (withheld ? 'withheld' : (bound ?? null))

export const figureAsJson = (figure: Figure) => ({
  value: figure.value,
  qualifier: qualifierOf(figure),
  numerator: figure.numerator,
  denominator: figure.denominator,
})
