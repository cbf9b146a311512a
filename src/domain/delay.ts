import type { Day } from './day.ts'
import type { DelayId, NoticeId } from './id.ts'
import type { Instant } from './instant.ts'

/** Of whom a delay is: walk-ins who come now, or people with an appointment. */
export const delayed = ['newcomers', 'appointments'] as const
export type Delayed = (typeof delayed)[number]

/** An excessive delay (promise P3): a newcomer's wait or an appointment's lateness passes the charter's. */
export type Delay = {
  readonly id: DelayId
  readonly of: Delayed
  readonly beganAt: Instant
  /** The minutes somebody would wait, or by which an appointment is late, when it began. */
  readonly minutes: number
  /** When a reason was on the screens, and the notice that gave it last. */
  readonly explainedAt: Instant | null
  readonly notice: NoticeId | null
  readonly endedAt: Instant | null
}

/** The delays that last; there is one of each kind at the most. */
export const lasting = ({ delays }: Day): readonly Delay[] =>
  [...delays.values()].filter(({ endedAt }) => endedAt === null)

/** Those of them that nobody has given a reason for. */
export const unexplained = (day: Day): readonly Delay[] =>
  lasting(day).filter(({ explainedAt }) => explainedAt === null)
