import { describe, expect, test } from 'vitest'
import { markNotCome } from '../../../src/domain/acts/appointment.ts'
import { leave } from '../../../src/domain/acts/leave.ts'
import { finish } from '../../../src/domain/acts/serve.ts'
import { instant, later } from '../../../src/domain/instant.ts'
import { countsOf } from '../../../src/domain/summary/visit-counts.ts'
import { isLate } from '../../../src/domain/summary/wait.ts'
import type { Visit } from '../../../src/domain/visit.ts'
import { at, benefits, desk1 } from '../../support/builders.ts'
import { cameAt, contributions, counted, one, only, type StageWith, seconds, walkedIn } from '../../support/counted.ts'
import { adviserAt, type Stage, stage, theClock } from '../../support/stage.ts'

const adviser = adviserAt(desk1)

describe('appointments (P4, P5)', () => {
  const names = ['p4Of', 'p4Met', 'p4LeftSooner', 'p5Of', 'p5Met', 'p5LeftSooner', 'late'] as const
  const late = ['lateP4Of', 'lateP4Met', 'lateP5Of', 'lateP5Met'] as const
  const measured = (s: Stage) => only(names, one(s))

  test.each([
    ['10:50', 120, [1, 1, 0, 1, 1, 0, 0]],
    ['10:50', 121, [1, 0, 0, 1, 1, 0, 0]],
    ['11:10', 600, [1, 0, 0, 1, 1, 0, 0]],
    ['11:10', 601, [1, 0, 0, 1, 0, 0, 0]],
  ])('from the later of arrival and time: %s, started %d seconds after it', (arrival, after, is) => {
    const s = cameAt(arrival)
    s.clockIs(later(at(arrival < '11:00' ? '11:00' : arrival), 0))
    seconds(s, after)
    s.serving(s.here)
    expect(measured(s)).toEqual(is)
    expect(only(late, one(s))).toEqual([0, 0, 0, 0])
  })

  test('who left sooner was neither seen in time nor failed', () => {
    const left = (after: number) => {
      const s = cameAt('10:50')
      s.clockIs('11:00')
      seconds(s, after)
      s.act(leave(s.here, 'own-word'))
      return measured(s)
    }
    expect([left(120), left(300), left(601)]).toEqual([
      [0, 0, 1, 0, 0, 1, 0],
      [1, 0, 0, 0, 0, 1, 0],
      [1, 0, 0, 1, 0, 0, 0],
    ])
  })

  test('who came late stands apart, by more than the rule allows', () => {
    const s = cameAt('11:11')
    seconds(s, 60)
    s.serving(s.here)
    expect(measured(s)).toEqual([0, 0, 0, 0, 0, 0, 1])
    expect(only(late, one(s))).toEqual([1, 1, 1, 1])
  })

  test('and that is counted in whole seconds, as anybody does who recomputes it', () => {
    const s = cameAt('11:00')
    const cameAfter = (milliseconds: number) =>
      isLate({ ...s.visit(s.here), arrivedAt: instant(at('11:00') + milliseconds) })
    expect([600_000, 600_999, 601_000].map(cameAfter)).toEqual([false, false, true])
  })

  test('one that nobody came for counts at its own time, until somebody comes after all', () => {
    const s = stage()
    s.open()
    const slow = s.booked(at('11:00'), benefits)
    s.clockIs('12:05')
    s.act(markNotCome, theClock)
    const key = { weekday: 1, hour: 11, service: benefits, queue: 'appointment', desks: -1 }
    expect(contributions(s)).toEqual([{ key, counts: { notCome: 1 }, waitTenths: null }])
    const here = s.keeping(slow)
    expect(counted(s)).toEqual([{ arrived: 1, late: 1, notPromised: 1 }])
    s.act(leave(here, 'mistake'))
    expect(counted(s)).toEqual([{ notCome: 1 }])
  })
})

describe('the end (P6)', () => {
  test.each(['resolved', 'partly', 'signposted'] as const)('%s', (outcome) => {
    const s = walkedIn()
    s.serving(s.here)
    s.act(finish(s.here, outcome), adviser)
    expect(one(s)).toMatchObject({ finished: 1, [outcome]: 1 })
    expect(one(s)).not.toHaveProperty('callBackInTime')
  })

  test('referred, with a call back that is offered within 24 hours', () => {
    const s = walkedIn()
    s.serving(s.here)
    s.act(finish(s.here, 'referred'), adviser)
    expect(one(s)).toMatchObject({ finished: 1, referred: 1, callBackInTime: 1 })
    const visit = s.visit(s.here)
    const { state } = visit
    if (state.is !== 'finished') throw new RangeError('not finished')
    const calledBack = (seconds: number): Visit => ({
      ...visit,
      state: { ...state, callBackBy: instant(state.at + seconds * 1000) },
    })
    const inTime = (visit: Visit) => countsOf(visit)?.counts.callBackInTime
    expect([inTime(calledBack(86_400)), inTime(calledBack(86_401))]).toEqual([1, 0])
  })

  test('unsaid where the day was closed before anybody said', () => {
    const s = walkedIn()
    s.serving(s.here)
    const about = { kind: 'visit', id: s.here } as const
    s.keep([{ type: 'finished', outcome: null, callBackBy: null, at: s.now(), about }], theClock)
    expect(one(s)).toMatchObject({ finished: 1, unsaid: 1 })
  })
})

describe('what was told', () => {
  const shown = { is: 'between', low: 5, high: 10 } as const
  const names = ['toldOf', 'toldKept', 'toldEarlier', 'toldLater', 'notPromised', 'leftUncalled'] as const
  const told = (s: StageWith) => only(names, countsOf({ ...s.visit(s.here), shown })?.counts ?? {})

  test.each([
    [299, [1, 0, 1, 0, 0, 0]],
    [300, [1, 1, 0, 0, 0, 0]],
    [600, [1, 1, 0, 0, 0, 0]],
    [601, [1, 0, 0, 1, 0, 0]],
  ])('came true or not, by the first call: after %d seconds', (after, is) => {
    const s = walkedIn()
    seconds(s, after)
    s.called(s.here)
    expect(told(s)).toEqual(is)
  })

  test('is not known for who left uncalled', () => {
    const s = walkedIn()
    expect(told(s)).toEqual([0, 0, 0, 0, 0, 0])
    s.act(leave(s.here, 'own-word'))
    expect(told(s)).toEqual([0, 0, 0, 0, 0, 1])
  })
})
