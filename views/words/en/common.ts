import type { PromiseClock, Promised } from '../../../src/domain/clocks.ts'
import type { ReasonToPause } from '../../../src/domain/desk.ts'
import type { ReasonForDelay } from '../../../src/domain/notice.ts'
import type { Need, Outcome, Queue } from '../../../src/domain/visit.ts'
import type { Effect, NoticeNow } from '../../../src/domain/waits/delayed.ts'
import type { Estimate } from '../../../src/domain/waits/estimate.ts'
import type { SiteWait } from '../../../src/domain/waits/waits-now.ts'

const queues: Readonly<Record<Queue, string>> = { 'walk-in': 'Walk-in', appointment: 'Appointment' }

const needs: Readonly<Record<Need, string>> = {
  'more-time': 'More time',
  'hearing-loop': 'Hearing loop',
  'step-free': 'Step-free access',
  interpreter: 'An interpreter',
  private: 'Somewhere private',
  signer: 'A sign language interpreter',
  translator: 'A translator for papers',
}

const delays: Readonly<Record<ReasonForDelay, string>> = {
  'adviser-ill': 'One of our advisers is ill today.',
  'system-down': 'Our computers are not working properly.',
  'unusually-busy': 'We are very busy today.',
  emergency: 'We are helping somebody in an emergency.',
  'own-words': '',
}

const pauses: Readonly<Record<ReasonToPause, string>> = {
  break: 'Break',
  lunch: 'Lunch',
  meeting: 'Meeting',
  'back-office': 'Back office',
  other: 'Other',
}

const outcomes: Readonly<Record<Outcome, string>> = {
  resolved: 'Resolved',
  partly: 'Partly resolved',
  referred: 'Referred to a specialist',
  signposted: 'Signposted elsewhere',
}

const promises = {
  greet: { good: 'Greet in', soon: 'Greet now', missed: 'Greet late' },
  start: { good: 'Start in', soon: 'Start soon', missed: 'Start late' },
} as const satisfies Readonly<Record<Promised, Readonly<Record<PromiseClock['stands'], string>>>>

const longestEffectMinutes = 60
/** To five minutes: nobody knows better. */
function effects({ of, minutes }: Effect): string {
  const told = Math.max(5, 5 * Math.ceil(minutes / 5))
  const isLong = told > longestEffectMinutes
  return of === 'newcomers'
    ? `Waits may be ${isLong ? 'more than an hour' : `up to ${told} minutes`} longer than we promise. We are sorry.`
    : `Appointments are ${isLong ? 'more than an hour' : `up to ${told} minutes`} late. We are sorry.`
}

/** A delay as every screen explains it: the reason, what staff added in their own words, and what it comes to. */
function delay({ reason, words, effect }: Pick<NoticeNow, 'reason' | 'words' | 'effect'>): string {
  const isOpen = words !== '' && effect !== null && !/[.!?]$/.test(words)
  return [delays[reason], isOpen ? `${words}.` : words, effect ? effects(effect) : '']
    .filter((text) => text !== '')
    .join(' ')
}

/** Of a CSV file in which a quotation mark is open to its end, or is text and not around the whole cell. */
export const wrongQuotes = {
  'not-closed': (line: number) =>
    `Line ${line}: a quotation mark is opened and not closed, so nothing after it can be read`,
  'in-cell': (line: number) =>
    `Line ${line}: a quotation mark stands in the middle of a cell. Put the whole cell in quotation marks, and write each one inside it twice`,
}

/** Appointments that start within two minutes of their time count as seen immediately. */
export const isOnTime = (lateMinutes: number): boolean => lateMinutes <= 2

/** 45 minutes, 2 hours. */
export const minutes = (count: number): string => (count >= 120 ? `${count / 60} hours` : `${count} minutes`)

/** From so many minutes on it is worth saying that it is more. */
const worthSaying = 60

/** How long until somebody is called. */
export function estimate(shown: Estimate): string {
  switch (shown.is) {
    case 'next':
      return 'A few minutes at most'
    case 'between':
      return shown.low === 0 ? `Up to ${minutes(shown.high)}` : `${shown.low} to ${shown.high} minutes`
    case 'up-to':
      return `Could be up to ${minutes(shown.high)}`
    case 'over':
      return shown.low < worthSaying ? 'Could be more than 3 hours' : `More than ${minutes(shown.low)}`
    case 'no-desk':
      return 'No desk is open for this now'
    case 'unknown':
      return 'Ask us how long the wait is'
  }
}

/** The same, told of a wait that is not one's own. */
export const wait = (shown: Estimate): string => (shown.is === 'next' ? 'No wait' : estimate(shown))

/** The longest wait of a site, where most of its services have a shorter one. */
function longest({ estimate: shown, services }: NonNullable<SiteWait['longest']>): string {
  const [one] = services
  const most = shown.is === 'up-to' || shown.is === 'between' ? `Up to ${minutes(shown.high)}` : estimate(shown)
  return `${most} for ${services.length === 1 && one ? one.name : 'others'}.`
}

function noDesk(services: SiteWait['noDesk']): string {
  const [one] = services
  return `No desk is open for ${services.length === 1 && one ? one.name : `${services.length} services`} now.`
}

/** For which services the one wait of a site is not, in sentences; none where it is for all of them. */
export const exceptions = ({ longest: most, noDesk: without }: SiteWait): readonly string[] => [
  ...(most ? [longest(most)] : []),
  ...(without.length > 0 ? [noDesk(without)] : []),
]

/** Words that elsewhere stand alone, put into a sentence. */
export const withinSentence = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

/** Writes numbers with so many decimals at most. A page of figures has a thousand: to make a format takes far longer than to use it. */
export function numbers(decimals: number): (value: number) => string {
  const { format } = new Intl.NumberFormat('en-GB', { maximumFractionDigits: decimals })
  return format
}

const whole = numbers(0)

export const people = (count: number): string => (count === 1 ? '1 person' : `${whole(count)} people`)

export const common = {
  product: 'One Stop Shop',
  skipLink: 'Skip to the main part',
  back: 'Back',
  startAgain: 'Start again',
  askStaff: 'Ask a member of staff',
  error: 'Error: ',
  problem: 'There is a problem',
  queues,
  needs,
  delay,
  pauses,
  outcomes,
  promises,
  urgent: 'Urgent',
  estimate,
  wait,
  allAway: 'Nobody is at a desk just now. Somebody will come back.',
  lost: 'We have lost touch with the computer. This page was right at',
  lookAgain: 'See if this has changed',
  lostShort: 'No connection: what you do now is not saved. Not up to date since',
  notFoundTitle: 'Page not found',
  notFound: 'Check the address, or ask at reception.',
  badFormTitle: 'Something was missing',
  badForm: 'We could not use that form. Nothing has changed. Go back and try again.',
  refusedTitle: 'That did not work',
  tooBigTitle: 'That was too much to send',
  tooBig: 'Nothing has changed. Go back and write less, or send a smaller file.',
  unavailableTitle: 'We cannot save anything just now',
  unavailable: 'Nothing has changed. See a member of staff at reception.',
  brokenTitle: 'Something went wrong',
  broken: 'This is our mistake, and nothing of yours is wrong. Ask at reception. Tell them this number:',
} as const
