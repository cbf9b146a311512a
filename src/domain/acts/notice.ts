import { noticeOf } from '../day.ts'
import type { Decide } from '../decision.ts'
import type { FactAbout } from '../fact.ts'
import type { NoticeId } from '../id.ts'
import type { ReasonForDelay } from '../notice.ts'
import { Refusal } from '../refusal.ts'

/** A delay is explained on every screen. A notice that stands is withdrawn by it. */
export const postNotice =
  (reason: ReasonForDelay, words: string): Decide<NoticeId> =>
  (day, given) => {
    const earlier = noticeOf(day)
    const id = given.newId() as NoticeId
    const about = { kind: 'notice', id } as const
    const posted: FactAbout['notice'] = { type: 'notice-posted', at: given.now, about, reason, words }
    const withdrawn = earlier ? withdrawNotice(earlier.id)(day, given).facts : []
    return { facts: [...withdrawn, posted], answer: id }
  }

/**
 * The delay is over.
 * @throws {Refusal} no-such-notice
 */
export const withdrawNotice =
  (id: NoticeId): Decide<NoticeId> =>
  (day, { now }) => {
    if (noticeOf(day)?.id !== id) throw new Refusal('no-such-notice')
    return { facts: [{ type: 'notice-withdrawn', at: now, about: { kind: 'notice', id } }], answer: id }
  }
