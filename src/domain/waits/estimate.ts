import type { Range } from './range.ts'

/** How long until a visitor is called, as it is shown, in minutes. */
export type Estimate =
  | { readonly is: 'next' }
  | { readonly is: 'between'; readonly low: number; readonly high: number }
  | { readonly is: 'up-to'; readonly high: number }
  /** Longer than anybody can say for sure; no shorter than `low`. */
  | { readonly is: 'over'; readonly low: number }
  /** No desk that serves the visitor is open or will soon be again. */
  | { readonly is: 'no-desk' }
  /** It has not been worked out. */
  | { readonly is: 'unknown' }

/** The minutes in which waits are told (shared design: rounding outwards to these). */
export const steps = [0, 2, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180] as const
const widestRange = 25
/** Up to so many minutes no range is told. */
const nextMinutes = 2

/** A range in words' steps, rounded outwards: what is shown holds whenever the range does. */
export function estimateOf({ low, high }: Pick<Range, 'low' | 'high'>): Estimate {
  if (high <= nextMinutes) return { is: 'next' }
  const to = steps.find((step) => step >= high)
  // A wait that is a step to the minute is told from the step before.
  const from = steps.findLast((step) => step <= low && step !== to) ?? 0
  if (to === undefined) return { is: 'over', low: from }
  return to - from > widestRange ? { is: 'up-to', high: to } : { is: 'between', low: from, high: to }
}

/** The minutes between which the wait is, as it is shown; null where no minutes are shown. */
export function boundsOf(shown: Estimate): { readonly low: number; readonly high: number } | null {
  switch (shown.is) {
    case 'next':
      return { low: 0, high: nextMinutes }
    case 'between':
      return { low: shown.low, high: shown.high }
    case 'up-to':
      return { low: 0, high: shown.high }
    case 'over':
      return { low: shown.low, high: Number.POSITIVE_INFINITY }
    case 'no-desk':
    case 'unknown':
      return null
  }
}

/** Whether one is worse news than the other; no news is neither. */
export function isWorse(one: Estimate, other: Estimate): boolean {
  const [bounds, others] = [boundsOf(one), boundsOf(other)]
  if (!bounds || !others) return false
  return bounds.high === others.high ? bounds.low > others.low : bounds.high > others.high
}

export function isSame(one: Estimate, other: Estimate): boolean {
  const [bounds, others] = [boundsOf(one), boundsOf(other)]
  return one.is === other.is && bounds?.low === others?.low && bounds?.high === others?.high
}
