import type { Day } from './day.ts'
import type { DeskId } from './id.ts'
import { minutesBetween } from './instant.ts'

/** How many enquiries a desk has finished today, and the mean minutes they took there; null without any. */
export type Served = { readonly count: number; readonly meanMinutes: number | null }

export function servedAt(day: Day, desk: DeskId): Served {
  const minutes: number[] = []
  for (const { state } of day.visits.values())
    if (state.is === 'finished' && state.desk === desk) minutes.push(minutesBetween(state.since, state.at))
  const sum = minutes.reduce((total, one) => total + one, 0)
  return { count: minutes.length, meanMinutes: minutes.length === 0 ? null : sum / minutes.length }
}
