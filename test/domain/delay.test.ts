import { describe, expect, test } from 'vitest'
import { closeDay } from '../../src/domain/acts/close-day.ts'
import { watchDelays, watchDelaysBy } from '../../src/domain/acts/delay.ts'
import { postNotice } from '../../src/domain/acts/notice.ts'
import { noticeOf } from '../../src/domain/day.ts'
import { lasting, unexplained } from '../../src/domain/delay.ts'
import { later } from '../../src/domain/instant.ts'
import { noForecast } from '../../src/domain/waits/forecast.ts'
import { aSite, at, southportSite } from '../support/builders.ts'
import { foretold } from '../support/foretold.ts'
import { stage, theClock } from '../support/stage.ts'
import { delaysOf, watched } from '../support/watched.ts'

describe('a delay of newcomers', () => {
  test('begins once, when they would wait for longer than the promise', () => {
    const s = watched()
    expect(s.watch(15)).toBe(0)
    expect(s.watch(15.6)).toBe(1)
    expect(delaysOf(s)).toMatchObject([{ of: 'newcomers', beganAt: at('10:00'), minutes: 16, explainedAt: null }])
    expect(s.watch(40)).toBe(0)
    expect(unexplained(s.day)).toHaveLength(1)
  })

  test('ends when they wait for a good deal less, and no sooner than after five minutes', () => {
    const s = watched()
    s.watch(20)
    s.pass(4)
    expect(s.watch(3)).toBe(0)
    s.pass(1)
    expect(s.watch(12.1)).toBe(0)
    expect(s.watch(12)).toBe(1)
    expect(delaysOf(s)).toMatchObject([{ endedAt: at('10:05') }])
  })

  test('does not come and go with a wait that wavers about the promise', () => {
    const s = watched()
    for (let minute = 0; minute < 60; minute++, s.pass(1)) s.watch(15 + 2.5 * Math.sin(minute))
    expect(s.types()).toEqual(['delay-began'])
  })

  test('is not seen by a forecast that does not know of the last act, nor without a desk, nor without a forecast', () => {
    const s = watched()
    s.forecastIs(foretold(s, { newcomers: 30 }))
    s.pass(1)
    s.walkIn()
    expect(s.act(watchDelays, theClock)).toBe(0)
    expect(s.watch(30)).toBe(1)
    const empty = stage()
    empty.forecastIs(foretold(empty, { newcomers: 30 }))
    expect(empty.act(watchDelays, theClock)).toBe(0)
    const unknown = watched()
    unknown.forecastIs(noForecast)
    expect(unknown.act(watchDelays, theClock)).toBe(0)
  })

  test('ends though the clock was set back, when nothing that is written down has a later instant', () => {
    const s = watched()
    s.watch(20)
    s.pass(1)
    s.walkIn()
    const watchSetBack = (newcomers: number, minutes: number) => {
      const says = later(s.now(), -minutes)
      s.forecastIs({ ...foretold(s, { newcomers }), at: says })
      return s.act(watchDelaysBy(says), theClock)
    }
    expect(watchSetBack(12.1, 60)).toBe(0)
    expect(watchSetBack(12, 60)).toBe(1)
    expect(delaysOf(s)).toMatchObject([{ endedAt: at('10:01') }])
    expect(watchSetBack(20, 50)).toBe(1)
    expect(unexplained(s.day)).toHaveLength(1)
  })

  test('is none where no walk-in is taken, or while the doors are closed', () => {
    expect(watched(southportSite()).watch(30)).toBe(0)
    const s = watched()
    s.clockIs('17:01')
    expect(s.watch(30)).toBe(0)
  })
})

describe('a delay of appointments', () => {
  test('begins when somebody has waited for more than ten minutes past the time, or past arriving later', () => {
    const s = watched()
    const appointment = s.booked(at('10:10'))
    s.clockIs('10:15')
    s.keeping(appointment)
    s.clockIs('10:25')
    expect(s.watch(0)).toBe(0)
    s.clockIs(later(at('10:25'), 1 / 60))
    expect(s.watch(0)).toBe(1)
    expect(delaysOf(s)).toMatchObject([{ of: 'appointments', minutes: 10 }])
  })

  test('begins by the charter’s minutes, whatever a site’s rules have its queue do', () => {
    const s = stage(aSite({ rules: { startWithinMinutes: 30, appointmentLateMinutes: 25 } }))
    s.walkIn()
    s.keeping(s.booked(at('10:05')))
    s.clockIs(later(at('10:15'), 1 / 60))
    s.forecastIs(foretold(s, {}))
    expect(s.act(watchDelays, theClock)).toBe(2)
  })

  test('begins once, and lasts while it is late by more than half of that', () => {
    const s = watched()
    const first = s.keeping(s.booked(at('10:00')))
    s.keeping(s.booked(at('10:10')))
    for (s.clockIs('10:10'); s.now() < at('10:15'); s.pass(1 / 60)) s.watch(0)
    expect(s.types()).toEqual(['delay-began'])
    s.called(first)
    s.clockIs(later(at('10:15'), 1 / 60))
    expect(s.watch(0)).toBe(0)
  })

  test('ends when nobody is late by half of that, nor will be by all of it', () => {
    const s = watched()
    const visit = s.keeping(s.booked(at('10:10')))
    s.booked(at('10:50'))
    s.clockIs('10:21')
    s.watch(0)
    s.clockIs('10:30')
    expect(s.watch(0)).toBe(0)
    s.called(visit)
    expect(s.watch(0, 11)).toBe(0)
    expect(s.watch(0, 10)).toBe(1)
    expect(lasting(s.day)).toEqual([])
  })
})

describe('a delay of those whom no desk serves', () => {
  test('begins when the first of them has waited for longer than the promise', () => {
    const s = stage()
    s.walkIn()
    const watch = () => {
      s.forecastIs(foretold(s, {}))
      return s.act(watchDelays, theClock)
    }
    s.clockIs('10:15')
    expect(watch()).toBe(0)
    s.clockIs('10:17')
    expect(watch()).toBe(1)
    expect(delaysOf(s)).toMatchObject([{ of: 'newcomers', minutes: 17 }])
  })
})

test('what lasts when a day is closed ends with it, also where the server was down', () => {
  const s = watched()
  s.watch(25)
  s.act(postNotice('unusually-busy', ''))
  s.clockIs('17:30')
  s.act(closeDay, theClock)
  expect([lasting(s.day), noticeOf(s.day)]).toEqual([[], null])
})
