import { type Instant, later, minutesBetween, minutesTo, notAfter } from '../instant.ts'
import type { Standing } from './ahead.ts'
import { boundsOf, type Estimate, isSame, isWorse } from './estimate.ts'
import type { Range } from './range.ts'
import { type Shown, shownFirst, shownNext } from './shown.ts'

/** What is known of why somebody waits longer than they were told, where no notice says more. */
export type WhyLonger = 'fewer-desks' | 'others-first' | 'longer-visits'

/** News that somebody waits longer than they were told. */
type Longer = { readonly since: Instant; readonly why: WhyLonger }

/** What somebody who waits is shown, and what they may hold us to. */
export type ShownToVisitor = Shown & {
  /** By when they were told that they are called; null where they were told no time. */
  readonly by: Instant | null
  /** How they stood at the best since they were told. */
  readonly best: Standing
  readonly longer: Longer | null
}

/** Nobody is told of a delay that is shorter than the shortest wait that is told. */
const graceMinutes = 2
/** Who is next has been told no minutes: they expect to be called in a few. */
const nextMinutes = 5
const newsMinutes = 10

/** What somebody is shown who begins to wait; `told`: what they were told as they came. */
export const shownAtFirst = (range: Range, told: Estimate, standing: Standing, at: Instant): ShownToVisitor => ({
  ...shownFirst(range, told, at),
  by: toldBy(told, at),
  best: standing,
  longer: null,
})

/** What somebody who waits is shown next. That it takes longer than they were told is said at once, with the reason. */
export function shownNextTo(
  shownBefore: ShownToVisitor,
  range: Range,
  isServed: boolean,
  standing: Standing,
  now: Instant,
): ShownToVisitor {
  const before = notToCome(shownBefore, now)
  const next = shownNext(before, range, isServed, now)
  if (isServed && isNews(before, next, now)) {
    const longer = { since: now, why: whyLonger(before.best, standing) }
    return { ...next, by: toldBy(next.shown, now), best: standing, longer }
  }
  const isOver = !isServed || isWorse(before.shown, next.shown)
  const isStillNews = before.longer !== null && !isOver && minutesBetween(before.longer.since, now) < newsMinutes
  return {
    ...next,
    by: isSame(next.shown, before.shown) ? before.by : earlier(before.by, toldBy(next.shown, now)),
    best: best(before.best, standing),
    longer: isStillNews ? before.longer : null,
  }
}

/**
 * Where the clock was set back, what they were told is as if it had been told now. Otherwise nothing changes: nobody
 * was told a time further off than what they are shown, from now on.
 */
const notToCome = (before: ShownToVisitor, now: Instant): ShownToVisitor => ({
  ...before,
  by: earlier(before.by, toldBy(before.shown, now)),
  longer: before.longer && { ...before.longer, since: notAfter(now, before.longer.since) },
})

/** Whether they will more likely than not wait longer than they were told, or are now shown that they may. */
function isNews({ shown, by }: ShownToVisitor, next: Shown, now: Instant): boolean {
  const isPast = (minutes: number) => by !== null && minutes - graceMinutes > minutesTo(now, by)
  return isPast(next.range.middle) || (isWorse(next.shown, shown) && isPast(boundsOf(next.shown)?.high ?? 0))
}

function toldBy(told: Estimate, at: Instant): Instant | null {
  if (told.is === 'next') return later(at, nextMinutes)
  const bounds = boundsOf(told)
  return bounds && Number.isFinite(bounds.high) ? later(at, bounds.high) : null
}

const earlier = (one: Instant | null, other: Instant | null): Instant | null =>
  one === null || (other !== null && other < one) ? other : one

const best = (one: Standing, other: Standing): Standing => ({
  desks: Math.max(one.desks, other.desks),
  passedBy: Math.min(one.passedBy, other.passedBy),
})

function whyLonger(before: Standing, now: Standing): WhyLonger {
  if (now.desks < before.desks) return 'fewer-desks'
  return now.passedBy > before.passedBy ? 'others-first' : 'longer-visits'
}
