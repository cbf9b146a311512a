import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SiteId } from '../../src/domain/id.ts'
import { later } from '../../src/domain/instant.ts'
import type { Estimate } from '../../src/domain/waits/estimate.ts'
import { everybody, keptShare, scored, type Tally, ledgerOf as tallied } from '../../src/domain/waits/ledger.ts'
import type { LedgerLine } from '../../src/domain/waits/ledger-line.ts'
import { resultOf } from '../../src/domain/waits/work.ts'
import { at, benefits, councilTax, date } from '../support/builders.ts'
import { estimates, gone, line, times } from '../support/ledger.ts'
import '../support/seed.ts'

const nobody: Tally = { kept: 0, earlier: 0, later: 0, notPromised: 0, left: 0, waiting: 0 }
const ledgerOf = (lines: readonly LedgerLine[]) => resultOf(tallied(lines))
const became = (one: LedgerLine): Tally => ledgerOf([one]).all

describe('an estimate', () => {
  const told: readonly [Estimate, number, keyof Tally][] = [
    [{ is: 'next' }, 0, 'kept'],
    [{ is: 'next' }, 2, 'kept'],
    [{ is: 'next' }, 2.05, 'later'],
    [{ is: 'between', low: 10, high: 15 }, 9.95, 'earlier'],
    [{ is: 'between', low: 10, high: 15 }, 10, 'kept'],
    [{ is: 'between', low: 10, high: 15 }, 15, 'kept'],
    [{ is: 'between', low: 10, high: 15 }, 15.05, 'later'],
    [{ is: 'up-to', high: 45 }, 0, 'kept'],
    [{ is: 'up-to', high: 45 }, 46, 'later'],
    [{ is: 'over', low: 60 }, 59, 'earlier'],
    [{ is: 'over', low: 60 }, 600, 'kept'],
    [{ is: 'no-desk' }, 5, 'notPromised'],
    [{ is: 'unknown' }, 5, 'notPromised'],
  ]
  test.each(told)('%j of somebody called after %d minutes is %s', (shown, minutes, is) => {
    expect(became(line(minutes, { shown }))).toEqual({ ...nobody, [is]: 1 })
  })

  test('of somebody who was never called is neither kept nor missed', () => {
    expect(became(line(null))).toEqual({ ...nobody, waiting: 1 })
    expect(became(gone(40))).toEqual({ ...nobody, left: 1 })
    expect(ledgerOf([gone(15), gone(16)]).leftPastTold).toBe(1)
  })

  test('counts from check-in to the first call, for an appointment too', () => {
    const early = { queue: 'appointment', arrivedAt: at('09:30'), shown: { is: 'between', low: 20, high: 30 } } as const
    expect(became(line(28, early)).kept).toBe(1)
  })
})

test('a day that was worked out by hand', () => {
  const southport = 'southport' as SiteId
  const lines = [
    ...times(14, line(12)),
    ...times(2, line(7)),
    line(18),
    line(25),
    line(45),
    ...times(9, line(1, { site: southport, service: benefits, arrivedAt: at('14:59'), shown: { is: 'next' } })),
    line(5, { shown: { is: 'unknown' }, range: null }),
    gone(30),
    line(null),
  ]
  const { all, bySite, byService, byHour, byQueue, meanWidth, earlier } = ledgerOf(lines)
  expect(all).toEqual({ kept: 23, earlier: 2, later: 3, notPromised: 1, left: 1, waiting: 1 })
  expect([everybody(all), scored(all), keptShare(all)]).toEqual([31, 28, 23 / 28])
  expect(bySite.get('bootle' as SiteId)).toMatchObject({ kept: 14, earlier: 2, later: 3 })
  expect(byService.get(councilTax)).toMatchObject({ kept: 14, notPromised: 1, left: 1, waiting: 1 })
  expect([...byHour.keys()].sort()).toEqual([10, 14])
  expect([...byQueue.keys()]).toEqual(['walk-in'])
  // 21 were told 10 to 15 minutes and 9 up to 2.
  expect(meanWidth).toBeCloseTo((21 * 5 + 9 * 2) / 30)
  // Nine and two are too few.
  expect(bySite.get(southport)).toMatchObject({ kept: 9 })
  expect(keptShare(bySite.get(southport) ?? nobody)).toBeNull()
  expect(earlier).toBeNull()
})

test('the size of the misses is how far each was outside of what was told', () => {
  const lines = [1, 1, 2, 2, 3, 3, 4, 4, 6, 30].map((by) => line(15 + by))
  expect(ledgerOf(lines).later).toEqual({ median: 3, ninetieth: 6, largest: 30 })
  expect(ledgerOf(lines.slice(1)).later).toBeNull()
})

test('the hour is the one on the wall, in summer too', () => {
  const july = at('09:15', date('2026-07-01'))
  expect([...ledgerOf([line(3, { arrivedAt: july })]).byHour.keys()]).toEqual([9])
})

test('whatever happened, everybody is counted once, and the parts are the whole', () => {
  const minutes = fc.option(fc.double({ min: 0, max: 200, noNaN: true }))
  const anyLine = fc
    .record({
      minutes,
      ended: minutes,
      shown: fc.constantFrom(...estimates),
      service: fc.constantFrom(councilTax, benefits),
      hour: fc.integer({ min: 9, max: 16 }),
    })
    .map(({ minutes, ended, shown, service, hour }) => {
      const arrivedAt = at(`${String(hour).padStart(2, '0')}:30`)
      const endedAt = ended === null ? null : later(arrivedAt, Math.max(ended, minutes ?? 0))
      return line(minutes, { shown, service, arrivedAt, endedAt })
    })
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 60 }), (lines) => {
      const { all, ...by } = ledgerOf(lines)
      expect(everybody(all)).toBe(lines.length)
      for (const part of [by.bySite, by.byHour, by.byService, by.byQueue])
        expect(sumOf([...part.values()])).toEqual(all)
      const share = keptShare(all)
      if (share !== null) expect(share).toBe(all.kept / scored(all))
    }),
  )
})

const sumOf = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, each) => ({
      kept: sum.kept + each.kept,
      earlier: sum.earlier + each.earlier,
      later: sum.later + each.later,
      notPromised: sum.notPromised + each.notPromised,
      left: sum.left + each.left,
      waiting: sum.waiting + each.waiting,
    }),
    nobody,
  )
