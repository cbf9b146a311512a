import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { endsSoon, readBankHolidays } from '../../src/domain/bank-holidays.ts'
import { dayAfter, type LocalDate, weekdayOf } from '../../src/domain/local-time.ts'
import { readSites } from '../../src/domain/site.ts'
import { aSite, council, date } from '../support/builders.ts'

const kept = readBankHolidays(readFileSync('src/bank-holidays.json', 'utf8'))

const day = (year: number, month: number, ofMonth: number) =>
  dayAfter(`${year}-${String(month).padStart(2, '0')}-01` as LocalDate, ofMonth - 1)

/** Easter Sunday, by the rule of the Gregorian calendar (Meeus, Jones and Butcher). */
function easter(year: number): LocalDate {
  const moon = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const leapsLeftOut = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const full = (19 * moon + century - Math.floor(century / 4) - leapsLeftOut + 15) % 30
  const leaps = Math.floor(ofCentury / 4)
  const toSunday = (32 + 2 * (century % 4) + 2 * leaps - full - (ofCentury % 4)) % 7
  const late = Math.floor((moon + 11 * full + 22 * toSunday) / 451)
  return day(year, 3, 22 + full + toSunday - 7 * late)
}

/** The first Monday on or after a day. */
const mondayFrom = (from: LocalDate): LocalDate => (weekdayOf(from) === 'monday' ? from : mondayFrom(dayAfter(from)))

/** The days of a year as the law has them, where nobody proclaims another: a weekend's are made up for afterwards. */
function byRule(year: number): LocalDate[] {
  const sunday = easter(year)
  const days = [dayAfter(sunday, -2), dayAfter(sunday)]
  days.push(mondayFrom(day(year, 5, 1)), mondayFrom(day(year, 5, 25)), mondayFrom(day(year, 8, 25)))
  for (const each of [day(year, 1, 1), day(year, 12, 25), day(year, 12, 26)]) {
    let free = each
    while (['saturday', 'sunday'].includes(weekdayOf(free)) || days.includes(free)) free = dayAfter(free)
    days.push(free)
  }
  return days.sort()
}

const datesOf = (year: number) => kept.map(({ date }) => date).filter((each) => each.startsWith(String(year)))

describe('the list that is kept', () => {
  test.each([2019, 2021, 2024, 2025, 2026, 2027])('has the days of %i as the law has them', (year) => {
    expect(datesOf(year)).toEqual(byRule(year))
  })

  test('has the days of 2026 that GOV.UK has', () => {
    const days = ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28']
    expect(datesOf(2026)).toEqual(days.map((each) => `2026-${each}`))
    expect(kept.find(({ date }) => date === '2026-12-28')?.why).toBe('Boxing Day (substitute day)')
  })

  test('has the days that were moved or proclaimed, which no rule has', () => {
    const told = new Map(kept.map(({ date, why }) => [date, why]))
    expect(told.get(date('2020-05-08'))).toBe('Early May bank holiday (VE day)')
    expect(told.get(date('2022-06-03'))).toBe('Platinum Jubilee bank holiday')
    expect(told.get(date('2023-05-08'))).toContain('coronation')
  })
})

describe('a list that is wrong is refused, and what is wrong is named', () => {
  const good = JSON.parse(readFileSync('src/bank-holidays.json', 'utf8')) as {
    'england-and-wales': { division: string; events: { date: string; title: string }[] }
  }
  const changed = (change: (list: typeof good) => void) => {
    const list = structuredClone(good)
    change(list)
    return () => readBankHolidays(JSON.stringify(list))
  }
  const events = (list: typeof good) => list['england-and-wales'].events

  test('and the list itself, with other nations beside it, is not', () => {
    expect(changed((list) => Object.assign(list, { scotland: { division: 'scotland' } }))()).toEqual(kept)
  })

  test.each([
    ['no JSON', () => readBankHolidays('<html>'), /JSON/],
    ['without England and Wales', () => readBankHolidays('{"scotland":{}}'), /england-and-wales/],
    ['of another nation', changed((list) => Object.assign(list['england-and-wales'], { division: 'x' })), /division/],
    ['empty', changed((list) => events(list).splice(0)), /events/],
    ['cut short', changed((list) => events(list).splice(-3)), /2027 has 5 of its bank holidays/],
    [
      'with a day that is none',
      changed((list) => Object.assign(events(list)[1] ?? {}, { date: '2019-02-30' })),
      /date/,
    ],
    ['with a day twice', changed((list) => events(list).push(...events(list).slice(-1))), /2027-12-28 comes twice/],
    ['out of order', changed((list) => events(list).reverse()), /after a later date/],
    ['without a title', changed((list) => Object.assign(events(list)[0] ?? {}, { title: '' })), /title/],
  ])('%s', (_, read, why) => {
    expect(read).toThrow(why)
  })
})

test('a site is closed on a bank holiday, unless it gives hours of its own for the day', () => {
  const [site] = readSites(JSON.stringify(council), kept).values()
  expect(site?.closures).toContainEqual({ date: '2026-12-28', why: 'Boxing Day (substitute day)' })
  const open = { date: '2026-12-28', why: 'Open all the same', opens: '10:00', closes: '12:00' }
  const sites = council.sites.map((each) => ({ ...each, specialHours: [open] }))
  const [special] = readSites(JSON.stringify({ ...council, sites }), kept).values()
  expect(special?.closures.map(({ date }) => date)).not.toContain('2026-12-28')
  expect(special?.closures.map(({ date }) => date)).toContain('2027-01-01')
})

test('a list that ends within a year of the last day that can be booked is told of in time', () => {
  const site = aSite({ diary: { aheadDays: 60 } })
  const sites = new Map([[site.id, site]])
  expect(endsSoon(kept, sites, date('2026-10-28'))).toBeNull()
  expect(endsSoon(kept, sites, date('2026-10-30'))).toBe('2027-12-28')
})
