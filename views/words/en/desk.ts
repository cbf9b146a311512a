import type { Instant } from '../../../src/domain/instant.ts'
import { localDate, localTime } from '../../../src/domain/local-time.ts'
import type { WhyNext } from '../../../src/domain/next.ts'
import type { Served } from '../../../src/domain/served.ts'
import { people } from './common.ts'
import { spokenDay } from './times.ts'

/** Why somebody is next, in one sentence. Times are as 10:41. */
type Reason = {
  readonly ticket: string
  readonly promise: string
  readonly appointment: string
  readonly isLate: boolean
}

const why: Readonly<Record<WhyNext, (reason: Reason) => string>> = {
  urgent: ({ ticket }) => `${ticket} is next: marked urgent.`,
  appointment: ({ ticket, appointment, promise, isLate }) =>
    isLate
      ? `${ticket} is next: came late for ${appointment}, and was told to start by ${promise}.`
      : `${ticket} is next: the appointment is at ${appointment}.`,
  'nobody-else': ({ ticket, appointment }) =>
    `${ticket} is early for ${appointment}, and this desk could serve nobody else now.`,
  promise: ({ ticket, promise }) =>
    `${ticket} is next: told to start by ${promise}. Nobody else you can call now was told sooner.`,
}

const calledTimes = (times: number): string => {
  if (times === 1) return 'Called once'
  return times === 2 ? 'Called twice' : `Called ${times} times`
}

/** The sentence for each field that is wrong, by its name. */
const errors: Readonly<Record<string, string>> = {
  adviser: 'Enter your first name, with 80 letters or fewer',
  reason: 'Choose why you are away',
  time: 'Enter the time as 14:30',
  minutes: 'Choose the minutes from the list',
  service: 'Choose the service',
}

function today(adviser: string, { count, meanMinutes }: Served): string {
  if (meanMinutes === null) return `${adviser}: nobody served today`
  return `${adviser}: ${count} served today, ${Math.round(meanMinutes)} minutes on average`
}

export const desk = {
  title: (desk: string, site: string) => `${desk}, ${site}`,
  keysOff: 'Letter keys off',
  allDesks: 'All desks',
  lookAgain: 'Look again',
  today,

  chooseTitle: (site: string) => `Desks, ${site}`,
  chooseHint: 'Choose the desk where you sit.',
  servesAll: 'Every service',
  servesAllBut: (names: readonly string[]) => `Every service but ${names.join(', ')}`,

  isClosed: (desk: string) => `${desk} is closed`,
  adviser: 'Your first name',
  adviserHint: 'Reception sees it. Visitors do not.',
  open: 'Open the desk',

  isFree: (desk: string) => `${desk} is free`,
  callNext: 'Call next',
  why,
  nobody: 'Nobody is waiting for this desk.',
  after: (tickets: readonly string[]) => `After that: ${tickets.join(', ')}`,

  isCalled: (ticket: string) => `${ticket} is called`,
  waited: 'Waited',
  early: 'Early',
  waitedMinutes: (minutes: number) => (minutes === 1 ? '1 minute' : `${minutes} minutes`),
  calledTimes,
  start: 'Start',
  recall: 'Call again',
  noShow: 'Did not come',
  hold: 'Steps out',

  isServed: (ticket: string) => `${ticket} is with you`,
  servedSince: 'With you for',
  outcome: 'How did it end?',
  callBack: (by: Instant, now: Instant) => `Call back by ${localTime(by)} ${spokenDay(localDate(by), localDate(now))}`,
  transfer: 'Transfer to another service',
  transferTo: 'Transfer to',
  transferHint: 'They wait again, with their place from when they arrived.',
  chooseService: 'Choose the service',
  transferIt: 'Transfer',

  isAway: (desk: string) => `${desk} is away`,
  awayFor: (reason: string, backAt: string | null) => (backAt === null ? reason : `${reason}, back at ${backAt}`),
  back: 'I am back',
  pause: 'Go away for a while',
  reason: 'Why',
  chooseReason: 'Choose why',
  minutes: 'Back in',
  chooseMinutes: 'I cannot say',
  inMinutes: (minutes: number) => `${minutes} minutes`,
  time: 'Or back at',
  timeHint: 'As 14:30',
  pauseIt: 'Go away',
  close: 'Close the desk',

  waitingTitle: 'Waiting for this desk',
  waitingCount: (count: number) => people(count),
  callThis: 'Call',
  undo: 'Undo',
  errors,
} as const
