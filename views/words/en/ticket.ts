import type { Instant } from '../../../src/domain/instant.ts'
import { localDate, localTime } from '../../../src/domain/local-time.ts'
import type { RefusalCode } from '../../../src/domain/refusal.ts'
import type { ReasonToLeave } from '../../../src/domain/visit.ts'
import type { Estimate } from '../../../src/domain/waits/estimate.ts'
import type { WhyLonger } from '../../../src/domain/waits/longer.ts'
import { estimate, withinSentence } from './common.ts'
import { spokenDay, spokenTime } from './times.ts'

const timeOf = (at: Instant): string => spokenTime(localTime(at))

function ahead(count: number): string {
  if (count === 0) return 'Nobody is before you'
  return count === 1 ? '1 person is before you' : `${count} people are before you`
}

function wait(shown: Estimate, peopleAhead: number): string {
  if (shown.is === 'no-desk') return 'No desk is open for this now. Ask us how long it may be.'
  if (shown.is === 'unknown') return 'We cannot say how long it will be. Ask us.'
  // With short enquiries and many desks, somebody may be called soon though others are before them.
  if (shown.is === 'next') return peopleAhead > 0 ? 'You will be called in a few minutes' : 'You are next'
  return `Your wait: ${withinSentence(estimate(shown))}`
}

const whyLonger: Readonly<Record<WhyLonger, string>> = {
  'fewer-desks': 'Fewer desks are open than before.',
  'others-first': 'People who have an appointment, or who cannot wait, go first.',
  'longer-visits': 'Some people need more time than we thought.',
}

const left: Readonly<Record<ReasonToLeave, string>> = {
  'own-word': 'You left the queue. If you need us again today, take a new ticket.',
  'seen-gone': 'We saw that you had gone. If you are still here, tell reception.',
  mistake: 'This ticket was made by mistake. If you are still waiting, tell reception.',
  closing: 'We have closed for today. We are sorry that we did not see you. Come back when we are open.',
}

/** The rules' "no", told to the visitor whom it is about. */
const refused: Partial<Readonly<Record<RefusalCode, string>>> = {
  'already-so': 'We are keeping your place already. When you are here, touch “I am back”.',
  'not-waiting': 'You are at a desk now, so there is no place to keep. Tell the person you are with.',
  'not-holding': 'You are back in the queue already. Wait to be called.',
  'being-served': 'You are at a desk now. Tell the person you are with that you want to go.',
}

export const ticket = {
  title: (ticket: string) => `Ticket ${ticket}`,
  yourTicket: 'Your ticket',
  ahead,
  wait,
  away: 'Nobody is at a desk for this just now. Somebody will come back.',
  longer: 'It now takes longer than we told you.',
  whyLonger,
  waiting: 'You are in the queue',
  appointmentAt: (at: Instant) => `Your appointment is at ${timeOf(at)}`,
  keepThisPage: 'Keep this page open. It shows when it is your turn.',
  goTo: (desk: string) => `Go to ${desk} now`,
  itIsYourTurn: 'It is your turn',
  atDesk: (desk: string) => `You are at ${desk}`,
  atDeskNow: 'We are with you now. There is nothing to do on this page.',
  stepOut: 'Step out and keep my place',
  stepOutFor: (minutes: number) => `We keep your place for ${minutes} minutes. Nobody calls you while you are out.`,
  cannotComeNow: 'I cannot come just now',
  cannotComeNowFor: (minutes: number) => `We keep your place for ${minutes} minutes.`,
  held: 'We are keeping your place',
  heldUntil: (until: Instant) => `Be back by ${timeOf(until)}, then touch the button.`,
  heldTooLong: (until: Instant) =>
    `We kept your place until ${timeOf(until)}. Touch the button as soon as you are here.`,
  comeBack: 'I am back',
  leave: 'Leave the queue',
  leaveSure: 'Are you sure? You lose your place.',
  leaveYes: 'Yes, leave the queue',
  finishedTitle: 'Thank you for coming',
  finished: 'Your visit is finished. You can close this page.',
  callBack: (by: Instant, now: Instant) =>
    `A specialist will call you back by ${timeOf(by)} ${spokenDay(localDate(by), localDate(now))}.`,
  leftTitle: 'Your ticket has ended',
  left,
  noShowTitle: 'We called you',
  noShow: 'We called you to a desk and did not find you. If you are still here, tell reception.',
  help: 'Would anything help you?',
  helpHint: 'Touch what you need. Our staff will see it.',
  whichLanguage: 'Which language do you speak?',
  anotherLanguage: 'Another language',
  notFoundTitle: 'We do not have this ticket',
  notFound: 'A ticket works only on the day it was taken. If you are here now, take a new one or ask at reception.',
  back: 'Back to my ticket',
  refused,
} as const
