import type { FreeDay } from '../../src/domain/diary/free.ts'
import type { DeskId, ServiceId } from '../../src/domain/id.ts'
import type { LocalDate, LocalTime } from '../../src/domain/local-time.ts'
import type { Typed } from '../components/field.tsx'

/** A free time that was pressed in the diary; `isFree` once it is known for which service. */
export type Picked = {
  readonly date: LocalDate
  readonly time: LocalTime
  readonly desk: DeskId | null
  readonly isFree: boolean
}

export type BookShown = {
  readonly service: ServiceId | null
  /** The days from which to choose, the first ones first. */
  readonly days: readonly FreeDay[]
  /** The day that was asked for, whose every time is shown; null where nobody asked. */
  readonly from: LocalDate | null
  readonly picked: Picked | null
  readonly typed: Typed
}

/** What a choice of the service changes in place; what was typed beside it stays. */
export const intoTimes = {
  'hx-target': '#times',
  'hx-select': '#times',
  'hx-swap': 'outerMorph',
  'hx-select-oob': '#other:outerMorph',
}
