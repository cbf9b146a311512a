import { instant } from '../instant.ts'
import { localTime } from '../local-time.ts'
import type { Minutes } from './office.ts'
import type { Calls } from './roll.ts'

/** The 10th, 50th and 90th percentile of the minutes until somebody is called. */
export type Range = { readonly low: number; readonly middle: number; readonly high: number }

/** The levels at which the low and the high are read. */
type Levels = { readonly low: number; readonly high: number }

/**
 * The range of what the paths gave, each weighed by the chance that somebody who waits so long is still there: of
 * those alone it is known later whether it came true. `jumps`: the chance that they are called now, whatever the
 * paths say.
 */
export function rangeOf(
  { minutes, called }: Calls,
  survives: (minutes: number) => number,
  levels: Levels,
  jumps = 0,
): Range {
  const sorted = minutes.subarray(0, called).toSorted()
  const upTo = new Float64Array(called)
  let sum = 0
  for (let index = 0; index < called; index++) {
    sum += Math.max(1e-4, survives(sorted[index] ?? 0))
    upTo[index] = sum
  }
  const at = (level: number): number => {
    const share = (level - jumps) / (1 - jumps)
    if (share <= 0) return 0
    let index = 0
    while (index < called - 1 && (upTo[index] ?? 0) < share * sum - 1e-12) index++
    return sorted[index] ?? 0
  }
  return { low: at(levels.low), middle: at(0.5), high: at(levels.high) }
}

/** One in ten below, one in ten above. */
export const usualLevels: Levels = { low: 0.1, high: 0.9 }
/** By how much a miss moves the levels of all hours, and those of its own. */
const pace = { all: 0.004, hour: 0.002 }
/** So far a level moves and no further. */
const farthest = 0.3
/** A recorded wait is rounded; a bound missed by less is kept. */
const slack = 0.02

export type Tracking = ReturnType<typeof makeTracking>

/**
 * Moves the levels so that one in ten lies below the low and one in ten above the high, also when the world changes
 * (Gibbs and Candès 2021): for all hours, and for each hour of the day beside that. The middle stays. Only ranges that
 * showed a wait count: of the others nearly all come true.
 */
export function makeTracking() {
  const all = { low: 0, high: 0 }
  const hours = Array.from({ length: 24 }, () => ({ low: 0, high: 0 }))
  const none = { low: 0, high: 0 }
  // The sites' own hours: what was learned of an hour still holds of it when the clocks change.
  const hourOf = (at: Minutes) => hours[Number.parseInt(localTime(instant(Math.round(at * 60_000))), 10)] ?? none
  const within = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value))

  return {
    /** The levels for who comes at an instant. */
    levels(at: Minutes): Levels {
      const hour = hourOf(at)
      return {
        low: within(0.01, usualLevels.low + all.low + hour.low, 0.4),
        high: within(0.6, usualLevels.high + all.high + hour.high, 0.99),
      }
    },
    /** What somebody was told who came at an instant, and how long they waited. */
    learn(at: Minutes, { low, high }: Range, minutes: number): void {
      if (high <= 1) return
      const isBelow = minutes < low - slack ? 1 : 0
      const isAbove = minutes > high + slack ? 1 : 0
      for (const [moved, by] of [[all, pace.all] as const, [hourOf(at), pace.hour] as const]) {
        moved.low = within(-farthest, moved.low - by * (isBelow - 0.1), farthest)
        moved.high = within(-farthest, moved.high + by * (isAbove - 0.1), farthest)
      }
    },
  }
}
