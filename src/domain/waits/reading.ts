import type { VisitId } from '../id.ts'
import { atOnce } from './at-once.ts'
import type { Experience } from './experience.ts'
import type { Minutes, Queuing } from './office.ts'
import { type Range, rangeOf, type Tracking } from './range.ts'
import type { Calls } from './roll.ts'

/** Reads ranges off the paths, and learns from what was shown and what came true. */
export function makeReading({ atOnce: calledAtOnce, idle, patience }: Experience, tracking: Tracking) {
  const shown = new Map<VisitId, Range>()
  /** Of those who had just come: on which share of the paths a desk would call them at once. */
  const ready = new Map<VisitId, number>()
  const readyShare = ({ ready, called }: Calls): number => ready / Math.max(1, called)

  return {
    /** Keeps what the paths say of who has just come. */
    keep(visits: ReadonlyMap<VisitId, Calls>): void {
      for (const [visit, calls] of visits)
        if (calls.waited <= idle.atOnce() && !ready.has(visit)) ready.set(visit, readyShare(calls))
    },
    /** The range of somebody, from now. */
    rangeOf(calls: Calls, now: Minutes): Range {
      const { kind, waited } = calls
      const jumps = kind === null || waited > atOnce ? 0 : calledAtOnce.of(kind).unready * (1 - readyShare(calls))
      return rangeOf(calls, (minutes) => patience.survival(waited + minutes), tracking.levels(now - waited), jumps)
    },
    show: (visit: VisitId, range: Range): void => void shown.set(visit, range),
    /** Compares what was said of somebody with what came true; `calledAt`: null for who left. */
    settle({ visit, kind, arrivedAt }: Queuing, calledAt: Minutes | null): void {
      const [range, share] = [shown.get(visit), ready.get(visit)]
      if (range && calledAt !== null) tracking.learn(arrivedAt, range, calledAt - arrivedAt)
      if (share === undefined) return
      const waited = calledAt === null ? Number.POSITIVE_INFINITY : calledAt - arrivedAt
      calledAtOnce.learn(kind, share, { ready: waited <= idle.atOnce(), unready: waited <= atOnce })
    },
    endDay(): void {
      shown.clear()
      ready.clear()
    },
  }
}
