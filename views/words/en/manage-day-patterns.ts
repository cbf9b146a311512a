import type { Interval } from '../../../src/domain/interval.ts'
import type { LocalTime } from '../../../src/domain/local-time.ts'
import type { Month } from '../../../src/domain/period.ts'
import { desksNotKept } from '../../../src/domain/summary/cell.ts'
import type { Missed, Worst } from '../../../src/domain/summary/drivers.ts'
import type { WhichMonths } from '../../../src/domain/today/months.ts'
import { fewestToTell } from '../../../src/domain/waits/ledger-line.ts'
import { numbers, people } from './common.ts'
import { percent } from './percent.ts'
import { spokenTime } from './times.ts'

const number = numbers(0)

const monthAndYear = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const spokenMonth = (month: Month): string => monthAndYear.format(new Date(`${month}-01T00:00Z`))

const hourTime = (hour: number): string => spokenTime(`${String(hour % 24).padStart(2, '0')}:00` as LocalTime)
const hours = (from: number, to: number): string => `${hourTime(from)} to ${hourTime(to)}`

const desks = (count: number): string => {
  if (count === desksNotKept) return 'Not known'
  return count === 1 ? '1 desk' : `${count === 0 ? 'No' : count} desks`
}
const wereOpen = (count: number): string => {
  if (count === 0) return 'no desk was open'
  return count === 1 ? '1 desk was open' : `${count} desks were open`
}

const countOf = ({ missed, of }: Missed): string => `${number(missed)} of ${number(of)}`

/** What stands out, in sentences that somebody may read aloud. */
function worst({ missed, fromHour, toHour, desks: open, of, elsewhere }: Worst, all: Missed): string {
  return [
    `Of ${people(all.missed)} who waited too long, ${number(missed)} came between ${hourTime(fromHour)} and ${hourTime(toHour)}${open === null ? '' : ` when ${wereOpen(open)}`}.`,
    `At those times ${countOf({ missed, of })} people waited too long. At all other times it was ${countOf(elsewhere)}.`,
  ].join(' ')
}

/** What managers read where they look for patterns. */
export const patterns = {
  title: 'Patterns',
  lead: 'When people come, and when the promise to start in 15 minutes is missed.',
  form: 'Choose the site and the months',
  site: 'Site',
  bothSites: (count: number) => (count === 2 ? 'Both sites' : 'All sites'),
  months: 'Months',
  which: {
    quarter: 'This quarter',
    'last-quarter': 'Last quarter',
    year: 'Last 12 months',
  } as const satisfies Readonly<Record<WhichMonths, string>>,
  show: 'Show',
  of: (where: string, from: Month, to: Month) =>
    `${where}, ${from === to ? spokenMonth(from) : `${spokenMonth(from)} to ${spokenMonth(to)}`}`,
  nobody: 'Nobody came in these months.',
  heat: {
    title: 'When people come',
    counted: (all: number) => `${people(all)} came.`,
    pictureTitle: 'People who came, by day of the week and hour',
    description:
      'A table drawn as a picture. Each column is a day of the week, each row an hour. Each box has the number of people who came. A darker box has more people. The table after it has the same numbers.',
    caption: 'People who came, by day of the week and hour',
    hour: 'Hour',
    all: 'All',
    hourName: (hour: number) => hours(hour, hour + 1),
    hourShort: hourTime,
    weekday: (day: number) => ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][day - 1] ?? '',
    scale: 'What the colours mean',
    step: (index: number, count: number) =>
      count === 1
        ? 'People came'
        : (['Fewest', 'Few', 'Some', 'Many', 'Most'].at(index === count - 1 ? -1 : index) ?? ''),
    range: (from: number, to: number) => (from === to ? number(to) : `${number(from)} to ${number(to)}`),
    number,
  },
  drivers: {
    title: 'What drives long waits',
    lead: (all: Missed) =>
      `${countOf(all)} people waited longer than 15 minutes for their enquiry to start, or left after waiting longer.`,
    tooFew: `Fewer than ${fewestToTell} people waited too long. That is too few to say what drives it.`,
    none: 'Nobody waited too long in these months.',
    worst,
    by: {
      hour: { caption: 'By the hour people came', head: 'Hour' },
      service: { caption: 'By service', head: 'Service' },
      desks: { caption: 'By how many desks were open when people came', head: 'Desks open' },
      queue: { caption: 'With and without an appointment', head: 'Queue' },
    },
    missed: 'Waited too long',
    of: (of: number) => `of ${number(of)}`,
    share: 'Share, and its likely range',
    hour: (hour: number) => hours(hour, hour + 1),
    desks,
    desksOfOne: 'Choose one site to see how many desks were open.',
    percent,
    range: ({ low, high }: Interval) => `(${Math.round(low * 100)}% to ${Math.round(high * 100)}%)`,
    tooFewOf: 'too few',
    number,
    how: [
      'Services and queues start with what accounts for the most long waits; hours and desks stand in their own order. Most long waits may only mean the busiest: compare the shares too.',
      'The likely range says how far chance alone may move a share: with the same visits again and again, it would hold the true share 95 times of 100 (Wilson’s interval).',
      `A share of fewer than ${fewestToTell} people is not shown. It says “too few” instead.`,
      'Counted are all people whose enquiry started, and those who left after more than 15 minutes. Who left sooner, and tickets made by mistake, are not in these numbers.',
      'The hour is the one in which people came. The service is the one they came to in the end.',
    ],
  },
} as const
