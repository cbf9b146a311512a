import { isExpected } from '../appointment.ts'
import { type Day, visitFor } from '../day.ts'
import type { ServiceId, VisitId } from '../id.ts'
import type { Instant } from '../instant.ts'
import { isWaiting } from '../visit.ts'
import { isServed, standings } from './ahead.ts'
import { estimateOf } from './estimate.ts'
import type { Ranges } from './estimator.ts'
import type { Forecast } from './forecast.ts'
import { type ShownToVisitor, shownAtFirst, shownNextTo } from './longer.ts'
import { horizon } from './play.ts'
import type { Range } from './range.ts'
import type { Newcomer } from './roll.ts'
import { type Shown, shownNext } from './shown.ts'
import { visitOf } from './stretch.ts'

/** How long before and after its time an appointment that nobody came for is looked at. */
const expectedMinutes = 60

type AskedOf = ReturnType<typeof askedOf>

/** What a forecast is made for, taken from the day before it moves on. */
export function askedOf(day: Day, now: Instant) {
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
    knows: day.journal.length,
    newcomers,
    expected: expected.map(({ id }) => id),
    waiting: new Map([...day.visits.values()].filter(isWaiting).map((visit) => [visit.id, visit])),
    standings: standings(day),
    served: new Set(services.filter((service) => isServed(day, service))),
  }
}

/** The forecast that a roll gives, after the one before. */
export function forecastOf(before: Forecast, asked: AskedOf, told: Ranges, now: Instant): Forecast {
  const { services, knows, expected, served } = asked
  const of = (range: Range | undefined, service: ServiceId, earlier: Shown | undefined): Shown =>
    shownNext(earlier, range ?? unbounded, served.has(service), now)
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
  const next = {
    at: now,
    knows,
    version: before.version,
    visits: toldVisits(before, asked, told, now),
    newcomers,
    appointments,
  }
  return isSameToSee(before, next) ? next : { ...next, version: before.version + 1 }
}

function toldVisits(before: Forecast, { waiting, standings, served }: AskedOf, { visits }: Ranges, now: Instant) {
  const shown = new Map<VisitId, ShownToVisitor & { readonly stretch: VisitId }>()
  for (const [stretch, range] of visits) {
    const visit = waiting.get(visitOf(stretch))
    const standing = visit && standings.get(visit.id)
    if (!visit || !standing) continue
    const last = before.visits.get(visit.id)
    // What was told at check-in was told of the first stretch: not of one after a transfer, or of somebody now urgent.
    const isFirst = !last && stretch === visit.id
    const anew = isFirst
      ? shownAtFirst(range, visit.shown, standing, visit.arrivedAt)
      : shownAtFirst(range, estimateOf(range), standing, now)
    const next = shownNextTo(last?.stretch === stretch ? last : anew, range, served.has(visit.service), standing, now)
    shown.set(visit.id, { ...next, stretch })
  }
  return shown
}

const unbounded: Range = { low: horizon, middle: horizon, high: horizon }

/** Whether nobody would see a difference; only then do the screens need not be told. */
const isSameToSee = (one: Forecast, other: Forecast): boolean => seen(one) === seen(other)

const seen = ({ at, visits, newcomers }: Forecast): string =>
  JSON.stringify([
    at === null,
    [...visits].map(([id, { shown, longer }]) => [id, shown, longer]),
    [...newcomers].map(([id, shown]) => [id, shown['walk-in'].shown, shown.appointment.shown]),
  ])
