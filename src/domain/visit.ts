import type { AppointmentId, DeskId, ServiceId, Token, VisitId } from './id.ts'
import { type Instant, instant } from './instant.ts'
import type { Estimate } from './waits/estimate.ts'
import type { Range } from './waits/range.ts'

export const queues = ['walk-in', 'appointment'] as const
export type Queue = (typeof queues)[number]

export type Ticket = { readonly queue: Queue; readonly number: number }

/** W12 or A7. */
export const ticketText = (ticket: Ticket): string => `${ticket.queue === 'walk-in' ? 'W' : 'A'}${ticket.number}`

/** What may be asked for at the site, where some of it is at hand. */
export const needsToday = ['more-time', 'hearing-loop', 'step-free', 'interpreter', 'private'] as const
/** What may be asked for in advance: a signer and a translator are arranged. */
export const needs = [...needsToday, 'signer', 'translator'] as const
export type Need = (typeof needs)[number]

/** What would help a visitor; the language is the interpreter's. */
export type Help = { readonly needs: readonly Need[]; readonly language: string | null }
export const noHelp: Help = { needs: [], language: null }

export const outcomes = ['resolved', 'partly', 'referred', 'signposted'] as const
export type Outcome = (typeof outcomes)[number]

/** Why somebody left: by the visitor's own word, seen by staff, or a ticket made by mistake. */
export const reasonsToLeave = ['own-word', 'seen-gone', 'mistake'] as const
/** The same, or still there when the day was closed. */
export type ReasonToLeave = (typeof reasonsToLeave)[number] | 'closing'

export type Waiting = { readonly is: 'waiting'; readonly since: Instant }
type Holding = { readonly is: 'holding'; readonly since: Instant; readonly until: Instant }
export type Called = {
  readonly is: 'called'
  readonly desk: DeskId
  /** The first call of this desk, and the last one. */
  readonly since: Instant
  readonly lastAt: Instant
  readonly times: number
}
export type Serving = {
  readonly is: 'serving'
  readonly desk: DeskId
  readonly adviser: string
  readonly since: Instant
}
export type Finished = {
  readonly is: 'finished'
  readonly desk: DeskId
  readonly adviser: string
  /** When the enquiry was started at this desk; the first of a visit that was transferred started earlier. */
  readonly since: Instant
  /** Null where the day was closed before anybody said how it ended. */
  readonly outcome: Outcome | null
  readonly callBackBy: Instant | null
  readonly at: Instant
}
export type Left = {
  readonly is: 'left'
  readonly why: ReasonToLeave
  readonly at: Instant
  /** Whoever had been called and was not there has not waited since. */
  readonly wasCalled?: true
}
type NoShow = { readonly is: 'no-show'; readonly at: Instant }

export type VisitState = Waiting | Holding | Called | Serving | Finished | Left | NoShow

/** One person's stay, from arrival to leaving. */
export type Visit<State extends VisitState = VisitState> = {
  readonly id: VisitId
  readonly token: Token
  readonly ticket: Ticket
  readonly service: ServiceId
  /** The appointment it keeps, with its time; null for a walk-in. */
  readonly appointment: {
    readonly id: AppointmentId
    readonly time: Instant
    /** When the visitor was told to come instead, because of a delay. */
    readonly comeAt?: Instant
  } | null
  readonly arrivedAt: Instant
  readonly help: Help
  readonly urgent: boolean
  /** The estimate that was shown at check-in. */
  readonly shown: Estimate
  /** The range that it was made from, where one had been worked out. */
  readonly range: Range | null
  /** How many desks were open at the arrival, where that was kept. */
  readonly desksOpen: number | null
  readonly greetedAt: Instant | null
  readonly firstCalledAt: Instant | null
  readonly firstStartedAt: Instant | null
  readonly state: State
}

export const isWaiting = (visit: Visit): visit is Visit<Waiting> => visit.state.is === 'waiting'

export const isAtDesk = (visit: Visit): visit is Visit<Called | Serving> =>
  visit.state.is === 'called' || visit.state.is === 'serving'

/** Whether the visitor is still there, or has only stepped out. */
export const isPresent = (visit: Visit): visit is Visit<Waiting | Holding | Called | Serving> =>
  isAtDesk(visit) || visit.state.is === 'waiting' || visit.state.is === 'holding'

/** Whether staff have acknowledged the visitor in person: whoever was called has been greeted by that. */
export const isGreeted = ({ greetedAt, firstCalledAt }: Visit): boolean => greetedAt !== null || firstCalledAt !== null

/** Since when a visitor waits: from the appointed time where that came after the arrival. */
export const waitsSince = ({ arrivedAt, appointment }: Pick<Visit, 'arrivedAt' | 'appointment'>): Instant =>
  instant(Math.max(arrivedAt, appointment?.time ?? 0))
