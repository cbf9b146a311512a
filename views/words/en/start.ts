import type { Instant } from '../../../src/domain/instant.ts'
import { localDate, localTime } from '../../../src/domain/local-time.ts'
import type { SiteWait } from '../../../src/domain/waits/waits-now.ts'
import { exceptions, isOnTime, people, wait } from './common.ts'
import { spokenDay, spokenTime } from './times.ts'

const opens = (at: Instant, now: Instant): string =>
  `Opens ${spokenDay(localDate(at), localDate(now))} at ${spokenTime(localTime(at))}`

/** The wait in one line, for somebody who has not yet said what they come for. */
function most({ forMost }: SiteWait): string {
  if (forMost.is === 'unknown') return 'Ask us'
  return forMost.is === 'no-desk' ? 'No desk is open now' : wait(forMost)
}

function forWhom(told: SiteWait): string {
  if (told.forMost.is === 'no-desk' || told.forMost.is === 'unknown') return 'Ask at reception how long it may be.'
  return told.keptBy === 'all'
    ? 'Whatever you come for.'
    : [`For ${told.keptBy} services.`, ...exceptions(told)].join(' ')
}

/** Both in one line. */
const inShort = (told: SiteWait): string =>
  told.keptBy === 'all' ? most(told) : `${most(told)} for ${told.keptBy} services`

const waiting = (count: number): string => (count === 0 ? 'Nobody waiting' : `${people(count)} waiting`)

const appointments = (lateMinutes: number): string =>
  isOnTime(lateMinutes) ? 'running on time' : `running about ${lateMinutes} minutes late`

export const start = {
  title: 'Waits now',
  lead: 'How long you would wait if you came now. It changes as people come and go.',
  updated: (at: Instant) => `Updated at ${spokenTime(localTime(at))}`,
  openUntil: (at: Instant) => `Open until ${spokenTime(localTime(at))}`,
  closed: 'Closed now',
  opens,
  opensUnknown: 'We do not know yet when it opens again.',
  ifYouCome: 'If you come now without an appointment',
  most,
  forWhom,
  inShort,
  appointmentsOnly: 'By appointment only',
  appointmentsOnlyWhy: 'People are seen here at a time that was booked.',
  bookBy: (telephone: string) => `To book, ring ${telephone}.`,
  appointments,
  waiting,
  notice: 'There is a delay',
  byService: 'The wait for each service',
  book: 'Book an appointment',
  service: 'What you come for',
  wait: 'The wait now',
  staff: 'For staff and screens',
  kiosk: 'Kiosk',
  screen: 'Wait screen',
  reception: 'Reception',
  desks: 'Desks',
  accessibility: 'Accessibility',
  privacy: 'Privacy',
} as const
