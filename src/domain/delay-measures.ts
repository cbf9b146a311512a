import type { Delay } from './delay.ts'
import { type Instant, secondsBetween } from './instant.ts'

/** Within how many seconds of a delay's beginning a reason is to be on the screens (charter.md, P3). */
const withinSeconds = 300

/** Counts alone, so that a quarter is the sum of its days. */
export type DelayMeasures = {
  /** Excessive delays that were explained in time, or were not and now cannot be. */
  readonly of: number
  readonly met: number
  /** Those of the others for which a reason came later. */
  readonly explainedLater: number
  /** Those that had passed before the time to explain them had: they count as all others do, and are told apart. */
  readonly passedSooner: number
}

export const noDelays: DelayMeasures = { of: 0, met: 0, explainedLater: 0, passedSooner: 0 }

/** The measures of one time and of another, or of one site and of another. */
export const delaysTogether = (one: DelayMeasures, other: DelayMeasures): DelayMeasures => ({
  of: one.of + other.of,
  met: one.met + other.met,
  explainedLater: one.explainedLater + other.explainedLater,
  passedSooner: one.passedSooner + other.passedSooner,
})

/**
 * P3 of some days, by charter.md, "How each is measured": the share of excessive delays (a newcomer's estimated wait
 * above 15 minutes, or an appointment running more than 10 minutes late, as the site's rules have it) for which a
 * reason was on the screens within 5 minutes of the delay's beginning. One that may still be explained in time counts
 * in no number.
 */
export function delayMeasures(delays: readonly Delay[], now: Instant): DelayMeasures {
  const decided = delays.filter(
    (delay) => isInTime(delay) || lasted(delay, now) > withinSeconds || delay.endedAt !== null,
  )
  const missed = decided.filter((delay) => !isInTime(delay))
  return {
    of: decided.length,
    met: decided.length - missed.length,
    explainedLater: missed.filter(({ explainedAt }) => explainedAt !== null).length,
    passedSooner: missed.filter((delay) => delay.endedAt !== null && lasted(delay, now) <= withinSeconds).length,
  }
}

const isInTime = ({ beganAt, explainedAt }: Delay): boolean =>
  explainedAt !== null && secondsBetween(beganAt, explainedAt) <= withinSeconds

const lasted = ({ beganAt, endedAt }: Delay, now: Instant): number => secondsBetween(beganAt, endedAt ?? now)
