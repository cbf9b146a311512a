import type { Advice, OneMore } from './advice.ts'
import { type Day, standing } from './day.ts'
import type { DeskId } from './id.ts'
import { type Instant, later } from './instant.ts'
import type { Rules } from './site.ts'
import { isPresent, isWaiting, type Visit, waitsSince } from './visit.ts'

/** Advice is followed within so many minutes, or it was not. */
const followedWithinMinutes = 5

type InTimeRules = Pick<Rules, 'startWithinMinutes' | 'appointmentLateMinutes'>

/** Until when somebody is called in time: a walk-in within the promise (P2), an appointment at its outer limit (P5). */
export const inTimeUntil = (visit: Visit, rules: InTimeRules): Instant =>
  later(waitsSince(visit), visit.appointment ? rules.appointmentLateMinutes : rules.startWithinMinutes)

/** Who waits to be called for the first time, and can still be called in time. */
export const couldBeInTime = ({ visits, site }: Day, now: Instant): Visit[] =>
  [...visits.values()].filter(
    (visit) => isWaiting(visit) && visit.firstCalledAt === null && inTimeUntil(visit, site.rules) >= now,
  )

/** What came true of advice, so far. */
type Checked = {
  /** Of its visits: how many were called in time, how many were not, and how many still may be. */
  readonly inTime: number
  readonly missed: number
  readonly open: number
  /** The desk that opened or came back for it soon enough; null where none did. */
  readonly followedBy: DeskId | null
  /** Whether a desk may still follow it. */
  readonly mayFollow: boolean
}

export function checkAdvice(day: Day, advice: Advice, now: Instant): Checked {
  const counted = { inTime: 0, missed: 0, open: 0 }
  for (const id of advice.visits) {
    const visit = day.visits.get(id)
    if (visit) counted[standsOf(visit, day.site.rules, now)]++
  }
  const followed = followedBy(day, advice)
  return { ...counted, followedBy: followed, mayFollow: followed === null && isFresh(advice, now) }
}

function standsOf(visit: Visit, rules: InTimeRules, now: Instant): 'inTime' | 'missed' | 'open' {
  const until = inTimeUntil(visit, rules)
  if (visit.firstCalledAt !== null) return visit.firstCalledAt <= until ? 'inTime' : 'missed'
  return isPresent(visit) && now <= until ? 'open' : 'missed'
}

const isFresh = ({ takenAt }: Advice, now: Instant): boolean => now <= later(takenAt, followedWithinMinutes)

/**
 * The first desk that serves the service and opened or came back soon after. After is by the journal: a desk and two
 * presses may share an instant, and a desk that opened for the first follows no second.
 */
function followedBy(day: Day, { id: advice, takenAt, whatIf }: Advice): DeskId | null {
  const taken = standing(day, { kind: 'advice', id: advice })[0]?.number ?? 0
  const until = later(takenAt, followedWithinMinutes)
  let first: { readonly id: DeskId; readonly number: number } | null = null
  for (const { id, services } of day.site.desks.values()) {
    if (!services.has(whatIf.service)) continue
    const acts = standing(day, { kind: 'desk', id })
    const back = acts.find(({ type, at, number }) => isBack.has(type) && number > taken && at <= until)
    if (back && (first === null || back.number < first.number)) first = { id, number: back.number }
  }
  return first?.id ?? null
}

const isBack: ReadonlySet<string> = new Set(['desk-opened', 'desk-back'])

/** The same advice, where it was taken so short a time ago that it may still be followed, and no desk has done so. */
export const justTaken = (day: Day, { service }: OneMore, now: Instant): Advice | null =>
  [...day.advice.values()].find(
    (advice) => advice.whatIf.service === service && isFresh(advice, now) && followedBy(day, advice) === null,
  ) ?? null
