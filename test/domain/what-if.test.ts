import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pauseDesk } from '../../src/domain/acts/desk.ts'
import { finish } from '../../src/domain/acts/serve.ts'
import type { DeskId, ServiceId } from '../../src/domain/id.ts'
import type { Change } from '../../src/domain/waits/changed.ts'
import { makeEstimator, type Ranges } from '../../src/domain/waits/estimator.ts'
import { makeEventsOf, standingEntries } from '../../src/domain/waits/events-of.ts'
import { makeForecaster, officeAt } from '../../src/domain/waits/forecaster.ts'
import { type Effect, helps } from '../../src/domain/waits/what-if.ts'
import { resultOf } from '../../src/domain/waits/work.ts'
import { aSite, at, benefits, councilTax, date, desk1, desk2, desk3, housing, roomySite } from '../support/builders.ts'
import { seed } from '../support/seed.ts'
import { adviserAt, type Stage, stage } from '../support/stage.ts'

const runs = process.env['PROVE'] === '1' ? 3_000 : 40

const askedAt = ({ day, now }: Stage, forecaster = makeForecaster(day.site)) => resultOf(forecaster.whatIfs(day, now()))

function waitFor(s: Stage, count: number, service?: ServiceId) {
  for (let n = 0; n < count; n++) s.walkIn(service)
}

/** What has seen a day on which every visit took six minutes, and the next was called at once. */
function usedToSixMinutes(site: Stage['day']['site']) {
  const before = date('2026-11-16')
  const s = stage(site, before)
  s.clockIs(at('06:00', before))
  const busy = [desk1, desk2]
  for (const desk of busy) s.open(desk)
  waitFor(s, 4)
  for (let minutes = 0; minutes < 900; minutes += 6) {
    const waiting = [...s.day.visits.values()].filter(({ state }) => state.is === 'waiting')
    const served = busy.map((desk, n) => [desk, s.serving(waiting[n]?.id as never, desk)] as const)
    waitFor(s, 2)
    s.pass(6)
    for (const [desk, visit] of served) s.act(finish(visit, 'resolved'), adviserAt(desk))
  }
  const forecaster = makeForecaster(site)
  resultOf(forecaster.learn(before, s.day.journal, false))
  return forecaster
}

const inShort = ({ whatIf, desk, keeps, keepsWithout }: Effect) =>
  [whatIf.is === 'one-more' ? whatIf.service : whatIf.is, desk, keeps, keepsWithout] as const

describe('what if', () => {
  test('of twelve who came at once, two desks call six in fifteen minutes; a third calls three more, and one that leaves three less', () => {
    const site = roomySite()
    const forecaster = usedToSixMinutes(site)
    const s = stage(site)
    for (const desk of [desk1, desk2]) s.open(desk)
    waitFor(s, 12)
    const { waiting, inTime, oneMore, away } = askedAt(s, forecaster)
    expect([waiting, inTime]).toEqual([12, 12])
    expect(oneMore.map(inShort)).toEqual([[councilTax, 'spare-0', 9, 6]])
    expect(away.map(inShort)).toEqual([
      ['away', desk1, 3, 6],
      ['away', desk2, 3, 6],
    ])
    const forCouncilTax = oneMore[0]?.newcomers.find(({ service }) => service === councilTax)
    expect(Math.round((forCouncilTax?.minutesWithout ?? 0) / 6)).toBe(6)
    expect(Math.round((forCouncilTax?.minutes ?? 0) / 6)).toBe(4)
  })

  test('counts whoever can still be called in time, and not whoever was called before', () => {
    const s = stage()
    s.open()
    waitFor(s, 2)
    s.clockIs('10:16')
    waitFor(s, 3)
    s.keeping(s.booked(at('10:05')))
    expect(askedAt(s)).toMatchObject({ waiting: 6, inTime: 4 })
  })

  test('asks for a closed desk, then for one that is away, then for a place of its own; each once', () => {
    const s = stage()
    s.open(desk1)
    const desks = () =>
      new Map(askedAt(s).oneMore.map(({ whatIf, desk }) => ['service' in whatIf && whatIf.service, desk]))
    waitFor(s, 3, benefits)
    waitFor(s, 2, councilTax)
    waitFor(s, 1, housing)
    expect(desks()).toEqual(
      new Map([
        [benefits, desk2],
        [housing, desk3],
      ]),
    )
    s.open(desk2)
    s.act(pauseDesk(desk2, 'lunch', null), adviserAt(desk2))
    expect(desks().get(benefits)).toBe(desk2)
  })

  test('one more desk where all are open is one for that service alone', () => {
    const s = stage()
    for (const desk of [desk1, desk2, desk3]) s.open(desk)
    waitFor(s, 9, housing)
    const [best] = askedAt(s).oneMore
    expect(best).toMatchObject({ whatIf: { is: 'one-more', service: housing }, desk: null })
    expect(best && helps(best, s.day.site.rules)).toBe(true)
    expect(best?.newcomers.map(({ service }) => service)).toContain(housing)
  })

  test('where nobody waits and nobody would, nothing is asked', () => {
    const s = stage()
    s.open()
    expect(askedAt(s)).toEqual({ at: s.now(), waiting: 0, inTime: 0, keeps: 0, oneMore: [], away: [] })
  })

  test('leaves the office as it is: the same is answered again, and by appointment only nobody walks in', () => {
    const s = stage(aSite({ walkIns: false }))
    s.open()
    for (const service of [councilTax, benefits]) s.keeping(s.booked(at('10:00'), service))
    const forecaster = makeForecaster(s.day.site)
    const asked = askedAt(s, forecaster)
    expect(askedAt(s, forecaster)).toEqual(asked)
    expect(asked.oneMore.flatMap(({ newcomers }) => newcomers)).toEqual([])
  })
})

