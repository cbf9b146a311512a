import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pauseDesk } from '../../src/domain/acts/desk.ts'
import { hold } from '../../src/domain/acts/hold.ts'
import { markUrgent } from '../../src/domain/acts/mark.ts'
import { finish, transfer } from '../../src/domain/acts/serve.ts'
import type { Experience } from '../../src/domain/day.ts'
import type { ServiceId, VisitId } from '../../src/domain/id.ts'
import { later } from '../../src/domain/instant.ts'
import type { Site } from '../../src/domain/site.ts'
import { type Estimate, estimate, estimateForNewcomer, newcomer, peopleAhead } from '../../src/domain/waits/estimate.ts'
import { aSite, at, benefits, councilTax, desk1, desk2, desk3, housing, roomySite } from '../support/builders.ts'
import '../support/seed.ts'
import { type Stage, stage } from '../support/stage.ts'

const forNewcomer = (s: Stage, service: ServiceId = councilTax) => estimateForNewcomer(s.day, service, s.now())
const forVisit = (s: Stage, id: VisitId) => estimate(s.day, s.visit(id), s.now())
const between = (low: number, high: number) => ({ is: 'between', low, high })
const upTo = (high: number) => ({ is: 'up-to', high })

/** Serves one visitor for so many minutes, at a desk that is free. */
function served(s: Stage, minutes: number, service: ServiceId = councilTax): void {
  const visit = s.serving(s.walkIn(service))
  s.pass(minutes)
  s.act(finish(visit, 'resolved'))
}

/** A day that knows the last visits' minutes of before today. */
const stageWith = (experience: Experience, site?: Site) => stage(site, undefined, experience)

describe('people ahead', () => {
  const ahead = (s: Stage, service: ServiceId = councilTax) => peopleAhead(s.day, newcomer(s.day, service, s.now()))

  test('are those who wait and would be called before, at a desk that serves both', () => {
    const s = stage()
    s.open(desk2)
    s.walkIn(councilTax)
    s.walkIn(benefits)
    s.walkIn(housing)
    expect([ahead(s, councilTax), ahead(s, housing)]).toEqual([2, 1])
    s.open(desk1)
    expect([ahead(s, councilTax), ahead(s, housing)]).toEqual([3, 3])
  })

  test('are not those at a desk, stepped out, or behind', () => {
    const s = stage()
    s.open()
    s.called(s.walkIn())
    const [first] = [s.walkIn(), s.act(hold(s.walkIn())), s.walkIn()]
    expect(peopleAhead(s.day, s.visit(first))).toBe(0)
    expect(ahead(s)).toBe(2)
  })

  test('grow by appointments and urgent visits that will be called before', () => {
    const s = stage()
    s.open()
    const mine = s.walkIn()
    s.keeping(s.booked(at('10:30')))
    s.keeping(s.booked(at('12:00')))
    s.pass(1)
    s.act(markUrgent(s.walkIn(), true))
    expect(peopleAhead(s.day, s.visit(mine))).toBe(2)
  })
})

