import type { Figure, Rag, Trend, Unit } from '../../../src/domain/performance/figure.ts'
import { periodOf, type Quarter } from '../../../src/domain/performance/quarter.ts'
import { fewest } from '../../../src/domain/survey/withheld.ts'
import { numbers, people } from './common.ts'
import { measures } from './performance-measures.ts'

const number = numbers(2)

function amount(value: number, unit: Unit): string {
  if (unit === 'percent') return `${number(value)}%`
  if (unit === 'count') return number(value)
  return number(value) === '1' ? '1 minute' : `${number(value)} minutes`
}

const bounds = { over: 'over ', 'at-least': 'at least ' } as const

/** A figure, without what it was counted from. */
function figure({ value, withheld, bound }: Figure, unit: Unit): string {
  if (withheld) return 'Withheld'
  if (value === null) return 'No figure'
  // That they are at least none says nothing.
  if (bound === 'at-least' && value === 0) return '0 counted'
  return `${bound ? bounds[bound] : ''}${amount(value, unit)}`
}

/** Their numerator is a time: they are an average of so many people. */
const averages: ReadonlySet<string> = new Set(['average-wait', 'wait-to-call', 'call-to-start', 'wait-of-left'])

/** What a figure was counted from. It breaks nowhere but before the second number. */
function counts(key: string, { value, numerator, denominator, withheld, bound }: Figure, unit: Unit): string {
  if (withheld) return `told by fewer than ${fewest} people, or another such figure could be worked out from it`
  if (unit === 'count' && numerator !== null) return bound && value === 0 ? 'one by one' : 'counted one by one'
  if (numerator === null || denominator === null) return value === null ? '' : 'counts not known'
  if (denominator === 0) return 'nothing to count'
  return averages.has(key)
    ? `${number(numerator)} seconds for ${people(denominator)}`
    : `${number(numerator)}\u00a0of ${number(denominator)}`
}

const months = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })
const shortMonths = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' })
const monthOf = (date: string, format: Intl.DateTimeFormat): string => format.format(new Date(`${date}T00:00Z`))

/** April to June 2025. */
export function quarterName(quarter: Quarter): string {
  const { from, to } = periodOf(quarter)
  return `${monthOf(from, months)} to ${monthOf(to, months)} ${to.slice(0, 4)}`
}

/** The same where there is little room: Apr–Jun 2025. */
function shortQuarter(quarter: Quarter): string {
  const { from, to } = periodOf(quarter)
  return `${monthOf(from, shortMonths)}–${monthOf(to, shortMonths)} ${to.slice(0, 4)}`
}

const rag: Readonly<Record<Rag, string>> = {
  green: 'Green: target met',
  amber: 'Amber: close to the target',
  red: 'Red: target missed',
}

const trend: Readonly<Record<Trend, string>> = { better: 'Better', worse: 'Worse', same: 'The same' }

/** By how much a figure is another one than 12 months before. */
function change(value: number, unit: Unit): string {
  const by = Math.abs(value)
  const much = unit === 'percent' ? `${number(by)} ${by === 1 ? 'point' : 'points'}` : amount(by, unit)
  return value === 0 ? 'no change' : `${much} ${value > 0 ? 'more' : unit === 'count' ? 'fewer' : 'less'}`
}

