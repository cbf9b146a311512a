import type { Delay } from '../delay.ts'
import { type Instant, instant } from '../instant.ts'
import type { CountedVisit } from '../summary/visit-counts.ts'

const isBy = (at: Instant | null, by: Instant): at is Instant => at !== null && at <= by
const ifBy = (at: Instant | null, by: Instant): Instant | null => (isBy(at, by) ? at : null)

/**
 * A visit as it stood at an instant; null where nobody had come yet. Where a visit was not over by then, it is told as
 * one that waits: what has not come about yet counts for nothing.
 */
export function visitAsOf(visit: CountedVisit, by: Instant): CountedVisit | null {
  const { arrivedAt, greetedAt, firstCalledAt, firstStartedAt, state } = visit
  if (arrivedAt > by) return null
  return {
    ...visit,
    greetedAt: ifBy(greetedAt, by),
    firstCalledAt: ifBy(firstCalledAt, by),
    firstStartedAt: ifBy(firstStartedAt, by),
    state: 'at' in state && isBy(state.at, by) ? state : { is: 'waiting', since: arrivedAt },
  }
}

/** Some delays as they stood at an instant, without those that had not begun. */
export const delaysAsOf = (delays: readonly Delay[], by: Instant): readonly Delay[] =>
  delays
    .filter(({ beganAt }) => beganAt <= by)
    .map((delay) => ({ ...delay, explainedAt: ifBy(delay.explainedAt, by), endedAt: ifBy(delay.endedAt, by) }))

/** When a whole day is over, whatever its clocks did. */
export const never = instant(Number.MAX_SAFE_INTEGER)
