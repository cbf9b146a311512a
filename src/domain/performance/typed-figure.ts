import type { Figure, Unit } from './figure.ts'
import { isRounded, percentFrom } from './figure-of.ts'

/** A figure as somebody wrote it: a value, or what it is counted from, or both. */
export type TypedCells = {
  readonly value: string
  readonly numerator: string
  readonly denominator: string
  readonly note: string
}

type Part = 'value' | 'numerator' | 'denominator'

export type WrongFigure =
  | { readonly code: 'wrong-number'; readonly part: Part; readonly given: string }
  | { readonly code: 'over-100'; readonly part: Part; readonly given: string }
  | { readonly code: 'one-count' | 'no-counts'; readonly part: Part }
  | { readonly code: 'nobody'; readonly part: Part }
  | { readonly code: 'more-than-all'; readonly part: Part; readonly numerator: number; readonly denominator: number }
  | { readonly code: 'not-the-share'; readonly part: Part; readonly given: string; readonly share: number }
  | { readonly code: 'long-note'; readonly part: 'note' }

/** Null with no mistakes where nothing was written. */
type Read = { readonly figure: Figure | null; readonly mistakes: readonly WrongFigure[] }

const longestNote = 300
/** More of anything is a slip of the pen. */
const most = 100_000_000

/** The figure that somebody wrote, and everything that is wrong with it. */
export function readTypedFigure(cells: TypedCells, unit: Unit): Read {
  const note = cells.note.trim()
  const [value, numerator, denominator] = [
    readNumber(cells.value),
    readNumber(cells.numerator),
    readNumber(cells.denominator),
  ]
  const mistakes: WrongFigure[] = [
    ...wrongNumbers(cells, unit, { value, numerator, denominator }),
    ...(note.length > longestNote ? [{ code: 'long-note', part: 'note' } as const] : []),
  ]
  if (mistakes.length > 0) return { figure: null, mistakes }
  const counts = readCounts(cells, { numerator, denominator }, unit)
  if (counts.mistake) return { figure: null, mistakes: [counts.mistake] }
  const told = value ?? counts.share
  if (told === null) return { figure: null, mistakes: [] }
  const shown = { value: told, numerator, denominator, from: 'typed', ...(note ? { note } : {}) } as const
  return { figure: shown, mistakes: [] }
}

type Numbers = Readonly<Record<Part, number | null>>

function wrongNumbers(cells: TypedCells, unit: Unit, numbers: Numbers): readonly WrongFigure[] {
  return (['value', 'numerator', 'denominator'] as const).flatMap((part): WrongFigure[] => {
    const [given, number] = [cells[part].trim(), numbers[part]]
    if (given === '') return []
    const isWhole = part !== 'value' || unit === 'count'
    if (number === null || number > most || (isWhole && !Number.isInteger(number)))
      return [{ code: 'wrong-number', part, given }]
    return part === 'value' && unit === 'percent' && number > 100 ? [{ code: 'over-100', part, given }] : []
  })
}

type Counts = { readonly share: number | null; readonly mistake?: WrongFigure }

/** The share that two counts make, where there are two; and whether the value that stands beside them is that share. */
function readCounts(
  { value: given }: TypedCells,
  { numerator, denominator }: Pick<Numbers, 'numerator' | 'denominator'>,
  unit: Unit,
): Counts {
  if (numerator === null && denominator === null) return { share: null }
  if (unit !== 'percent') return { share: null, mistake: { code: 'no-counts', part: 'numerator' } }
  if (numerator === null) return { share: null, mistake: { code: 'one-count', part: 'numerator' } }
  if (denominator === null) return { share: null, mistake: { code: 'one-count', part: 'denominator' } }
  if (denominator === 0) return { share: null, mistake: { code: 'nobody', part: 'denominator' } }
  if (numerator > denominator)
    return { share: null, mistake: { code: 'more-than-all', part: 'numerator', numerator, denominator } }
  const share = percentFrom(numerator, denominator)
  const value = readNumber(given)
  if (value === null || isRounded(value, given, (100 * numerator) / denominator)) return { share }
  return { share, mistake: { code: 'not-the-share', part: 'value', given: given.trim(), share } }
}

/** A number as people write it: 87.31, 87.31 %, 1,234. Null where it is none, or less than nothing. */
function readNumber(text: string): number | null {
  const plain = text.trim().replace(/\s*%$/, '')
  return /^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(plain) ? Number(plain.replaceAll(',', '')) : null
}
