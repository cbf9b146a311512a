import fc from 'fast-check'
import type { DeskId, ServiceId } from '../../../src/domain/id.ts'
import type { LocalDate } from '../../../src/domain/local-time.ts'
import { readSites, type Site } from '../../../src/domain/site.ts'
import { benefits, council, councilTax, date, housing } from '../../support/builders.ts'

export const services: readonly [ServiceId, ServiceId, ServiceId] = [councilTax, benefits, housing]
export const desks = ['one', 'two', 'three', 'four'] as DeskId[]

type Part = { from: string; to: string; desks: readonly DeskId[]; services: readonly ServiceId[] | undefined }

/** A site's settings as its file gives them, for two days between which appointments are moved. */
export type Settings = {
  readonly dates: readonly [LocalDate, LocalDate]
  readonly hours: { readonly opens: string; readonly closes: string }
  readonly special: { readonly opens: string; readonly closes: string } | null
  readonly shut: 'not' | 'closure' | 'bank-holiday'
  /** What the desks serve; all services where it says nothing. */
  readonly serves: readonly (readonly ServiceId[] | undefined)[]
  readonly parts: readonly Part[] | undefined
  readonly exception: readonly Part[] | null
  readonly everyMinutes: number
  readonly minutes: readonly number[]
  readonly latestMinutes: number
  readonly aheadDays: number
  readonly placeHeldMinutes: number
}

const twoDays = (one: string, other: string) => [date(one), date(other)] as const

/** Around both changes of the clocks, where the second day of a pair may be shut; and over Easter and Christmas. */
const pairs = [
  twoDays('2026-03-28', '2026-03-29'),
  twoDays('2026-03-29', '2026-03-30'),
  twoDays('2026-10-24', '2026-10-25'),
  twoDays('2026-10-25', '2026-10-26'),
  twoDays('2026-04-03', '2026-04-06'),
  twoDays('2026-12-24', '2026-12-25'),
  twoDays('2026-12-28', '2026-12-29'),
  twoDays('2026-11-23', '2026-11-24'),
]

const text = (minutes: number): string => {
  const within = Math.min(Math.max(minutes, 0), 23 * 60 + 59)
  return [Math.floor(within / 60), within % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

// By half hours mostly, so that many touch; and by any minutes.
const minutesUpTo = (most: number) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: most / 30 }).map((halves) => halves * 30) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: most }) },
  )

const spans = fc
  .record({ from: minutesUpTo(270), lasts: minutesUpTo(150) })
  .map(({ from, lasts }) => ({ from: text(from), to: text(from + lasts) }))

const parts: fc.Arbitrary<Part> = fc
  .record({
    span: spans,
    // Few, so that the last one is soon taken.
    desks: fc.subarray(desks, { minLength: 1, maxLength: 2 }),
    services: fc.option(fc.subarray([...services], { minLength: 1 }), { nil: undefined }),
  })
  .map(({ span, ...rest }) => ({ ...span, ...rest }))

// From midnight on, where the clocks change; of some hours, so that every minute can be tried.
const hours = fc
  .record({ from: fc.constantFrom(0, 15, 60, 90, 120), lasts: fc.integer({ min: 30, max: 270 }) })
  .map(({ from, lasts }) => ({ opens: text(from), closes: text(from + lasts) }))

export const settings: fc.Arbitrary<Settings> = fc.record({
  dates: fc.constantFrom(...pairs),
  hours,
  special: fc.option(hours, { freq: 3 }),
  shut: fc.constantFrom('not', 'not', 'not', 'closure', 'bank-holiday'),
  serves: fc.array(fc.option(fc.subarray([...services], { minLength: 1 }), { nil: undefined }), {
    minLength: desks.length,
    maxLength: desks.length,
  }),
  parts: fc.option(fc.array(parts, { maxLength: 4 }), { nil: undefined, freq: 4 }),
  exception: fc.option(fc.array(parts, { maxLength: 3 }), { freq: 3 }),
  everyMinutes: fc.constantFrom(1, 5, 7, 10, 15, 30),
  minutes: fc.array(fc.integer({ min: 1, max: 45 }), { minLength: services.length, maxLength: services.length }),
  latestMinutes: fc.constantFrom(0, 1, 30, 60),
  aheadDays: fc.integer({ min: 0, max: 4 }),
  placeHeldMinutes: fc.integer({ min: 1, max: 20 }),
})

const everyDay = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** The site as the product reads it from its file. What is special is so on the second day. */
export function siteOf(given: Settings): Site {
  const [, second] = given.dates
  const [bootle] = council.sites
  const file = {
    ...bootle,
    hours: Object.fromEntries(everyDay.map((day) => [day, given.hours])),
    closures: given.shut === 'closure' ? [{ date: second, why: 'Closed' }] : [],
    specialHours: given.special ? [{ date: second, why: 'Special', ...given.special }] : [],
    desks: desks.map((id, index) => ({ id, name: id, services: given.serves[index] })),
    diary: {
      parts: given.parts?.map((part) => ({ days: everyDay, ...part })),
      exceptions: given.exception ? [{ date: second, why: 'Exception', parts: given.exception }] : [],
      minutes: Object.fromEntries(services.map((service, index) => [service, given.minutes[index]])),
      everyMinutes: given.everyMinutes,
      latestMinutes: given.latestMinutes,
      aheadDays: given.aheadDays,
      placeHeldMinutes: given.placeHeldMinutes,
    },
  }
  const holidays = given.shut === 'bank-holiday' ? [{ date: second, why: 'A bank holiday' }] : []
  const [site] = readSites(JSON.stringify({ ...council, sites: [file] }), holidays).values()
  if (!site) throw new RangeError('the file holds no site')
  return site
}
