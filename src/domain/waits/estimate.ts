import type { Range } from './range.ts'

/** How long until a visitor is called, as it is shown, in minutes. */
export type Estimate =
  | { readonly is: 'next' }
  | { readonly is: 'between'; readonly low: number; readonly high: number }
  | { readonly is: 'up-to'; readonly high: number }
  /** Longer than anybody can say for sure. */
  | { readonly is: 'over'; readonly low: number }
  /** No desk that serves the visitor is open or will soon be again. */
  | { readonly is: 'no-desk' }
  /** It has not been worked out. */
  | { readonly is: 'unknown' }

/** The minutes in which waits are told (shared design: rounding outwards to these). */
const steps = [0, 2, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180] as const
const widestRange = 25

/** A range in words' steps, rounded outwards: what is shown holds whenever the range does. */
export function estimateOf({ low, high }: Pick<Range, 'low' | 'high'>): Estimate {
  if (high < 2) return { is: 'next' }
  const to = steps.find((step) => step >= high)
  if (to === undefined) return { is: 'over', low: steps.findLast((step) => step <= low && step >= 60) ?? 60 }
  const from = steps.findLast((step) => step <= low) ?? 0
  return to - from > widestRange || from === to ? { is: 'up-to', high: to } : { is: 'between', low: from, high: to }
}
