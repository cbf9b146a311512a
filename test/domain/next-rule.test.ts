import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AppointmentId, ServiceId } from '../../src/domain/id.ts'
import { type Instant, later } from '../../src/domain/instant.ts'
import { type Candidate, next } from '../../src/domain/next.ts'
import type { Rules } from '../../src/domain/site.ts'
import { aSite, at, benefits, councilTax, housing } from '../support/builders.ts'
import '../support/seed.ts'

const runs = { numRuns: 5_000 }
const dawn = at('06:00')
const minute = (from: number, to: number) => fc.integer({ min: from, max: to }).map((minutes) => later(dawn, minutes))
const standard = aSite().rules

type Coming = { arrivedAt: Instant; time: Instant | null; urgent: boolean; service: ServiceId }

const service = fc.constantFrom(councilTax, benefits, housing)
const coming: fc.Arbitrary<Coming> = fc.record({
  arrivedAt: minute(60, 90),
  time: fc.option(minute(50, 200)),
  urgent: fc.constantFrom(false, false, false, true),
  service,
})

/** People of one moment or two, whose ranks tie. */
const tied: fc.Arbitrary<Coming> = fc
  .record({ arrivedAt: minute(60, 61), isBooked: fc.boolean(), service })
  .map(({ isBooked, ...person }) => ({ ...person, time: isBooked ? later(person.arrivedAt, 45) : null, urgent: false }))

/** Tickets are given in each queue as people come. */
function ticketed(people: readonly Coming[]): Candidate[] {
  const last = { 'walk-in': 0, appointment: 0 }
  return people.map(({ time, ...person }, index) => {
    const queue = time === null ? 'walk-in' : 'appointment'
    const appointment = time === null ? null : { id: `appointment-${index}` as AppointmentId, time }
    return { ...person, appointment, ticket: { queue, number: ++last[queue] } }
  })
}

const waiting = fc.oneof(...[coming, tied].map((people) => fc.array(people, { maxLength: 12 }))).map(ticketed)
const served = fc.subarray([councilTax, benefits, housing]).map((services): ReadonlySet<ServiceId> => new Set(services))
const minutes = fc.integer({ min: 0, max: 60 })
const rules: fc.Arbitrary<Rules> = fc.oneof(
  fc.constant(standard),
  fc
    .record({
      startWithinMinutes: minutes,
      appointmentHeadStartMinutes: minutes,
      urgentHeadStartMinutes: minutes,
      appointmentEarlyMinutes: minutes,
      appointmentLateMinutes: minutes,
    })
    .map((changed) => ({ ...standard, ...changed })),
)
const moment = fc.record({ waiting, served, rules, now: minute(60, 240) })

// The rule again, in the words of the design, so that a mistake in one is not in the other.
const isDue = ({ appointment }: Candidate, site: Rules, now: Instant) =>
  !appointment || now - appointment.time >= -site.appointmentEarlyMinutes * 60_000

function rank({ appointment, arrivedAt, urgent }: Candidate, site: Rules): number {
  const minutesLate = appointment ? (arrivedAt - appointment.time) / 60_000 : Number.POSITIVE_INFINITY
  const isKept = appointment !== null && minutesLate <= site.appointmentLateMinutes
  const promise = isKept ? appointment.time : arrivedAt + site.startWithinMinutes * 60_000
  if (urgent) return promise - site.urgentHeadStartMinutes * 60_000
  return appointment ? promise - site.appointmentHeadStartMinutes * 60_000 : promise
}

const turn = (one: Candidate, site: Rules) => [
  rank(one, site),
  one.arrivedAt,
  one.ticket.number,
  one.appointment ? 0 : 1,
]
const isBefore = (one: readonly number[], other: readonly number[]): boolean => {
  const differs = one.findIndex((part, index) => part !== other[index])
  return differs >= 0 && (one[differs] ?? 0) < (other[differs] ?? 0)
}

