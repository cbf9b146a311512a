import type { Interval } from '../../../src/domain/interval.ts'
import type { LocalDate } from '../../../src/domain/local-time.ts'
import { type Quarter, readQuarter } from '../../../src/domain/performance/quarter.ts'
import type { Period } from '../../../src/domain/period.ts'
import type { Question } from '../../../src/domain/survey/question.ts'
import type { Round, Wave } from '../../../src/domain/survey/response.ts'
import { fewest } from '../../../src/domain/survey/withheld.ts'
import { numbers, people } from './common.ts'
import { percent } from './percent.ts'
import { quarterName } from './performance.ts'
import { longDate } from './times.ts'

const number = numbers(0)
/** 1 to 31 May 2026; or with both months, where there are two. */
const days = ({ from, to }: Period): string =>
  from.slice(0, 7) === to.slice(0, 7)
    ? `${Number(from.slice(8))} to ${longDate(to)}`
    : `${longDate(from)} to ${longDate(to)}`

const monthAndYear = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const month = (id: string): string => monthAndYear.format(new Date(`${id}-01T00:00Z`))

/** A wave by its month; a quarter by what it is besides its waves. */
const roundName = (round: Round): string => {
  const quarter: Quarter | null = readQuarter(round)
  return quarter === null ? `${month(round)}: counted survey` : `${quarterName(quarter)}: all other answers`
}

const said: Readonly<Record<Question, string>> = {
  wait: 'Seen straight away',
  resolved: 'Fully sorted out today',
  adviser: 'Satisfied with the adviser',
  visit: 'Satisfied with the whole visit',
  fairly: 'Treated fairly',
  accessibility: 'Getting in and being understood',
  experience: 'How good the visit was',
  expectations: 'What people hoped for',
}

/** Which answers make up the share. */
const counted: Readonly<Record<Question, string>> = {
  wait: 'the best of three answers',
  resolved: 'yes',
  adviser: 'very or fairly satisfied',
  visit: 'very or fairly satisfied',
  fairly: 'yes',
  accessibility: 'good or excellent',
  experience: 'good or excellent',
  expectations: 'good or excellent',
}

const errors: Readonly<Record<string, string>> = {
  'wrong-from': 'Enter the first day, such as 2026-11-01',
  'wrong-to': 'Enter the last day, such as 2026-11-30',
  'wrong-target': 'Enter how many answers you aim at as a whole number, such as 400, or leave it empty',
  'ends-first': 'Enter a last day that is not before the first day',
  overlaps: 'Another counted survey has some of these days. Choose days that no other has',
  'days-gone': 'Days that have begun stay as they were counted. Choose days after today',
  'quarter-taken':
    'There is another counted survey in this quarter: January to March, April to June, and so on. Set the days of that one, or choose another quarter',
}

