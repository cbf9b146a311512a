import type { LocalDate } from '../../../src/domain/local-time.ts'
import type { Period } from '../../../src/domain/period.ts'
import { fewestToTell } from '../../../src/domain/waits/ledger-line.ts'
import { numbers, people } from './common.ts'
import { hundredths, percent } from './percent.ts'
import { longDate } from './times.ts'

const number = numbers(1)
const minutes = (value: number): string => (number(value) === '1' ? '1 minute' : `${number(value)} minutes`)
/** It may break after the word alone. */
const countOf = (met: number, of: number): string => `${number(met)}\u00a0of ${number(of)}`

/** The first day of some: its year is the last one's, where it says none. */
const since = (from: LocalDate, to: LocalDate): string =>
  from.slice(0, 4) === to.slice(0, 4) ? longDate(from).replace(/ \d+$/, '') : longDate(from)

const tooFew = 'too few'

const counts: readonly string[] = [
  'Everybody who checks in is told how long they may wait, if that is known. What we told them is kept and never changes.',
  'An estimate is kept when the person is called inside the time we told them. The shortest and the longest time we told them both count as inside.',
  '“A few minutes at most” is kept when the person is called within 2 minutes. “More than 60 minutes” is kept when they are called after 60 minutes or later.',
  'The wait goes from check-in to the first call, in whole seconds. It starts at check-in for people with an appointment too, as the time we told them does.',
  'People who were told no time are not in the share: no desk was open for them, or the wait was not worked out yet.',
  'People who left before they were called are not in the share, because nobody knows when they would have been called. People who still wait are not in it yet.',
  'Tickets that were made by mistake are left out of every figure.',
  'The hour is the one in which the person checked in, on the clock at the site. The service is the one they come for: who was passed on to another service stands under that one.',
  'Of the three times of an estimate, each is met when it is missed by no more than a second. A person who was called just at the middle time counts as half a person before it.',
  `Shares, averages and sizes of fewer than ${fewestToTell} people are not shown: one person more or less would change them too much. It says “${tooFew}” instead.`,
  'The middle one of some people is the one that half of them do not go beyond. For an even number, it is the lower of the two in the middle. “9 in 10” is worked out the same way.',
]

