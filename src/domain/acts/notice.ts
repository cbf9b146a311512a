import { noticeOf } from '../day.ts'
import type { Decide } from '../decision.ts'
import { lasting } from '../delay.ts'
import type { FactAbout } from '../fact.ts'
import type { NoticeId } from '../id.ts'
import type { ReasonForDelay } from '../notice.ts'
import { Refusal } from '../refusal.ts'
import { effectOf } from '../waits/delayed.ts'
import { explain } from './delay.ts'
import { noticeWithdrawn } from './end-delays.ts'
import { tellDelay } from './tell-delay.ts'

/**
 * A delay is explained on every screen, and whoever booked and has not set out yet is told when to come instead. A
 * notice that stands is withdrawn by it.
 */
export const postNotice =
  (reason: ReasonForDelay, words: string): Decide<NoticeId> =>
  (day, given) => {
    const { now, newId, forecasts } = given
    const look = { day, forecast: forecasts(day.site.id), now }
    const id = newId() as NoticeId
    const effect = effectOf(look)
    const posted: FactAbout['notice'] = {
      ...{ type: 'notice-posted', at: now, about: { kind: 'notice', id }, reason, words },
      ...(effect ? { minutes: effect.minutes } : {}),
    }
    const earlier = noticeOf(day)
    const facts = [...(earlier ? [noticeWithdrawn(earlier.id, now)] : []), posted]
    const delays = lasting(day)
    if (delays.length === 0) return { facts, answer: id }
    const told = tellDelay(look)
    return {
      facts: [...facts, ...explain(delays, id, now), ...told.facts],
      answer: id,
      beside: { messages: told.messages },
    }
  }

/**
 * The delay is over.
 * @throws {Refusal} no-such-notice
 */
export const withdrawNotice =
  (id: NoticeId): Decide<NoticeId> =>
  (day, { now }) => {
    if (noticeOf(day)?.id !== id) throw new Refusal('no-such-notice')
    return { facts: [noticeWithdrawn(id, now)], answer: id }
  }