/** What anybody reads of how the council did. */
export const performance = {
  measures,
  link: 'How we are doing',
  place: 'Performance',
  number,
  amount,
  figure,
  counts,
  rag,
  trend,
  change,
  quarterName,
  shortQuarter,
  title: (quarter: Quarter, isCurrent: boolean) =>
    isCurrent ? `How we are doing: ${quarterName(quarter)} so far` : `How we did: ${quarterName(quarter)}`,
  lead: 'How long people waited at our One Stop Shops, whether we kept our promises, and what people told us. Every figure is printed with what it was counted from.',
  soFar: 'This quarter is not over. The figures are so far, and they change every day. A visit counts once it is over.',
  notPublished: 'This quarter is over, and we are checking the figures. They may still change until we publish them.',
  history: 'These figures are from before this system. Some of them were printed without what they were counted from.',
  published: (day: string, by: string) => `Published on ${day} by ${by}.`,
  corrected: (day: string) => `Corrected on ${day}. What changed is listed on this page.`,
  updated: (day: string, time: string) => `Last updated: ${day} at ${time}.`,
  partly: {
    now: {
      all: (day: string) => `Counted from ${day} on: the days before are not in these figures.`,
      site: (name: string, day: string) => `${name}: counted from ${day} on. The days before are not in these figures.`,
      none: (name: string) => `${name}: nothing of this quarter was counted. It is not in these figures.`,
    },
    before: {
      all: (day: string) => `A year before: counted from ${day} on. The days before are not in those figures.`,
      site: (name: string, day: string) =>
        `${name}, a year before: counted from ${day} on. The days before are not in those figures.`,
      none: (name: string) => `${name}, a year before: nothing was counted. It is not in those figures.`,
    },
    mark: 'part of the quarter',
    soFar: 'so far',
    warning: 'Before you publish:',
    toPublish: 'The published page says so too.',
  },
  contents: 'On this page',
  headline: {
    title: 'In short',
    from: 'from',
    to: 'to',
    nothing: 'No figure for this quarter',
    target: (target: string) => `Target: ${target}`,
    better: 'Improvement',
    worse: 'Worse',
    ofBefore: (trend: string, change: string) => `${trend}: ${change} than a year before`,
    before: (figure: string, counts: string) => `A year before: ${figure}, ${counts}`,
    sameAsBefore: 'The same as a year before',
    noBefore: 'There is no figure of a year before',
  },
  charts: {
    title: 'Quarter by quarter',
    wait: 'Average wait to see an adviser, all sites, in minutes',
    promises: 'People greeted in 2 minutes, and people started in 15 minutes, all sites, in percent',
    description: (parts: readonly string[]) =>
      `A chart with a bar for each quarter. ${parts.join('. ')}. The table after the chart has the same figures, and what each was counted from.`,
    bar: (quarter: string, figures: readonly string[]) => `${quarter}: ${figures.join(', ')}`,
    gap: (missing: number) => `${missing} ${missing === 1 ? 'quarter' : 'quarters'} of which we have no figures`,
    countsNote: 'What each figure was counted from is in the table.',
    gapNote: 'A dotted line stands for quarters of which we have no figures.',
    quarter: 'Quarter',
    table: (of: string) => `The same figures as a table: ${of}`,
    minutes: 'Minutes',
    none: 'No figure',
  },
  groups: {
    promises: 'Our promises for a visit',
    waits: 'Waits',
    people: 'How many people',
    survey: 'What visitors told us',
    feedback: 'Compliments and complaints',
    others: 'Telephone, e-mail and video',
  },
  othersTyped: 'These figures come from other systems. They are typed in by the council. They are not counted here.',
  table: {
    where: 'Where',
    figure: 'This quarter',
    before: 'A year before',
    change: 'Change',
    target: 'Against the target',
    together: (count: number) => (count === 2 ? 'Both sites' : 'All sites'),
    council: 'Whole council',
    noBefore: 'No figure',
    noTarget: 'No target',
    apart: (count: number) => `${number(count)} shown apart`,
    ofMeasure: (better: 'higher' | 'lower' | 'neither', target: string | null) =>
      [
        {
          higher: 'Higher is better.',
          lower: 'Lower is better.',
          neither: 'More or fewer is neither better nor worse.',
        }[better],
        target === null ? 'No target.' : `Target: ${target}.`,
      ].join(' '),
    what: 'What this counts',
    typed: 'Typed in by the council',
    history: 'Published before this system',
  },
  without: {
    title: 'No figure this quarter',
    lead: 'There was nothing to count for these in this quarter, or we have no figure.',
  },
  narrative: 'What we did with your feedback',
  noNarrative: 'We have not written this yet.',
  corrections: {
    title: 'Corrections',
    of: (day: string, by: string) => `Corrected on ${day} by ${by}`,
    reason: (reason: string) => `Why: ${reason}`,
    caption: (day: string) => `What changed on ${day}`,
    what: 'Figure',
    old: 'Before',
    new: 'Now',
    nothing: 'Not there',
    yearBefore: 'the figure of a year before',
    narrative: 'We also changed the words about what we did with your feedback.',
    csv: 'Download the corrections as CSV',
  },
  definitions: {
    title: 'How to read these figures',
    lead: `Days and hours are those on the clock at the sites. Tickets made by mistake are left out. A figure that fewer than ${fewest} people told us in the survey is withheld.`,
    numerator: 'Counted',
    denominator: 'Out of',
    apart: 'Shown apart',
    rag: 'Green means that the figure is at the target or better. Amber means that it is within 5 percentage points of the target, or within a tenth of a target in minutes. Red means that it is further away. Better and worse compare with the same quarter 12 months before.',
  },
  data: {
    title: 'Use these figures',
    csv: 'Download as CSV',
    json: 'Download as JSON',
  },
  quarters: {
    title: 'Other quarters',
    older: (count: number) => `${count} older ${count === 1 ? 'quarter' : 'quarters'}`,
    label: 'Quarters',
    current: 'so far',
    published: (day: string) => `published on ${day}`,
    notPublished: 'not published yet',
  },
}
