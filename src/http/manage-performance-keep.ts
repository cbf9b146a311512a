import type { FigureLine, TypedFigure } from '../domain/performance/figure.ts'
import type { Quarter } from '../domain/performance/quarter.ts'
import type { Once } from '../storage/storage.ts'
import { manager, none } from './manage-performance-typed.ts'
import type { Parts } from './parts.ts'

/** Somebody else typed in other figures since the page was opened on which these were typed. Nothing is kept. */
export class FiguresTaken extends Error {
  override readonly name = 'FiguresTaken'
  /** What stands instead, of each measure that both changed. */
  readonly stands: readonly FigureLine[]
  /** The measures that were changed on the page. */
  readonly changed: readonly string[]

  constructor(stands: readonly FigureLine[], changed: readonly string[]) {
    super(`typed in by others: ${stands.map(({ measure }) => measure).join(', ')}`)
    this.stands = stands
    this.changed = changed
  }
}

type Keeping = {
  readonly quarter: Quarter
  readonly figures: readonly FigureLine[]
  /** How many had been typed in when the page was opened. A file is of now. */
  readonly seen?: number
  readonly once: Once
}

/**
 * Keeps those that were changed since the page was opened, all of them or none; the others stand as somebody may have
 * typed them in meanwhile.
 * @throws {FiguresTaken}
 */
export function keepFigures({ storage, clock }: Parts, { quarter, figures, seen, once }: Keeping): Promise<void> {
  const work = (all: readonly TypedFigure[]): readonly TypedFigure[] => {
    const seenThen = all.slice(0, seen)
    const compared = figures.map((line) => ({ line, was: lastOf(seenThen, line), is: lastOf(all, line) }))
    const changed = compared.filter(({ line, was, is }) => !isSame(line, was) && !isSame(line, is))
    const taken = changed.filter(({ was, is }) => !isSame(was, is))
    if (taken.length > 0)
      throw new FiguresTaken(
        taken.map(({ is }) => is),
        changed.map(({ line }) => line.measure),
      )
    return changed.map(({ line }) => ({ ...line, quarter, at: clock(), by: manager }))
  }
  return storage.published.typeFigures(quarter, work, once)
}

const lastOf = (typed: readonly TypedFigure[], { measure, site }: FigureLine): FigureLine =>
  typed.findLast((each) => each.measure === measure && each.site === site) ?? { measure, site, figure: none }

const isSame = (one: FigureLine, other: FigureLine): boolean => told(one) === told(other)

const told = ({ figure: { value, numerator, denominator, note } }: FigureLine): string =>
  JSON.stringify([value, numerator, denominator, note ?? ''])
