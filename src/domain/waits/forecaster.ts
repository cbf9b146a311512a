import { isExpected } from '../appointment.ts'
import type { Day } from '../day.ts'
import { visitFor } from '../day.ts'
import type { Entry } from '../fact.ts'
import type { ServiceId, VisitId } from '../id.ts'
import { type Instant, instant } from '../instant.ts'
import { instantOf, type LocalDate, type LocalTime } from '../local-time.ts'
import type { Site } from '../site.ts'
import { isWaiting } from '../visit.ts'
import { isServed } from './ahead.ts'
import { makeEstimator, type Ranges } from './estimator.ts'
import { makeEventsOf, standingEntries, visitOf } from './events-of.ts'
import type { Forecast } from './forecast.ts'
import { horizon } from './play.ts'
import type { Range } from './range.ts'
import type { Newcomer } from './roll.ts'
import { type Shown, shownNext } from './shown.ts'
import type { WaitEvent } from './wait-event.ts'

/** How long before and after its time an appointment that nobody came for is looked at. */
const expectedMinutes = 60

export type Forecaster = ReturnType<typeof makeForecaster>

/** Follows a site's journal, day after day, and tells how its waits will go. */
export function makeForecaster(site: Site) {
  const usualMinutes = new Map([...site.services.values()].map((service) => [service.id, service.usualMinutes]))
  const desks = new Map([...site.desks.values()].map(({ id, services }) => [id, services]))
  const estimator = makeEstimator({ usualMinutes, desks, rules: site.rules })
  let following: { date: LocalDate; seen: number; eventsOf: (entry: Entry) => readonly WaitEvent[] } | null = null

  /** What was booked on days before happened, for this day, before it began. */
  function telling(date: LocalDate) {
    const startsAt = instantOf(date, '00:00' as LocalTime)
    const eventsOf = makeEventsOf(site.rules)
    return (entry: Entry) => eventsOf(entry).map((event) => ({ ...event, at: instant(Math.max(event.at, startsAt)) }))
  }

  function follow({ date, journal }: Day): void {
    if (following?.date !== date) following = { date, seen: 0, eventsOf: telling(date) }
    const fresh = journal.slice(following.seen)
    if (following.seen > 0 && fresh.some(({ type }) => type === 'undone')) {
      following.eventsOf = telling(date)
      estimator.begin(standingEntries(journal).flatMap(following.eventsOf))
    } else for (const event of standingEntries(fresh).flatMap(following.eventsOf)) estimator.observe(event)
    following.seen = journal.length
  }

  return {
    /**
     * Learns from a day that is over; `asks`: also what it would have told at each arrival, and what came true. Yields
     * while it works.
     */
    *learn(date: LocalDate, journal: readonly Entry[], asks: boolean): Generator<void, void> {
      for (const event of standingEntries(journal).flatMap(telling(date))) {
        estimator.observe(event)
        if (!asks || event.event !== 'arrived') continue
        const range = (yield* estimator.ranges(event.at)).visits.get(event.visit)
        if (range) estimator.show(event.visit, range)
        yield
      }
    },
    /** How the waits will go from now on. Looks at the day before it first yields, and not afterwards. */
    *forecast(day: Day, now: Instant, before: Forecast): Generator<void, Forecast> {
      follow(day)
      const asked = askedOf(day, now)
      const told = yield* estimator.ranges(now, { newcomers: asked.newcomers, appointments: asked.expected })
      for (const [stretch, range] of told.visits)
        if (!before.visits.has(visitOf(stretch))) estimator.show(stretch, range)
      return forecastOf(before, asked, told, now)
    },
  }
}

type AskedOf = ReturnType<typeof askedOf>

/** What a forecast is made for, taken from the day before it moves on. */
function askedOf(day: Day, now: Instant) {
  const services = [...day.site.services.keys()]
  const expected = [...day.appointments.values()].filter(
    (appointment) =>
      isExpected(appointment) &&
      !visitFor(day, appointment.id) &&
      Math.abs(appointment.time - now) <= expectedMinutes * 60_000,
  )
  const newcomers: Newcomer[] = [
    ...services.map((service) => ({ service, appointment: null })),
    ...services.map((service) => ({ service, appointment: now })),
    ...expected.map(({ service, time }) => ({ service, appointment: time })),
  ]
  return {
    services,
    newcomers,
    expected: expected.map(({ id }) => id),
    waiting: new Map([...day.visits.values()].filter(isWaiting).map((visit) => [visit.id, visit])),
    served: new Set(services.filter((service) => isServed(day, service))),
  }
}

function forecastOf(before: Forecast, asked: AskedOf, told: Ranges, now: Instant): Forecast {
  const { services, expected, waiting, served } = asked
  const of = (range: Range | undefined, service: ServiceId, earlier: Shown | undefined): Shown =>
    shownNext(earlier, range ?? unbounded, served.has(service))
  const visits = new Map<VisitId, Shown>()
  for (const [stretch, range] of told.visits) {
    const visit = waiting.get(visitOf(stretch))
    if (visit)
      visits.set(visit.id, of(range, visit.service, before.visits.get(visit.id) ?? { range, shown: visit.shown }))
  }
  const newcomers = new Map(
    services.map((service, index) => {
      const earlier = before.newcomers.get(service)
      return [
        service,
        {
          'walk-in': of(told.newcomers[index], service, earlier?.['walk-in']),
          appointment: of(told.newcomers[services.length + index], service, earlier?.appointment),
        },
      ]
    }),
  )
  const appointments = new Map(
    expected.map((id, index) => [
      id,
      {
        now: told.newcomers[2 * services.length + index] ?? unbounded,
        late: told.appointments.get(id) ?? unbounded,
      },
    ]),
  )
  const next = { at: now, version: before.version, visits, newcomers, appointments }
  return isSameToSee(before, next) ? next : { ...next, version: before.version + 1 }
}

const unbounded: Range = { low: horizon, middle: horizon, high: horizon }

/** Whether nobody would see a difference; only then do the screens need not be told. */
const isSameToSee = (one: Forecast, other: Forecast): boolean => seen(one) === seen(other)

const seen = ({ at, visits, newcomers }: Forecast): string =>
  JSON.stringify([
    at === null,
    [...visits].map(([id, { shown }]) => [id, shown]),
    [...newcomers].map(([id, shown]) => [id, shown['walk-in'].shown, shown.appointment.shown]),
  ])
