import { localDate } from '../domain/local-time.ts'
import { type Difference, differencesBetween } from '../domain/performance/correction.ts'
import type { PerformanceDocument, Publication } from '../domain/performance/figure.ts'
import { type Quarter, quarterAfter, quarterAt } from '../domain/performance/quarter.ts'
import type { Parts } from './parts.ts'
import { documentOf } from './performance-figures.ts'
import { NotFound } from './today.ts'

/** A quarter that has a page. */
export type QuarterPlace = {
  readonly quarter: Quarter
  readonly isCurrent: boolean
  /** When it was published, the last time; null where it was not. */
  readonly published: Publication['at'] | null
  /** Whether what was published last is a correction. */
  readonly isCorrected: boolean
}

/** A version of a published quarter, with what it changed. */
export type Version = Pick<Publication, 'version' | 'at' | 'by' | 'correction'> & {
  readonly differences: readonly Difference[]
  /** Whether it also tells otherwise what was done with the feedback. */
  readonly isNarrativeChanged: boolean
}

/** What the page of a quarter shows. */
export type ShownQuarter = {
  readonly document: PerformanceDocument
  readonly isCurrent: boolean
  /** Every version, the newest first; none where it was not published. */
  readonly versions: readonly Version[]
}

/** The quarters that have a page, the newest first: the current one, and every past one of which there is anything. */
export async function quartersOf({ storage, clock, history }: Parts): Promise<readonly QuarterPlace[]> {
  const current = quarterAt(localDate(clock()))
  const published = new Map((await storage.published.publishedQuarters()).map((last) => [last.quarter, last]))
  const typed = await storage.published.typedQuarters()
  const known = new Set([current, ...published.keys(), ...typed, ...history.map(({ quarter }) => quarter)])
  for (const site of storage.sites.keys()) {
    const first = await storage.firstDate(site)
    if (first) for (let each = quarterAt(first); each < current; each = quarterAfter(each)) known.add(each)
  }
  return [...known]
    .filter((quarter) => quarter <= current)
    .sort((one, other) => other.localeCompare(one))
    .map((quarter) => {
      const { at = null, version = 0 } = published.get(quarter) ?? {}
      return { quarter, isCurrent: quarter === current, published: at, isCorrected: version > 1 }
    })
}

/** The last publication, or the quarter as it is now where there is none. @throws {NotFound} for one without a page */
export async function shownQuarter(parts: Parts, asked: string): Promise<ShownQuarter> {
  const place = (await quartersOf(parts)).find(({ quarter }) => quarter === asked)
  if (!place) throw new NotFound()
  const { quarter, isCurrent } = place
  const publications = await parts.storage.published.publications(quarter)
  const document = publications.at(-1)?.document ?? (await documentOf(parts, quarter))
  return { document, isCurrent, versions: versionsOf(publications) }
}

export const versionsOf = (publications: readonly Publication[]): readonly Version[] =>
  publications
    .map(({ version, at, by, correction, document }, index) => {
      const earlier = publications[index - 1]?.document
      return {
        ...{ version, at, by, correction },
        differences: earlier ? differencesBetween(earlier, document) : [],
        isNarrativeChanged: earlier !== undefined && earlier.narrative !== document.narrative,
      }
    })
    .reverse()
