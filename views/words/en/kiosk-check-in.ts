import type { Instant } from '../../../src/domain/instant.ts'
import { type LocalTime, localDate, localTime } from '../../../src/domain/local-time.ts'
import { spokenDate, spokenDay, spokenTime } from './times.ts'

const timeOf = (at: Instant): string => spokenTime(localTime(at))
const dayOf = (at: Instant): string => spokenDate(localDate(at))

const minutes = (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`)

/** How long until a time, as people say it: 40 minutes, 2 hours, 2 hours and 10 minutes. */
function span(count: number): string {
  const hours = Math.floor(count / 60)
  if (hours === 0) return minutes(count)
  const whole = hours === 1 ? '1 hour' : `${hours} hours`
  return count % 60 === 0 ? whole : `${whole} and ${minutes(count % 60)}`
}

/** What the kiosk says to whoever comes with an appointment. */
export const checkIn = {
  timesTitle: 'What time is your appointment?',
  timesHint: 'Touch the time.',
  noTimesTitle: 'Have you got your reference?',
  noTimes: 'We expect nobody else with an appointment today. Your reference tells us when yours is.',
  earlier: 'Earlier times',
  later: 'Later times',
  notHere: 'My time is not here',
  time: (time: LocalTime) => spokenTime(time),
  orReference: 'I have a reference',
  referenceLooks: 'Letters and numbers, like K7F3Q',
  orCode: 'Show my code to the camera',

  servicesTitle: 'What is your appointment for?',
  servicesHint: (at: Instant) => `It is at ${timeOf(at)}. Touch what it is for, and you are checked in.`,
  reference: (reference: string) => `Reference ${reference}`,
  noneOfThese: 'None of these',
  noneAtTimeTitle: 'No appointment to check in',
  noneAtTime: 'Nobody is left to check in for that time. Choose another time, or ask a member of staff.',

  referenceTitle: 'Touch the letters of your reference',
  typed: 'You have touched:',
  nothingTyped: 'nothing yet',
  takeBack: 'Delete',
  lookUp: 'Done',

  cameraTitle: 'Show your code to the camera',
  cameraHint: 'Hold the square from your message or letter in front of the camera.',
  cameraSees: 'What the camera sees',
  cameraStarts: 'The camera is starting…',
  otherCode: 'That is not the code of an appointment. Show the square from your message or letter.',
  noCameraTitle: 'The camera does not work now',
  noCamera: 'Type your reference instead, or ask a member of staff.',

  early: (minutes: number) => `You are ${span(minutes)} early. You can sit down or go out.`,
  goOut: (until: Instant) => `Go out until ${timeOf(until)}`,
  out: (until: Instant) => `We keep your place. Be back by ${timeOf(until)}.`,
  outThen: 'Then tell reception, or type your reference here again.',

  checkIn: 'Check in',
  lateTitle: (late: number) => `You are ${minutes(late)} late`,
  late: (within: number) =>
    `We will still see you. You now wait like somebody without an appointment: we start within ${minutes(within)} of now.`,
  lateService: 'Touch what your appointment is for.',
  tooEarlyTitle: (time: Instant) => `Your appointment is at ${timeOf(time)}`,
  tooEarly: (until: number, from: Instant) =>
    `That is in ${span(until)}. You can check in from ${timeOf(from)}. Please come back then.`,
  otherSiteTitle: (site: string) => `Your appointment is at ${site}`,
  otherSite: (time: Instant, here: string) =>
    `It is today at ${timeOf(time)}, but not here in ${here}. If you cannot get there in time, ask a member of staff.`,
  dayToComeTitle: (time: Instant, now: Instant) => `Your appointment is ${spokenDay(localDate(time), localDate(now))}`,
  dayToCome: (time: Instant, site: string) =>
    `It is on ${dayOf(time)} at ${timeOf(time)} in ${site}. Please come back then.`,
  dayPastTitle: (time: Instant) => `Your appointment was on ${dayOf(time)}`,
  dayPast: 'Ask a member of staff what you can do.',
  hereTitle: 'You are checked in',
  here: (ticket: string) => `Your ticket is ${ticket}. Please sit down. We will call it on the screen.`,
  hereNotYou: 'If that was not you, ask a member of staff.',
  hereOver: 'Somebody has come for this appointment today. If that was not you, ask a member of staff.',
  cancelledTitle: 'Your appointment was cancelled',
  cancelled: (time: Instant) => `It was for ${dayOf(time)} at ${timeOf(time)}.`,
  cancelledTicket: 'You can take a ticket and wait, or ask a member of staff.',
  cancelledAsk: 'Ask a member of staff what you can do.',
  takeTicket: 'Take a ticket',
  unknownTitle: (typed: string) => `We cannot find ${typed}`,
  unknown: 'Check each letter of your reference. Or ask a member of staff.',
  unknownCodeTitle: 'We cannot find that appointment',
  unknownCode: 'Your code may be an old one. Type your reference, or ask a member of staff.',
  tryAgain: 'Try again',
  chooseTime: 'Choose my time',
} as const
