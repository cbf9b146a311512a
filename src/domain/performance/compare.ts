import type { Instant } from '../instant.ts'
import {
  type Figure,
  type FigureLine,
  type PerformanceDocument,
  type PerformanceLine,
  placeOf,
  type Rag,
  type Trend,
} from './figure.ts'
import { rounded } from './figure-of.ts'
import { type Measure, measureOf } from './measures.ts'
import type { Quarter } from './quarter.ts'

/** A figure is amber that misses its target by no more than this: percentage points, or a share of the minutes. */
const amberPoints = 5
const amberShareOfMinutes = 0.1

/** Typed figures have two places, and a difference has no more. */
const places = 2

/**
 * The page of a quarter, from its figures and those of the same quarter 12 months before. Change and colour are those
 * of the figures as they are printed, so that whoever reads the page can check them.
 */
export function performanceOf({
  figures,
  before,
  ...about
}: {
  readonly quarter: Quarter
  readonly updatedAt: Instant
  readonly figures: readonly FigureLine[]
  readonly before: readonly FigureLine[]
  readonly narrative: string
} & Pick<PerformanceDocument, 'partly' | 'partlyBefore'>): PerformanceDocument {
  const earlier = new Map(before.map((line) => [placeOf(line), line.figure]))
  const lines = figures.flatMap((line) => {
    const measure = measureOf(line.measure)
    return measure ? [compared(line, measure, earlier.get(placeOf(line)) ?? null)] : []
  })
  return { ...about, lines }
}

function compared(
  { measure: key, site, figure }: FigureLine,
  measure: Measure,
  before: Figure | null,
): PerformanceLine {
  const change = changeOf(figure, before)
  const { unit, better, target } = measure
  return {
    ...{ measure: key, site, unit, better, target, figure, before, change },
    trend: trendOf(change, measure),
    rag: ragOf(figure, measure),
  }
}

function changeOf(figure: Figure, before: Figure | null): number | null {
  if (figure.value === null || before === null || before.value === null) return null
  return figure.bound || before.bound ? null : rounded(figure.value - before.value, places)
}

function trendOf(change: number | null, { better }: Measure): Trend | null {
  if (change === null || better === 'neither') return null
  if (change === 0) return 'same'
  return change > 0 === (better === 'higher') ? 'better' : 'worse'
}

/** Null without a target, and without a figure. One that is "over" a value may be better, and is called what it surely is. */
function ragOf({ value }: Figure, { unit, better, target }: Measure): Rag | null {
  if (value === null || target === null || better === 'neither') return null
  const misses = rounded(better === 'higher' ? target - value : value - target, places)
  if (misses <= 0) return 'green'
  return misses <= (unit === 'minutes' ? rounded(target * amberShareOfMinutes, places) : amberPoints) ? 'amber' : 'red'
}
