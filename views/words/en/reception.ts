import type { LocalDate } from '../../../src/domain/local-time.ts'
import type { ReasonForDelay } from '../../../src/domain/notice.ts'
import type { Estimate } from '../../../src/domain/waits/estimate.ts'
import { common, people, withinSentence } from './common.ts'
import { appointments } from './reception-appointments.ts'
import { arriving } from './reception-arriving.ts'
import { delay } from './reception-delay.ts'
import { spokenDate } from './times.ts'
import { whatIf } from './what-if.ts'

/** What the posting of a notice is chosen by; the room reads the sentence of `common.delay`. */
const reasons: Readonly<Record<ReasonForDelay, string>> = {
  'adviser-ill': 'An adviser is ill',
  'system-down': 'The computers are down',
  'unusually-busy': 'Unusually busy',
  emergency: 'An emergency',
  'own-words': 'In your own words',
}

/** What happened, as the list of what can be undone tells it. */
const happened = {
  helped: (ticket: string) => `${ticket}: what would help was written down`,
  greeted: (ticket: string) => `${ticket} greeted`,
  urgent: (ticket: string) => `${ticket} marked urgent`,
  notUrgent: (ticket: string) => `${ticket} not urgent any more`,
  called: (ticket: string, desk: string) => `${ticket} called to ${desk}`,
  recalled: (ticket: string) => `${ticket} called again`,
  started: (ticket: string, desk: string) => `${ticket} started at ${desk}`,
  finished: (ticket: string, outcome: string) => `${ticket} finished: ${outcome.toLowerCase()}`,
  noShow: (ticket: string) => `${ticket} did not come`,
  left: (ticket: string) => `${ticket} left`,
  held: (ticket: string) => `${ticket} stepped out`,
  returned: (ticket: string) => `${ticket} came back`,
  transferred: (ticket: string, service: string) => `${ticket} transferred to ${service}`,
  deskOpened: (desk: string, adviser: string) => `${desk} opened by ${adviser}`,
  deskAway: (desk: string, reason: string) => `${desk} away: ${reason.toLowerCase()}`,
  deskBack: (desk: string) => `${desk} back`,
  deskClosed: (desk: string) => `${desk} closed`,
  booked: (time: string, reference: string) => `Appointment ${time} ${reference} entered`,
  appointment: {
    movedTo: (reference: string, time: string) => `Appointment ${reference} moved to ${time}`,
    movedHere: (reference: string, time: string) => `Appointment ${reference} moved here, to ${time}`,
    movedAway: (reference: string, to: LocalDate) => `Appointment ${reference} moved to ${spokenDate(to)}`,
    movedAwaySite: (reference: string) => `Appointment ${reference} moved to another site`,
    helped: (reference: string) => `Appointment ${reference}: what would help was written down`,
    late: (reference: string, minutes: number) => `Appointment ${reference} will be ${minutes} min late`,
    cancelled: (reference: string) => `Appointment ${reference} cancelled`,
    notCome: (reference: string) => `Nobody came for appointment ${reference}`,
    delayTold: (reference: string, time: string) => `Appointment ${reference} told to come at ${time}`,
  },
  blocked: (desk: string, from: string, to: string, why: string) => `${desk} blocked ${from} to ${to}: ${why}`,
  unblocked: (desk: string, from: string, to: string) => `${desk} ${from} to ${to} not blocked any more`,
  posted: 'Notice posted',
  withdrawn: 'Notice taken down',
  staffCame: 'Somebody went to the kiosk',
} as const

/** The sentence for each field that is wrong, by what is wrong with it. */
const errors = {
  'no-service': 'Choose a service',
  'no-reason': 'Choose a reason',
  'no-words': 'Write what the screens should say',
  'long-words': 'Use 200 characters or fewer',
  'no-adviser': 'Enter the name of the adviser',
  'long-adviser': 'Use 80 characters or fewer for the name',
  'no-language': 'Enter the language of the interpreter',
  'long-language': 'Use 40 characters or fewer for the language',
  'wrong-time': 'Enter a time of the day as 09:30 or 14:15',
  'past-time': 'Enter a time that is still to come',
} as const
export type ErrorCode = keyof typeof errors

const checkIn = {
  title: 'Check in',
  walkIn: 'Without an appointment',
  urgentOnly: 'Urgent walk-in',
  chooseService: 'Choose a service',
  urgent: 'Urgent',
  give: 'Give a ticket',
  given: (service: string, shown: Estimate) => `${service}. ${common.estimate(shown)}.`,
  print: 'Print or change it',
} as const

