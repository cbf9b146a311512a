import { z } from 'zod'
import type { Typed } from '../../views/components/field.tsx'
import type { Given } from '../../views/manage/performance-view.ts'
import type { SiteId } from '../domain/id.ts'
import type { Figure, FigureLine, TypedFigure } from '../domain/performance/figure.ts'
import { type Measure, measures } from '../domain/performance/measures.ts'
import type { Quarter } from '../domain/performance/quarter.ts'
import { readTypedFigure, type WrongFigure } from '../domain/performance/typed-figure.ts'
import { readTypedLines, type TypedColumn, type TypedLine, typedColumns } from '../domain/performance/typed-file.ts'
import { csvRows, plainHeading } from './csv-rows.ts'
import type { Parts } from './parts.ts'

/** Who typed something in is not known before staff sign in. */
export const manager = 'manager'

const parts = ['value', 'numerator', 'denominator', 'note'] as const
const typedMeasures: readonly Measure[] = measures.filter(({ source }) => source === 'typed')
const names = typedMeasures.flatMap(({ key }) => parts.map((part) => `${key}.${part}`))

type Values = Typed['values']

/**
 * Every field of the form; the cells are read by the rule, which says all that is wrong with them at once. `seen` is how
 * many figures had been typed in when the page was made.
 */
export const figureFields = z.object({
  ...Object.fromEntries(names.map((name) => [name, z.string().default('')])),
  seen: z
    .string()
    .regex(/^\d{1,9}$/)
    .default('0'),
})

/** The fields of a form as the figures show them: of each measure the last one. */
export function typedValues(figures: readonly TypedFigure[]): Values {
  const told = (number: number | null) => (number === null ? '' : String(number))
  const fields = figures.flatMap(({ measure, figure: { value, numerator, denominator, note } }) => [
    [`${measure}.value`, told(value)],
    [`${measure}.numerator`, told(numerator)],
    [`${measure}.denominator`, told(denominator)],
    [`${measure}.note`, note ?? ''],
  ])
  return { ...Object.fromEntries(fields), seen: String(figures.length) }
}

/** What was typed where it was changed, beside what stands where it was not. */
export const valuesBeside = (stands: Values, typed: Values, changed: readonly string[]): Values => ({
  ...stands,
  ...Object.fromEntries(
    changed.flatMap((key) => parts.map((part) => [`${key}.${part}`, typed[`${key}.${part}`] ?? ''])),
  ),
})

/** The figures of a form, and the fields that are wrong, each with what is wrong. */
export function readFigures({ frame }: Parts, values: Values) {
  const { managePerformance, performance } = frame.words
  const errors = new Map<string, string>()
  const figures: FigureLine[] = []
  for (const { key, unit } of typedMeasures) {
    const cell = (part: (typeof parts)[number]) => values[`${key}.${part}`] ?? ''
    const cells = {
      value: cell('value'),
      numerator: cell('numerator'),
      denominator: cell('denominator'),
      note: cell('note'),
    }
    const { figure, mistakes } = readTypedFigure(cells, unit)
    const name = nameOf(performance, key)
    const sentence = (mistake: WrongFigure) =>
      managePerformance.figures.wrong(name, managePerformance.wrongFigure(mistake))
    for (const mistake of mistakes) errors.set(`${key}.${mistake.part}`, sentence(mistake))
    if (mistakes.length === 0) figures.push({ measure: key, site: null, figure: figure ?? none })
  }
  return { figures, errors }
}

export const nameOf = ({ measures: names }: Parts['frame']['words']['performance'], key: string): string =>
  (names as Readonly<Record<string, { name: string }>>)[key]?.name ?? key

/** A figure that was typed in and is taken back. */
export const none: Figure = { value: null, numerator: null, denominator: null, from: 'typed' }

type FileRead = { readonly figures: readonly FigureLine[] } | { readonly wrong: Given['file'] }

const mostLines = 200

/** The figures of a file; or why it cannot be used, or each line with what is wrong with it. */
export function readFile({ storage, frame }: Parts, quarter: Quarter, text: string): FileRead {
  const { file: words } = frame.words.managePerformance
  const unusable = (why: string): FileRead => ({ wrong: { text, unusable: why, wrong: [] } })
  if (text.trim() === '') return unusable(words.unusable['no-file'])
  if (text.includes('\0')) return { wrong: { text: '', unusable: words.unusable['not-csv'], wrong: [] } }
  const rows = csvRows(text)
  if ('line' in rows) return unusable(words.quotes[rows.quote](rows.line))
  const [first, ...rest] = rows
  const wrongColumns = first && wrongColumnsIn(first.cells, words)
  if (wrongColumns) return unusable(wrongColumns)
  if (!first || rest.length === 0) return unusable(words.unusable['empty-file'])
  if (rest.length > mostLines) return unusable(words.unusable['long-file'])
  const headings = first.cells.map(plainHeading)
  const lines = rest.map(({ line, cells }): TypedLine => {
    const cellOf = (column: TypedColumn) => cells[headings.indexOf(column)] ?? ''
    return {
      line,
      cells: Object.fromEntries(typedColumns.map((column) => [column, cellOf(column)])) as TypedLine['cells'],
      ...(cells.slice(headings.length).some((cell) => cell !== '') ? { moreThan: headings.length } : {}),
    }
  })
  const sites = new Map<string, SiteId>()
  for (const { id, name } of storage.sites.values()) sites.set(id.toLowerCase(), id).set(name.toLowerCase(), id)
  const { figures, wrong } = readTypedLines(lines, { quarter, sites })
  return wrong.length > 0 ? { wrong: { text, wrong } } : { figures }
}

type FileWords = Parts['frame']['words']['managePerformance']['file']

/** A column with a slip in its name would be left out in silence: it is wrong instead. */
function wrongColumnsIn(cells: readonly string[], words: FileWords): string | null {
  const headings = cells.map(plainHeading)
  const hasCounts = headings.includes('numerator') && headings.includes('denominator')
  const required = ['quarter', 'measure', ...(hasCounts ? [] : ['value'])]
  const missing = required.filter((column) => !headings.includes(column))
  if (missing.length > 0) return words.noColumns(missing)
  const other = cells.filter((cell) => cell !== '' && !typedColumns.some((column) => column === plainHeading(cell)))
  if (other.length > 0) return words.otherColumns(other)
  const twice = headings.filter((heading, index) => heading !== '' && headings.indexOf(heading) !== index)
  return twice.length > 0 ? words.twiceColumns(twice) : null
}
