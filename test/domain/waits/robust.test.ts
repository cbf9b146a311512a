import { describe, expect, test } from 'vitest'
import { horizon } from '../../../src/domain/waits/play.ts'
import { at, councilTax, noAppointment, nobody, nothing, nowhere } from '../../support/builders.ts'
import { officeStage, playDays } from '../../support/office.ts'
import { deskOf, knownOffice, newcomers, ofNewcomer, rangeOf, serves } from './known-office.ts'
import { mustBeSound } from './sound.ts'

describe('a first day', () => {
  test('begins with the usual minutes: behind three of ten minutes each, the middle is near half an hour', () => {
    const office = officeStage()
    office.open(...office.desks)
    const [, , , fourth] = [office.arrives(), office.arrives(), office.arrives(), office.arrives()]
    const rolls = Array.from({ length: 10 }, () => rangeOf(office, fourth))
    const mean = (bound: 'low' | 'middle' | 'high') =>
      rolls.reduce((sum, range) => sum + range[bound], 0) / rolls.length
    expect(Math.abs(mean('middle') - 30)).toBeLessThan(6)
    expect(mean('low')).toBeLessThan(mean('middle') - 5)
    expect(mean('high')).toBeGreaterThan(mean('middle') + 5)
  })

  test('has a service that nobody has heard of: its visits are taken to be as long as others, and are served', () => {
    const office = officeStage()
    office.open(...office.desks)
    serves(office, deskOf(office, 0))
    const { middle } = rangeOf(office, office.arrives(nothing))
    expect(middle).toBeGreaterThan(2)
    expect(middle).toBeLessThan(30)
  })

  test('has a desk that nobody has heard of, which helps like any other', () => {
    const office = officeStage()
    office.open(...office.desks)
    serves(office, deskOf(office, 0))
    const waiting = [office.arrives(), office.arrives(), office.arrives()]
    const alone = rangeOf(office, waiting[2] ?? nobody).middle
    office.open(nowhere)
    expect(rangeOf(office, waiting[2] ?? nobody).middle).toBeLessThan(alone - 5)
  })
})

describe('advisers who look up and press after some seconds', () => {
  test('are at their desks: whoever comes while some are idle is next', () => {
    const office = officeStage({ desks: 3 })
    office.open(...office.desks)
    const highs: number[] = []
    for (let each = 0; each < 50; each++) {
      const visit = office.arrives()
      highs.push(rangeOf(office, visit).high)
      office.pass(0.1 + (each % 5) * 0.1)
      office.isCalled(visit, deskOf(office, each % 2))
      office.pass(4)
      office.finishes(visit)
      office.pass(3)
    }
    expect(highs.slice(20).filter((high) => high > 2)).toEqual([])
    expect(ofNewcomer(office).high).toBeLessThanOrEqual(2)
  })

  test('do not hide one who has gone without a word', () => {
    const office = knownOffice(1)
    for (let each = 0; each < 20; each++) {
      const visit = office.arrives()
      office.pass(0.2)
      office.isCalled(visit, deskOf(office, 0))
      office.pass(4)
      office.finishes(visit)
      office.pass(3)
    }
    const atOnce = ofNewcomer(office)
    office.arrives()
    office.pass(8)
    office.arrives()
    expect(ofNewcomer(office).high).toBeGreaterThan(atOnce.high + 5)
  })
})

describe('nobody at any desk', () => {
  test('is told as a wait as long as anybody looks ahead', () => {
    const office = officeStage({ desks: 3 })
    const waits = office.arrives()
    const never = { low: horizon, middle: horizon, high: horizon }
    expect(rangeOf(office, waits)).toEqual(never)
    expect(office.ranges({ newcomers }).newcomers).toEqual([never, never, never])
  })

  test('of those who serve a service is told of that service alone', () => {
    const office = officeStage({ desks: 1 })
    office.open(...office.desks)
    office.observe({ event: 'desk-closed', at: office.now(), desk: deskOf(office, 0) })
    office.open(nowhere)
    expect(mustBeSound(office.ranges({ newcomers }), { newcomers }).newcomers[0]?.low).toBe(0)
  })

  test('before the desks open is told as the wait until they open on other days', () => {
    const office = officeStage({ desks: 3 })
    playDays(office, 10)
    office.clockIs('08:30')
    const { low, high } = rangeOf(office, office.arrives())
    expect(low).toBeGreaterThan(25)
    expect(high).toBeLessThan(45)
  })

  test('once all have closed for the day is told as a wait as long as anybody looks ahead', () => {
    const office = knownOffice(2)
    office.clockIs('17:05')
    office.close(...office.desks)
    expect(rangeOf(office, office.arrives()).middle).toBe(horizon)
  })
})

