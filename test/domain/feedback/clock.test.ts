import { expect, it, test } from 'vitest'
import { dueAt, endOfDay, runningOut, standsOf } from '../../../src/domain/feedback/clock.ts'
import { type Instant, instant } from '../../../src/domain/instant.ts'
import { localDate, localTime } from '../../../src/domain/local-time.ts'
import { at, date } from '../../support/builders.ts'
import { caseOf, received } from '../../support/feedback.ts'

const said = (at: Instant) => `${localDate(at)} ${localTime(at)}`

test.each([
  // Monday 23 November and 15 days: Tuesday 8 December. Ten: Thursday 3 December.
  ['any time of a day', at('10:00'), '2026-12-08 23:59', '2026-12-03 23:59'],
  ['the first moment of a day', at('00:00'), '2026-12-08 23:59', '2026-12-03 23:59'],
  ['the last second of a day', instant(at('23:59') + 59_999), '2026-12-08 23:59', '2026-12-03 23:59'],
  // Clocks go back on 25 October and forward on 28 March: the local day counts, not 24 hours.
  ['before the clocks go back', at('23:30', date('2026-10-14')), '2026-10-29 23:59', '2026-10-24 23:59'],
  ['before the clocks go forward', at('00:10', date('2027-03-20')), '2027-04-04 23:59', '2027-03-30 23:59'],
  ['ending on the day of the change', at('12:00', date('2026-10-10')), '2026-10-25 23:59', '2026-10-20 23:59'],
])('what is asked for at %s is due at the end of the 15th or the 10th day', (_, asked, first, second) => {
  expect(said(dueAt(1, asked))).toBe(first)
  expect(said(dueAt(2, asked))).toBe(second)
  expect(said(instant(dueAt(1, asked) + 1))).toMatch(/ 00:00$/)
})

it('is in time until the last moment of the last day', () => {
  const found = caseOf(received(at('10:00')))
  const end = dueAt(1, at('10:00'))
  expect(standsOf(found, end)).toEqual({ stands: 'soon', by: end, daysLeft: 0 })
  expect(standsOf(found, instant(end + 1))).toEqual({ stands: 'missed', by: end, daysLeft: -1 })
})

it('warns in the last three days before its last one', () => {
  const found = caseOf(received(at('10:00')))
  expect(standsOf(found, at('23:59', date('2026-12-04')))?.stands).toBe('good')
  expect(standsOf(found, at('00:00', date('2026-12-05')))).toMatchObject({ stands: 'soon', daysLeft: 3 })
})

it('at stage 1 does not wait for what a holding response told, unless that is sooner', () => {
  const end = dueAt(1, at('10:00'))
  const held = (until: Instant) => caseOf(received(at('10:00')), { type: 'held', at: at('11:00'), until })
  const late = held(dueAt(1, at('10:00', date('2026-12-10'))))
  expect(standsOf(late, at('12:00'))?.by).toBe(end)
  expect(standsOf(late, instant(end + 1))).toEqual({ stands: 'missed', by: end, daysLeft: -1 })
  const soon = endOfDay(at('10:00'), 5)
  expect(standsOf(held(soon), at('12:00'))?.by).toBe(soon)
})

it('at stage 2 runs by what a holding response told: that keeps the promise', () => {
  const until = endOfDay(at('10:00'), 20)
  const held = caseOf(
    received(at('10:00')),
    { type: 'answered', at: at('11:00'), stage: 1, outcome: 'upheld' },
    { type: 'stage-2-asked', at: at('12:00') },
    { type: 'held', at: at('13:00'), until },
  )
  expect(standsOf(held, at('14:00'))?.by).toBe(until)
})

it('runs not at all once it is answered', () => {
  const answered = caseOf(received(at('10:00')), { type: 'answered', at: at('11:00'), stage: 1, outcome: 'upheld' })
  expect(standsOf(answered, at('12:00'))).toBeNull()
  expect(standsOf(caseOf(received(at('10:00'), { kind: 'compliment' })), at('12:00'))).toBeNull()
})

it('counts the clocks that ran out, and those that are about to', () => {
  const cases = ['2026-11-01', '2026-11-11', '2026-11-23'].map((day) => caseOf(received(at('10:00', date(day)))))
  expect(runningOut(cases, at('10:00'))).toEqual({ soon: 1, missed: 1 })
})