const desks = {
  title: 'Desks',
  away: 'Away',
  closed: 'Closed',
  backAt: (time: string) => `back at ${time}`,
  free: 'free',
  calledThere: (ticket: string) => `${ticket} called`,
  servedThere: (ticket: string) => `with ${ticket}`,
  callNext: 'Call next',
  back: 'Is back',
  more: 'More',
  about: (desk: string) => `about ${desk}`,
  adviser: 'Name of the adviser',
  openIt: 'Open the desk',
  pause: 'Go away for a while',
  reason: 'Reason',
  backTime: 'Back at',
  backTimeHint: 'As 10:45, or leave it empty',
  pauseIt: 'Mark as away',
  close: 'Close the desk',
  serves: 'Serves',
  servesAll: 'every service',
  busy: (ticket: string) => `${ticket} is at this desk. It can go away or close when they are finished.`,
  seeVisit: (ticket: string) => `What can be done for ${ticket}`,
  view: 'Open the desk’s own page',
} as const

function told(shown: Estimate): string {
  if (shown.is === 'unknown') return 'Was told no time'
  return `Was told: ${withinSentence(common.estimate(shown))}`
}

/** 45 min, 2 h. */
const short = (minutes: number): string => (minutes >= 120 ? `${minutes / 60} h` : `${minutes} min`)

/** How much longer somebody waits, at a glance. */
function still(shown: Estimate): string {
  switch (shown.is) {
    case 'next':
      return 'up to 2 min more'
    case 'between':
      return shown.low === 0 ? `up to ${short(shown.high)} more` : `${shown.low} to ${shown.high} min more`
    case 'up-to':
      return `up to ${short(shown.high)} more`
    case 'over':
      return shown.low === 0 ? 'hours more' : `over ${short(shown.low)} more`
    case 'no-desk':
      return 'no desk open'
    case 'unknown':
      return 'wait not known'
  }
}

const visit = {
  greet: 'Greet',
  greetWhom: (ticket: string) => `Greet ${ticket}`,
  isGreeted: 'Greeted',
  callTo: 'Call to',
  noDesk: 'No desk that serves this is open and free.',
  recall: 'Call again',
  startedThere: 'They are at the desk',
  noShow: 'Did not come',
  finish: 'Finish as',
  hold: 'Steps out',
  comeBack: 'Is back',
  urgent: 'Mark urgent',
  notUrgent: 'Not urgent',
  leave: 'Leaves without being served',
  leaveWhy: { 'own-word': 'Said so', 'seen-gone': 'Is gone', mistake: 'Ticket was a mistake' },
  transfer: 'Transfer to another service',
  transferIt: 'Transfer',
  help: 'What would help',
  language: 'Language of the interpreter',
  saveHelp: 'Save',
  more: 'More',
  about: (ticket: string) => `about ${ticket}`,
  print: 'Print the ticket',
  qr: 'Follow your place on your phone',
  told,
  now: (shown: Estimate) =>
    shown.is === 'no-desk' ? common.estimate(shown) : `Now: ${withinSentence(common.estimate(shown))}`,
  still,
  longer: 'Longer than we told them',
  arrived: 'Arrived',
  over: 'This visit is over.',
  states: {
    waiting: 'Waiting',
    here: 'Here',
    holding: (until: string) => `Stepped out until ${until}`,
    called: (desk: string) => `Called to ${desk}`,
    times: (times: number) => (times === 1 ? '' : `${times} times`),
    serving: (desk: string, adviser: string) => `Being served at ${desk}${adviser ? ` by ${adviser}` : ''}`,
    finished: (outcome: string) => `Finished: ${outcome.toLowerCase()}`,
    unsaid: 'Finished at closing time',
    left: 'Left',
    'no-show': 'Did not come',
  },
} as const

export const reception = {
  title: (site: string) => `Reception, ${site}`,
  queuesLink: 'Queues',
  keysOff: 'Letter keys off',
  jump: { checkIn: 'Check in', reference: 'Reference', notice: 'Notice' },
  closed: 'Closed now',
  openUntil: (time: string) => `Open until ${time}`,
  summary: {
    waiting: (count: number) => `${people(count)} waiting`,
    atDesk: (count: number) => `${count} at a desk`,
    holding: (count: number) => `${count} stepped out`,
    desks: (count: number) => (count === 1 ? '1 desk open' : `${count} desks open`),
  },
  strip: {
    title: 'About to break',
    calm: 'No promise is about to break.',
    more: (count: number) => `and ${count} more`,
    allGreeted: 'Everybody is greeted',
    nobody: 'Nobody to greet',
  },
  delay,
  asked: 'Somebody at the kiosk asks for you, since',
  going: 'I am going',
  nobody: { 'walk-in': 'No walk-in is here.', appointment: 'Nobody with an appointment is here.' },
  queueCount: (count: number) => `${count} waiting`,
  last: {
    title: 'Last acts',
    none: 'Nothing to undo.',
    undo: 'Undo',
    earlier: 'Earlier acts',
    by: (desk: string) => `(${desk})`,
  },
  notice: {
    title: 'Notice on every screen',
    since: 'Since',
    reason: 'Reason',
    chooseReason: 'Choose a reason',
    words: 'Your own words',
    post: 'Post it',
    withdraw: 'Take it down',
  },
  close: 'Close',
  reasons,
  happened,
  errors,
  checkIn,
  arriving,
  appointments,
  desks,
  visit,
  whatIf,
} as const
