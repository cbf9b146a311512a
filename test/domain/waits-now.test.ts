import { describe, expect, test } from 'vitest'
import { closeDesk, pauseDesk } from '../../src/domain/acts/desk.ts'
import { postNotice } from '../../src/domain/acts/notice.ts'
import { areAllAway } from '../../src/domain/waits/ahead.ts'
import { noForecast } from '../../src/domain/waits/forecast.ts'
import { forVisit, type ServiceWait, siteWait, waitsNow } from '../../src/domain/waits/waits-now.ts'
import { aSite, at, benefits, councilTax, date, desk1, desk2, housing, southportSite } from '../support/builders.ts'
import { lookAt } from '../support/forecast.ts'
import { adviserAt, stage } from '../support/stage.ts'

describe('the waits now', () => {
  test('say who waits in each queue, and what a newcomer would be told', () => {
    const s = stage()
    s.open(desk2)
    s.walkIn()
    s.walkIn(housing)
    s.keeping(s.booked(at('10:30')))
    s.called(s.walkIn(), desk2)
    const { waiting, estimates, openUntil, opensAt } = waitsNow(lookAt(s))
    expect(waiting).toEqual({ 'walk-in': 2, appointment: 1 })
    expect(estimates.map(({ service, estimate }) => [service.id, estimate.is])).toEqual([
      [councilTax, 'up-to'],
      [benefits, 'up-to'],
      [housing, 'no-desk'],
    ])
    expect([openUntil, opensAt]).toEqual([at('17:00'), null])
  })

  test('outside the hours say when the doors open, and no estimate', () => {
    const s = stage()
    s.clockIs('18:00')
    expect(waitsNow({ day: s.day, forecast: noForecast, now: s.now() })).toMatchObject({
      openUntil: null,
      opensAt: at('09:00', date('2026-11-24')),
      estimates: [],
    })
  })

  test('tell no walk-in’s estimate where people are seen by appointment only', () => {
    const s = stage(southportSite())
    expect(waitsNow({ day: s.day, forecast: noForecast, now: s.now() }).estimates).toEqual([])
    expect(waitsNow({ day: stage().day, forecast: noForecast, now: s.now() }).estimates).toHaveLength(3)
  })

  test('say by how much the latest appointment is late, past its promise', () => {
    const s = stage()
    s.keeping(s.booked(at('10:10')))
    s.keeping(s.booked(at('10:20')))
    s.walkIn()
    expect(waitsNow({ day: s.day, forecast: noForecast, now: at('10:05') }).appointmentsLateMinutes).toBe(0)
    expect(waitsNow({ day: s.day, forecast: noForecast, now: at('10:25') }).appointmentsLateMinutes).toBe(15)
  })

  test('carry the notice that stands', () => {
    const s = stage()
    expect(waitsNow({ day: s.day, forecast: noForecast, now: s.now() }).notice).toBeNull()
    s.act(postNotice('system-down', 'Back at 11'))
    expect(waitsNow({ day: s.day, forecast: noForecast, now: s.now() }).notice).toMatchObject({
      reason: 'system-down',
      words: 'Back at 11',
    })
  })
})

describe('one wait for many services', () => {
  const [first, second, third] = [...aSite().services.values()]
  if (!first || !second || !third) throw new RangeError('three services')
  const wait = (service: typeof first, estimate: ServiceWait['estimate']): ServiceWait => ({ service, estimate })

  test('is what more than half of them keep to, and the longest with its services', () => {
    const waits = [
      wait(first, { is: 'next' }),
      wait(second, { is: 'between', low: 10, high: 20 }),
      wait(third, { is: 'up-to', high: 60 }),
    ]
    const longest = { estimate: { is: 'up-to', high: 60 }, services: [third] }
    const forMost = { is: 'between', low: 0, high: 20 }
    expect(siteWait(waits)).toEqual({ forMost, keptBy: 'most', longest, noDesk: [] })
  })

  test('is one wait where all keep to the same, and no sooner than the shortest of them', () => {
    const waits = [wait(first, { is: 'between', low: 5, high: 15 }), wait(second, { is: 'between', low: 2, high: 15 })]
    const forMost = { is: 'between', low: 2, high: 15 }
    expect(siteWait(waits)).toEqual({ forMost, keptBy: 'all', longest: null, noDesk: [] })
    expect(siteWait([wait(first, { is: 'next' })]).forMost).toEqual({ is: 'next' })
  })

  test('names the longest where nobody can say how long it is', () => {
    const over = { is: 'over', low: 60 } as const
    expect(siteWait([wait(first, { is: 'next' }), wait(second, { is: 'next' }), wait(third, over)])).toMatchObject({
      forMost: { is: 'next' },
      longest: { estimate: over, services: [third] },
    })
    expect(siteWait([wait(first, over)]).forMost).toEqual(over)
  })

  test('names the services without a desk, and is not for most where most have none', () => {
    const served = wait(first, { is: 'next' })
    const without = (service: typeof first) => wait(service, { is: 'no-desk' })
    const of = { forMost: { is: 'next' }, longest: null }
    const one = [served, wait(second, { is: 'next' }), without(third)]
    expect(siteWait(one)).toEqual({ ...of, keptBy: 'most', noDesk: [third] })
    const two = [without(third), served, without(second)]
    expect(siteWait(two)).toEqual({ ...of, keptBy: 'some', noDesk: [third, second] })
  })

  test('is that no desk is open where there is none, and that it is unknown where it is', () => {
    expect(siteWait([wait(first, { is: 'no-desk' })]).forMost).toEqual({ is: 'no-desk' })
    expect(siteWait([wait(first, { is: 'unknown' })]).forMost).toEqual({ is: 'unknown' })
    expect(siteWait([]).forMost).toEqual({ is: 'no-desk' })
  })
})

describe('what somebody who waits is shown', () => {
  test('is what was told at check-in, while that is fresh and nothing has been worked out', () => {
    const s = stage()
    s.open()
    const visit = s.visit(s.walkIn())
    const look = { day: s.day, forecast: noForecast }
    const told = { ...visit, shown: { is: 'between', low: 5, high: 10 } } as const
    expect(forVisit({ ...look, now: s.now() }, told)).toEqual(told.shown)
    expect(forVisit({ ...look, now: at('10:30') }, told)).toEqual({ is: 'unknown' })
  })

  test('is that there is no desk as soon as there is none', () => {
    const s = stage()
    s.open()
    const visit = s.visit(s.walkIn())
    const look = lookAt(s)
    expect(forVisit(look, visit)).toEqual({ is: 'next' })
    s.act(closeDesk(desk1))
    expect(forVisit(look, visit)).toEqual({ is: 'no-desk' })
  })
})

test('all are away while each desk that serves somebody is paused, and not where one is open or none comes back', () => {
  const s = stage()
  const isAllAway = () => [waitsNow(lookAt(s)).allAway, areAllAway(s.day, councilTax)]
  expect(isAllAway()).toEqual([false, false])
  s.open()
  s.open(desk2)
  s.act(pauseDesk(desk1, 'lunch', null), adviserAt(desk1))
  expect(isAllAway()).toEqual([false, false])
  s.act(pauseDesk(desk2, 'meeting', null), adviserAt(desk2))
  expect(isAllAway()).toEqual([true, true])
  s.act(closeDesk(desk1))
  s.act(closeDesk(desk2))
  expect(isAllAway()).toEqual([false, false])
})
