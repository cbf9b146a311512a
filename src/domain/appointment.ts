import type { DayKey } from './day.ts'
import type { AppointmentId, DeskId, Id, ServiceId, Token } from './id.ts'
import type { Instant } from './instant.ts'
import type { Help } from './visit.ts'

/** By what somebody is told of an appointment. To which address or number stands beside the journal, not in it. */
export const channels = ['email', 'text'] as const
export type Channel = (typeof channels)[number]

/** Held while somebody books it; moved to another day, where it goes on; cancelled; or its visitor did not come. */
export type AppointmentState =
  | { readonly is: 'held'; readonly until: Instant }
  | { readonly is: 'booked' }
  | { readonly is: 'moved'; readonly to: DayKey; readonly at: Instant }
  | { readonly is: 'cancelled'; readonly at: Instant }
  | { readonly is: 'no-show'; readonly at: Instant }

/** A time reserved in the diary. Whether it was kept is told by the visits. */
export type Appointment = {
  readonly id: AppointmentId
  /** Opens it for its visitor; stays the same when it is moved. 128 random bits. */
  readonly token: Token
  /** Read aloud and typed; it finds the appointment at its site and opens nothing. */
  readonly reference: string
  readonly service: ServiceId
  readonly time: Instant
  readonly minutes: number
  /** The desk whose time it takes in the diary. Another may call: who is next is decided on the day. */
  readonly desk: DeskId | null
  readonly help: Help
  readonly tells: Channel | null
  /** When its visitor was told to come instead of waiting, because of a delay. */
  readonly comeAt: Instant | null
  /** When its visitor said to be late, and by how many minutes. */
  readonly late: { readonly minutes: number; readonly saidAt: Instant } | null
  readonly state: AppointmentState
}

/** Whether it takes its desk's time. A place that was held for somebody who went away is free again by itself. */
export const takesTime = ({ state }: Appointment, now: Instant): boolean =>
  state.is === 'held' ? now < state.until : state.is === 'booked' || state.is === 'no-show'

/** Whether somebody may still come for it. */
export const isExpected = ({ state }: Appointment): boolean => state.is === 'booked' || state.is === 'no-show'

/**
 * When its visitor is to come: at its time, or later where they were told so because of a delay. Whoever does as they
 * were told is not late.
 */
export const toComeAt = ({ time, comeAt }: { readonly time: Instant; readonly comeAt?: Instant | null }): Instant =>
  comeAt ?? time

// Without 0 and O, 1 and I, which are mistaken for each other when read aloud or on paper.
export const referenceLetters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
export const referenceLength = 5
/** References of other systems may be longer than ours, up to this many letters and digits. */
export const longestReference = 20

/** A reference that is easy to read aloud, drawn from the random bits of an id. */
export const referenceFrom = (id: Id): string =>
  Array.from(
    id.slice(-referenceLength),
    (letter) => referenceLetters[letter.charCodeAt(0) % referenceLetters.length],
  ).join('')

/** A reference as somebody wrote it: small letters, spaces and dashes are forgiven. */
export const readReference = (text: string): string => text.toUpperCase().replace(/[\s-]/g, '')
