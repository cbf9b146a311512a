import { type Day, visitAt } from '../day.ts'
import type { Decide } from '../decision.ts'
import type { Fact } from '../fact.ts'
import { type Instant, instant } from '../instant.ts'
import { instantOf, type LocalTime, localDate } from '../local-time.ts'
import { closingJobAt, openingOn } from '../opening.ts'
import { isPresent } from '../visit.ts'
import { endDelays } from './end-delays.ts'

/** When a day is closed: some time after its doors. A day on which the site stayed closed, at its beginning. */
export function dayClosesAt({ site, date }: Pick<Day, 'site' | 'date'>): Instant {
  const opening = openingOn(site, date)
  return opening ? closingJobAt(site, opening) : instantOf(date, '00:00' as LocalTime)
}

/**
 * Closes the day once its time has come: who still waits is recorded as left, free desks close, delays end.
 * Whoever is being served is left in peace until the date is over; then nobody can say any more how it ended.
 */
export const closeDay: Decide<number> = (day, { now }) => {
  const closesAt = dayClosesAt(day)
  if (now < closesAt) return { facts: [], answer: 0 }
  const isOver = localDate(now) > day.date
  const at = isOver ? closedLate(day) : now
  const facts = [...visitsToEnd(day, isOver, at), ...desksToClose(day, isOver, at), ...endDelays(day, closesAt, at)]
  return { facts, answer: facts.length }
}

/** A server that was down closes yesterday as of yesterday, so that no wait grows by the night. */
const closedLate = (day: Day): Instant => instant(Math.max(dayClosesAt(day), day.journal.at(-1)?.at ?? 0))

function visitsToEnd(day: Day, isOver: boolean, at: Instant): Fact[] {
  return [...day.visits.values()].filter(isPresent).flatMap((visit): Fact[] => {
    const about = { kind: 'visit', id: visit.id } as const
    if (visit.state.is !== 'serving') return [{ type: 'left', why: 'closing', at, about }]
    return isOver ? [{ type: 'finished', outcome: null, callBackBy: null, at, about }] : []
  })
}

function desksToClose(day: Day, isOver: boolean, at: Instant): Fact[] {
  return [...day.desks.values()]
    .filter(({ id, state }) => state.is !== 'closed' && (isOver || visitAt(day, id)?.state.is !== 'serving'))
    .map(({ id }): Fact => ({ type: 'desk-closed', at, about: { kind: 'desk', id } }))
}
