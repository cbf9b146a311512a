import { partlyTold } from '../../views/performance/partly.ts'
import { isOfHistory } from '../../views/performance/view.ts'
import type { Words } from '../../views/words/words.ts'
import type { PerformanceDocument, PerformanceLine } from '../domain/performance/figure.ts'
import { measureOf } from '../domain/performance/measures.ts'
import { lackedBy } from '../domain/performance/partly.ts'
import { periodOf } from '../domain/performance/quarter.ts'
import type { Sites } from '../domain/site.ts'
import { type Cell, csvOf } from './csv.ts'
import { type Exported, figureAsJson, iso, siteName, wordsOf } from './exported-figure.ts'
import { versionsAsJson } from './performance-corrections.ts'

/** Where a figure comes from. */
const sourceOf = ({ measure, figure }: PerformanceLine) => figure.from ?? measureOf(measure)?.source ?? null

/** A quarter's figures with what each counts. `version` is null while the quarter is not published. */
export function performanceJson(exported: Exported) {
  const { shown, words, sites } = exported
  const { document, isCurrent, versions } = shown
  const { quarter, updatedAt, narrative, lines } = document
  const [version = null] = versions
  return {
    quarter,
    ...periodOf(quarter),
    isOver: !isCurrent,
    version: version?.version ?? null,
    publishedAt: version && iso(version.at),
    publishedBy: version?.by ?? null,
    correction: version?.correction ?? null,
    // Of what was published before this system it is not known.
    updatedAt: version === null && isOfHistory(document) ? null : iso(updatedAt),
    narrative,
    figures: lines.map((line) => ({ ...lineAsJson(line, words, sites), note: noteOf(line, document, words, sites) })),
    versions: versionsAsJson(exported),
  }
}

function lineAsJson(line: PerformanceLine, words: Words, sites: Sites) {
  const { measure, site, unit, better, target, figure, before, change, trend, rag } = line
  const told = wordsOf(words, measure)
  return {
    ...{ measure, name: told?.name ?? measure, site, siteName: siteName(sites, site), unit },
    ...figureAsJson(figure),
    apart: figure.apart ?? null,
    ...{ target, better, rag },
    before: before && figureAsJson(before),
    ...{ change, trend },
    source: sourceOf(line),
    definition: told?.definition ?? null,
    counts: { numerator: told?.numerator ?? null, denominator: told?.denominator ?? null, apart: told?.apart ?? null },
  }
}

/** What has to be said beside a figure: in words, and whether it and the one before are of a part of their quarter. */
function noteOf(line: PerformanceLine, { partly, partlyBefore }: PerformanceDocument, words: Words, sites: Sites) {
  const { now, before } = words.performance.partly
  const of = line.site === null ? [...sites.values()] : [...sites.values()].filter(({ id }) => id === line.site)
  const lackedBefore = line.before === null ? [] : lackedBy({ ...line, figure: line.before }, partlyBefore)
  const told = [
    ...(line.figure.note === undefined ? [] : [line.figure.note]),
    ...partlyTold(lackedBy(line, partly), of, now),
    ...partlyTold(lackedBefore, of, before),
  ]
  return told.length === 0 ? null : told.join(' ')
}

const columns = [
  ...[
    'quarter',
    'from',
    'to',
    'version',
    'published',
    'published by',
    'updated',
    'measure',
    'name',
    'site',
    'site name',
    'unit',
  ],
  ...['value', 'qualifier', 'numerator', 'denominator', 'apart', 'target', 'better', 'rag'],
  ...['value before', 'qualifier before', 'numerator before', 'denominator before', 'change', 'trend', 'source'],
  ...['definition', 'what the numerator counts', 'what the denominator counts', 'who is shown apart', 'note'],
] as const

/** The same as a table, with a line for each figure; empty cells where JSON has null, and `all` for all sites. */
export function performanceCsv(exported: Exported): string {
  const { figures, ...of } = performanceJson(exported)
  const rows = figures.map((line): readonly Cell[] => [
    ...[of.quarter, of.from, of.to, of.version, of.publishedAt, of.publishedBy, of.updatedAt],
    ...[line.measure, line.name, line.site ?? 'all', line.siteName, line.unit],
    ...[line.value, line.qualifier, line.numerator, line.denominator, line.apart],
    ...[line.target, line.better, line.rag],
    ...cellsBefore(line.before),
    ...[line.change, line.trend, line.source, line.definition],
    ...[line.counts.numerator, line.counts.denominator, line.counts.apart, line.note],
  ])
  return csvOf([columns, ...rows])
}

const cellsBefore = (before: ReturnType<typeof figureAsJson> | null): readonly Cell[] =>
  before ? [before.value, before.qualifier, before.numerator, before.denominator] : [null, null, null, null]