export const surveyResults = {
  title: 'What the survey found',
  lead: 'What people said when they left. Nobody can tell who said what.',
  form: 'Choose the survey and the site',
  round: 'Survey',
  newest: 'The newest that is over',
  site: 'Site',
  bothSites: (count: number) => (count === 2 ? 'Both sites together' : 'All sites together'),
  show: 'Show',
  roundName,
  of: (where: string, round: Round) => `${where}, ${roundName(round)}`,
  days: (periods: readonly Period[]) => periods.map(days).join(', and '),
  running: {
    title: 'This survey is still open',
    what: (last: LocalDate) =>
      `Its results are shown after ${longDate(last)}. If they changed with each answer, you could tell what the last person said.`,
  },
  response: {
    people: (count: number) => `${number(count)} people answered.`,
    tooFew: `Fewer than ${fewest} people have answered.`,
    withheld: `How many people answered here is withheld: fewer than ${fewest} answered one of the questions here or at another site.`,
    soFar: (count: number | null) =>
      count === null
        ? `Fewer than ${fewest} people have answered so far, at all sites together.`
        : `${number(count)} people have answered so far, at all sites together.`,
    rate: (count: number, finished: number) =>
      `Response rate: ${percent(count / finished)}. That is ${number(count)} answers from ${number(finished)} visits that finished on these days.`,
    noVisits: 'No visits finished on these days, so there is no response rate.',
    target: (count: number, target: number) =>
      count >= target
        ? `The target of ${number(target)} answers is reached.`
        : `The target is ${number(target)} answers: ${number(target - count)} more to go.`,
    missed: (count: number, target: number) =>
      `The target was ${number(target)} answers: ${count >= target ? 'reached' : `missed by ${number(target - count)}`}.`,
    targetOf: (target: number) => `The target is ${number(target)} answers at all sites together.`,
  },
  share: ({ share, low, high }: Interval) => ({ share: percent(share), range: `(${round(low)} to ${round(high)})` }),
  countOf: (count: number, of: number) => `${number(count)}\u00a0of ${number(of)}`,
  number,
  withheld: 'withheld',
  nobody: 'no answers',
  none: 'none',
  said,
  counted,
  shares: {
    title: 'In short',
    caption: 'How many gave a good answer',
    question: 'Question',
    now: 'Share',
    picture: 'Share as a bar',
    before: '12 months before',
    ratings: 'How many gave a good rating',
    withheld: `Withheld: fewer than ${fewest} people answered one of the questions here or at another site. Both sites together may still be shown.`,
    withheldTogether: `Withheld: fewer than ${fewest} people answered one of the questions.`,
    change: { better: 'Better', worse: 'Worse', chance: 'Could be chance' },
    noBefore: 'no figure',
  },
  answers: {
    title: 'Every answer',
    answer: 'Answer',
    count: 'People',
    share: 'Share',
    all: 'All who answered',
  },
  groups: {
    title: 'Told apart',
    lead: 'The share of good answers in each group. Choose one site to see these.',
    way: {
      caption: 'By where people answered',
      head: 'Where',
      visit: 'Link on the ticket',
      poster: 'Poster',
      kiosk: 'Kiosk',
    },
    service: { caption: 'By service, for people who used the link on their ticket', head: 'Service' },
    promise: {
      caption: 'By the promised wait, for people who used the link on their ticket',
      head: 'Promised wait',
      yes: 'Kept',
      no: 'Missed',
      waits: {
        'to-2': 'waited up to 2 minutes',
        'over-2': 'waited longer than 2 minutes',
        'to-15': 'waited up to 15 minutes',
        'over-15': 'waited over 15 minutes',
      } as Readonly<Record<string, string>>,
    },
    waits: { caption: 'By the wait, for people who used the link on their ticket', head: 'Wait' },
    unknown: 'Not known',
    withheldWhole: (caption: string) => `${caption}: withheld. A group has fewer than ${fewest} answers.`,
    scroll: (caption: string) => `${caption}. The table may be wider than the screen.`,
  },
  equality: {
    title: 'About the people who answered',
    lead: 'Both sites together. These answers are kept apart: nobody can join them to any other answer.',
    answer: 'Answer',
    count: 'People',
    withheld: `Withheld: fewer than ${fewest} people answered, or too few gave one of the answers.`,
  },
  waves: {
    title: 'Counted surveys',
    lead: 'In May and November we count the answers of one month. You can set other days and a target.',
    caption: 'Counted surveys of this year and the next',
    name: 'Survey',
    days: 'Days',
    target: 'Target',
    noTarget: 'no target',
    month: (id: Wave['id']) => month(id),
    period: (wave: Wave) => days(wave),
    set: 'Set the days and the target',
    hint: 'The survey is called after the month of its first day. A quarter can have one. Leave the target empty for none.',
    from: 'First day',
    to: 'Last day',
    aim: 'Answers aimed at',
    save: 'Save',
    change: 'Change',
    takeBack: 'Take back',
    errors,
  },
  about: {
    title: 'How to read this',
    sentences: [
      'The range in brackets says how sure the share is. If we asked everybody, the true share would lie in it 95 times out of 100. Few answers make a wide range.',
      'We say “better” or “worse” only when the range of now and the range of 12 months before do not touch. If they do, the change could be chance.',
      `A group is withheld when fewer than ${fewest} people answered one of the questions. Sometimes a larger group is withheld too, because you could work out the small one from it.`,
      'A question that somebody skipped counts for nothing, so the numbers of people differ between questions.',
      'The link on the ticket tells us the service, the wait and whether we kept our promise. It does not tell us who the person is. The poster and the kiosk tell us none of this.',
      'Bad answers can come more often than good ones from people who waited long. Few answers may not speak for everybody.',
    ],
  },
  poster: (site: string) => `Print the poster for ${site}`,
  written: {
    link: 'Read what people wrote',
    title: 'What people wrote',
    lead: 'This is never published. Nobody can tell who wrote it or which answers go with it. Please do not try to find out. If a text names somebody, remove it.',
    newest: 'The newest with something written',
    back: 'Back to the results',
    none: 'Nobody has written anything here yet.',
    count: (all: number, unread: number) =>
      `${all === 1 ? '1 text' : `${number(all)} texts`}, ${number(unread)} not read yet.`,
    isNew: 'New',
    isRead: 'Read',
    tagged: 'Tags',
    onlyTag: 'Show only one tag',
    allTags: 'All texts',
    pages: 'Pages of texts',
    pageBefore: 'Page before',
    page: (page: number, pages: number) => `Page ${number(page)} of ${number(pages)}`,
    pageAfter: 'Next page',
    tag: 'What is it about?',
    own: 'Another tag',
    keep: 'Save tags and mark as read',
    remove: 'Remove this text',
    removeWhy: 'It cannot be brought back. Remove it when it says who somebody is.',
    removeNow: 'Yes, remove it',
    text: (index: number) => `Text ${index}`,
    longTag: (most: number) => `Use ${most} letters or fewer for the other tag`,
    tags: {
      thanks: 'Thanks',
      wait: 'The wait',
      staff: 'Our staff',
      building: 'The building',
      information: 'Information',
      access: 'Getting in and being understood',
      online: 'Doing it online',
    } as Readonly<Record<string, string>>,
  },
  people,
} as const

function round(share: number): number {
  return Math.round(share * 100)
}