describe('whoever is called next', () => {
  test('is one of those who wait, and whom the desk serves', () => {
    fc.assert(
      fc.property(moment, ({ waiting, served, rules, now }) => {
        const called = next(waiting, served, rules, now)
        if (called) expect(waiting).toContain(called.visit)
        expect(called === null || served.has(called.visit.service)).toBe(true)
      }),
      runs,
    )
  })

  test('is nobody only where the desk could serve nobody', () => {
    fc.assert(
      fc.property(moment, ({ waiting, served, rules, now }) => {
        const servable = waiting.some(({ service }) => served.has(service))
        expect(next(waiting, served, rules, now) !== null).toBe(servable)
      }),
      runs,
    )
  })

  test('is never too early for an appointment while the desk could serve anybody else', () => {
    fc.assert(
      fc.property(moment, ({ waiting, served, rules, now }) => {
        const called = next(waiting, served, rules, now)
        const somebodyDue = waiting.some((visit) => served.has(visit.service) && isDue(visit, rules, now))
        if (called) expect(isDue(called.visit, rules, now)).toBe(somebodyDue)
        expect(called?.why === 'nobody-else').toBe(called !== null && !somebodyDue)
      }),
      runs,
    )
  })

  test('has the lowest rank of all who may be called, then the first arrival, then the lowest ticket: nobody is skipped', () => {
    fc.assert(
      fc.property(moment, ({ waiting, served, rules, now }) => {
        const called = next(waiting, served, rules, now)
        if (!called) return
        const callable = waiting.filter(
          (visit) => served.has(visit.service) && isDue(visit, rules, now) === isDue(called.visit, rules, now),
        )
        const skipped = callable.filter((visit) => isBefore(turn(visit, rules), turn(called.visit, rules)))
        expect(skipped).toEqual([])
      }),
      runs,
    )
  })

  test('is the same in whatever order those who wait are looked at', () => {
    const shuffled = moment.chain((at) =>
      fc.record({
        at: fc.constant(at),
        order: fc.shuffledSubarray(at.waiting, { minLength: at.waiting.length, maxLength: at.waiting.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ at: { waiting, served, rules, now }, order }) => {
        expect(next(order, served, rules, now)).toEqual(next(waiting, served, rules, now))
      }),
      runs,
    )
  })

  test('is told why: urgent, for the appointment, or for the promise', () => {
    fc.assert(
      fc.property(moment, ({ waiting, served, rules, now }) => {
        const called = next(waiting, served, rules, now)
        if (!called || called.why === 'nobody-else') return
        const { urgent, appointment } = called.visit
        expect(called.why).toBe(urgent ? 'urgent' : appointment ? 'appointment' : 'promise')
      }),
      runs,
    )
  })
})

describe('nobody starves', () => {
  const serves = new Set([councilTax, benefits, housing])

  // Urgent ones aside: staff put them first by hand, and the bound is about appointments as such.
  test('no walk-in is passed by an appointment for a time more than 45 minutes after the walk-in arrived', () => {
    const calm = fc
      .array(coming, { minLength: 2, maxLength: 12 })
      .map((people) => ticketed(people.map((person) => ({ ...person, urgent: false }))))
    fc.assert(
      fc.property(calm, rules, minute(60, 240), (waiting, rules, now) => {
        const called = next(waiting, serves, rules, now)?.visit
        if (!called?.appointment) return
        const bound = rules.startWithinMinutes + rules.appointmentHeadStartMinutes
        for (const walkIn of waiting.filter(({ appointment }) => !appointment))
          expect(called.appointment.time).toBeLessThanOrEqual(later(walkIn.arrivedAt, bound))
      }),
      runs,
    )
    expect(standard.startWithinMinutes + standard.appointmentHeadStartMinutes).toBe(45)
  })

  test('a walk-in among endless appointments is called in the end, after those of the next 45 minutes at the most', () => {
    const late = fc.integer({ min: -40, max: 40 })
    const day = fc.record({
      lateness: fc.array(late, { minLength: 150, maxLength: 150 }),
      everyMinutes: fc.integer({ min: 1, max: 12 }),
      servingMinutes: fc.integer({ min: 3, max: 25 }),
      arrivedAt: minute(0, 60),
    })
    fc.assert(
      fc.property(day, ({ lateness, everyMinutes, servingMinutes, arrivedAt }) => {
        const stream = ticketed([
          { arrivedAt, time: null, urgent: false, service: councilTax },
          ...lateness.map((minutesLate, index) => {
            const time = later(dawn, index * everyMinutes)
            return { arrivedAt: later(time, minutesLate), time, urgent: false, service: councilTax }
          }),
        ])
        const [walkIn] = stream
        const mayPass = stream.filter(({ appointment }) => appointment && appointment.time <= later(arrivedAt, 45))
        const gone = new Set<Candidate>()
        for (let calls = 0; calls <= mayPass.length; calls++) {
          const now = later(arrivedAt, calls * servingMinutes)
          const here = stream.filter((visit) => visit.arrivedAt <= now && !gone.has(visit))
          const called = next(here, serves, standard, now)?.visit
          if (called === walkIn) return
          if (called) gone.add(called)
        }
        expect.fail('the walk-in was never called')
      }),
      { numRuns: 500 },
    )
  })
})
