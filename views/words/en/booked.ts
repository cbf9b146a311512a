import type { Instant } from '../../../src/domain/instant.ts'
import { type LocalDate, localDate, localTime } from '../../../src/domain/local-time.ts'
import type { RefusalCode } from '../../../src/domain/refusal.ts'
import { isOnTime, people } from './common.ts'
import { spokenDay, spokenTime } from './times.ts'

const timeOf = (at: Instant): string => spokenTime(localTime(at))
const whenOf = (at: Instant, today: LocalDate): string => `${timeOf(at)} ${spokenDay(localDate(at), today)}`

/** The rules' "no", told to whoever has the appointment. */
const refused: Partial<Readonly<Record<RefusalCode, string>>> = {
  'no-such-appointment': 'This appointment is not booked, so there is nothing to change.',
  'appointment-cancelled': 'This appointment is cancelled, so it cannot be changed. You can book another one.',
  'appointment-over': 'The time of this appointment has passed, so it cannot be changed. You can book another one.',
  'appointment-checked-in': 'You have checked in, so this cannot be changed any more. Tell reception what you need.',
  'appointment-other-day': 'You can tell us that you are late on the day of your appointment.',
  'already-so': 'Your appointment is at that time already.',
}

/** How it ended for somebody who had checked in. */
const over: Readonly<Record<'finished' | 'left' | 'no-show', string>> = {
  finished: 'You came to this appointment, and it is finished.',
  left: 'You checked in for this appointment, and your ticket has ended.',
  'no-show': 'You checked in, but we did not find you when we called. If you are still here, tell reception.',
}

const late = {
  link: 'I am running late',
  again: 'Change how late I will be',
  title: 'How late will you be?',
  rule: (keepMinutes: number) => `If you are up to ${keepMinutes} minutes late, you keep your turn.`,
  ruleAfter: (startMinutes: number) =>
    `If you come later than that, you join the queue when you arrive. We aim to see you within ${startMinutes} minutes of that.`,
  turnPassed: (startMinutes: number) =>
    `Your turn has passed. You join the queue when you arrive. We aim to see you within ${startMinutes} minutes of that.`,
  minutes: (minutes: number) => `${minutes} minutes late`,
  hereBy: (at: Instant) => `I will be there by ${timeOf(at)}`,
  none: 'Choose how late you will be',
  tell: 'Tell reception',
  said: 'We have told reception that you will be late',
  told: (minutes: number, at: Instant) => `You told us that you will be ${minutes} minutes late: by ${timeOf(at)}.`,
} as const

const move = {
  link: 'Move it to another time',
  title: 'When do you want to come instead?',
  now: (site: string, service: string, at: Instant, today: LocalDate) =>
    `Your appointment for ${service} is in ${site} at ${whenOf(at, today)}.`,
  keep: 'You keep it until you choose another time.',
  at: (site: string) => `These are the free times in ${site}.`,
  it: 'Move my appointment',
  choose: 'Choose a time',
  taken: 'That time has just been taken. Choose another one',
  nothing: (site: string) => `There is no free time in ${site} for this. You keep the appointment you have.`,
  elsewhere: (site: string, at: Instant, today: LocalDate) => `Come to ${site} instead: from ${whenOf(at, today)}`,
  done: 'Your appointment is moved',
} as const

const cancel = {
  link: 'Cancel it',
  title: 'Do you want to cancel this appointment?',
  what: 'Somebody else can then have your time.',
  it: 'Yes, cancel it',
  keep: 'No, keep it',
} as const

const site = {
  title: (site: string) => `${site} now`,
  closed: 'Closed now',
  appointments: (lateMinutes: number) =>
    isOnTime(lateMinutes) ? 'Appointments are on time.' : `Appointments are about ${lateMinutes} minutes late.`,
  waiting: (count: number) => (count === 0 ? 'Nobody is waiting.' : `${people(count)} waiting.`),
} as const

/** An appointment in the hands of whoever booked it. */
export const booked = {
  title: 'Your appointment',
  lead: (at: Instant, today: LocalDate) => `We will see you at ${whenOf(at, today)}.`,
  comeAt: (at: Instant, time: Instant) => `There is a delay. Please come at ${timeOf(at)} instead of ${timeOf(time)}.`,
  delayPassed: (at: Instant, time: Instant) =>
    `The delay has passed. Come at ${timeOf(time)}, or at ${timeOf(at)} as we told you.`,
  placeKeptForBoth: 'Your place is kept either way.',
  placeKept: (time: Instant) => `Your place is kept. If you come at ${timeOf(time)}, you will have to wait.`,
  closedThen: (site: string, why: string | null) =>
    why === null ? `${site} is closed then.` : `${site} is closed then: ${why}.`,
  closedWhatNow: 'Do not come at this time. We are sorry. Please move your appointment to another time.',
  cancelledTitle: 'Your appointment is cancelled',
  cancelled: 'You do not have to do anything else.',
  pastTitle: (at: Instant) => `Your appointment was at ${timeOf(at)}`,
  comeAllTheSame: 'You can still come today. Check in when you arrive.',
  until: (at: Instant) => `We are open until ${timeOf(at)}.`,
  noShowTitle: 'We did not see you',
  noShow: (at: Instant, today: LocalDate) =>
    `You had an appointment at ${whenOf(at, today)}. It does not matter why you could not come. You can book another time.`,
  hereTitle: 'You have checked in',
  ticket: 'Your ticket is',
  follow: 'Follow your ticket',
  overTitle: 'This appointment is over',
  over,
  bookAgain: 'Book another appointment',
  bookInstead: 'If you cannot come today, book another appointment',
  reference: 'Reference',
  telephone: (number: string) => `Telephone: ${number}`,
  calendar: 'Add it to your calendar',
  print: 'Print it',
  arrive: 'When you come',
  arriveHow: 'Hold this code to the kiosk, or tell us your reference.',
  qr: 'A code that checks you in at the kiosk',
  keepPage: 'Keep the address of this page to yourself. Whoever has it can change your appointment.',
  helped: 'We have written down what would help you',
  done: 'Done',
  late,
  move,
  cancel,
  site,
  refused,
  back: 'Back to my appointment',
  notFoundTitle: 'We do not have this appointment',
  notFound: 'Check that you have the whole address from your message. If it does not work, ask at reception.',
} as const