const services = [councilTax, benefits, housing]
const someServices = fc.subarray(services, { minLength: 1 })
const anybody = fc.record({ service: fc.constantFrom(...services), minutes: fc.nat(8) })
const desks: readonly DeskId[] = [desk1, desk2, desk3]

/** Any office: desks that serve this and that, some of them with somebody, and people who wait. */
const offices = fc
  .record({
    serves: fc.array(someServices, { minLength: 1, maxLength: 3 }),
    served: fc.array(anybody, { maxLength: 3 }),
    waiting: fc.array(anybody, { minLength: 1, maxLength: 14 }),
  })
  .map(({ serves, served, waiting }) => {
    const s = stage(aSite({ desks: serves.map((of, n) => ({ id: desks[n], name: `Desk ${n}`, services: of })) }))
    for (const [n] of serves.entries()) s.open(desks[n])
    for (const [n, { service, minutes }] of served.entries()) {
      if (serves[n]?.includes(service)) s.serving(s.walkIn(service), desks[n])
      s.pass(minutes)
    }
    for (const { service, minutes } of waiting) {
      s.walkIn(service)
      s.pass(minutes)
    }
    return s
  })

function rollsOf({ day, now }: Stage) {
  const { site } = day
  const estimator = makeEstimator(officeAt(site))
  for (const event of standingEntries(day.journal).flatMap(makeEventsOf(site.rules))) estimator.observe(event)
  return (change: Change): Ranges => resultOf(estimator.ranges(now(), undefined, change))
}

/** Who is called later than before by more than luck: the middle of a hundred paths is not sure. */
const later = (before: Ranges, after: Ranges) =>
  [...before.visits].filter(([id, { middle }]) => (after.visits.get(id)?.middle ?? 0) > middle * 1.25 + 3)

test(`one more desk lets nobody wait longer, and one that leaves nobody shorter: ${runs} offices of SEED=${seed}`, {
  timeout: 600_000,
}, () => {
  let changes = 0
  fc.assert(
    fc.property(offices, someServices, (s, serves) => {
      const ranges = rollsOf(s)
      const asItIs = ranges({ is: 'nothing' })
      const more = ranges({ is: 'one-more', serves: new Set(serves), instead: null })
      const fewer = ranges({ is: 'away', desk: desk1, minutes: 30 })
      expect(later(asItIs, more)).toEqual([])
      expect(later(fewer, asItIs)).toEqual([])
      changes += later(more, asItIs).length + later(asItIs, fewer).length
    }),
    { numRuns: runs },
  )
  expect(changes).toBeGreaterThan(0)
})
