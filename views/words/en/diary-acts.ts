import type { Channel } from '../../../src/domain/appointment.ts'

const tells: Readonly<Record<Channel, string>> = { email: 'by e-mail', text: 'by text message' }

/** The sentence for each field that is wrong, by what is wrong with it. */
const errors = {
  'no-service': 'Choose a service',
  'no-time': 'Choose a time, or type one as 10:20',
  'wrong-time': 'Enter a time of the day as 09:30 or 14:15',
  'wrong-day': 'Enter the day of that time',
  'past-time': 'That time has passed. Enter one that is still to come',
  'long-name': 'Use 80 characters or fewer for the name',
  'wrong-email': 'Enter an e-mail address as name@example.com',
  'wrong-mobile': 'Enter a mobile number as 07700 900123',
  'no-language': 'Enter the language of the interpreter',
  'long-language': 'Use 40 characters or fewer for the language',
  'no-desk': 'Choose a desk',
  'no-why': 'Enter why, as “Team meeting”',
  'long-why': 'Use 80 characters or fewer to say why',
  backwards: 'Enter an end that comes after the beginning',
} as const

const booking = {
  title: (site: string) => `Book an appointment, ${site}`,
  service: 'Service',
  chooseService: 'Choose a service',
  times: 'Show times',
  when: 'When',
  chooseFirst: 'The first free times appear here when a service is chosen.',
  picked: (desk: string) => `at ${desk}, as picked in the diary`,
  pickedNotFree: (time: string, day: string) =>
    `${time}, ${day} is too short for this service, or that desk does not serve it. These are free:`,
  noneFree: 'No time is free for this service as far ahead as the diary is open.',
  who: 'Who comes (all of it may stay empty)',
  name: 'Name',
  mobile: 'Mobile number',
  email: 'E-mail',
  tellsHint: 'We send a confirmation and a reminder to the e-mail or, without one, to the mobile.',
  needs: 'What would help',
  book: 'Book it',
  other: 'Other times',
  later: 'Later days',
  allOf: (day: string) => `All times of ${day}`,
  fromDay: 'Days from',
  show: 'Show',
  exact: 'A time of your own',
  exactHint: 'Any time at which a desk is free. When a time is typed here, it is the one that is booked.',
  exactDay: 'Day',
  exactTime: 'Time, as 10:20',
} as const

const appointment = {
  title: (reference: string) => `Appointment ${reference}`,
  facts: {
    when: 'When',
    service: 'Service',
    desk: 'Desk in the diary',
    name: 'Name',
    mobile: 'Mobile',
    email: 'E-mail',
    tells: 'Is told',
    needs: 'Would help',
  },
  nothing: 'Not given',
  tells: (by: Channel | null) =>
    by === null ? 'Nothing: there is no address' : `Confirmation and reminder ${tells[by]}`,
  anyDesk: 'None',
  acts: 'What can be done',
  nothingToDo: 'Nothing more can be done with it.',
  checkIn: 'Check in',
  visit: (ticket: string) => `See ticket ${ticket} at reception`,
  move: 'Move it',
  cancel: 'Cancel it',
  cancelAsk: 'The time will be free at once. Whoever gave an address is told.',
  cancelSure: 'Yes, cancel it',
  late: 'Says to be late by',
  lateMinutes: (minutes: number) => `${minutes} min`,
  changeNeeds: 'Change what would help',
  save: 'Save',
  again: 'Book again',
  history: 'What happened',
} as const

/** What happened to an appointment, and who did it. */
const history = {
  'place-held': 'Held while it was booked',
  'place-freed': 'Given back',
  booked: 'Booked',
  'moved-here': 'Moved here from another day',
  'moved-away': 'Moved to another day',
  'appointment-moved': 'Moved',
  'needs-stated': 'What would help was written down',
  'late-said': 'Said to be late',
  cancelled: 'Cancelled',
  'not-come': 'Nobody had come',
  by: {
    web: 'online',
    kiosk: 'at the kiosk',
    phone: 'on a phone',
    receptionist: 'by reception',
    adviser: 'by an adviser',
    clock: '',
  },
} as const

const moving = {
  title: (reference: string) => `Move appointment ${reference}`,
  now: (service: string, minutes: number, when: string) => `${service}, ${minutes} minutes. Now ${when}.`,
  pick: 'Press a time to move it there.',
  isHere: 'It is here now',
  here: (desk: string) => `at ${desk}: move it here`,
  tooShort: 'Too short, or not served here',
  noneOn: 'No time of this day is free for it.',
  firstFree: (day: string) => `The first free time is ${day}`,
  otherSite: (site: string) => `At ${site} instead`,
  typed: 'Or type a time of this day',
  moveIt: 'Move it there',
  stay: 'Leave it where it is',
} as const

const blocking = {
  title: (site: string) => `Block time, ${site}`,
  day: 'Day',
  desk: 'Desk',
  chooseDesk: 'Choose a desk',
  from: 'From, as 10:00',
  to: 'To, as 11:30',
  why: 'Why',
  blockIt: 'Block it',
  inTheWay: 'Nothing was blocked: somebody is booked then. Move them first.',
  moveThem: 'Move',
  listTitle: 'Blocked on this day',
  none: 'Nothing is blocked on this day.',
  unblock: 'Unblock',
} as const

/** What staff do with the diary: book, look at one appointment, move it, block time. */
export const diaryActs = { errors, booking, appointment, history, moving, blocking } as const
