import type { RefusalCode } from '../../../src/domain/refusal.ts'
import { wrongQuotes } from './common.ts'

const appointments = (count: number) => (count === 1 ? '1 appointment' : `${count} appointments`)

/** What is wrong with a line, after its number. A refusal that is not here says what it says elsewhere. */
const inLine = {
  'no-date': () => 'the date is missing',
  'wrong-date': (given: string) => `“${given}” is not a date as 24/11/2026 or 2026-11-24`,
  'far-date': (given: string) => `${given} is more than a year ahead`,
  'no-time': () => 'the time is missing',
  'wrong-time': (given: string) => `“${given}” is not a time as 14:15 or 2:15 PM`,
  'no-service': () => 'the service is missing',
  'unknown-service': (given: string) => `there is no service “${given}” here`,
  'long-name': () => 'the name is longer than 80 letters',
  'wrong-email': (given: string) => `“${given}” is not an e-mail address`,
  'wrong-mobile': (given: string) => `“${given}” is not a mobile number`,
  'unknown-need': (given: string) => `“${given}” is not a need that we know. The needs are listed below`,
} as const

/** What the diary says to a line, after its number. */
const refused: Partial<Readonly<Record<RefusalCode, (given: string) => string>>> = {
  'long-reference': () => 'the reference is longer than 20 letters and digits',
  'day-over': () => 'that day is over',
  'closed-then': (given) => `we are closed at ${given}. Write times after noon as 14:15 or 2:15 PM`,
  'place-taken': (given) => `no desk for this is free at ${given}`,
}

/** Appointments of another system, entered from a file. */
export const diaryImport = {
  title: (site: string) => `Import appointments, ${site}`,
  what: 'Appointments of another system are entered here from a file. First you see what would be entered. Nothing is kept until you say so.',
  file: 'CSV file',
  fileHint: 'At most 500 appointments at a time.',
  again: 'Choose another file',
  tell: (count: number) =>
    count === 1
      ? 'Send a confirmation to the one with an e-mail address or a mobile number'
      : `Send a confirmation to the ${count} with an e-mail address or a mobile number`,
  tellHint:
    'Leave this empty if they know already. Then nothing is sent to them from here: no reminder, and no word if you move or cancel. What they gave is kept for staff.',
  tryIt: 'Show what would be entered',
  formatTitle: 'What the file holds',
  format: 'A line for each appointment, and before them a line with the headings. Columns may stand in any order.',
  columnHead: 'Column',
  columnTells: 'What it tells',
  columns: {
    date: '24/11/2026 or 2026-11-24',
    time: '14:15 or 2:15 PM',
    service: 'The name of a service of this site',
    reference: 'Of the other system. Empty: we give one',
    name: 'May be empty, or left out',
    email: 'May be empty, or left out',
    mobile: 'May be empty, or left out',
  },
  needs: (all: readonly string[]) =>
    `May be empty, or left out. Any of these, with / between them: ${all.join(', ')}. For a language, write interpreter: Polish`,
  example: ['date,time,service,reference', '24/11/2026,2:15 PM,Council Tax,AB123'],
  wrongTitle: (count: number) =>
    count === 1 ? '1 thing to mend. Nothing was entered.' : `${count} things to mend. Nothing was entered.`,
  mend: 'Mend the file, and choose it again.',
  line: (number: number) => `Line ${number}`,
  lineHead: 'Line',
  whatHead: 'What is wrong',
  slot: (time: string, date: string) => `${time} on ${date}`,
  referenceHere: (given: string) => `reference ${given} is in the diary of that day already`,
  referenceTwice: (given: string) => `reference ${given} is on an earlier line for the same day`,
  inLine,
  refused,
  unread: (headings: readonly string[]) => `These columns are not read: ${headings.join(', ')}`,
  wouldTitle: (count: number) => `${appointments(count)} would be entered`,
  fitsTitle: (count: number) => `${appointments(count)} would fit`,
  notYet: 'Nothing is entered yet.',
  day: (day: string, count: number) => `${day}: ${appointments(count)}`,
  columnsOfDay: {
    time: 'Time',
    service: 'Service',
    desk: 'Desk',
    reference: 'Reference',
    name: 'Name',
    reach: 'Reached by',
  },
  given: 'given when entered',
  reach: { email: 'e-mail', text: 'text message' },
  enter: (count: number) =>
    `Enter ${count === 1 ? 'this' : `these ${count}`} ${count === 1 ? 'appointment' : 'appointments'}`,
  entered: (count: number) => `${appointments(count)} entered.`,
  toDiary: 'Go to the diary',
  unusable: {
    'no-file': 'Choose a CSV file',
    'empty-file': 'The file has no appointments in it',
    'long-file': 'Enter 500 appointments or fewer at a time',
    'large-file': 'The file is too large. Split it, and enter the parts one after the other',
    'not-csv': 'That is not a CSV file. Save the list as CSV first',
  },
  quotes: wrongQuotes,
  noColumns: (missing: readonly string[]) =>
    `The first line must name the columns. There is none for: ${missing.join(', ')}`,
  feedTitle: (site: string) => `Calendar feed, ${site}`,
  feedWhat: 'Outlook and other calendars can show this diary. Give them this address, and they fetch it by themselves.',
  feedHolds:
    'It holds the service, the reference and the desk of each appointment. It holds no names, nothing to reach anybody by, and no needs: only that something was asked for.',
  feedNone: 'There is no address yet.',
  feedMake: 'Make the address',
  feedAddress: 'Secret address',
  feedHint: 'Whoever has it can read the diary without signing in. Give it to staff alone.',
  feedRenewTitle: 'If somebody has it who should not',
  feedRenewWhat: 'Make a new address. The old one stops working at once, and every calendar needs the new one.',
  feedRenew: 'Make a new address',
  feedHelp: 'Something would help this visitor: see the diary.',
  calendar: (site: string) => `Diary, ${site}`,
} as const
