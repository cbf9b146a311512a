import type { SiteId } from '../id.ts'
import { type FigureLine, placeOf } from './figure.ts'
import { measureOf } from './measures.ts'
import { type Quarter, readQuarter } from './quarter.ts'
import { readTypedFigure, type WrongFigure } from './typed-figure.ts'

/** What a file of other channels' figures tells, each in a column with this heading, in any order. */
export const typedColumns = ['quarter', 'measure', 'site', 'value', 'numerator', 'denominator', 'note'] as const
export type TypedColumn = (typeof typedColumns)[number]

/** A line as somebody wrote it. A cell is data, whatever it begins with: it is never a formula. */
export type TypedLine = {
  readonly line: number
  readonly cells: Readonly<Record<TypedColumn, string>>
  /** How many columns there are, where the line tells more than they do. */
  readonly moreThan?: number
}

export type WrongLine =
  | WrongFigure
  | { readonly code: 'no-quarter' | 'no-measure' | 'no-figure' }
  | { readonly code: 'wrong-quarter' | 'unknown-measure' | 'counted-measure'; readonly given: string }
  | { readonly code: 'unknown-site' | 'not-by-site'; readonly given: string }
  | { readonly code: 'other-quarter'; readonly given: string; readonly quarter: Quarter }
  | { readonly code: 'twice'; readonly line: number }
  /** A comma within a number, perhaps: what comes after it would be read as something else. */
  | { readonly code: 'more-cells'; readonly columns: number }

/** Everything that is wrong with a line, by its number. */
type WrongLines = readonly { readonly line: number; readonly mistakes: readonly WrongLine[] }[]

export type ReadFile = { readonly figures: readonly FigureLine[]; readonly wrong: WrongLines }

type Reading = {
  /** The quarter that the file is loaded for: a line of another one is a slip. */
  readonly quarter: Quarter
  /** The sites by all that somebody may call them. */
  readonly sites: ReadonlyMap<string, SiteId>
}

/** The figures that the lines tell, and everything that is wrong with them. Of lines with one wrong, none is to be kept. */
export function readTypedLines(lines: readonly TypedLine[], reading: Reading): ReadFile {
  const firstOf = new Map<string, number>()
  const figures: FigureLine[] = []
  const wrong: { line: number; mistakes: readonly WrongLine[] }[] = []
  for (const { line, cells, moreThan } of lines) {
    const { read, key, mistakes } = readLine(cells, reading)
    const more = moreThan === undefined ? [] : [{ code: 'more-cells', columns: moreThan } as const]
    const earlier = key === null ? undefined : firstOf.get(key)
    const twice = earlier === undefined ? [] : [{ code: 'twice', line: earlier } as const]
    if (key !== null && earlier === undefined) firstOf.set(key, line)
    const all = [...more, ...mistakes, ...twice]
    if (all.length > 0) wrong.push({ line, mistakes: all })
    else if (read) figures.push(read)
  }
  return { figures, wrong }
}

/** What a line is of and tells; its key is what no other line may be of. */
function readLine(cells: TypedLine['cells'], reading: Reading) {
  const { place, mistakes: wrongPlace } = readPlace(cells, reading)
  const { figure, mistakes: wrongFigure } = readTypedFigure(cells, measureOf(keyIn(cells))?.unit ?? 'percent')
  const isEmpty = figure === null && wrongFigure.length === 0
  const mistakes: readonly WrongLine[] = [
    ...wrongPlace,
    ...wrongFigure,
    ...(isEmpty ? [{ code: 'no-figure' } as const] : []),
  ]
  const key = place && placeOf(place)
  return { read: place && figure ? { ...place, figure } : null, key, mistakes }
}

const keyIn = (cells: TypedLine['cells']): string => cells.measure.trim().toLowerCase()

/** What a line is of; null where not all of it can be read. */
function readPlace(cells: TypedLine['cells'], reading: Reading) {
  const site = readSite(cells, reading)
  const mistakes = [readWrongQuarter(cells, reading), readWrongMeasure(cells), site.mistake].filter(
    (mistake) => mistake !== null,
  )
  const place = mistakes.length === 0 ? { measure: keyIn(cells), site: site.id } : null
  return { place, mistakes }
}

function readWrongQuarter({ quarter: given }: TypedLine['cells'], { quarter }: Reading): WrongLine | null {
  if (given === '') return { code: 'no-quarter' }
  const read = readQuarter(given.toLowerCase())
  if (read === null) return { code: 'wrong-quarter', given }
  return read === quarter ? null : { code: 'other-quarter', given, quarter }
}

function readWrongMeasure(cells: TypedLine['cells']): WrongLine | null {
  const given = cells.measure
  if (given === '') return { code: 'no-measure' }
  const measure = measureOf(keyIn(cells))
  if (measure === null) return { code: 'unknown-measure', given }
  return measure.source === 'typed' ? null : { code: 'counted-measure', given }
}

/** All sites together, where no site is named. */
function readSite(cells: TypedLine['cells'], { sites }: Reading): { id: SiteId | null; mistake: WrongLine | null } {
  const given = cells.site.trim()
  if (given === '' || given.toLowerCase() === 'all') return { id: null, mistake: null }
  const id = sites.get(given.toLowerCase()) ?? null
  if (id === null) return { id, mistake: { code: 'unknown-site', given } }
  const isTold = measureOf(keyIn(cells))?.bySite ?? true
  return { id, mistake: isTold ? null : { code: 'not-by-site', given } }
}
