import { type Instant, instant } from '../instant.ts'
import { dayAfter, instantOf, type LocalTime, localDate } from '../local-time.ts'
import { daysIn } from '../period.ts'
import { type FeedbackCase, type Stage, type StageNumber, stageOpen } from './case.ts'

/** Calendar days, as the charter says "days" of complaints and "working days" of e-mail alone. */
export const daysToAnswer = { 1: 15, 2: 10 } as const satisfies Readonly<Record<StageNumber, number>>

/** From so many days before the end on, whoever looks is reminded. */
const soonDays = 3

const midnight = '00:00' as LocalTime

/** The last millisecond of the day that comes so many local days after the one of an instant. */
export const endOfDay = (at: Instant, days: number): Instant =>
  instant(instantOf(dayAfter(localDate(at), days + 1), midnight) - 1)

export const dueAt = (stage: StageNumber, askedAt: Instant): Instant => endOfDay(askedAt, daysToAnswer[stage])

/** By when its writer was told to have the answer: the promise, or what the last holding response said. */
export const toldBy = ({ dueAt, holdings }: Stage): Instant => holdings.at(-1)?.until ?? dueAt

/** How a case stands before its clock. `daysLeft` is 0 on the last day, and negative after it. */
export type FeedbackClock = {
  readonly stands: 'good' | 'soon' | 'missed'
  readonly by: Instant
  readonly daysLeft: number
}

/**
 * By when the promise wants something done: a holding response keeps it at stage 2 alone (P9), and one at stage 1 must
 * not hide that the 15 days end.
 */
const keptUntil = (stage: Stage): Instant =>
  stage.number === 1 ? instant(Math.min(stage.dueAt, toldBy(stage))) : toldBy(stage)

/** The clock that staff answer by; null where none runs. */
export function standsOf(found: FeedbackCase, now: Instant): FeedbackClock | null {
  const stage = stageOpen(found)
  if (!stage) return null
  const by = keptUntil(stage)
  const daysLeft = daysIn({ from: localDate(now), to: localDate(by) }) - 1
  if (now > by) return { stands: 'missed', by, daysLeft }
  return { stands: daysLeft <= soonDays ? 'soon' : 'good', by, daysLeft }
}

/** How many clocks have run out, and how many are about to. */
export function runningOut(cases: readonly FeedbackCase[], now: Instant): { soon: number; missed: number } {
  const stands = cases.map((each) => standsOf(each, now)?.stands)
  const count = (which: FeedbackClock['stands']) => stands.filter((each) => each === which).length
  return { soon: count('soon'), missed: count('missed') }
}
