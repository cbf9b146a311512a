import { type Estimate, estimateOf } from './estimate.ts'
import type { Range } from './range.ts'

/** A range, and how it is shown. */
export type Shown = { readonly range: Range; readonly shown: Estimate }

/** What is shown next, after what was shown before. */
export function shownNext(before: Shown | undefined, range: Range, isServed: boolean): Shown {
  const shown: Estimate = isServed ? estimateOf(range) : { is: 'no-desk' }
  return { range, shown: before && isSame(before.shown, shown) ? before.shown : shown }
}

const isSame = (one: Estimate, other: Estimate): boolean => JSON.stringify(one) === JSON.stringify(other)
