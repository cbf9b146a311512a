import type { Delay } from '../delay.ts'
import { type DelayMeasures, delayMeasures, delaysTogether, noDelays } from '../delay-measures.ts'
import type { Instant } from '../instant.ts'
import { cellTime } from '../summary/cell.ts'
import { type Counts, countsTogether, noCounts } from '../summary/counts.ts'
import { makeSums } from '../summary/sums.ts'
import { type Contribution, type CountedVisit, countsOf } from '../summary/visit-counts.ts'
import { delaysAsOf, visitAsOf } from './as-of.ts'

/** What is counted of a day or of some, by the definitions of the published figures. */
export type Figures = { readonly counts: Counts; readonly delays: DelayMeasures }

/** The same of one day, by the hour too (0 to 23, local): that of arrival, and that in which a delay began. */
export type DayFigures = Figures & {
  readonly byHour: ReadonlyMap<number, Counts>
  readonly delaysByHour: ReadonlyMap<number, DelayMeasures>
}

/** What figures are made of: a site's visits and delays. */
export type Happened = { readonly visits: Iterable<CountedVisit>; readonly delays: readonly Delay[] }

/** The figures of a day as they stood at an instant: P1, P2, P4 and P5 of its visits, P3 of its delays. */
export function figuresAsOf({ visits, delays }: Happened, by: Instant): DayFigures {
  const sums = makeSums(['hour'])
  for (const visit of visits) {
    const then = visitAsOf(visit, by)
    const contribution = then && countsSoFar(then, by)
    if (contribution) sums.add(contribution)
  }
  const byHour = new Map(sums.lines().map(({ hour, counts }) => [hour, counts]))
  const delaysByHour = new Map<number, DelayMeasures>()
  for (const delay of delaysAsOf(delays, by)) {
    const { hour } = cellTime(delay.beganAt)
    delaysByHour.set(hour, delaysTogether(delaysByHour.get(hour) ?? noDelays, delayMeasures([delay], by)))
  }
  return {
    byHour,
    delaysByHour,
    counts: [...byHour.values()].reduce(countsTogether, noCounts),
    delays: [...delaysByHour.values()].reduce(delaysTogether, noDelays),
  }
}

/** By whose names a promise is broken, met or not. */
const promised = ['greetedOf', 'startedOf', 'p4Of', 'p5Of', 'lateP4Of', 'lateP5Of'] as const

/**
 * What somebody who still waits counts for so far. A promise that is broken stays broken however the visit ends: it
 * counts as if they left now.
 */
function countsSoFar(visit: CountedVisit, by: Instant): Contribution | null {
  const contribution = countsOf(visit)
  if (contribution === null || visit.state.is !== 'waiting' || visit.firstStartedAt !== null) return contribution
  const ended = countsOf({ ...visit, state: { is: 'left', why: 'closing', at: by } })
  const broken = promised.flatMap((name) => (ended?.counts[name] ? [[name, 1] as const] : []))
  return { ...contribution, counts: { ...contribution.counts, ...Object.fromEntries(broken) } }
}

const none: Figures = { counts: noCounts, delays: noDelays }

/** The figures of several days. */
export const figuresTogether = (all: readonly Figures[]): Figures =>
  all.reduce(
    (sum, { counts, delays }) => ({
      counts: countsTogether(sum.counts, counts),
      delays: delaysTogether(sum.delays, delays),
    }),
    none,
  )
