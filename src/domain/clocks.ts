import type { Day } from './day.ts'
import { type Instant, later } from './instant.ts'
import { promiseOf } from './next.ts'
import type { Rules } from './site.ts'
import { isGreeted, isPresent, type Visit } from './visit.ts'

export type Promised = 'greet' | 'start'

/** A promise to a visitor that is still to be kept: until when, and whether it is nearly or already too late. */
export type PromiseClock = {
  readonly promised: Promised
  readonly until: Instant
  readonly stands: 'good' | 'soon' | 'missed'
}

/** When a promise counts as nearly broken, in minutes before it breaks. */
const soonMinutes: Readonly<Record<Promised, number>> = { greet: 1, start: 5 }

/** The promises to a visitor that staff can still keep, the greeting first. */
export function clocksOf(visit: Visit, rules: Rules, now: Instant): readonly PromiseClock[] {
  if (!isPresent(visit) || visit.firstStartedAt !== null) return []
  const started = clock('start', promiseOf(visit, rules), now)
  if (isGreeted(visit)) return [started]
  return [clock('greet', later(visit.arrivedAt, rules.greetWithinSeconds / 60), now), started]
}

function clock(promised: Promised, until: Instant, now: Instant): PromiseClock {
  if (now > until) return { promised, until, stands: 'missed' }
  return { promised, until, stands: now > later(until, -soonMinutes[promised]) ? 'soon' : 'good' }
}

export type AtRisk = { readonly visit: Visit; readonly clock: PromiseClock }

/** The promises that break next, the nearest first; those that are broken already come after them. */
export function nextToBreak(day: Day, now: Instant): readonly AtRisk[] {
  const all = [...day.visits.values()].flatMap((visit) =>
    clocksOf(visit, day.site.rules, now).map((clock) => ({ visit, clock })),
  )
  const [missed, open] = [
    all.filter(({ clock }) => clock.stands === 'missed'),
    all.filter(({ clock }) => clock.stands !== 'missed'),
  ]
  const byTime = (one: AtRisk, other: AtRisk) => one.clock.until - other.clock.until
  return [...open.sort(byTime), ...missed.sort(byTime)]
}

/** Who is there and was not greeted yet, the one who came first first. */
export const toGreet = (day: Day): readonly Visit[] =>
  [...day.visits.values()]
    .filter((visit) => isPresent(visit) && !isGreeted(visit))
    .sort((one, other) => one.arrivedAt - other.arrivedAt || one.ticket.number - other.ticket.number)
