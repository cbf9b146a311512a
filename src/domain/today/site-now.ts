import { type AtRisk, nextToBreak } from '../clocks.ts'
import { type Delay, unexplained } from '../delay.ts'
import type { DeskState } from '../desk.ts'
import { isPresent, type Visit, waitsSince } from '../visit.ts'
import type { Look } from '../waits/forecast.ts'
import { type WaitsNow, waitsNow } from '../waits/waits-now.ts'

/** How a site stands now, for whoever answers for it. */
export type SiteNow = {
  readonly waits: WaitsNow
  /** Whoever has waited longest for their enquiry to start; null where nobody waits. */
  readonly longest: Visit | null
  /** The promises that are broken or about to be, the broken ones first. */
  readonly atRisk: readonly AtRisk[]
  readonly desks: Readonly<Record<DeskState['is'], number>>
  /** The long delay that has lasted longest without a reason; null where there is none. */
  readonly unexplained: Delay | null
}

export function siteNow(look: Look): SiteNow {
  const { day, now } = look
  const desks = { open: 0, away: 0, closed: 0 }
  for (const { state } of day.desks.values()) desks[state.is]++
  const waiting = [...day.visits.values()].filter(
    (visit) => isPresent(visit) && visit.firstStartedAt === null && waitsSince(visit) <= now,
  )
  return {
    waits: waitsNow(look),
    longest: firstBy(waiting, waitsSince),
    atRisk: nextToBreak(day, now)
      .filter(({ clock }) => clock.stands !== 'good')
      .sort((one, other) => Number(isBroken(other)) - Number(isBroken(one))),
    desks,
    unexplained: firstBy(unexplained(day), ({ beganAt }) => beganAt),
  }
}

const isBroken = ({ clock }: AtRisk): boolean => clock.stands === 'missed'

const firstBy = <Of>(all: readonly Of[], at: (one: Of) => number): Of | null =>
  all.toSorted((one, other) => at(one) - at(other))[0] ?? null
