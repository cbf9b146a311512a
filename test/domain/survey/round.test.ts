import { describe, expect, it, test } from 'vitest'
import { dayAfter, type LocalDate } from '../../../src/domain/local-time.ts'
import type { Round, Wave } from '../../../src/domain/survey/response.ts'
import {
  faultOfTakingBack,
  faultOfWave,
  newestFirst,
  periodsOf,
  quarterOfRound,
  readRound,
  roundAt,
  waveOf,
  wavesOf,
  yearEarlier,
} from '../../../src/domain/survey/round.ts'
import { date } from '../../support/builders.ts'

const round = (text: string) => text as Round
const wave = (id: string, from: string, to: string, target: number | null = null): Wave => ({
  ...{ id: round(id), from: date(from), to: date(to), target },
})
const daysOfYears = (from: string, count: number) =>
  Array.from({ length: count }, (_, index) => dayAfter(date(from), index))

describe('where nobody set anything', () => {
  test('May and November are waves, all of their days', () => {
    expect(wavesOf([], 2026)).toEqual([
      wave('2026-05', '2026-05-01', '2026-05-31'),
      wave('2026-11', '2026-11-01', '2026-11-30'),
    ])
  })

  test.each([
    ['2026-04-30', '2026-q2'],
    ['2026-05-01', '2026-05'],
    ['2026-05-31', '2026-05'],
    ['2026-06-01', '2026-q2'],
    ['2026-10-31', '2026-q4'],
    ['2026-11-30', '2026-11'],
    ['2026-12-01', '2026-q4'],
    ['2027-01-01', '2027-q1'],
  ])('an answer of %s is of the round %s', (day, of) => {
    expect(roundAt(date(day), [])).toBe(of)
  })

  test('a quarter keeps what its wave leaves of it', () => {
    expect(periodsOf(round('2026-q2'), [])).toEqual([
      { from: '2026-04-01', to: '2026-04-30' },
      { from: '2026-06-01', to: '2026-06-30' },
    ])
    expect(periodsOf(round('2026-q1'), [])).toEqual([{ from: '2026-01-01', to: '2026-03-31' }])
    expect(periodsOf(round('2026-11'), [])).toEqual([{ from: '2026-11-01', to: '2026-11-30' }])
    expect(periodsOf(round('2026-02'), [])).toEqual([])
  })
})

describe('where days were set', () => {
  const set = [wave('2026-05', '2026-05-11', '2026-06-05', 200), wave('2026-12', '2026-12-07', '2027-01-08')]

  it('takes them instead of the usual ones, and others beside them', () => {
    expect(wavesOf(set, 2026).map(({ id }) => id)).toEqual(['2026-05', '2026-11', '2026-12'])
    expect(waveOf(round('2026-05'), set)?.target).toBe(200)
    expect(waveOf(round('2026-06'), set)).toBeNull()
    expect(roundAt(date('2026-05-10'), set)).toBe('2026-q2')
    expect(roundAt(date('2026-06-05'), set)).toBe('2026-05')
  })

  it('lets a wave go on over a new year', () => {
    expect(roundAt(date('2027-01-08'), set)).toBe('2026-12')
    expect(periodsOf(round('2027-q1'), set)).toEqual([{ from: '2027-01-09', to: '2027-03-31' }])
    expect(periodsOf(round('2026-q4'), set)).toEqual([
      { from: '2026-10-01', to: '2026-10-31' },
      { from: '2026-12-01', to: '2026-12-06' },
    ])
  })

  it('leaves nothing of a quarter that is all wave', () => {
    expect(periodsOf(round('2026-q1'), [wave('2026-01', '2026-01-01', '2026-03-31')])).toEqual([])
  })
})

