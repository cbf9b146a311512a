import type { Typed } from '../../views/components/field.tsx'
import { quarterPage } from '../../views/manage/performance-quarter.tsx'
import type { Given, QuarterState } from '../../views/manage/performance-view.ts'
import { localDate } from '../domain/local-time.ts'
import { differencesBetween } from '../domain/performance/correction.ts'
import type { Publication } from '../domain/performance/figure.ts'
import { type Quarter, quarterAt } from '../domain/performance/quarter.ts'
import { narrativeStanding } from './manage-performance-narrative.ts'
import { markOfQuarter } from './manage-performance-seen.ts'
import { typedValues } from './manage-performance-typed.ts'
import type { Parts } from './parts.ts'
import { documentOf } from './performance-figures.ts'
import { viewOf } from './performance-pages.ts'
import { quartersOf, versionsOf } from './performance-quarters.ts'
import { NotFound } from './today.ts'

/** A quarter that has a page. @throws {NotFound} */
export async function knownQuarter(parts: Parts, asked: string): Promise<Quarter> {
  const known = (await quartersOf(parts)).find(({ quarter }) => quarter === asked)
  if (!known) throw new NotFound()
  return known.quarter
}

/** Once its last day is over. */
export const isOver = ({ clock }: Parts, quarter: Quarter): boolean => quarter < quarterAt(localDate(clock()))

/** What a quarter would be if it were published now, and what of it is not published yet. */
export async function prospectOf(parts: Parts, quarter: Quarter) {
  const publications = await parts.storage.published.publications(quarter)
  const document = await documentOf(parts, quarter)
  const last = publications.at(-1)?.document
  const differences = last ? differencesBetween(last, document) : []
  const isNarrativeChanged = last !== undefined && last.narrative !== document.narrative
  const isChanged = differences.length > 0 || isNarrativeChanged
  return {
    publications,
    document,
    differences,
    isNarrativeChanged,
    state: stateOf(parts, quarter, publications, isChanged),
  }
}

function stateOf(
  parts: Parts,
  quarter: Quarter,
  publications: readonly Publication[],
  isChanged: boolean,
): QuarterState {
  if (publications.length === 0) return isOver(parts, quarter) ? 'over' : 'running'
  return isChanged ? 'changed' : 'published'
}

export type Shown = { readonly given?: Partial<Given>; readonly done?: string | null }

/** The page of a quarter. What was given and was wrong comes back as it was; the rest is what stands. */
export async function managedPage(parts: Parts, quarter: Quarter, { given = {}, done = null }: Shown = {}) {
  const { document, publications, ...prospect } = await prospectOf(parts, quarter)
  const { published } = parts.storage
  const base = parts.newId()
  const isCurrent = !isOver(parts, quarter)
  const preview = await viewOf(parts, { document, isCurrent, versions: versionsOf(publications) })
  return quarterPage({
    frame: parts.frame,
    keys: (form) => `${base}-${form}`,
    ...prospect,
    ...{ preview, publications, done, seen: markOfQuarter(document) },
    given: {
      narrative: given.narrative ?? narrativeStanding(document.narrative),
      figures: given.figures ?? standing(typedValues(await published.typedFigures(quarter))),
      publish: given.publish ?? standing({}),
      file: given.file ?? { text: '', wrong: [] },
    },
  })
}

const standing = (values: Typed['values']): Typed => ({ values, errors: new Map() })
