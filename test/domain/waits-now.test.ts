import { describe, expect, test } from 'vitest'
import { postNotice } from '../../src/domain/acts/notice.ts'
import { noForecast } from '../../src/domain/waits/forecast.ts'
import { longestWaits, type ServiceWait, waitsNow } from '../../src/domain/waits/waits-now.ts'
import { aSite, at, benefits, councilTax, date, desk2, housing, southportSite } from '../support/builders.ts'
import { lookAt } from '../support/forecast.ts'
import { stage } from '../support/stage.ts'

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
      [councilTax, 'between'],
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

describe('one figure for many services', () => {
  const [first, second, third] = [...aSite().services.values()]
  if (!first || !second || !third) throw new RangeError('three services')
  const wait = (service: typeof first, estimate: ServiceWait['estimate']): ServiceWait => ({ service, estimate })

  test('is the most minutes for more than half of them, and the longest with its services', () => {
    const waits = [
      wait(first, { is: 'next' }),
      wait(second, { is: 'between', low: 10, high: 30 }),
      wait(third, { is: 'up-to', high: 60 }),
    ]
    expect(longestWaits(waits)).toEqual({ forMostMinutes: 30, forAllMinutes: 60, longest: [third] })
  })

  test('leaves out services without a desk, and is nothing where none has one', () => {
    expect(longestWaits([wait(first, { is: 'no-desk' }), wait(second, { is: 'next' })])).toEqual({
      forMostMinutes: 0,
      forAllMinutes: 0,
      longest: [second],
    })
    expect(longestWaits([wait(first, { is: 'no-desk' })])).toBeNull()
    expect(longestWaits([])).toBeNull()
  })
})
