import { nextAt } from '../../src/domain/acts/call.ts'
import { undoable } from '../../src/domain/acts/undo.ts'
import { type Day, visitAt } from '../../src/domain/day.ts'
import type { DeskState } from '../../src/domain/desk.ts'
import { findDesk } from '../../src/domain/find.ts'
import type { DeskId } from '../../src/domain/id.ts'
import type { Instant } from '../../src/domain/instant.ts'
import type { Typed } from '../components/field.tsx'
import type { Keys } from '../components/form.tsx'
import type { Frame } from '../page.tsx'

/** What every part of the desk view is drawn from. */
export type View = {
  readonly frame: Frame
  readonly day: Day
  readonly desk: { readonly id: DeskId; readonly name: string; readonly state: DeskState }
  readonly now: Instant
  readonly keys: Keys
  /** The last form, where something that was typed is wrong. */
  readonly typed: Typed
}

type Seen = Pick<View, 'frame' | 'day' | 'now' | 'keys' | 'typed'>

/** @throws {Refusal} no-such-desk */
export const viewOf = (seen: Seen, desk: DeskId): View => ({ ...seen, desk: findDesk(seen.day, desk) })

export const homeOf = ({ day, desk }: Pick<View, 'day' | 'desk'>): string => `/desk/${day.site.id}/${desk.id}`
export const adviserOf = ({ desk: { state } }: Pick<View, 'desk'>): string =>
  state.is === 'closed' ? '' : state.adviser
export const wordsOf = ({ frame }: Pick<View, 'frame'>) => frame.words.desk

export const visitHere = ({ day, desk }: View) => visitAt(day, desk.id)
export const nextHere = ({ day, desk, now }: View) => nextAt(day, desk.id, now)

/** The last act of this desk that can still be undone, in a list of one, or none. */
export const lastActOf = ({ day, now, desk }: View) =>
  undoable({ day, now }, 1, (by) => by.kind === 'adviser' && by.desk === desk.id)
