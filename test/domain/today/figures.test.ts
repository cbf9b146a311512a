import { expect, test } from 'vitest'
import type { Delay } from '../../../src/domain/delay.ts'
import type { DelayId, DeskId, NoticeId } from '../../../src/domain/id.ts'
import { type Instant, later } from '../../../src/domain/instant.ts'
import type { CountedVisit } from '../../../src/domain/summary/visit-counts.ts'
import { delaysAsOf, never, visitAsOf } from '../../../src/domain/today/as-of.ts'
import { earlierThisWeek, lastOpenDay, sameTimeWeekBefore } from '../../../src/domain/today/days.ts'
import { figuresAsOf, figuresTogether } from '../../../src/domain/today/figures.ts'
import { monthsLookedAt } from '../../../src/domain/today/months.ts'
import { aSite, at, councilTax, date, monday } from '../../support/builders.ts'

/** Arrived at a time, greeted a minute later, called after so many minutes, started a minute after, finished after ten. */
function served(arrived: string, minutes: number): CountedVisit {
  const arrivedAt = at(arrived)
  const startedAt = later(arrivedAt, minutes + 1)
  return {
    ...{ ticket: { queue: 'walk-in', number: 1 }, service: councilTax, appointment: null, arrivedAt },
    ...{ shown: { is: 'no-desk' }, desksOpen: 2, greetedAt: later(arrivedAt, 1) },
    ...{ firstCalledAt: later(arrivedAt, minutes), firstStartedAt: startedAt },
    state: {
      ...{ is: 'finished', desk: '1' as DeskId, adviser: 'Sam', since: startedAt, outcome: 'resolved' },
      ...{ callBackBy: null, at: later(startedAt, 10) },
    },
  }
}

const delay = (explainedAt: Instant | null): Delay => ({
  ...{ id: 'delay' as DelayId, of: 'newcomers', beganAt: at('10:00'), minutes: 16, explainedAt },
  ...{ notice: 'notice' as NoticeId, endedAt: at('11:00') },
})

test('a visit is told as it stood: who was not called yet has not been, and who had not come is nowhere', () => {
  const visit = served('10:00', 20)
  const as = (time: string) => visitAsOf(visit, at(time))
  expect(as('09:59')).toBeNull()
  expect(as('10:00')).toMatchObject({ greetedAt: null, firstCalledAt: null, firstStartedAt: null })
  expect(as('10:20')).toMatchObject({ firstCalledAt: at('10:20'), firstStartedAt: null, state: { is: 'waiting' } })
  expect(as('10:30')).toMatchObject({ firstStartedAt: at('10:21'), state: { is: 'waiting' } })
  expect(as('10:31')).toEqual(visit)
  expect(visitAsOf(visit, never)).toEqual(visit)
})

test('a delay is told as it stood', () => {
  expect(delaysAsOf([delay(at('10:04'))], at('09:59'))).toEqual([])
  expect(delaysAsOf([delay(at('10:04'))], at('10:03'))).toMatchObject([{ explainedAt: null, endedAt: null }])
  expect(delaysAsOf([delay(at('10:04'))], at('11:00'))).toEqual([delay(at('10:04'))])
})

test('the figures of a day grow with it, by the hour of arrival', () => {
  const happened = { visits: [served('10:00', 14), served('10:10', 15), served('11:00', 2)], delays: [delay(null)] }
  const by = (time: string) => figuresAsOf(happened, at(time))
  expect(by('10:14').counts).toMatchObject({ arrived: 2, greetedOf: 2, startedOf: 0 })
  expect(by('10:30').counts).toMatchObject({ arrived: 2, startedOf: 2, startedMet: 1, waitSeconds: 31 * 60 })
  expect(by('10:05').delays).toMatchObject({ of: 0 })
  expect(by('10:06').delays).toMatchObject({ of: 1, met: 0 })
  const whole = by('12:00')
  expect(whole.byHour.get(10)).toMatchObject({ arrived: 2, startedMet: 1, startedOf: 2 })
  expect(whole.byHour.get(11)).toMatchObject({ arrived: 1, startedMet: 1, startedOf: 1 })
  expect(whole.delaysByHour).toEqual(new Map([[10, whole.delays]]))
  expect(figuresTogether([whole, by('10:30')]).counts).toMatchObject({ arrived: 5, startedOf: 5, startedMet: 3 })
  expect(figuresTogether([whole, whole]).delays).toMatchObject({ of: 2, met: 0 })
  expect(figuresTogether([]).counts.arrived).toBe(0)
})

test('a promise that is broken counts while its visitor still waits, and once', () => {
  const here = served('10:00', 40)
  const waits: CountedVisit = { ...here, greetedAt: null }
  const by = (time: string, visit = waits) => figuresAsOf({ visits: [visit], delays: [] }, at(time)).counts
  const nothing = { greetedOf: 0, startedOf: 0, startedMet: 0, left: 0, leftWaitSeconds: 0 }
  expect(by('10:02')).toMatchObject(nothing)
  expect(by('10:15')).toMatchObject({ ...nothing, greetedOf: 1, greetedMet: 0 })
  expect(by('10:16')).toMatchObject({ ...nothing, greetedOf: 1, startedOf: 1 })
  expect(by('10:16', here)).toMatchObject({ greetedOf: 1, greetedMet: 1, startedOf: 1 })
  expect(by('11:00')).toMatchObject({ greetedOf: 1, greetedMet: 0, startedOf: 1, startedMet: 0, served: 1 })
  const booked: CountedVisit = { ...here, appointment: { id: 'a' as never, time: at('10:20') } }
  expect(by('10:20', booked)).toMatchObject({ startedOf: 0, p4Of: 0, p5Of: 0 })
  expect(by('10:23', booked)).toMatchObject({ startedOf: 0, p4Of: 1, p5Of: 0 })
  expect(by('10:36', booked)).toMatchObject({ startedOf: 1, p4Of: 1, p5Of: 1, p5Met: 0 })
})

test('the same time a week before is that of the clock, also when the clocks were changed meanwhile', () => {
  expect(sameTimeWeekBefore(at('10:15'))).toBe(at('10:15', date('2026-11-16')))
  // Summer time ended on 25 October 2026.
  expect(sameTimeWeekBefore(at('10:15', date('2026-10-26')))).toBe(at('10:15', date('2026-10-19')))
})

test('a week begins on Monday, and the last open day leaves out those on which all are shut', () => {
  expect(earlierThisWeek(monday)).toEqual([])
  expect(earlierThisWeek(date('2026-11-25'))).toEqual(['2026-11-23', '2026-11-24'])
  expect(lastOpenDay([aSite()], monday)).toBe('2026-11-20')
  expect(lastOpenDay([aSite()], date('2026-12-28'))).toBe('2026-12-24')
  const hours = Object.fromEntries(
    Object.keys(aSite().hours).map((day) => [day, day === 'monday' ? { opens: '09:00', closes: '17:00' } : null]),
  )
  expect(lastOpenDay([aSite({ hours })], monday)).toBe('2026-11-16')
})

test('months are those of a quarter so far, of the one before, and the last twelve', () => {
  expect(monthsLookedAt('quarter', monday)).toEqual({ from: '2026-10', to: '2026-11' })
  expect(monthsLookedAt('last-quarter', monday)).toEqual({ from: '2026-07', to: '2026-09' })
  expect(monthsLookedAt('year', monday)).toEqual({ from: '2025-12', to: '2026-11' })
  expect(monthsLookedAt('year', date('2026-12-31'))).toEqual({ from: '2026-01', to: '2026-12' })
})
