import type { AppointmentId, Id, ServiceId } from './id.ts'
import type { Instant } from './instant.ts'

/** A time reserved in the diary. Whether it was kept is told by the visits. */
export type Appointment = {
  readonly id: AppointmentId
  readonly service: ServiceId
  readonly time: Instant
  readonly reference: string
}

// Without 0 and O, 1 and I, which are mistaken for each other when read aloud or on paper.
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
export const referenceLength = 5
/** References of other systems may be longer than ours, up to this many letters and digits. */
export const longestReference = 20

/** A reference that is easy to read aloud, drawn from the random bits of an id. */
export const referenceFrom = (id: Id): string =>
  Array.from(id.slice(-referenceLength), (letter) => letters[letter.charCodeAt(0) % letters.length]).join('')

/** A reference as somebody wrote it: small letters, spaces and dashes are forgiven. */
export const readReference = (text: string): string => text.toUpperCase().replace(/[\s-]/g, '')