/** What managers read. */
export const manage = {
  link: 'Estimates kept',
  managers: 'Managers',
  estimates: {
    title: 'Estimates kept',
    lead: 'We tell everybody who checks in how long they may wait. This page shows how often that came true.',
    periods: 'Choose the time quickly',
    thisQuarter: 'This quarter',
    lastQuarter: 'Last quarter',
    lastDays: (days: number) => `Last ${days} days`,
    form: 'Choose the site and the days',
    site: 'Site',
    bothSites: (count: number) => (count === 2 ? 'Both sites' : 'All sites'),
    from: 'First day',
    to: 'Last day',
    show: 'Show',
    errors: {
      'wrong-from': 'Enter the first day, such as 2026-04-01',
      'wrong-to': 'Enter the last day, such as 2026-06-30',
      backwards: 'Enter a last day that is not before the first day',
      long: 'Choose a year or less',
    } as Readonly<Record<string, string>>,
    of: (where: string, { from, to }: Period) =>
      `${where}, ${from === to ? longDate(to) : `${since(from, to)} to ${longDate(to)}`}`,
    nobody: 'Nobody checked in on these days.',
    tooFewToSay: `Fewer than ${fewestToTell} people were told a time and called. That is too few to say how often it came true.`,
    headline: {
      share: (share: number) => `${hundredths(share)} of 100`,
      what: 'people were called inside the time we told them.',
    },
    headlineCounts: (kept: number, of: number) =>
      `Counted: ${countOf(kept, of)} people who were told a time and were called.`,
    became: {
      caption: 'What became of everybody who checked in',
      what: 'What happened',
      people: 'People',
      kept: 'Called inside the time we told them',
      earlier: 'Called sooner than we told them',
      later: 'Called later than we told them',
      notPromised: 'Told no time',
      left: 'Left before they were called',
      waiting: 'Still waiting',
      all: 'Everybody who checked in',
    },
    leftPastTold: (past: number, left: number) =>
      `Of the ${people(left)} who left before being called, ${number(past)} had waited longer than the longest time we told them.`,
    by: {
      title: 'Where and when',
      site: { caption: 'By site', head: 'Site' },
      hour: { caption: 'By the hour in which people checked in', head: 'Hour' },
      service: { caption: 'By service', head: 'Service' },
      queue: { caption: 'With and without an appointment', head: 'Queue' },
      share: 'Kept',
      earlier: 'Sooner',
      later: 'Later',
    },
    percent,
    countOf,
    number,
    minutes,
    tooFew,
    sizes: {
      title: 'How far off we were',
      caption: 'People who were called outside of the time we told them',
      what: 'How far outside',
      earlier: 'Called sooner',
      later: 'Called later',
      people: 'People',
      median: 'Half were off by no more than',
      ninetieth: '9 in 10 were off by no more than',
      largest: 'The most that anybody was off by',
      width: (value: number) =>
        `From the shortest to the longest time we told somebody, it was ${minutes(value)} on average.`,
    },
    calibration: {
      title: 'Can the estimates be trusted?',
      lead: 'Each estimate is made of three times. 1 in 10 people should be called before the first one. Half should be called before the middle one. 9 in 10 should be called by the last one. We round the times before we tell people. The figures here are from before we round. Some waits are known to the minute. This is so for many appointments. Then fewer people should fall outside.',
      counted: (count: number) =>
        `Counted: ${number(count)} people who were told a wait of more than a minute and were called.`,
      shares: {
        caption: 'How many were called before each of the three times',
        time: 'Called',
        should: 'Should be',
        was: 'Was',
        beforeLow: 'Before the first time',
        beforeMiddle: 'Before the middle time',
        byHigh: 'By the last time',
      },
      picture: {
        title: 'What we told people, and what came true',
        description:
          'A chart. From left to right: the middle time we told people, in minutes. From bottom to top: minutes. For each group a box shows the times we told, and beside it a dot with a line shows what came true. Where the estimates are right, the dots lie on the slanting line, and each line is as long as the box beside it. The table after the chart has the same figures.',
        across: 'Middle time we told, in minutes',
        up: 'Minutes',
        told: 'What we told: from the first to the last time, the middle one marked',
        cameTrue: 'What came true: half were called by the dot, and 8 in 10 along the line',
        diagonal: 'Where the dots should lie',
      },
      table: {
        caption: 'What we told people, and what came true, in minutes',
        group: 'Middle time we told',
        people: 'People',
        told: 'We told',
        cameTrue: 'Came true',
        how: 'Each cell has three numbers. The middle time is first. The first and the last time are after it. “We told” is the average of the group. “Came true” shows when people were called. Half were called by its first number, 1 in 10 by the second and 9 in 10 by the third. We count it from the middle time each person was told. That way you can compare the two.',
      },
      group: (from: number, to: number | null) => (to === null ? `${from} or more` : `${from} to ${to}`),
      middle: number,
      range: (low: number, high: number) => `(${number(low)} to ${number(high)})`,
    },
    delays: {
      title: 'Were long delays explained?',
      none: 'There were no long delays on these days.',
      caption: 'When a reason was on the screens',
      what: 'A reason was given',
      count: 'Long delays',
      met: 'Within 5 minutes',
      explainedLater: 'Later',
      never: 'Never',
      all: 'All long delays',
      share: (met: number) => `${percent(met)} had a reason within 5 minutes.`,
      passedSooner: (count: number) =>
        count === 1
          ? '1 of them without a reason in time had passed within 5 minutes by itself.'
          : `${number(count)} of them without a reason in time had passed within 5 minutes by themselves.`,
      definition:
        'A delay is long when somebody who comes now without an appointment will more likely than not wait more than 15 minutes for one of the services, or when an appointment runs more than 10 minutes late. Where no desk is open for a service, it is long when somebody has waited for it for more than 15 minutes. A delay that can still be explained in time is not counted yet.',
    },
    counts: { title: 'What this counts', sentences: counts },
    hour: (hour: number) => (hour === 12 ? 'Midday to 1pm' : `${clock(hour)} to ${clock(hour + 1)}`),
  },
} as const

function clock(hour: number): string {
  if (hour % 24 === 12) return 'midday'
  return `${hour % 12 || 12}${hour % 24 < 12 ? 'am' : 'pm'}`
}