describe('what may be set', () => {
  const today = date('2026-04-20')
  test.each([
    ['nothing is wrong with other days ahead', wave('2026-05', '2026-05-04', '2026-06-12'), null],
    ['nothing is wrong with a wave of another month', wave('2026-09', '2026-09-01', '2026-09-30'), null],
    ['it must not end before it begins', wave('2026-05', '2026-05-04', '2026-05-03'), 'ends-first'],
    ['it begins in its own month', wave('2026-05', '2026-04-30', '2026-05-31'), 'other-month'],
    ['it shares no day with a usual wave', wave('2026-10', '2026-10-05', '2026-11-01'), 'overlaps'],
    ['it shares no day over the new year', wave('2026-12', '2026-12-01', '2027-05-01'), 'overlaps'],
    ['its quarter has no other one', wave('2026-06', '2026-06-01', '2026-06-30'), 'quarter-taken'],
    [
      'its quarter has no other one, not even in another year',
      wave('2027-12', '2027-12-01', '2028-01-08'),
      'quarter-taken',
    ],
    ['it does not begin today', wave('2026-04', '2026-04-20', '2026-04-30'), 'days-gone'],
  ])('%s', (_, wanted, fault) => {
    expect(faultOfWave(wanted, [], today)).toBe(fault)
  })

  test('it shares no day with one that was set', () => {
    const set = [wave('2026-09', '2026-09-01', '2026-10-15')]
    expect(faultOfWave(wave('2026-10', '2026-10-15', '2026-10-20'), set, today)).toBe('overlaps')
    expect(faultOfWave(wave('2026-08', '2026-08-01', '2026-08-20'), set, today)).toBe('quarter-taken')
  })

  test('once it has begun, its end may still move, and not to a day that is gone; its target may always', () => {
    const during = date('2026-05-20')
    expect(faultOfWave(wave('2026-05', '2026-05-01', '2026-06-10'), [], during)).toBeNull()
    expect(faultOfWave(wave('2026-05', '2026-05-01', '2026-05-20'), [], during)).toBeNull()
    expect(faultOfWave(wave('2026-05', '2026-05-01', '2026-05-19'), [], during)).toBe('days-gone')
    expect(faultOfWave(wave('2026-05', '2026-05-02', '2026-05-31'), [], during)).toBe('days-gone')
    expect(faultOfWave(wave('2026-05', '2026-05-01', '2026-05-31', 300), [], date('2026-08-01'))).toBeNull()
    expect(faultOfWave(wave('2026-05', '2026-05-01', '2026-08-31'), [], date('2026-08-01'))).toBe('days-gone')
  })

  test('what was set is taken back to the usual wave or to none, where no day that has begun moves', () => {
    const set = [wave('2026-09', '2026-09-01', '2026-09-30'), wave('2026-11', '2026-11-09', '2026-12-04', 300)]
    const fault = (id: string, today: string, among = set) => faultOfTakingBack(round(id), among, date(today))
    expect([fault('2026-09', '2026-08-31'), fault('2026-09', '2026-09-01')]).toEqual([null, 'days-gone'])
    expect([fault('2026-11', '2026-10-31'), fault('2026-11', '2026-11-01')]).toEqual([null, 'days-gone'])
    expect(fault('2026-05', '2026-05-20')).toBeNull()
    const longer = [...set, wave('2026-07', '2026-07-01', '2026-11-08')]
    expect(fault('2026-11', '2026-06-30', longer)).toBe('overlaps')
  })

  test('whatever is set, a day is of one round, which says so itself, and a day that has begun stays in its own', () => {
    // A fixed sequence: a rule that only sometimes fails would be worse than one that never ran.
    let state = 7
    const upTo = (end: number) => {
      state = (state * 48_271) % 2_147_483_647
      return state % end
    }
    const all = daysOfYears('2026-01-01', 900)
    let [set, accepted, refused]: [Wave[], number, number] = [[], 0, 0]
    for (let turn = 0; turn < 300; turn++) {
      const from = all[upTo(700)] as LocalDate
      const wanted = wave(from.slice(0, 7), from, dayAfter(from, upTo(60) - 3))
      const now = all[upTo(600)] as LocalDate
      if (faultOfWave(wanted, set, now) !== null) {
        refused++
        continue
      }
      accepted++
      const before = set
      set = [...set.filter(({ id }) => id !== wanted.id), wanted]
      for (const day of all.filter((day) => day <= now)) expect(roundAt(day, set)).toBe(roundAt(day, before))
    }
    expect([accepted > 10, refused > 10]).toEqual([true, true])
    const periods = [...new Set(all.map((day) => roundAt(day, set)))].map((id) => ({ id, of: periodsOf(id, set) }))
    for (const day of all) {
      const covering = periods.filter(({ of }) => of.some(({ from, to }) => from <= day && day <= to))
      expect(covering.map(({ id }) => id)).toEqual([roundAt(day, set)])
    }
  })
})

test('a round is read from an address, and nothing else is', () => {
  expect(['2026-05', '2026-q4', '1926-05', '2026-13', '2026-q5', '2026-5', ''].map(readRound)).toEqual([
    ...['2026-05', '2026-q4'],
    ...[null, null, null, null, null],
  ])
})

test('a round has one 12 months before, and is published with a quarter', () => {
  expect(['2026-05', '2026-q4'].map((each) => yearEarlier(round(each)))).toEqual(['2025-05', '2025-q4'])
  expect(['2026-05', '2026-11', '2026-q4'].map((each) => quarterOfRound(round(each)))).toEqual([
    ...['2026-q2', '2026-q4', '2026-q4'],
  ])
  const some = ['2026-q2', '2026-11', '2025-11', '2026-q4', '2027-q1', '2026-05'].map(round)
  expect(some.sort(newestFirst)).toEqual(['2027-q1', '2026-11', '2026-q4', '2026-05', '2026-q2', '2025-11'])
})
