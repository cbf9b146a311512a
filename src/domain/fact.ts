import type { Advice } from './advice.ts'
import type { Appointment, Channel } from './appointment.ts'
import type { DayKey } from './day.ts'
import type { Delayed } from './delay.ts'
import type { ReasonToPause } from './desk.ts'
import type { AdviceId, AppointmentId, BlockId, DelayId, DeskId, NoticeId, ServiceId, Token, VisitId } from './id.ts'
import type { Instant } from './instant.ts'
import type { ReasonForDelay } from './notice.ts'
import type { Help, Outcome, ReasonToLeave, Ticket, Visit } from './visit.ts'
import type { Estimate } from './waits/estimate.ts'
import type { Range } from './waits/range.ts'

type VisitFact =
  | {
      readonly type: 'arrived'
      readonly token: Token
      readonly ticket: Ticket
      readonly service: ServiceId
      readonly appointment: Visit['appointment']
      readonly urgent: boolean
      readonly shown: Estimate
      /** What was worked out, where it was: the estimate is it, rounded. Journals from before this was kept have none. */
      readonly range?: Range
      /** How many desks were open. Journals from before this was kept do not say. */
      readonly desksOpen?: number
    }
  | { readonly type: 'help-stated'; readonly help: Help }
  | { readonly type: 'greeted' }
  | { readonly type: 'urgency-marked'; readonly urgent: boolean }
  | { readonly type: 'called'; readonly desk: DeskId }
  | { readonly type: 'recalled' }
  | { readonly type: 'started'; readonly desk: DeskId; readonly adviser: string }
  | { readonly type: 'finished'; readonly outcome: Outcome | null; readonly callBackBy: Instant | null }
  | { readonly type: 'no-show' }
  | { readonly type: 'left'; readonly why: ReasonToLeave }
  | { readonly type: 'held'; readonly until: Instant }
  | { readonly type: 'returned' }
  | { readonly type: 'transferred'; readonly service: ServiceId }

type DeskFact =
  | { readonly type: 'desk-opened'; readonly adviser: string }
  | { readonly type: 'desk-away'; readonly reason: ReasonToPause; readonly backAt: Instant | null }
  | { readonly type: 'desk-back' }
  | { readonly type: 'desk-closed' }

/** What is reserved, and what its visitor is told apart by. */
type Place = Pick<Appointment, 'service' | 'time' | 'minutes' | 'desk' | 'token' | 'reference'>

type AppointmentFact =
  | ({ readonly type: 'place-held'; readonly until: Instant } & Place)
  /** Somebody who was booking chose another time, or went away. */
  | { readonly type: 'place-freed' }
  | ({ readonly type: 'booked'; readonly help: Help; readonly tells: Channel | null } & Place)
  /** It was booked in another day's journal, and goes on here. */
  | ({
      readonly type: 'moved-here'
      readonly help: Help
      readonly tells: Channel | null
      readonly from: DayKey
    } & Place)
  | { readonly type: 'needs-stated'; readonly help: Help }
  | { readonly type: 'late-said'; readonly minutes: number }
  | ({ readonly type: 'appointment-moved' } & Pick<Place, 'time' | 'minutes' | 'desk'>)
  /** It goes on in another day's journal, where it is booked with the same token. */
  | { readonly type: 'moved-away'; readonly to: DayKey }
  | { readonly type: 'cancelled' }
  | { readonly type: 'not-come' }
  /** Its visitor was told when to come instead of waiting. */
  | { readonly type: 'delay-told'; readonly comeAt: Instant }

type BlockFact =
  | {
      readonly type: 'blocked'
      readonly desk: DeskId
      readonly from: Instant
      readonly to: Instant
      readonly why: string
    }
  | { readonly type: 'unblocked' }

type NoticeFact =
  | {
      readonly type: 'notice-posted'
      readonly reason: ReasonForDelay
      readonly words: string
      /** By how much the waits were longer than promised, where that was worked out. */
      readonly minutes?: number
    }
  | { readonly type: 'notice-withdrawn' }

type DelayFact =
  | { readonly type: 'delay-began'; readonly of: Delayed; readonly minutes: number }
  | { readonly type: 'delay-explained'; readonly notice: NoticeId }
  | { readonly type: 'delay-ended' }

type AdviceFact = { readonly type: 'advice-taken' } & Omit<Advice, 'id' | 'takenAt'>

/** Somebody at the kiosk asks for a member of staff, and is answered. */
type CallForStaffFact = { readonly type: 'staff-asked' } | { readonly type: 'staff-came' }

/** What a fact is about. Every fact is about one thing alone, so that it can be undone alone. */
export type Subject =
  | { readonly kind: 'visit'; readonly id: VisitId }
  | { readonly kind: 'desk'; readonly id: DeskId }
  | { readonly kind: 'appointment'; readonly id: AppointmentId }
  | { readonly kind: 'block'; readonly id: BlockId }
  | { readonly kind: 'notice'; readonly id: NoticeId }
  | { readonly kind: 'delay'; readonly id: DelayId }
  | { readonly kind: 'advice'; readonly id: AdviceId }
  | { readonly kind: 'site'; readonly id: 'kiosk' }

type About<Kind extends Subject['kind'], Happened> = Happened & {
  readonly at: Instant
  readonly about: Extract<Subject, { kind: Kind }>
}

type Undone = { readonly type: 'undone'; readonly entry: number; readonly at: Instant; readonly about: Subject }

export type FactAbout = {
  visit: About<'visit', VisitFact>
  desk: About<'desk', DeskFact>
  appointment: About<'appointment', AppointmentFact>
  block: About<'block', BlockFact>
  notice: About<'notice', NoticeFact>
  delay: About<'delay', DelayFact>
  advice: About<'advice', AdviceFact>
  site: About<'site', CallForStaffFact>
}

/** Something that happened. Never changed and never deleted. */
export type Fact = FactAbout[keyof FactAbout] | Undone

/** Who did it. A visitor is known by the device alone; at home, by nothing. */
export type Actor =
  | { readonly kind: 'visitor'; readonly on: 'kiosk' | 'phone' | 'web' }
  | { readonly kind: 'receptionist' }
  | { readonly kind: 'adviser'; readonly desk: DeskId }
  | { readonly kind: 'clock' }

/** A fact as the journal keeps it: `number` counts from 1 in each site's day, without gap. */
export type Entry<Kept extends Fact = Fact> = Kept & { readonly number: number; readonly by: Actor }

/** An entry that tells of an act, and not that one was taken back. */
export type Act = Exclude<Entry, { type: 'undone' }>
