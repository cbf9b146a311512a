import type { Instant } from '../../../src/domain/instant.ts'
import { localDate, localTime } from '../../../src/domain/local-time.ts'
import type { Queue } from '../../../src/domain/visit.ts'
import type { Estimate } from '../../../src/domain/waits/estimate.ts'
import type { SiteWait } from '../../../src/domain/waits/waits-now.ts'
import { exceptions, isOnTime, wait, withinSentence } from './common.ts'
import { checkIn } from './kiosk-check-in.ts'
import { spokenDate, spokenTime } from './times.ts'

const queue: Readonly<Record<Queue, string>> = {
  'walk-in': 'Queue without appointment',
  appointment: 'Queue for appointments',
}

const noDesk = 'No desk is open just now. You can take a ticket and wait.'
const askUs = 'Ask us how long the wait is. You can take a ticket now.'

function opens(at: Instant, now: Instant): string {
  const date = localDate(at)
  const day = date === localDate(now) ? 'today' : `on ${spokenDate(date)}`
  return `We open ${day} at ${spokenTime(localTime(at))}.`
}

const appointments = (lateMinutes: number): string =>
  isOnTime(lateMinutes) ? 'Appointments are on time' : `Appointments are about ${lateMinutes} minutes late`

function waitNow(shown: Estimate): string {
  if (shown.is === 'unknown') return askUs
  return shown.is === 'no-desk' ? noDesk : `The wait just now: ${withinSentence(wait(shown))}`
}

/** The wait of somebody who has not yet said what they come for. */
function waitsNow(told: SiteWait): string {
  const { forMost, keptBy } = told
  const wait = forMost.is === 'next' ? 'There is no wait just now' : waitNow(forMost)
  return keptBy === 'all' ? wait : [`${wait} for ${keptBy} services.`, ...exceptions(told)].join(' ')
}

export const kiosk = {
  title: 'Welcome',
  question: 'Do you have an appointment?',
  touch: 'Touch your answer.',
  haveAppointment: 'Yes, I have an appointment',
  noAppointment: 'No, I do not have an appointment',
  appointments,
  waitsNow,
  waitNow,
  noWalkIns: 'See how to book, or ask for reception',
  closedTitle: 'We are closed',
  opens,
  opensUnknown: 'We do not know yet when we open again.',
  noTickets: 'You cannot take a ticket or check in now.',

  servicesTitle: 'What do you need help with?',
  servicesHint: 'Touch one. You get your ticket at once, or see how to do it online first.',
  bookTitle: 'People are seen by appointment here',
  bookBy: (telephone: string) => `To book an appointment, ring ${telephone} or ask at reception.`,
  bookAtReception: 'To book an appointment, ask at reception.',
  bookUrgent: 'If it cannot wait, ask for reception. They will do what they can today.',
  askReception: 'Ask for reception',

  online: 'You can do this online, without waiting',
  onlineHow: 'Point the camera of your phone at this square.',
  onlineSays: (address: string) => `A code for your phone that opens ${address}`,
  orTicket: 'Or see somebody here',
  takeTicket: 'Take a ticket',

  checkIn,

  queue,
  followTitle: 'Follow your place on your phone',
  followHow: 'Point the camera of your phone at this square.',
  followSays: 'A code for your phone that opens the page of your ticket',
  whereToWait: 'Please sit down. We will call your number on the screen.',
  help: 'Would any of this help you?',
  done: 'Done',
  closesIn: 'This page closes in',
  seconds: 'seconds.',
  touchToKeep: 'Touch the screen to keep it.',
  moreTime: 'I need more time',

  staffTitle: 'We have told reception',
  staff: 'Please wait here. A member of staff will come to you.',
  staffKnow: 'Reception knows. Please wait here.',
  staffNotAsked: 'Do you need help from a person?',
  staffNotAskedHint: 'Touch the button. We tell reception, and somebody comes to you.',

  stillThere: 'Are you still there?',
  goesBackIn: 'This screen starts again in',
  moment: 'One moment, please.',
  lostTitle: 'Please see reception',
  lost: 'We cannot give tickets on this screen just now.',
} as const
