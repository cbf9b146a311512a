import type { Day } from '../day.ts'
import type { Entry } from '../fact.ts'
import { type Instant, instant } from '../instant.ts'
import { instantOf, type LocalDate, type LocalTime } from '../local-time.ts'
import type { Site } from '../site.ts'
import { makeEstimator } from './estimator.ts'
import { makeEventsOf, standingEntries } from './events-of.ts'
import type { Forecast } from './forecast.ts'
import { askedOf, forecastOf } from './next-forecast.ts'
import type { OfficeSettings } from './office.ts'
import type { WaitEvent } from './wait-event.ts'
import { type WhatIfs, weighWhatIfs } from './what-if.ts'

/** What is known of a site's office before anything happened there. */
export const officeAt = ({ services, desks, rules }: Site): OfficeSettings => ({
  usualMinutes: new Map([...services.values()].map(({ id, usualMinutes }) => [id, usualMinutes])),
  desks: new Map([...desks.values()].map((desk) => [desk.id, desk.services])),
  rules,
})

/**
 * When whoever comes now is written down to come: where the clock was set back, at the instant of the last entry. By
 * the clock they would come before everybody who waits.
 */
const arrivingAt = ({ journal }: Day, now: Instant): Instant => instant(Math.max(now, journal.at(-1)?.at ?? now))

export type Forecaster = ReturnType<typeof makeForecaster>

/** Follows a site's journal, day after day, and tells how its waits will go. */
export function makeForecaster(site: Site) {
  const estimator = makeEstimator(officeAt(site))
  let following: { date: LocalDate; seen: number; eventsOf: (entry: Entry) => readonly WaitEvent[] } | null = null

  /** What was booked on days before happened, for this day, before it began. */
  function telling(date: LocalDate) {
    const startsAt = instantOf(date, '00:00' as LocalTime)
    const eventsOf = makeEventsOf(site.rules)
    return (entry: Entry) => eventsOf(entry).map((event) => ({ ...event, at: instant(Math.max(event.at, startsAt)) }))
  }

  /** Takes in what is new of a day. Looks at it before it first yields, and not afterwards. */
  function* follow({ date, journal }: Day): Generator<void, void> {
    if (following?.date !== date) following = { date, seen: 0, eventsOf: telling(date) }
    const fresh = journal.slice(following.seen)
    const isAnew = following.seen > 0 && fresh.some(({ type }) => type === 'undone')
    if (isAnew) following.eventsOf = telling(date)
    following.seen = journal.length
    const { eventsOf } = following
    if (isAnew) return yield* estimator.begin(standingEntries(journal).flatMap(eventsOf))
    for (const entry of standingEntries(fresh)) {
      take(entry, eventsOf(entry))
      yield
    }
  }

  function take(entry: Entry, events: readonly WaitEvent[]): void {
    for (const event of events) estimator.observe(event)
    // What was told at check-in is compared with what comes true, also of who is called at once.
    if (entry.type === 'arrived' && entry.range) estimator.show(entry.about.id, entry.range)
  }

  return {
    /**
     * Learns from a day that is over; `asks`: also what it would have told at each arrival, and what came true. Yields
     * while it works.
     */
    *learn(date: LocalDate, journal: readonly Entry[], asks: boolean): Generator<void, void> {
      for (const event of standingEntries(journal).flatMap(telling(date))) {
        estimator.observe(event)
        yield
        if (!asks || event.event !== 'arrived') continue
        const range = (yield* estimator.ranges(event.at)).visits.get(event.visit)
        if (range) estimator.show(event.visit, range)
      }
    },
    /** How the waits will go from now on. Looks at the day before it first yields, and not afterwards. */
    *forecast(day: Day, now: Instant, before: Forecast): Generator<void, Forecast> {
      const from = arrivingAt(day, now)
      const asked = askedOf(day, from)
      yield* follow(day)
      const told = yield* estimator.ranges(from, { newcomers: asked.newcomers, appointments: asked.expected })
      return forecastOf(before, asked, told, now)
    },
    /** What would come of one more desk, or of a desk less. Looks at the day before it first yields. */
    *whatIfs(day: Day, now: Instant): Generator<void, WhatIfs> {
      const [followed, from] = [follow(day), arrivingAt(day, now)]
      return yield* weighWhatIfs(day, now, function* (_, ...asked) {
        yield* followed
        return yield* estimator.ranges(from, ...asked)
      })
    },
  }
}
