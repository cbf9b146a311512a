import { type Instant, minutesBetween, notAfter } from '../instant.ts'
import { boundsOf, type Estimate, estimateOf, isSame, isWorse, steps } from './estimate.ts'
import type { Range } from './range.ts'

/** A range, and how it is shown. */
export type Shown = {
  readonly range: Range
  readonly shown: Estimate
  /** Since when it is shown so, and what was shown before. */
  readonly since: Instant
  readonly was: Estimate | null
  /** The least minutes that it stood for when it was first shown so: of "up to 45 minutes", perhaps 15. */
  readonly from: number
  /** Since when the range, rounded, has been another than is shown; null while it is the same. */
  readonly otherSince: Instant | null
}

/** So long a bound must have moved before it is shown: measured, docs/waits.md. */
const steadyMinutes = 2

export const shownFirst = (range: Range, shown: Estimate, since: Instant): Shown => ({
  ...{ range, shown, since },
  was: null,
  from: leastOf(range, shown),
  otherSince: null,
})

const leastOf = ({ low }: Range, shown: Estimate): number =>
  shown.is === 'up-to' ? (steps.findLast((step) => step <= low) ?? 0) : (boundsOf(shown)?.low ?? 0)

/**
 * What is shown next, after what was shown before. It stays until the middle leaves it or a bound has moved by a step
 * and stayed so; worse news by more than a step is shown at once. What was given up a moment ago comes back only as
 * worse news: so nothing flickers between two values.
 */
export function shownNext(before: Shown | undefined, range: Range, isServed: boolean, now: Instant): Shown {
  const fresh: Estimate = isServed ? estimateOf(range) : { is: 'no-desk' }
  if (!before) return shownFirst(range, fresh, now)
  const { shown } = before
  // Where the clock was set back, the minutes begin to count from now.
  const since = notAfter(now, before.since)
  if (isSame(shown, fresh)) return { ...before, range, since, otherSince: null }
  const otherSince = notAfter(now, before.otherSince ?? now)
  if (minutesBetween(otherSince, now) >= steadyMinutes || isNews({ ...before, since }, fresh, range, now))
    return { ...shownFirst(range, fresh, now), was: shown }
  return { ...before, range, since, otherSince }
}

/** Whether it is told without waiting for more of the same. */
function isNews({ shown, since, was, from }: Shown, fresh: Estimate, { middle, high }: Range, now: Instant): boolean {
  const bounds = boundsOf(shown)
  const isBack = was !== null && isSame(fresh, was) && minutesBetween(since, now) < steadyMinutes
  if (!bounds || !boundsOf(fresh)) return true
  if (isWorse(fresh, shown) ? middle > bounds.high : middle < from && !isBack) return true
  return high > stepAfter(bounds.high) && !isBack
}

const stepAfter = (minutes: number): number => steps.find((step) => step > minutes) ?? Number.POSITIVE_INFINITY
