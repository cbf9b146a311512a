import type { Standing } from '../../../src/domain/diary/stands.ts'
import type { Need } from '../../../src/domain/visit.ts'
import { diaryActs } from './diary-acts.ts'
import { percent } from './percent.ts'

/** How an appointment stands: what follows the shape. */
const stands: Readonly<
  Record<Exclude<Standing, 'said-late' | 'told-later' | 'late' | 'called' | 'with-desk' | 'moved'>, string>
> = {
  held: 'Being booked',
  booked: 'Booked',
  here: 'Here',
  'stepped-out': 'Stepped out',
  seen: 'Seen',
  left: 'Left',
  'not-come': 'Did not come',
  cancelled: 'Cancelled',
}

/** What would help, in a word or two: a line of the diary is short. */
const needs: Readonly<Record<Need, string>> = {
  'more-time': 'More time',
  'hearing-loop': 'Hearing loop',
  'step-free': 'Step-free',
  interpreter: 'Interpreter',
  private: 'Private room',
  signer: 'Signer',
  translator: 'Translator',
}

const share = (met: number, of: number) => `${met} of ${of} (${percent(met / of)})`

/** The diary of a site, as staff read it. */
export const diary = {
  title: (site: string) => `Diary, ${site}`,
  titleOf: (site: string, day: string) => `Diary, ${site}, ${day}`,
  link: 'Diary',
  today: 'Today',
  isToday: 'today',
  previous: 'Day before',
  next: 'Day after',
  previousWeek: 'Week before',
  nextWeek: 'Week after',
  thisWeek: 'This week',
  days: 'Days',
  jump: 'Go to a day',
  go: 'Go',
  acts: 'Book, block time, other views',
  more: 'More of the diary',
  week: 'Week',
  day: 'Day',
  sheet: 'Day sheet',
  book: 'Book',
  block: 'Block time',
  import: 'Import appointments',
  feed: 'Show the diary in a staff calendar',
  now: 'Go to now',
  back: (day: string) => `Back to ${day}`,
  time: 'Time',
  caption: 'By time and desk',
  closed: (site: string, why: string | null) => (why === null ? `${site} is closed.` : `${site} is closed: ${why}.`),
  stillBooked: (count: number) =>
    count === 1
      ? '1 appointment is still booked. Move or cancel it: its visitor is told.'
      : `${count} appointments are still booked. Move or cancel them: their visitors are told.`,
  nothingOffered: (why: string | null) =>
    why === null ? 'The diary offers no times on this day.' : `The diary offers no times on this day: ${why}.`,
  unusual: (why: string) => `Not a usual day: ${why}.`,
  counts: {
    booked: (count: number) => `${count} booked`,
    here: (count: number) => `${count} here`,
    late: (count: number) => `${count} late`,
    seen: (count: number) => `${count} seen`,
    'not-come': (count: number) => `${count} did not come`,
    free: (count: number) => (count === 1 ? '1 time free' : `${count} times free`),
    firstFree: (time: string) => `first free ${time}`,
  },
  measures: {
    within: (minutes: number, met: number, of: number) => `Seen within ${minutes} min: ${share(met, of)}`,
    late: (count: number) => (count === 1 ? '1 came late, told apart' : `${count} came late, told apart`),
  },
  stands,
  saysLate: (minutes: number) => `Says ${minutes} min late`,
  toldLater: (time: string) => `Told to come ${time}`,
  late: (minutes: number) => `${minutes} min late`,
  called: (desk: string) => `Called to ${desk}`,
  withDesk: (desk: string) => `With ${desk}`,
  moved: 'Moved away',
  until: (time: string) => `until ${time}`,
  needs,
  free: (desk: string) => `free at ${desk}: book it`,
  blocked: 'Blocked',
  change: 'change',
  notOffered: 'Not offered',
  gone: 'Free, has passed',
  besideTitle: 'Without a place above',
  endedTitle: 'Cancelled or moved',
  booked: (service: string, when: string, desk: string) => `${service}, ${when}, ${desk}`,
  bookedTitle: 'Booked. Read out the reference:',
  movedTitle: 'Moved. The reference is:',
  open: 'Open it',
  weekTitle: (site: string, day: string) => `Diary, ${site}, week of ${day}`,
  weekCaption: 'By day, hour and desk: how many are booked, and how many times are free',
  weekRows: { booked: 'Booked', free: 'Free', first: 'First free', blocks: 'Blocked' },
  noDesk: 'No desk',
  fill: (booked: number, free: number) => `${booked} booked, ${free} free`,
  none: 'none',
  closedShort: (why: string | null) => (why === null ? 'Closed' : `Closed: ${why}`),
  span: (from: string, to: string) => `${from} to ${to}`,
  print: 'Print it',
  sheetTitle: (site: string, day: string) => `${site}, ${day}`,
  sheetColumns: {
    came: 'Came',
    time: 'Time',
    desk: 'Desk',
    service: 'Service',
    reference: 'Reference',
    name: 'Name',
    needs: 'Needs',
  },
  sheetNobody: 'Nobody is booked on this day.',
  sheetCount: (count: number, time: string) =>
    `${count === 1 ? '1 appointment' : `${count} appointments`}. Printed at ${time}.`,
  walkInsTitle: 'Without an appointment',
  walkInColumns: { time: 'Time', service: 'Service', name: 'Name or ticket', desk: 'Desk', notes: 'Notes' },
  ...diaryActs,
} as const
