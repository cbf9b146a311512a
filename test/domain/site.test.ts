import { describe, expect, test } from 'vitest'
import { readSites } from '../../src/domain/site.ts'
import {
  aSite,
  benefits,
  council,
  councilTax,
  desk1,
  desk2,
  desk3,
  housing,
  southportSite,
} from '../support/builders.ts'

const read = (changes: object) => () => readSites(JSON.stringify({ ...council, ...changes }))
const readSite = (changes: object) => read({ sites: [{ ...council.sites[0], ...changes }] })

describe('the council’s file', () => {
  test('holds both sites, each with all the services', () => {
    const sites = read({})()
    expect([...sites.keys()]).toEqual(['bootle', 'southport'])
    for (const site of sites.values()) expect([...site.services.keys()]).toEqual([councilTax, benefits, housing])
  })

  test('says who takes walk-ins', () => {
    expect(aSite().walkIns).toBe(true)
    expect(southportSite().walkIns).toBe(false)
  })

  test('a desk that lists no services serves them all', () => {
    const { desks } = aSite()
    expect(desks.get(desk1)?.services).toEqual(new Set([councilTax, benefits, housing]))
    expect(desks.get(desk2)?.services).toEqual(new Set([councilTax, benefits]))
    expect(desks.get(desk3)?.services).toEqual(new Set([housing]))
  })

  test('has the charter’s minutes where it says nothing else', () => {
    expect(aSite().rules).toEqual({
      greetWithinSeconds: 120,
      startWithinMinutes: 15,
      appointmentHeadStartMinutes: 30,
      urgentHeadStartMinutes: 60,
      appointmentEarlyMinutes: 5,
      appointmentLateMinutes: 10,
      holdMinutes: 10,
      callBackWithinHours: 24,
      beforeOpeningMinutes: 60,
      afterClosingMinutes: 30,
      startAfterCallSeconds: null,
    })
    expect(aSite({ rules: { holdMinutes: 20 } }).rules).toMatchObject({ holdMinutes: 20, startWithinMinutes: 15 })
  })
})

describe('a wrong file', () => {
  const nineToFive = { opens: '09:00', closes: '17:00' }
  const desk = { id: 'one', name: 'One' }

  test.each([
    ['that is no JSON', () => readSites('{'), SyntaxError],
    [
      'with a service that a desk lists and nobody offers',
      readSite({ desks: [{ ...desk, services: ['gas'] }] }),
      /no service gas/,
    ],
    ['with no desk', readSite({ desks: [] }), /desks/],
    ['with a desk twice', readSite({ desks: [desk, desk] }), /an id comes twice/],
    ['with a site twice', read({ sites: [council.sites[0], council.sites[0]] }), /an id comes twice/],
    ['with a service twice', read({ services: [council.services[0], council.services[0]] }), /an id comes twice/],
    [
      'that closes before it opens',
      readSite({ hours: { monday: { opens: '17:00', closes: '09:00' } } }),
      /opens must come before/,
    ],
    [
      'that closes the minute it opens',
      readSite({ hours: { monday: { opens: '09:00', closes: '09:00' } } }),
      /opens must come before/,
    ],
    [
      'with a time that is none',
      readSite({ hours: { monday: { ...nineToFive, closes: '25:00' } } }),
      /a time as 09:30/,
    ],
    [
      'with special hours twice for a day',
      readSite({ specialHours: [1, 2].map(() => ({ date: '2026-12-24', why: 'x', ...nineToFive })) }),
      /a date comes twice/,
    ],
    [
      'with special hours that end before they begin',
      readSite({ specialHours: [{ date: '2026-12-24', why: 'x', opens: '12:00', closes: '09:00' }] }),
      /opens must come before/,
    ],
    ['with a date that is none', readSite({ closures: [{ date: '2026-02-30', why: 'x' }] }), /closures/],
    ['with a word that no address can hold', readSite({ id: 'Bootle!' }), /small letters/],
    ['with a setting that nobody knows', readSite({ rules: { holdMinuets: 5 } }), /holdMinuets/],
    [
      'with an online service that is not safe',
      read({ services: [{ ...council.services[0], online: 'http://x.org' }] }),
      /online/,
    ],
  ])('%s is refused, and says where', (_what, reading, error) => {
    expect(reading).toThrow(error)
  })
})
