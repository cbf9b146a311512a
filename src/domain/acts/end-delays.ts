import { type Day, noticeOf } from '../day.ts'
import { lasting } from '../delay.ts'
import type { Fact } from '../fact.ts'
import type { DelayId, NoticeId } from '../id.ts'
import type { Instant } from '../instant.ts'

export const delayEnded = (id: DelayId, at: Instant): Fact => ({
  type: 'delay-ended',
  at,
  about: { kind: 'delay', id },
})

export const noticeWithdrawn = (id: NoticeId, at: Instant): Fact => ({
  type: 'notice-withdrawn',
  at,
  about: { kind: 'notice', id },
})

/** Whatever lasts when a day is closed ends with it; a notice that was posted afterwards stays. */
export function endDelays(day: Day, closedAt: Instant, at: Instant): readonly Fact[] {
  const ended = lasting(day).map(({ id }) => delayEnded(id, at))
  const notice = noticeOf(day)
  return notice && notice.postedAt < closedAt ? [...ended, noticeWithdrawn(notice.id, at)] : ended
}
