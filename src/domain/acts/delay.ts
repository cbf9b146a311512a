import { type Day, noticeOf } from '../day.ts'
import type { Decide, Given } from '../decision.ts'
import { type Delay, lasting } from '../delay.ts'
import type { Fact } from '../fact.ts'
import type { DelayId, NoticeId } from '../id.ts'
import type { Instant } from '../instant.ts'
import type { Notice } from '../notice.ts'
import { beginning, hasPassed } from '../waits/delayed.ts'
import type { Look } from '../waits/forecast.ts'
import { dayClosesAt } from './close-day.ts'
import { delayEnded, endDelays, noticeWithdrawn } from './end-delays.ts'
import { tellDelay } from './tell-delay.ts'

/** What the clock sees of delays now. */
export const watchDelays: Decide<number> = (day, given) => watchDelaysBy(given.now)(day, given)

/**
 * What the clock sees of delays: which begin and which have passed. A notice that stands explains those that begin, is
 * told to whoever is to come while they last, and is withdrawn when all that it explained have passed. What it says is
 * looked at by: where it was set back, all that is written down is of the last entry's instant, at which no time passes.
 */
export const watchDelaysBy =
  (says: Instant): Decide<number> =>
  (day, given) => {
    const { now, forecasts } = given
    const closesAt = dayClosesAt(day)
    if (now >= closesAt) return decided(endDelays(day, closesAt, now))
    const look = { day, forecast: forecasts(day.site.id), now: says }
    const passed = lasting(day).filter((delay) => hasPassed(look, delay))
    const ended = passed.map(({ id }) => delayEnded(id, now))
    const began = begin(look, given)
    const last = [...lasting(day).filter((delay) => !passed.includes(delay)), ...began]
    const facts = [...began.map(beganFact), ...ended]
    const notice = reasonStanding(day)
    if (!notice) return decided(facts)
    if (last.length === 0)
      return decided(hasExplained(day, notice.id) ? [...facts, noticeWithdrawn(notice.id, now)] : facts)
    const told = tellDelay({ ...look, now })
    return {
      ...decided([...facts, ...explain(last, notice.id, now), ...told.facts]),
      beside: { messages: told.messages },
    }
  }

/** The notice that stands, where it gives a reason for delays: one of other things, in staff's own words, gives none. */
function reasonStanding(day: Day): Notice | null {
  const notice = noticeOf(day)
  return notice && (notice.reason !== 'own-words' || hasExplained(day, notice.id)) ? notice : null
}

const decided = (facts: readonly Fact[]) => ({ facts, answer: facts.length })

const begin = (look: Look, { now, newId }: Given): readonly Delay[] =>
  beginning(look).map(({ of, minutes }) => ({
    ...{ id: newId() as DelayId, of, minutes, beganAt: now },
    ...{ explainedAt: null, notice: null, endedAt: null },
  }))

const beganFact = ({ id, of, minutes, beganAt: at }: Delay): Fact => ({
  type: 'delay-began',
  at,
  about: { kind: 'delay', id },
  of,
  minutes,
})

const hasExplained = ({ delays }: Day, notice: NoticeId): boolean =>
  [...delays.values()].some((delay) => delay.notice === notice)

/** A notice gives the reason for delays that last. */
export const explain = (delays: readonly Delay[], notice: NoticeId, at: Instant): readonly Fact[] =>
  delays
    .filter((delay) => delay.notice !== notice)
    .map(({ id }) => ({ type: 'delay-explained', at, about: { kind: 'delay', id }, notice }))
