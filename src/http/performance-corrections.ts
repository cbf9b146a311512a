import type { Words } from '../../views/words/words.ts'
import type { Difference } from '../domain/performance/correction.ts'
import type { Figure } from '../domain/performance/figure.ts'
import { yearsBefore } from '../domain/performance/quarter.ts'
import { type Cell, csvOf } from './csv.ts'
import { type Exported, figureAsJson, iso, siteName, wordsOf } from './exported-figure.ts'

/** Every version of a published quarter, the newest first: when and by whom it was published, why, and what it changed. */
export const versionsAsJson = ({ shown: { document, versions }, words, sites }: Exported) =>
  versions.map(({ version, at, by, correction, differences, isNarrativeChanged }) => ({
    ...{ version, publishedAt: iso(at), publishedBy: by, correction, isNarrativeChanged },
    differences: differences.map(({ measure, site, isYearBefore, old, new: now }: Difference) => ({
      ...{ measure, name: wordsOf(words, measure)?.name ?? measure, site, siteName: siteName(sites, site) },
      // A correction may also be of the figure of a year before, beside which the quarter's own stands.
      figureOf: isYearBefore ? yearsBefore(document.quarter) : document.quarter,
      ...{ old: valueAsJson(old), new: valueAsJson(now) },
    })),
  }))

/** Null where a version has no such figure. */
const valueAsJson = (figure: Figure | null) => figure && { ...figureAsJson(figure), apart: figure.apart ?? null }

const ofFigure = ['value', 'qualifier', 'numerator', 'denominator', 'apart'] as const
const columns = [
  ...['quarter', 'version', 'published', 'published by', 'reason', 'measure', 'name', 'site', 'site name', 'figure of'],
  ...ofFigure.map((part) => `${part} before`),
  ...ofFigure.map((part) => `${part} now`),
]

/** The corrections alone as a table, the newest first, with a line for each figure that changed. */
export function correctionsCsv(exported: Exported): string {
  const { quarter } = exported.shown.document
  const rows = versionsAsJson(exported)
    .filter(({ correction }) => correction !== null)
    .flatMap((version) => {
      const of = [quarter, version.version, version.publishedAt, version.publishedBy, version.correction]
      return changesOf(version, exported.words).map((cells) => [...of, ...cells])
    })
  return csvOf([columns, ...rows])
}

type VersionAsJson = ReturnType<typeof versionsAsJson>[number]

/** The words about feedback are no figure, but a correction of them is one: it has a line without any. */
function changesOf(
  { differences, isNarrativeChanged }: VersionAsJson,
  { performance }: Words,
): readonly (readonly Cell[])[] {
  const figures = differences.map(({ measure, name, site, siteName: siteIs, figureOf, old, new: now }) => [
    ...[measure, name, site ?? 'all', siteIs, figureOf],
    ...[old, now].flatMap((figure) => ofFigure.map((part) => figure?.[part] ?? null)),
  ])
  const narrative = ['narrative', performance.narrative, ...Array<null>(3 + 2 * ofFigure.length).fill(null)]
  return isNarrativeChanged ? [...figures, narrative] : figures
}
