import { describe, expect, test } from 'vitest'
import { freeSlots } from '../../src/domain/diary/free.ts'
import { minutesFor, partsOn, spansFor } from '../../src/domain/diary/hours.ts'
import type { ServiceId } from '../../src/domain/id.ts'
import { localTime } from '../../src/domain/local-time.ts'
import { openingOn } from '../../src/domain/opening.ts'
import { readSites, type Site } from '../../src/domain/site.ts'
import {
  aSite,
  at,
  benefits,
  council,
  councilTax,
  date,
  desk1,
  desk2,
  desk3,
  housing,
  monday,
} from '../support/builders.ts'
import { stage } from '../support/stage.ts'

const mornings = { days: ['monday'], from: '09:30', to: '12:00', desks: [desk1, desk2] }
const tuesday = date('2026-11-24')

const spanOn = (from: string, to: string, day = monday) => ({ from: at(from, day), to: at(to, day) })

/** The times that are free on a day on which nothing is booked. */
const timesOn = (site: Site, day = monday, service: ServiceId = councilTax) =>
  freeSlots(stage(site, day).day, { service }, at('00:00', day)).map(({ time }) => localTime(time))

describe('what the diary offers', () => {
  test('is every desk while the doors are open, where the file says nothing', () => {
    expect(partsOn(aSite(), monday)).toEqual([
      { ...spanOn('09:00', '17:00'), desks: [desk1, desk2, desk3], services: undefined },
    ])
  })

  test('is the parts of the weekday', () => {
    const site = aSite({ diary: { parts: [mornings, { ...mornings, days: ['tuesday'], desks: [desk3] }] } })
    expect(partsOn(site, monday).map(({ desks }) => desks)).toEqual([[desk1, desk2]])
    expect(partsOn(site, tuesday).map(({ desks }) => desks)).toEqual([[desk3]])
    expect(partsOn(site, date('2026-11-25'))).toEqual([])
  })

  test('lies within the doors’ hours', () => {
    const site = aSite({ diary: { parts: [{ ...mornings, from: '07:00', to: '18:00' }] } })
    expect(partsOn(site, monday)).toMatchObject([spanOn('09:00', '17:00')])
    const early = aSite({ diary: { parts: [{ ...mornings, from: '07:00', to: '08:00' }] } })
    expect(partsOn(early, monday)).toEqual([])
  })

  test('is for the services that a part names, at the desks that serve them', () => {
    const site = aSite({ diary: { parts: [{ ...mornings, services: [benefits, housing] }] } })
    expect(spansFor(site, monday, councilTax)).toEqual(new Map())
    expect([...spansFor(site, monday, benefits).keys()]).toEqual([desk1, desk2])
    expect([...spansFor(site, monday, housing).keys()]).toEqual([desk1])
  })

  test('goes on over parts that touch or overlap, and not over a gap', () => {
    const parts = (from: string) => [mornings, { ...mornings, from, to: '15:00' }]
    const spansOf = (from: string) =>
      spansFor(aSite({ diary: { parts: parts(from) } }), monday, councilTax).get(desk2) ?? []
    expect(spansOf('12:00')).toEqual([spanOn('09:30', '15:00')])
    expect(spansOf('11:00')).toEqual([spanOn('09:30', '15:00')])
    expect(spansOf('12:01')).toEqual([spanOn('09:30', '12:00'), spanOn('12:01', '15:00')])
  })

  test('is something else on an exception, or nothing', () => {
    const only = { from: '14:00', to: '14:30', desks: [desk2] }
    const exceptions = [
      { date: monday, why: 'Training', parts: [only] },
      { date: tuesday, why: 'Elections', parts: [] },
    ]
    const site = aSite({ diary: { parts: [mornings], exceptions } })
    expect(timesOn(site)).toEqual(['14:00', '14:10', '14:20'])
    expect(partsOn(site, tuesday)).toEqual([])
    expect(timesOn(site, date('2026-11-30'))).toContain('09:30')
  })

  test('begins each part at its own time, and goes on by the diary’s minutes', () => {
    const site = aSite({ diary: { everyMinutes: 25, parts: [mornings, { ...mornings, from: '13:10', to: '14:00' }] } })
    expect(timesOn(site)).toEqual(['09:30', '09:55', '10:20', '10:45', '11:10', '11:35', '13:10', '13:35'])
  })
})

