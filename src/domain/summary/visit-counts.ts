import type { Appointment } from '../appointment.ts'
import type { Day } from '../day.ts'
import type { Entry } from '../fact.ts'
import type { Rules } from '../site.ts'
import type { Visit } from '../visit.ts'
import type { CellKey } from './cell.ts'
import type { Counts } from './counts.ts'

/** What of a visit is counted. */
export type CountedVisit = Pick<
  Visit,
  | 'ticket'
  | 'service'
  | 'appointment'
  | 'arrivedAt'
  | 'shown'
  | 'desksOpen'
  | 'greetedAt'
  | 'firstCalledAt'
  | 'firstStartedAt'
  | 'state'
>

/** What one visit or appointment adds to its month: counts in one cell, and a wait where it was served. */
export type Contribution = {
  readonly key: CellKey
  readonly counts: Partial<Counts>
  /** Tenths of a minute, rounded; null where nobody was served. */
  readonly waitTenths: number | null
}

/** Null for a ticket that was a mistake: it counts for nothing. */
export function countsOf(_visit: CountedVisit, _rules: Rules): Contribution | null {
  throw new Error('not built yet')
}

/** An appointment that nobody came for; null for every other. */
export function notComeOf(_appointment: Appointment, _day: Day): Contribution | null {
  throw new Error('not built yet')
}

/** What everything adds that an entry may change: taken before and after it, the difference is what it changed. */
export function touchedBy(_day: Day, _entry: Entry): readonly Contribution[] {
  throw new Error('not built yet')
}