describe('the estimate', () => {
  test('is “no desk” while no desk that serves the visitor is open', () => {
    const s = stage()
    expect(forNewcomer(s)).toEqual({ is: 'no-desk' })
    s.open(desk3)
    expect(forNewcomer(s)).toEqual({ is: 'no-desk' })
    s.open(desk2)
    expect(forNewcomer(s)).toEqual({ is: 'next' })
    s.act(pauseDesk(desk2, 'break', null))
    expect(forNewcomer(s)).toEqual({ is: 'no-desk' })
  })

  test('is “next” with nobody ahead', () => {
    const s = stage()
    s.open()
    expect(forVisit(s, s.walkIn())).toEqual({ is: 'next' })
  })

  // 2 ahead × 10 usual minutes ÷ 1 desk = 20 minutes: 12 to 30.
  test('is people ahead × the usual minutes ÷ open desks, as a range rounded outwards', () => {
    const s = stage()
    s.open()
    s.walkIn()
    s.walkIn()
    expect(forNewcomer(s)).toEqual(between(10, 30))
    s.open(desk2)
    expect(forNewcomer(s)).toEqual(between(5, 15))
    // Both desks serve those two, and one of them housing: one person × 20 minutes, from 12 to 30.
    expect(forNewcomer(s, housing)).toEqual(between(10, 30))
  })

  test('says “up to” where the range would be wider than 25 minutes', () => {
    const s = stage()
    s.open()
    s.walkIn()
    expect(forNewcomer(s, benefits)).toEqual(between(5, 30)) // 15 minutes: 9 to 22.5
    for (let people = 0; people < 3; people++) s.walkIn()
    expect(forNewcomer(s)).toEqual(upTo(60)) // 40 minutes: 24 to 60
  })

  test('never goes beyond eight hours', () => {
    const s = stage()
    s.open()
    for (let people = 0; people < 99; people++) s.walkIn()
    expect(forNewcomer(s)).toEqual(upTo(480))
  })

  test('learns from today’s visits of the service, from start to finish', () => {
    const s = stage()
    s.open()
    served(s, 0)
    served(s, 30, housing)
    s.walkIn()
    expect(forNewcomer(s)).toEqual(between(2, 15)) // One of 0 minutes and four of the usual 10: 4.8 to 12.
    for (const minutes of [12, 4, 8, 6]) served(s, minutes)
    expect(forNewcomer(s)).toEqual(between(2, 10)) // 1 × 6 minutes: 3.6 to 9
  })

  test('learns nothing from the waiting before a transfer', () => {
    const s = stage()
    s.open()
    const visit = s.serving(s.walkIn(housing))
    s.act(transfer(visit, councilTax))
    s.pass(40)
    s.serving(visit)
    s.pass(6)
    s.act(finish(visit, 'resolved'))
    s.walkIn()
    expect(forNewcomer(s)).toEqual(between(5, 15)) // One of 6 minutes and four of the usual 10: 5.5 to 13.8.
  })

  test('goes on from the visits before today, of which it takes so many that there are twenty', () => {
    const ofService = (...minutes: number[]) => stageWith(new Map([[councilTax, minutes]]))
    const sixes = ofService(...Array(20).fill(6), ...Array(20).fill(200))
    sixes.open()
    sixes.walkIn()
    expect(forNewcomer(sixes)).toEqual(between(2, 10))
    const mixed = ofService(...Array(19).fill(1), 221)
    mixed.open()
    mixed.walkIn()
    expect(forNewcomer(mixed)).toEqual(between(5, 20)) // the mean of 12: 7.2 to 18
    served(mixed, 1)
    expect(forNewcomer(mixed)).toEqual({ is: 'next' })
  })

  test('takes the last visits by when they ended, not by when they came', () => {
    const s = stage()
    s.open(desk1)
    s.open(desk2)
    const long = s.serving(s.walkIn(), desk2)
    for (let visits = 0; visits < 20; visits++) served(s, 5)
    s.act(finish(long, 'resolved')) // 100 minutes, and the last one of twenty
    for (const _ of [1, 2]) s.walkIn()
    expect(forNewcomer(s)).toEqual(between(5, 15)) // 2 × 9.75 ÷ 2 desks: 5.85 to 14.6
  })

  test('tells somebody with an appointment no time before it', () => {
    const s = stage()
    s.open()
    expect(forVisit(s, s.keeping(s.booked(at('10:17'))))).toEqual(between(15, 20))
    expect(forVisit(s, s.keeping(s.booked(at('10:10'))))).toEqual(upTo(10))
    expect(forVisit(s, s.keeping(s.booked(at('09:55'))))).toEqual({ is: 'next' })
  })
})

describe('whatever the day', () => {
  const visits = fc.array(
    fc.record({
      service: fc.constantFrom(councilTax, benefits, housing),
      after: fc.nat(90),
      appointmentIn: fc.option(fc.integer({ min: -60, max: 500 })),
      servedMinutes: fc.option(fc.nat(90)),
    }),
    { maxLength: 25 },
  )
  const days = fc.record({
    visits,
    desks: fc.subarray([desk1, desk2, desk3]),
    before: fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { maxLength: 30 }),
  })

  function play({ visits, desks, before }: typeof days extends fc.Arbitrary<infer Day> ? Day : never): Stage {
    const s = stageWith(new Map([[councilTax, before]]), roomySite())
    s.clockIs('09:00')
    for (const desk of desks) s.open(desk)
    for (const { service, after, appointmentIn, servedMinutes } of visits) {
      s.pass(after / 10)
      const time = appointmentIn === null ? null : later(s.now(), appointmentIn)
      const visit = time === null ? s.walkIn(service) : s.keeping(s.booked(time, service))
      if (servedMinutes === null || !desks.includes(desk1)) continue
      s.serving(visit, desk1)
      s.pass(servedMinutes / 10)
      s.act(finish(visit, 'resolved'))
    }
    return s
  }

  const steps = [0, 2, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 480]
  function isSound(shown: Estimate): boolean {
    if (shown.is === 'between')
      return (
        steps.includes(shown.low) &&
        steps.includes(shown.high) &&
        shown.low < shown.high &&
        shown.high - shown.low <= 25
      )
    return shown.is === 'up-to' ? steps.includes(shown.high) && shown.high >= 2 : true
  }

  test('no estimate is negative, empty, too wide or no number', () => {
    fc.assert(
      fc.property(days, (day) => {
        const s = play(day)
        const shown = [councilTax, benefits, housing].map((service) => forNewcomer(s, service))
        const all = [
          ...shown,
          ...[...s.day.visits.values()].flatMap((visit) => [visit.shown, estimate(s.day, visit, s.now())]),
        ]
        expect(all.filter((one) => !isSound(one))).toEqual([])
        expect(shown.map(({ is }) => is === 'no-desk')).toEqual(
          [councilTax, benefits, housing].map(
            (service) => !day.desks.some((desk) => aSite().desks.get(desk)?.services.has(service)),
          ),
        )
      }),
      { numRuns: 300 },
    )
  })

  test('nobody has more people ahead than wait, and who is next has none', () => {
    fc.assert(
      fc.property(days, (day) => {
        const s = play({ ...day, desks: [desk1] })
        const waiting = [...s.day.visits.values()].filter(({ state }) => state.is === 'waiting')
        const ahead = waiting.map((visit) => peopleAhead(s.day, visit)).toSorted((one, other) => one - other)
        expect(ahead).toEqual(waiting.map((_, index) => index))
      }),
      { numRuns: 300 },
    )
  })
})