describe('a desk of which nothing is heard', () => {
  test('because its adviser forgot to press “finish” for an hour is not free at once, nor lost for ever', () => {
    const office = knownOffice(1)
    serves(office, deskOf(office, 0))
    office.pass(60)
    const { low, middle, high } = rangeOf(office, office.arrives())
    expect(low).toBeGreaterThan(0)
    expect(middle).toBeGreaterThan(2)
    expect(high).toBeLessThan(180)
  })

  test('leaves the waits at the others as they are', () => {
    const office = knownOffice(2)
    serves(office, deskOf(office, 0))
    office.pass(55)
    serves(office, deskOf(office, 1))
    office.pass(5)
    const { middle, high } = rangeOf(office, office.arrives())
    expect(middle).toBeGreaterThan(2)
    expect(middle).toBeLessThan(25)
    expect(high).toBeLessThan(45)
  })

  test('because its adviser left without a word counts for less, the longer it calls nobody', () => {
    const office = knownOffice(1)
    const waits = office.arrives()
    const after = [1, 5, 20, 60].map((minutes) => {
      office.clockIs('10:00')
      office.pass(minutes)
      return rangeOf(office, waits).middle
    })
    expect(after).toEqual(after.toSorted((one, other) => one - other))
    expect(after.at(0)).toBeLessThan(5)
    expect(after.at(-1)).toBeGreaterThan(15)
  })

  test('counts for less also where people come meanwhile', () => {
    const office = knownOffice(1)
    const waits = office.arrives()
    const after = [1, 5, 20, 60].map((minutes) => {
      office.clockIs('10:00')
      office.pass(minutes)
      office.arrives()
      return rangeOf(office, waits).middle
    })
    expect(after).toEqual(after.toSorted((one, other) => one - other))
    expect(after.at(-1)).toBeGreaterThan(15)
  })
})

describe('many', () => {
  test('a hundred who wait all have a range, later for who came later', () => {
    const office = knownOffice(6)
    for (const desk of office.desks) serves(office, desk)
    const waiting = Array.from({ length: 100 }, () => {
      office.pass(0.1)
      return office.arrives()
    })
    const { visits } = mustBeSound(office.ranges({ newcomers }), { newcomers })
    expect(visits.size).toBe(100)
    const middles = waiting.map((visit) => visits.get(visit)?.middle ?? Number.NaN)
    for (const tenth of [10, 30, 50, 70, 90]) expect(middles[tenth]).toBeGreaterThan(middles[tenth - 10] ?? Number.NaN)
  })

  test('a thousand who wait at one desk all have a range, and a roll still gives way after each path', () => {
    const office = knownOffice(1)
    for (let each = 0; each < 1_000; each++) office.arrives()
    const { visits } = mustBeSound(office.ranges())
    expect(visits.size).toBe(1_000)
  })
})

describe('an appointment', () => {
  test('that nobody comes for has a range, long after its time and long before', () => {
    const office = knownOffice(1)
    office.clockIs('10:00')
    const appointments = ['08:00', '09:30', '10:00', '11:00', '15:00', '16:30'].map((time) => office.books(at(time)))
    serves(office, deskOf(office, 0))
    for (const time of ['10:00', '12:00', '17:30']) {
      office.clockIs(time)
      mustBeSound(office.ranges({ appointments }), { appointments })
    }
  })

  test('that nobody comes for delays others for an hour at the most', () => {
    const office = knownOffice(1)
    for (const time of ['10:00', '10:01', '10:02', '10:03']) office.books(at(time))
    office.clockIs('11:05')
    expect(ofNewcomer(office)).toEqual({ low: 0, middle: 0, high: 0 })
  })

  test('in the past, or one that nobody knows, can be come for', () => {
    const office = knownOffice(1)
    const past = office.books(at('08:00'))
    expect(rangeOf(office, office.arrives(councilTax, past)).middle).toBeLessThan(5)
    expect(rangeOf(office, office.arrives(councilTax, noAppointment)).middle).toBeLessThan(30)
    expect(office.ranges({ appointments: [past, noAppointment] }).appointments.size).toBe(0)
  })

  test('is kept for a newcomer until shortly before its time, where another waits', () => {
    const office = knownOffice(1)
    serves(office, deskOf(office, 0))
    for (let each = 0; each < 12; each++) office.arrives()
    const forOne = { newcomers: [{ service: councilTax, appointment: at('10:40') }] }
    const [range] = mustBeSound(office.ranges(forOne), forOne).newcomers
    expect(range?.middle).toBeGreaterThanOrEqual(35)
  })
})
