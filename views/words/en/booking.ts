import type { Instant } from '../../../src/domain/instant.ts'
import { dayAfter, type LocalDate, localDate, localTime } from '../../../src/domain/local-time.ts'
import type { Need } from '../../../src/domain/visit.ts'
import { spokenDate, spokenDay, spokenTime } from './times.ts'

const monthAndYear = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A day by its date, with the word for one that is near: Tomorrow, Tuesday 24 November. */
function namedDay(date: LocalDate, today: LocalDate): string {
  if (date === today) return `Today, ${spokenDate(date)}`
  return date === dayAfter(today) ? `Tomorrow, ${spokenDate(date)}` : spokenDate(date)
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const times = {
  first: 'The first free times',
  morning: 'Morning',
  afternoon: 'Afternoon',
  time: (time: Instant) => capital(spokenTime(localTime(time))),
  day: (time: Instant, today: LocalDate) => namedDay(localDate(time), today),
  namedDay,
  otherDays: 'Other days',
  /** The month of a date such as 2026-12-01. */
  month: (date: LocalDate) => monthAndYear.format(new Date(`${date}T00:00Z`)),
  free: (count: number) => (count === 1 ? '1 time free' : `${count} times free`),
  months: 'Months',
} as const

/** A time of a day within a sentence: tomorrow at 9:20am. */
const dayAndTime = (time: Instant, now: Instant): string =>
  `${spokenDay(localDate(time), localDate(now))} at ${spokenTime(localTime(time))}`

const site = {
  title: 'Where do you want to come?',
  lead: 'Book a time, and we will see you at that time.',
  firstFree: 'First free time',
  free: (time: Instant, now: Instant) => capital(dayAndTime(time, now)),
  nothingFree: 'No free time yet',
  waits: 'If you come now without booking',
  onlyWhy: 'You must book to be seen here.',
  choose: 'Book here',
  change: 'Change or cancel a booking',
  changeHow: 'Open the link in our message to you, or the address on the page you printed.',
} as const

const service = {
  title: 'What do you want to come for?',
  online: 'You may be able to do this online',
  /** Told to those who only hear the link. */
  onlineFor: (name: string) => `: ${name}`,
  none: (name: string) => `You cannot book a time at ${name} just now.`,
} as const

const time = {
  title: 'Choose a day and time',
  about: (name: string, place: string, minutes: number) => `${name} at ${place}. It takes about ${minutes} minutes.`,
  noneTitle: 'No time is free',
  none: (days: number) => `Every time in the next ${days} days is taken. New times are added every day.`,
  whatNow: 'What you can do',
  walkIn: (place: string) => `Come to ${place} without booking. We see everybody who comes.`,
  telephone: (number: string) => `Ring ${number}. We can look for a time with you.`,
  ask: (place: string) => `Ask at the reception in ${place}.`,
  otherSite: 'Look at our other sites',
  heldFor: (minutes: number) => `We keep the time you choose for ${minutes} minutes while you book.`,
  errors: {
    'no-time': 'Choose a time.',
    'place-taken': 'Sorry, somebody has just taken that time. Choose another one.',
    'not-offered': 'Sorry, that time cannot be booked any more. Choose another one.',
    lost: 'Sorry, somebody else has your time now: you had it for as long as we could keep it. Choose another one. What you told us is still here.',
  },
} as const

const hints: Readonly<Record<Need, string>> = {
  signer: 'For example British Sign Language (BSL).',
  interpreter: 'Somebody who speaks your language and English.',
  translator: 'For letters or papers in your language.',
  'step-free': 'A way in with no stairs.',
  private: 'A room where nobody else can hear you.',
  'hearing-loop': 'For hearing aids.',
  'more-time': 'We take it slowly.',
}

const needs = {
  title: 'What would help you at your appointment?',
  hint: 'Tick all that you need. If you need nothing, leave this empty.',
  hints,
  language: 'Which language do you speak?',
  chooseLanguage: 'Choose a language',
  errors: { 'no-language': 'Choose the language that you speak.' },
} as const

const contact = {
  title: 'How can we reach you?',
  lead: 'You can leave all of this empty and still book.',
  name: 'Your name',
  nameHint: 'So that we know what to call you.',
  email: 'Your email address',
  mobile: 'Your mobile number',
  reachHint: 'We confirm your booking and remind you. If you give both, we send an email.',
  mobileHint: 'For a number from abroad, put the country first, such as +48.',
  privacyTitle: 'What we do with this',
  privacy: [
    'We use it for this appointment only: to confirm it, to remind you, and to tell you if it changes.',
    'Only our staff see it. We delete it 30 days after your appointment.',
  ],
  privacyMore: 'More about privacy',
  errors: {
    'wrong-email': 'Enter an email address like name@example.com.',
    'wrong-mobile': 'Enter all of a mobile number. It starts with 07, or with + and the country.',
    'long-name': 'Your name must have 80 letters or fewer.',
  },
} as const

const check = {
  title: 'Check your answers',
  held: (until: Instant) => `We keep this time for you until ${spokenTime(localTime(until))}.`,
  heldNoMore: (until: Instant) =>
    `We kept this time until ${spokenTime(localTime(until))}. It is still free, but somebody else could take it.`,
  rows: {
    site: 'Where',
    service: 'What for',
    time: 'When',
    needs: 'What would help',
    name: 'Name',
    reach: 'Reach you by',
  },
  time: (at: Instant) => `${spokenDate(localDate(at))} at ${spokenTime(localTime(at))}`,
  minutes: (minutes: number) => `It takes about ${minutes} minutes.`,
  need: (name: string, language: string | null) => (language === null ? name : `${name}: ${language}`),
  nothing: 'Nothing',
  notGiven: 'Not given',
  change: 'Change',
  confirm: 'Book this appointment',
  giveUp: 'Do not book',
} as const

const booked = {
  title: 'Your appointment is booked',
  reference: 'Your reference',
  aloud: 'Read aloud:',
  when: 'Your appointment',
  told: {
    email: (email: string | null) => `We are sending an email${email ? ` to ${email}` : ''}.`,
    text: (mobile: string | null) => `We are sending a text${mobile ? ` to the number ending in ${mobile}` : ''}.`,
    nobody: 'We do not send you anything, as we have no email or mobile number of yours. Keep this page or print it.',
  },
  cameTitle: 'When you come',
  came: [
    'Hold the code to the camera of the kiosk, type your reference there, or tell it at reception.',
    'Bring letters and papers about what you come for.',
    'Bring something with your name and address on it.',
    'If you are late, come all the same.',
  ],
  qr: 'A code with the address of your appointment',
  calendar: 'Add it to your calendar',
  print: 'Print this page',
  manage: 'See, move or cancel your appointment',
  manageHint: 'Anybody who has the address of that page can do so. Keep it to yourself.',
} as const

const calendar = {
  summary: (name: string, place: string) => `${name}, One Stop Shop ${place}`,
  description: (reference: string) => `Your reference is ${reference}.`,
} as const

/** What is asked and told when somebody books an appointment. */
export const booking = {
  times,
  site,
  service,
  time,
  needs,
  contact,
  check,
  booked,
  calendar,
  onwards: 'Continue',
  startAgain: 'Start again',
} as const
