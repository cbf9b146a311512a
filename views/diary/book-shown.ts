import type { FreeDay, Slot } from '../../src/domain/diary/free.ts'
import type { DeskId, ServiceId } from '../../src/domain/id.ts'
import { type LocalDate, type LocalTime, localTime } from '../../src/domain/local-time.ts'
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
  /** Whether only the times change, under the hands of somebody who may still be typing the service. */
  readonly isInPlace: boolean
}

/** What a choice of the service changes in place; what was typed beside it stays. */
export const intoTimes = {
  'hx-target': '#times',
  'hx-select': '#times',
  'hx-swap': 'outerMorph',
  'hx-select-oob': '#other:outerMorph',
}

/** So many of a day's times are shown until somebody asks for that day. */
const mostOfDay = 8

export const isCut = ({ date, slots }: FreeDay, { from }: BookShown): boolean =>
  date !== from && slots.length > mostOfDay

/** The times of a day that are shown. The one that was picked in the diary stands above them, with its desk. */
export function shownOf(day: FreeDay, shown: BookShown): readonly Slot[] {
  const { picked } = shown
  const isPicked = ({ time }: Slot) => picked?.isFree && day.date === picked.date && localTime(time) === picked.time
  const others = day.slots.filter((slot) => !isPicked(slot))
  return isCut(day, shown) ? others.slice(0, mostOfDay) : others
}
