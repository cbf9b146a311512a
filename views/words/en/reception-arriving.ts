import type { Instant } from '../../../src/domain/instant.ts'
import { localDate, localTime } from '../../../src/domain/local-time.ts'
import { spokenDate, spokenDay } from './times.ts'

const timeOf = (at: Instant): string => localTime(at)

/** 40 min, 4 h 18 min. */
const span = (minutes: number): string =>
  minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`

/** How somebody comes for an appointment, told to staff. */
export const arriving = {
  label: 'With a reference',
  find: 'Find',
  early: (minutes: number) => `${span(minutes)} early.`,
  onTime: 'On time.',
  tooEarly: (minutes: number, from: Instant) =>
    `${span(minutes)} early. The kiosk checks in from ${timeOf(from)}; here you can now.`,
  late: (minutes: number, within: number) =>
    `${span(minutes)} late. They wait like a walk-in: start within ${within} minutes of now.`,
  otherSite: (site: string) => `That is today in ${site}, not here.`,
  dayToCome: (at: Instant, now: Instant, site: string) =>
    `That is ${spokenDay(localDate(at), localDate(now))}, in ${site}.`,
  dayPast: (at: Instant, site: string) => `That was on ${spokenDate(localDate(at))}, in ${site}.`,
  here: 'Checked in already:',
  cancelled: (at: Instant) => `Cancelled. It was for ${spokenDate(localDate(at))}.`,
  unknown: (reference: string) => `No appointment has the reference ${reference}. Check it, or look in the diary.`,
  inDiary: 'See it in the diary',
  diary: 'Open the diary',
} as const