describe('on special days', () => {
  const christmas = date('2026-12-25')
  const boxingDay = date('2026-12-28')
  const bankHolidays = [
    { date: christmas, why: 'Christmas Day' },
    { date: boxingDay, why: 'Boxing Day (substitute day)' },
  ]
  const siteOf = (changes: object) => {
    const file = JSON.stringify({ ...council, sites: [{ ...council.sites[0], ...changes }] })
    const [site] = readSites(file, bankHolidays).values()
    if (!site) throw new RangeError('the file holds no site')
    return site
  }

  test('nothing is offered on a bank holiday or a closure', () => {
    const site = siteOf({ closures: [{ date: '2026-12-29', why: 'Stocktaking' }] })
    expect(timesOn(site, date('2026-12-24'))).not.toEqual([])
    for (const day of [christmas, boxingDay, date('2026-12-29')]) expect(timesOn(site, day)).toEqual([])
    expect(timesOn(site, date('2026-12-30'))).not.toEqual([])
  })

  test('a bank holiday that the file names too is named once, in the file’s words', () => {
    const site = siteOf({ closures: [{ date: christmas, why: 'We wish you a merry Christmas' }] })
    expect(site.closures).toEqual([{ date: christmas, why: 'We wish you a merry Christmas' }, bankHolidays[1]])
  })

  test('a site with special hours is open in these, on a bank holiday too', () => {
    const site = siteOf({ specialHours: [{ date: boxingDay, why: 'Open for help', opens: '10:00', closes: '10:30' }] })
    expect(openingOn(site, boxingDay)).toEqual({ opens: at('10:00', boxingDay), closes: at('10:30', boxingDay) })
    expect(timesOn(site, boxingDay)).toEqual(['10:00', '10:10', '10:20'])
    expect(timesOn(site, christmas)).toEqual([])
  })

  test('special hours come before a closure of the same day', () => {
    const closures = [{ date: monday, why: 'Closed' }]
    const specialHours = [{ date: monday, why: 'Open after all', opens: '12:00', closes: '12:10' }]
    expect(timesOn(aSite({ closures }))).toEqual([])
    expect(timesOn(aSite({ closures, specialHours }))).toEqual(['12:00'])
  })

  const wholeSundays = (parts?: object[]) =>
    aSite({
      hours: { ...council.sites[0]?.hours, sunday: { opens: '00:00', closes: '04:00' } },
      diary: { everyMinutes: 30, parts },
    })

  test('the hour that summer time skips is not offered, and the one that comes twice is offered twice', () => {
    const spring = ['00:00', '00:30', '02:00', '02:30', '03:00', '03:30']
    expect(timesOn(wholeSundays(), date('2026-03-29'))).toEqual(spring)
    const autumn = ['00:00', '00:30', '01:00', '01:30', '01:00', '01:30', '02:00', '02:30', '03:00', '03:30']
    expect(timesOn(wholeSundays(), date('2026-10-25'))).toEqual(autumn)
  })

  test('a part that lies in the hour that is skipped is none', () => {
    const part = { days: ['sunday'], from: '01:15', to: '02:00', desks: [desk1] }
    expect(partsOn(wholeSundays([part]), date('2026-03-29'))).toEqual([])
    expect(timesOn(wholeSundays([part]), date('2026-03-22'))).toEqual(['01:15', '01:45'])
  })
})

describe('the minutes that an appointment takes', () => {
  test('are the diary’s, or the usual ones of a visit rounded up to five', () => {
    const site = aSite({ diary: { minutes: { [benefits]: 25 } } })
    expect(minutesFor(site, benefits)).toBe(25)
    expect(minutesFor(site, housing)).toBe(20)
    const services = [{ ...council.services[0], usualMinutes: 10.5 }]
    const desks = [{ id: desk1, name: 'Desk 1' }]
    const [odd] = readSites(JSON.stringify({ ...council, services, sites: [{ ...council.sites[0], desks }] })).values()
    expect(odd && minutesFor(odd, councilTax)).toBe(15)
  })
})

describe('a wrong diary', () => {
  const reading = (diary: object) => () => aSite({ diary })

  test.each([
    ['with a desk that is not there', { parts: [{ ...mornings, desks: ['desk-9'] }] }, 'there is no desk desk-9'],
    ['with a service that is not there', { parts: [{ ...mornings, services: ['gas'] }] }, 'there is no service gas'],
    ['with minutes for no service', { minutes: { gas: 10 } }, 'there is no service gas'],
    [
      'with an exception at a desk that is not there',
      { exceptions: [{ date: monday, why: 'x', parts: [{ from: '09:00', to: '10:00', desks: ['desk-9'] }] }] },
      'there is no desk desk-9',
    ],
    [
      'with two exceptions for a day',
      { exceptions: ['Training', 'Elections'].map((why) => ({ date: monday, why, parts: [] })) },
      'a date comes twice',
    ],
    ['that ends before it begins', { parts: [{ ...mornings, from: '12:00' }] }, 'from must come before to'],
    ['with no desks', { parts: [{ ...mornings, desks: [] }] }, 'desks'],
    ['with a step of nothing', { everyMinutes: 0 }, 'everyMinutes'],
    ['with a setting that nobody knows', { everyMinuets: 5 }, 'everyMinuets'],
  ])('%s is refused, and says where', (_what, diary, error) => {
    expect(reading({ parts: [mornings] })).not.toThrow()
    expect(reading(diary)).toThrow(error)
  })
})
