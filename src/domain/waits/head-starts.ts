import type { VisitId } from '../id.ts'
import type { Minutes, Queuing } from './office.ts'
import { type Mean, makeMean } from './sample.ts'

/** Minutes after which whoever came is seen by all desks. */
const seen = 0.1
/** How often a call is out of turn for other reasons. */
const amiss = 0.05
/** Before anything is known: nearly every head start counts; so much as so many visits. */
const belief = 0.98
const weight = 10
const keep = 0.99

/**
 * Whether a head start counts: desks may know better than the journal who goes before whom. Of each who waits it is
 * weighed by who was called before them, and whom they were called before (Bayes); what is thought of it when they are
 * called is learned by kind of visitor.
 */
export function makeHeadStarts() {
  const kinds = new Map<string, Mean>()
  const weighed = new Map<VisitId, number>()
  const ofKind = (kind: string): number => kinds.get(kind)?.towards(belief, weight) ?? belief
  const counts = ({ visit, kind, headStart }: Whose): number =>
    headStart === 0 ? 1 : ((visit === undefined ? undefined : weighed.get(visit)) ?? ofKind(kind))

  /** `one` was called, and not `other`. */
  function weigh(one: Queuing, other: Queuing): void {
    const [first, second] = [counts(one), counts(other)]
    const likely = (oneCounts: boolean, otherCounts: boolean): number =>
      rankOf(one, oneCounts) <= rankOf(other, otherCounts) ? 1 - amiss : amiss
    const both = first * second * likely(true, true)
    const onlyOne = first * (1 - second) * likely(true, false)
    const onlyOther = (1 - first) * second * likely(false, true)
    const all = both + onlyOne + onlyOther + (1 - first) * (1 - second) * likely(false, false)
    if (one.headStart !== 0) weighed.set(one.visit, (both + onlyOne) / all)
    if (other.headStart !== 0) weighed.set(other.visit, (both + onlyOther) / all)
  }

  return {
    /** The chance that somebody's head start counts. */
    counts,
    /** Somebody was called, and those who wait were not. */
    learn(called: Queuing, waiting: Iterable<Queuing>, at: Minutes): void {
      for (const other of waiting)
        if (
          other.visit !== called.visit &&
          other.service === called.service &&
          other.due < at &&
          other.arrivedAt < at - seen
        )
          weigh(called, other)
      if (called.headStart === 0) return
      const known = kinds.get(called.kind) ?? makeMean(keep)
      kinds.set(called.kind, known)
      known.add(counts(called))
      weighed.delete(called.visit)
    },
    endDay: (): void => weighed.clear(),
  }
}

type Whose = Pick<Queuing, 'kind' | 'headStart'> & { readonly visit?: VisitId }

const rankOf = ({ rank, headStart }: Queuing, counts: boolean): Minutes => (counts ? rank : rank + headStart)
