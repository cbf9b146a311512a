import { describe, expect, test } from 'vitest'
import type { Instant } from '../../src/domain/instant.ts'
import { isOpen, isStaffed, nextOpening, openingOn } from '../../src/domain/opening.ts'
import type { Site } from '../../src/domain/site.ts'
import { aSite, at, date, monday, sundaySite } from '../support/builders.ts'

const friday = date('2026-11-27')
const christmasEve = date('2026-12-24')
const neverOpen = {
  monday: null,
  tuesday: null,
  wednesday: null,
  thursday: null,
  friday: null,
  saturday: null,
  sunday: null,
}

describe('opening hours', () => {
  test('are those of the weekday', () => {
    expect(openingOn(aSite(), monday)).toEqual({ opens: at('09:00'), closes: at('17:00') })
    expect(openingOn(aSite(), date('2026-11-28'))).toBeNull()
  })

  test('stay closed on a closure', () => {
    expect(openingOn(aSite(), date('2026-12-25'))).toBeNull()
    expect(openingOn(aSite({ closures: [] }), date('2026-12-25'))).not.toBeNull()
  })

  test('are local on both days of the clock changes', () => {
    for (const day of [date('2026-03-29'), date('2026-10-25')])
      expect(openingOn(sundaySite(), day)).toEqual({ opens: at('00:00', day), closes: at('23:00', day) })
    const hours = ({ opens, closes }: { opens: Instant; closes: Instant }) => (closes - opens) / 3_600_000
    const [spring, autumn] = [openingOn(sundaySite(), date('2026-03-29')), openingOn(sundaySite(), date('2026-10-25'))]
    expect([spring && hours(spring), autumn && hours(autumn)]).toEqual([22, 24])
  })

  test('let visitors in from the first minute, and not at the last', () => {
    const open = ['08:59', '09:00', '16:59', '17:00'].map((time) => isOpen(aSite(), at(time)))
    expect(open).toEqual([false, true, true, false])
    expect(isOpen(aSite(), at('10:00', date('2026-11-28')))).toBe(false)
  })

  test('let staff work before and after, as the site’s settings say', () => {
    const staffed = (site: Site, ...times: string[]) => times.map((time) => isStaffed(site, at(time)))
    expect(staffed(aSite(), '07:59', '08:00', '17:29', '17:30')).toEqual([false, true, true, false])
    const strict = aSite({ rules: { beforeOpeningMinutes: 0, afterClosingMinutes: 0 } })
    expect(staffed(strict, '08:59', '09:00', '16:59', '17:00')).toEqual([false, true, true, false])
    expect(isStaffed(aSite(), at('10:00', date('2026-11-28')))).toBe(false)
  })
})

describe('the next opening', () => {
  test('is later today, or tomorrow once the doors have opened', () => {
    expect(nextOpening(aSite(), at('08:59'))).toBe(at('09:00'))
    expect(nextOpening(aSite(), at('09:00'))).toBe(at('09:00', date('2026-11-24')))
  })

  test('passes over weekends and closures', () => {
    expect(nextOpening(aSite(), at('18:00', friday))).toBe(at('09:00', date('2026-11-30')))
    expect(nextOpening(aSite(), at('18:00', christmasEve))).toBe(at('09:00', date('2026-12-28')))
  })

  test('is up to a year away, and null where there is none', () => {
    const closures = (from: string, days: number) =>
      Array.from({ length: days }, (_, day) => ({
        date: new Date(Date.parse(from) + day * 86_400_000).toISOString().slice(0, 10),
        why: 'Building work',
      }))
    const yearOf = (days: number) => aSite({ closures: closures('2026-11-23', days) })
    expect(nextOpening(yearOf(364), at('10:00'))).toBe(at('09:00', date('2027-11-22')))
    expect(nextOpening(yearOf(366), at('10:00'))).toBeNull()
    expect(nextOpening(aSite({ hours: neverOpen }), at('10:00'))).toBeNull()
  })
})
