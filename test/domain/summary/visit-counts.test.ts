import { describe, expect, test } from 'vitest'
import { greet } from '../../../src/domain/acts/greet.ts'
import { comeBack, hold } from '../../../src/domain/acts/hold.ts'
import { leave, noShow } from '../../../src/domain/acts/leave.ts'
import { finish, transfer } from '../../../src/domain/acts/serve.ts'
import { undo } from '../../../src/domain/acts/undo.ts'
import { instant, later } from '../../../src/domain/instant.ts'
import { everythingOf } from '../../../src/domain/summary/visit-counts.ts'
import { aSite, at, benefits, councilTax, date, desk1, sundaySite } from '../../support/builders.ts'
import { cameAt, contributions, counted, one, only, seconds, walkedIn } from '../../support/counted.ts'
import { adviserAt, type Stage, stage } from '../../support/stage.ts'

const adviser = adviserAt(desk1)

test("what is published keeps the charter's limits, whatever a site's rules are", () => {
  const s = stage(aSite({ rules: { greetWithinSeconds: 300, startWithinMinutes: 5, appointmentLateMinutes: 30 } }))
  s.open()
  const [walkIn, appointment] = [s.walkIn(), s.booked(at('10:00'))]
  seconds(s, 200)
  s.act(greet(walkIn))
  seconds(s, 700)
  s.serving(walkIn)
  expect(one(s)).toMatchObject({ greetedOf: 1, greetedMet: 0, startedOf: 1, startedMet: 1 })
  s.keeping(appointment)
  expect(counted(s)[1]).toMatchObject({ late: 1 })
})

describe('greeted (P1)', () => {
  const p1 = (s: Stage) => only(['greetedOf', 'greetedMet', 'leftUngreeted'], one(s))

  test.each([
    [120, [1, 1, 0]],
    [120.999, [1, 1, 0]],
    [121, [1, 0, 0]],
  ])('within 2 minutes, to the whole second: after %d', (after, is) => {
    const s = walkedIn()
    seconds(s, after)
    s.act(greet(s.here))
    expect(p1(s)).toEqual(is)
  })

  test('by the first call where nobody greeted sooner, and by whichever came first', () => {
    const called = walkedIn()
    seconds(called, 90)
    called.called(called.here)
    expect(p1(called)).toEqual([1, 1, 0])
    const both = walkedIn()
    seconds(both, 60)
    both.act(greet(both.here))
    seconds(both, 600)
    both.called(both.here)
    expect(p1(both)).toEqual([1, 1, 0])
  })

  test('or failed, for who left ungreeted after longer; who left sooner stands apart; who waits is not counted yet', () => {
    const left = (after: number) => {
      const s = walkedIn()
      seconds(s, after)
      s.act(leave(s.here, 'seen-gone'))
      return p1(s)
    }
    expect([left(120), left(121)]).toEqual([
      [0, 0, 1],
      [1, 0, 0],
    ])
    const waits = walkedIn()
    seconds(waits, 900)
    expect(p1(waits)).toEqual([0, 0, 0])
  })

  test('counts from the arrival, for an appointment too', () => {
    const s = cameAt('10:40')
    s.clockIs('10:50')
    s.called(s.here)
    expect(p1(s)).toEqual([1, 0, 0])
  })

  test('not any more when the greeting is taken back', () => {
    const s = walkedIn()
    s.act(greet(s.here))
    s.act(undo(s.day.journal.length))
    expect(p1(s)).toEqual([0, 0, 0])
  })
})

