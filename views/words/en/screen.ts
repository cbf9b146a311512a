import type { Instant } from '../../../src/domain/instant.ts'
import { localDate, localTime } from '../../../src/domain/local-time.ts'
import type { Estimate } from '../../../src/domain/waits/estimate.ts'
import type { SiteWait } from '../../../src/domain/waits/waits-now.ts'
import { common, isOnTime, minutes } from './common.ts'
import { spokenDate, spokenDay, spokenTime } from './times.ts'

/** Short enough to read from across the room. */
function wait(shown: Estimate): string {
  if (shown.is === 'unknown') return 'Ask us'
  return shown.is === 'up-to' ? `Up to ${minutes(shown.high)}` : common.wait(shown)
}

export const screen = {
  title: (site: string) => `${site} wait screen`,
  date: spokenDate,
  called: 'Now called',
  goTo: 'go to',
  nobodyCalled: 'Please wait for your number',
  nobodyCalledHint: 'You will see it here and hear a chime.',
  before: 'Called before',
  nobodyBefore: 'Nobody yet today',
  ticket: 'Number',
  desk: 'Desk',
  time: 'Time',
  waiting: (count: number) => (count === 1 ? 'person waiting' : 'people waiting'),
  newcomer: ({ keptBy }: SiteWait) => (keptBy === 'all' ? 'Wait if you come now' : `Wait for ${keptBy} services`),
  wait,
  appointments: 'Appointments are',
  late: (minutes: number) => (isOnTime(minutes) ? 'On time' : `${minutes} minutes late`),
  noDesk: 'No desk is open just now',
  appointmentsOnly: 'By appointment only',
  doorsClosed: 'No new tickets now',
  closed: 'We are closed',
  opens: (at: Instant, now: Instant) =>
    `We open ${spokenDay(localDate(at), localDate(now))} at ${spokenTime(localTime(at))}.`,
  opensUnknown: 'Ask the council when we open again.',
  updated: 'Last updated at',
  lost: 'This screen stopped at',
  lostListen: 'Please listen: staff will call your number.',
} as const
