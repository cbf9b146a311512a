import { describe, expect, test } from 'vitest'
import { greet } from '../../src/domain/acts/greet.ts'
import { hold } from '../../src/domain/acts/hold.ts'
import { leave } from '../../src/domain/acts/leave.ts'
import { transfer } from '../../src/domain/acts/serve.ts'
import { clocksOf, nextToBreak } from '../../src/domain/clocks.ts'
import type { VisitId } from '../../src/domain/id.ts'
import { instant } from '../../src/domain/instant.ts'
import { aSite, at, desk1, housing } from '../support/builders.ts'
import { type Stage, stage } from '../support/stage.ts'

const { rules } = aSite()
const clocks = (s: Stage, visit: VisitId, now = s.now()) => clocksOf(s.visit(visit), rules, now)
const promises = (s: Stage, visit: VisitId) => clocks(s, visit).map(({ promised }) => promised)

describe('the clocks of a visit', () => {
  test('run two minutes to the greeting and fifteen to the start', () => {
    const s = stage()
    expect(clocks(s, s.walkIn())).toEqual([
      { promised: 'greet', until: at('10:02'), stands: 'good' },
      { promised: 'start', until: at('10:15'), stands: 'good' },
    ])
  })

  test('run to its time for an appointment', () => {
    const s = stage()
    expect(clocks(s, s.keeping(s.booked(at('10:30'))))[1]).toMatchObject({ promised: 'start', until: at('10:30') })
  })

  test('stand well, then soon, then missed', () => {
    const s = stage()
    const visit = s.walkIn()
    const stands = (minutes: number) =>
      clocks(s, visit, instant(at('10:00') + minutes * 60_000)).map((each) => each.stands)
    expect([1, 1.01, 2, 2.01].map((minutes) => stands(minutes)[0])).toEqual(['good', 'soon', 'soon', 'missed'])
    expect([10, 10.01, 15, 15.01].map((minutes) => stands(minutes)[1])).toEqual(['good', 'soon', 'soon', 'missed'])
  })

  test('stop one by one: at the greeting, at the call, at the start', () => {
    const s = stage()
    s.open()
    const [greeted, called] = [s.act(greet(s.walkIn())), s.walkIn()]
    expect(promises(s, greeted)).toEqual(['start'])
    expect(promises(s, called)).toEqual(['greet', 'start'])
    s.called(called)
    expect(promises(s, called)).toEqual(['start'])
    s.act(hold(called))
    expect(promises(s, s.serving(greeted))).toEqual([])
    s.act(transfer(greeted, housing))
    expect(promises(s, greeted)).toEqual([])
  })

  test('stop for whoever is gone, and run on for whoever has stepped out', () => {
    const s = stage()
    expect(promises(s, s.act(leave(s.walkIn(), 'own-word')))).toEqual([])
    expect(promises(s, s.act(hold(s.walkIn())))).toEqual(['greet', 'start'])
  })
})

test('what would break next comes first, and what is broken already comes last', () => {
  const s = stage()
  s.open(desk1)
  const missed = s.walkIn()
  s.pass(5)
  const greeted = s.act(greet(s.walkIn()))
  s.pass(1)
  const fresh = s.walkIn()
  const order = nextToBreak(s.day, s.now()).map(({ visit, clock }) => [visit.id, clock.promised])
  expect(order).toEqual([
    [fresh, 'greet'],
    [missed, 'start'],
    [greeted, 'start'],
    [fresh, 'start'],
    [missed, 'greet'],
  ])
})
