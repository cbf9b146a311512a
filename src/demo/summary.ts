import type { Day } from '../domain/day.ts'
import { minutesBetween } from '../domain/instant.ts'
import { type Visit, waitsSince } from '../domain/visit.ts'

/** How a day went. Waits are whole minutes from the arrival, or from the appointment's time where that came later. */
type Summary = {
  readonly came: number
  readonly served: number
  readonly left: number
  readonly noShows: number
  readonly meanWait: number
}

export function summaryOf(day: Day): Summary {
  const visits = [...day.visits.values()]
  const count = (is: Visit['state']['is']) => visits.filter(({ state }) => state.is === is).length
  const waits = visits.flatMap((visit) =>
    visit.firstStartedAt === null ? [] : [minutesBetween(waitsSince(visit), visit.firstStartedAt)],
  )
  const meanWait = Math.round(waits.reduce((sum, minutes) => sum + minutes, 0) / Math.max(1, waits.length))
  return { came: visits.length, served: count('finished'), left: count('left'), noShows: count('no-show'), meanWait }
}