describe('started (P2)', () => {
  const p2 = (s: Stage) =>
    Object.values(
      only(['startedOf', 'startedMet', 'leftSooner', 'served', 'waitSeconds', 'left', 'leftWaitSeconds'], one(s)),
    )

  test.each([
    [900, [1, 1, 0, 1, 900, 0, 0]],
    [901, [1, 0, 0, 1, 901, 0, 0]],
  ])('within 15 minutes, to the whole second: after %d', (after, is) => {
    const s = walkedIn()
    seconds(s, after)
    s.serving(s.here)
    expect(p2(s)).toEqual(is)
  })

  test.each([
    [900, [0, 0, 1, 0, 0, 1, 900]],
    [901, [1, 0, 0, 0, 0, 1, 901]],
  ])('or left: after %d seconds', (after, is) => {
    const s = walkedIn()
    seconds(s, after)
    s.act(leave(s.here, 'own-word'))
    expect(p2(s)).toEqual(is)
  })

  test('who was called and did not come waited until the first call', () => {
    const s = walkedIn()
    seconds(s, 840)
    s.called(s.here)
    seconds(s, 300)
    s.act(noShow(s.here), adviser)
    expect(p2(s)).toEqual([0, 0, 1, 0, 0, 1, 840])
  })

  test.each(['seen-gone', 'own-word', 'closing'] as const)(
    'so did who was called and then was noticed to have gone (%s)',
    (why) => {
      const s = walkedIn()
      seconds(s, 300)
      s.called(s.here)
      seconds(s, 900)
      s.keep([{ type: 'left', why, at: s.now(), about: { kind: 'visit', id: s.here } }], { kind: 'clock' })
      expect(p2(s)).toEqual([0, 0, 1, 0, 0, 1, 300])
    },
  )

  test('who waits again after a call waited until they left', () => {
    const s = walkedIn()
    seconds(s, 300)
    s.called(s.here)
    s.act(transfer(s.here, benefits))
    seconds(s, 700)
    s.act(leave(s.here, 'seen-gone'))
    expect(p2(s)).toEqual([1, 0, 0, 0, 0, 1, 1000])
  })

  test('who waits when the day is closed left then', () => {
    const s = walkedIn()
    s.keep([{ type: 'left', why: 'closing', at: later(s.now(), 16), about: { kind: 'visit', id: s.here } }], {
      kind: 'clock',
    })
    expect(p2(s)).toEqual([1, 0, 0, 0, 0, 1, 960])
  })

  test('an appointment waits from its time where it came sooner', () => {
    const s = cameAt('10:40')
    s.clockIs('11:14')
    s.serving(s.here)
    expect(p2(s)).toEqual([1, 1, 0, 1, 840, 0, 0])
  })

  test('to step out and come back is to wait', () => {
    const s = walkedIn()
    seconds(s, 300)
    s.act(hold(s.here))
    seconds(s, 500)
    s.act(comeBack(s.here))
    seconds(s, 101)
    s.serving(s.here)
    expect(p2(s)).toEqual([1, 0, 0, 1, 901, 0, 0])
  })

  test('a transfer keeps the first start, and counts for the service it came to', () => {
    const s = walkedIn()
    seconds(s, 60)
    s.serving(s.here)
    seconds(s, 600)
    s.act(transfer(s.here, benefits))
    seconds(s, 1200)
    s.serving(s.here)
    s.act(finish(s.here, 'resolved'), adviser)
    expect(p2(s)).toEqual([1, 1, 0, 1, 60, 0, 0])
    expect(contributions(s).map(({ key }) => key.service)).toEqual([benefits])
  })

  test('a start that is taken back is no start', () => {
    const s = walkedIn()
    s.serving(s.here)
    s.act(undo(s.day.journal.length))
    expect(p2(s)).toEqual([0, 0, 0, 0, 0, 0, 0])
  })
})

test('the call is measured apart: the first one, and from there to the start', () => {
  const s = walkedIn()
  seconds(s, 240)
  s.called(s.here)
  expect(one(s)).toEqual({ arrived: 1, greetedOf: 1, greetedMet: 0, called: 1, callSeconds: 240, notPromised: 1 })
  s.act(hold(s.here))
  seconds(s, 60)
  s.act(comeBack(s.here))
  s.serving(s.here)
  expect(one(s)).toMatchObject({ called: 1, callSeconds: 240, walkSeconds: 60 })
})

test('a ticket that was a mistake counts for nothing', () => {
  const s = walkedIn()
  s.act(leave(s.here, 'mistake'))
  expect(counted(s)).toEqual([])
})

test('a wait is kept in tenths of a minute, rounded; of who was not served there is none', () => {
  const s = walkedIn()
  seconds(s, 249)
  expect(contributions(s)[0]?.waitTenths).toBeNull()
  s.serving(s.here)
  expect(contributions(s)[0]?.waitTenths).toBe(42)
})

test('a month has a visit once it is over, and no longer when its end is taken back', () => {
  const s = walkedIn()
  s.serving(s.here)
  expect(everythingOf(s.day)).toEqual([])
  s.act(finish(s.here, 'resolved'), adviser)
  expect(everythingOf(s.day)).toEqual(contributions(s))
  s.act(undo(s.day.journal.length))
  expect(everythingOf(s.day)).toEqual([])
})

test('hours and weekdays are those on the wall, on the day the clocks go back too', () => {
  const s = stage(sundaySite(), date('2026-10-25'))
  for (const time of ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', '2026-10-25T02:30:00Z']) {
    s.clockIs(instant(Date.parse(time)))
    s.walkIn(councilTax)
  }
  expect(contributions(s).map(({ key: { weekday, hour } }) => [weekday, hour])).toEqual([
    [7, 1],
    [7, 1],
    [7, 2],
  ])
})
