import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instant, later, minutesBetween, secondsBetween } from '../../src/domain/instant.ts'
import { dayAfter, instantOf, type LocalTime, localDate, localTime, weekdayOf } from '../../src/domain/local-time.ts'
import { at, date } from '../support/builders.ts'
import '../support/seed.ts'

const utc = (text: string) => instant(Date.parse(text))
const spring = date('2026-03-29')
const autumn = date('2026-10-25')

const pad = (number: number) => String(number).padStart(2, '0')
const dates = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((day) => date(day.toISOString().slice(0, 10)))
const times = fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => `${pad(hour)}:${pad(minute)}` as LocalTime)
const instants = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) }).map(instant)
const london = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' })

describe('local time', () => {
  test('is an hour ahead of UTC in summer, and the same in winter', () => {
    expect(at('09:30', date('2026-07-01'))).toBe(utc('2026-07-01T08:30Z'))
    expect(at('09:30', date('2026-12-01'))).toBe(utc('2026-12-01T09:30Z'))
    expect(localTime(utc('2026-07-01T08:30Z'))).toBe('09:30')
  })

  test('a summer’s day begins an hour before midnight in UTC', () => {
    expect(localDate(utc('2026-06-30T22:59:59.999Z'))).toBe('2026-06-30')
    expect(localDate(utc('2026-06-30T23:00Z'))).toBe('2026-07-01')
    expect(localTime(utc('2026-06-30T23:00Z'))).toBe('00:00')
  })

  test('a winter’s day begins at midnight in UTC', () => {
    expect(localDate(utc('2026-11-22T23:59:59.999Z'))).toBe('2026-11-22')
    expect(localDate(utc('2026-11-23T00:00Z'))).toBe('2026-11-23')
  })

  test('on 29 March 2026 one o’clock is followed by two', () => {
    expect(localTime(utc('2026-03-29T00:59Z'))).toBe('00:59')
    expect(localTime(utc('2026-03-29T01:00Z'))).toBe('02:00')
    expect(at('02:00', spring)).toBe(at('00:59', spring) + 60_000)
    expect(at('00:00', dayAfter(spring)) - at('00:00', spring)).toBe(23 * 3_600_000)
  })

  test('a time that 29 March skips is the same distance after midnight', () => {
    expect(localTime(at('01:30', spring))).toBe('02:30')
    expect(at('01:30', spring) - at('00:00', spring)).toBe(90 * 60_000)
  })

  test('on 25 October 2026 the hour after one comes twice, and a time in it is the first', () => {
    expect(localTime(utc('2026-10-25T00:30Z'))).toBe('01:30')
    expect(localTime(utc('2026-10-25T01:30Z'))).toBe('01:30')
    expect(at('01:30', autumn)).toBe(utc('2026-10-25T00:30Z'))
    expect(at('00:00', dayAfter(autumn)) - at('00:00', autumn)).toBe(25 * 3_600_000)
  })

  test('a date and a time come back from their instant, but for the hour that spring skips', () => {
    fc.assert(
      fc.property(dates, times, (day, time) => {
        const there = instantOf(day, time)
        expect(localDate(there)).toBe(day)
        const [skipped, back] = [localTime(there) !== time, localTime(later(there, -60))]
        if (skipped)
          expect([time.slice(0, 2), weekdayOf(day), day.slice(5, 7), back < '01:00']).toEqual([
            '01',
            'sunday',
            '03',
            true,
          ])
      }),
      { numRuns: 1000 },
    )
  })

  test('agrees with the machine’s own calendar at any instant, asked in any order', () => {
    fc.assert(
      fc.property(instants, (now) => {
        expect(`${localDate(now)} ${localTime(now)}`).toBe(london.format(now))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('days', () => {
  test('have their weekday', () => {
    expect(weekdayOf(date('2026-11-23'))).toBe('monday')
    expect(weekdayOf(spring)).toBe('sunday')
    expect(weekdayOf(date('2028-02-29'))).toBe('tuesday')
  })

  test('follow each other over the end of a month, a year and a clock change', () => {
    expect(dayAfter(date('2026-12-31'))).toBe('2027-01-01')
    expect(dayAfter(date('2028-02-28'))).toBe('2028-02-29')
    expect(dayAfter(spring)).toBe('2026-03-30')
    expect(dayAfter(autumn, -1)).toBe('2026-10-24')
    expect(dayAfter(autumn, 0)).toBe(autumn)
  })
})

describe('time between two instants', () => {
  test('counts whole seconds, and minutes with their fraction', () => {
    expect(secondsBetween(utc('2026-11-23T10:00:00.000Z'), utc('2026-11-23T10:00:59.999Z'))).toBe(59)
    expect(minutesBetween(utc('2026-11-23T10:00:00Z'), utc('2026-11-23T10:01:30Z'))).toBe(1.5)
  })

  test('is never negative, whatever the clock did', () => {
    expect(secondsBetween(utc('2026-11-23T10:00Z'), utc('2026-11-23T09:00Z'))).toBe(0)
    expect(minutesBetween(utc('2026-11-23T10:00Z'), utc('2026-11-23T09:00Z'))).toBe(0)
  })
})
