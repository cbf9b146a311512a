import { describe, expect, test } from 'vitest'
import type { AppointmentId } from '../../../src/domain/id.ts'
import { later } from '../../../src/domain/instant.ts'
import { horizon } from '../../../src/domain/waits/play.ts'
import { at, councilTax, date, nobody, nothing, nowhere } from '../../support/builders.ts'
import { officeStage, playDays } from '../../support/office.ts'
import { deskOf, knownOffice, ofNewcomer, rangeOf, serves } from './known-office.ts'
import { mustBeSound } from './sound.ts'

describe('a clock that jumps', () => {
  test.each([60, -60, 180, -180])('by %i minutes leaves ranges that can be shown', (jump) => {
    const office = knownOffice(2)
    const served = office.desks.map((desk) => serves(office, desk))
    office.pass(3)
    const waits = office.arrives()
    const before = rangeOf(office, waits).middle
    office.pass(jump)
    const { middle } = rangeOf(office, waits)
    if (jump < 0) expect(Math.abs(middle - before)).toBeLessThan(10)
    expect(ofNewcomer(office).middle).toBeLessThan(120)
    for (const visit of served) office.finishes(visit)
    office.isCalled(waits, deskOf(office, 0))
    office.pass(10)
    office.finishes(waits)
    office.pass(-jump)
    expect(ofNewcomer(office).middle).toBeLessThan(5)
  })

  test('over a night and back forgets who was there, and goes on', () => {
    const office = knownOffice(1)
    const waits = office.arrives()
    office.pass(24 * 60)
    expect(mustBeSound(office.ranges()).visits.size).toBe(0)
    office.pass(-24 * 60)
    office.isCalled(waits, deskOf(office, 0))
    office.pass(1)
    expect(rangeOf(office, office.arrives()).middle).toBeLessThan(horizon)
  })

  test.each([
    ['2026-10-25', 'back'],
    ['2027-03-28', 'forward'],
  ])('in the night of %s, when it is set %s, changes nothing of the day after', (day) => {
    const office = officeStage({ desks: 2 })
    playDays(office, 20, { from: date('2026-09-28') })
    for (const time of ['00:30', '01:30', '02:30', '10:00']) {
      office.clockIs(time, date(day))
      office.open(...office.desks)
      const visit = office.arrives()
      expect(rangeOf(office, visit).middle).toBeLessThan(5)
      office.isCalled(visit, deskOf(office, 0))
      office.pass(5)
      office.finishes(visit)
    }
  })

  test('past midnight leaves nobody waiting of the day before', () => {
    const office = officeStage()
    office.clockIs('23:50')
    office.open(...office.desks)
    serves(office, deskOf(office, 0))
    const waits = office.arrives()
    expect(office.ranges().visits.has(waits)).toBe(true)
    office.pass(20)
    expect(office.ranges().visits.size).toBe(0)
    office.finishes(waits)
    office.open(...office.desks)
    expect(rangeOf(office, office.arrives()).middle).toBeLessThan(5)
  })
})

describe('events that fit nothing', () => {
  test('leave an office that goes on', () => {
    const office = knownOffice(2)
    const [one, other] = [deskOf(office, 0), deskOf(office, 1)]
    office.isCalled(nobody, one)
    office.finishes(nobody)
    office.leaves(nobody)
    office.observe({ event: 'no-show', at: office.now(), visit: nobody })
    office.observe({ event: 'started', at: office.now(), visit: nobody, desk: nowhere })
    office.comesBack(other)
    office.close(other, other)
    office.comesBack(other)
    office.observe({
      event: 'cancelled',
      at: office.now(),
      appointment: 'a' as AppointmentId,
      service: nothing,
      time: at('09:00'),
    })
    office.observe({ event: 'desk-away', at: office.now(), desk: other, backAt: later(office.now(), -600) })
    const twice = serves(office, one)
    office.pass(5)
    office.finishes(twice)
    office.finishes(twice)
    expect(ofNewcomer(office).middle).toBeLessThan(5)
  })

  test('somebody who arrives again while at a desk waits again, and the desk is free', () => {
    const office = knownOffice(1)
    const visit = serves(office, deskOf(office, 0))
    office.pass(1)
    office.observe({ event: 'arrived', at: office.now(), visit, service: councilTax })
    expect(rangeOf(office, visit).middle).toBeLessThan(2)
  })
})

describe('a desk that does not do as it was thought', () => {
  test('is overdue from a break: the longer, the longer it is still expected to take', () => {
    const office = officeStage()
    const desk = deskOf(office, 0)
    office.open(desk)
    const waits = office.arrives()
    office.observe({ event: 'desk-away', at: office.now(), desk, backAt: later(office.now(), 20) })
    office.pass(21)
    const soon = rangeOf(office, waits).middle
    office.pass(99)
    expect(soon).toBeLessThan(10)
    expect(rangeOf(office, waits).middle).toBeGreaterThan(30)
  })

  test('calls nobody on a first day though it could: it is not counted on to do so at once', () => {
    const office = officeStage()
    office.open(deskOf(office, 0))
    const waits = office.arrives()
    expect(rangeOf(office, waits).high).toBeLessThan(5)
    office.pass(60)
    expect(rangeOf(office, waits).middle).toBeGreaterThan(15)
  })
})
