import type { Instant } from '../../../src/domain/instant.ts'
import { type LocalDate, type LocalTime, localTime } from '../../../src/domain/local-time.ts'
import type { Queue } from '../../../src/domain/visit.ts'
import { fewestToTell } from '../../../src/domain/waits/ledger-line.ts'
import { numbers } from './common.ts'
import { patterns } from './manage-day-patterns.ts'
import { percent } from './percent.ts'
import { shortDate, spokenDate, spokenTime } from './times.ts'

const number = numbers(0)

const tenth = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

const hourTime = (hour: number): string => spokenTime(`${String(hour % 24).padStart(2, '0')}:00` as LocalTime)

const weekday = (date: LocalDate): string => spokenDate(date).split(' ', 1)[0] ?? ''

const spokenAt = (at: Instant): string => spokenTime(localTime(at))

/** What managers read of the day that is. */
export const manageDay = {
  title: 'Today',
  lead: (date: LocalDate) => spokenDate(date),
  updated: (at: Instant) => `Updated at ${spokenAt(at)}`,
  reception: 'Reception',
  now: {
    title: 'Now',
    waiting: 'Waiting',
    byQueue: { 'walk-in': 'Walk-ins', appointment: 'Appointments' } as const satisfies Readonly<Record<Queue, string>>,
    longest: 'Longest wait',
    nobody: 'Nobody waits',
    promises: 'Promises broken now',
    soon: (count: number) => `${number(count)} about to break`,
    desks: 'Desks',
    desk: { open: 'open', away: 'away', closed: 'closed' },
    newcomer: 'If somebody comes now',
    appointmentsOnly: 'By appointment only',
    lateness: 'Appointments',
    onTime: 'On time',
    late: (minutes: number) => `${minutes} min late`,
    delay: 'Long delay without a reason',
    noDelay: 'None',
    delaySince: (at: Instant) => `Since ${spokenAt(at)}`,
    risks: 'Promises to keep now',
    calm: 'No promise is broken or about to be.',
    more: (count: number) => `and ${number(count)} more`,
  },
  measures: {
    arrived: 'People who came',
    p1: 'Greeted in 2 minutes',
    p2: 'Started in 15 minutes',
    p3: 'Long delays explained in 5 minutes',
    p4: 'Appointments started in 2 minutes',
    p5: 'Appointments started in 10 minutes',
    wait: 'Average wait of those served',
    left: 'Left before they were served',
  },
  soFar: {
    title: 'So far today',
    caption: (site: string) => `${site}: the promises so far today, and a week ago by the same time`,
    measure: 'Promise',
    today: 'Today',
    lastWeek: (date: LocalDate, at: Instant) => `${shortDate(date)} by ${spokenAt(at)}`,
  },
  byHour: {
    title: 'By the hour people came',
    caption: (site: string) => `${site}: by the hour in which people came, today and a week ago by the same time`,
    hour: 'Hour',
    arrived: 'Came',
    p2: 'Started in 15 min',
    wait: 'Average wait, min',
    today: 'Today',
    lastWeek: (date: LocalDate) => shortDate(date),
    nobody: 'Nobody has come yet, today or a week ago by this time.',
    name: (hour: number) => `${hourTime(hour)} to ${hourTime(hour + 1)}`,
  },
  otherPromises: {
    title: 'The other promises by the hour',
    delays: 'A long delay stands at the hour in which it began.',
    of: (site: string) => `${site}, by the hour: `,
    from: 'From',
    hour: hourTime,
  },
  before: {
    title: (date: LocalDate | null) => (date ? `${weekday(date)} and this week` : 'This week'),
    caption: (site: string) => `${site}: the last open day and this week so far, each beside the week before`,
    weekBefore: 'Week before',
    week: 'This week so far',
    weekUpTo: 'Last week up to now',
    day: shortDate,
  },
  complaints: {
    title: 'Complaints to answer soon',
    none: 'No complaint has to be answered in the next three days.',
    caption: 'Complaints whose time runs out soon or has run out',
    reference: 'Reference',
    site: 'Site',
    noSite: 'No site',
    stage: 'Stage',
    with: 'With',
    nobody: 'Nobody yet',
    by: 'Answer by',
    stands: {
      good: 'In time',
      soon: (days: number) => (days === 0 ? 'Today' : days === 1 ? '1 day left' : `${days} days left`),
      missed: (days: number) => (days === 1 ? '1 day late' : `${days} days late`),
    },
    date: shortDate,
  },
  none: 'none',
  percent,
  countOf: (met: number, of: number) => `${number(met)}\u00a0of\u00a0${number(of)}`,
  /** Where the unit stands above. */
  inMinutes: (seconds: number) => tenth.format(seconds / 60),
  minutes: (seconds: number) => `${tenth.format(seconds / 60)}\u00a0min`,
  number,
  counted: `The promises are counted as in the published figures. A share of fewer than ${fewestToTell} people is shown as its counts alone. Who still waits is counted when their enquiry starts, when they leave, or as soon as they have waited too long. The last week is counted up to the same time of day.`,
  patterns,
} as const
