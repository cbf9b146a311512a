import type { ServiceId } from '../domain/id.ts'
import type { Instant } from '../domain/instant.ts'
import type { Help, Outcome } from '../domain/visit.ts'

/** How somebody goes who has waited too long: with a word, seen by reception, or unseen by anybody. */
export type WayOut = 'says-so' | 'is-seen' | 'unseen'

/** A simulated person: what they come for, and all that they will do unless they are called before. Minutes throughout. */
export type Visitor = {
  readonly service: ServiceId
  /** Checked in by reception rather than at the kiosk. */
  readonly byReception: boolean
  readonly urgent: boolean
  readonly help: Help | null
  readonly greetedAfter: number
  readonly patience: number
  readonly wayOut: WayOut
  readonly stepsOut: { readonly after: number; readonly for: number } | null
  /** How many calls are not heard. */
  readonly missesCalls: number
  readonly walk: number
  readonly enquiry: Enquiry
}

/** Somebody who comes without having booked. */
export type WalkIn = { readonly comesAt: Instant; readonly visitor: Visitor }

/** What an adviser does for somebody. */
export type Enquiry = {
  readonly minutes: number
  readonly outcome: Outcome
  /** Another service that turns out to be the right one. */
  readonly transferTo: ServiceId | null
}
