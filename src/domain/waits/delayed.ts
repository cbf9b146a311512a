import { type Day, noticeOf } from '../day.ts'
import { type Delay, type Delayed, delayed, lasting } from '../delay.ts'
import type { ServiceId } from '../id.ts'
import { type Instant, instant, minutesApart, minutesBetween, minutesTo } from '../instant.ts'
import { localDate } from '../local-time.ts'
import { promiseOf } from '../next.ts'
import type { Notice } from '../notice.ts'
import { isOpen } from '../opening.ts'
import { withinSeconds } from '../summary/wait.ts'
import { isWaiting, type Visit } from '../visit.ts'
import { isServed } from './ahead.ts'
import { boundsOf } from './estimate.ts'
import type { Look } from './forecast.ts'
import type { Shown } from './shown.ts'

/** How a delay is told of: by how many minutes somebody waits longer than promised, or an appointment is late. */
export type Effect = { readonly of: Delayed; readonly minutes: number }

/** A notice as everybody reads it now. */
export type NoticeNow = Notice & { readonly effect: Effect | null }

/** The share of an excessive wait below which a delay of newcomers has passed: not as soon as it is by a hair. */
const passedShare = 0.8
/** Nobody who reads of a delay loses it from sight while reading. */
const shortestMinutes = 5

/**
 * Minutes that the appointment which has waited longest is late: past its time or, for those who came later, past their
 * arrival. Whoever came too late for the time is promised another (`promiseOf`).
 */
const latenessOf = (day: Day, now: Instant): number =>
  Math.max(0, ...withAppointment(day).map((visit) => minutesBetween(lateFrom(day, visit), now)))

/** The same as everybody reads it, in whole minutes that have passed. */
export const appointmentsLateMinutes = (day: Day, now: Instant): number => Math.floor(latenessOf(day, now))

const withAppointment = (day: Day): readonly Visit[] =>
  [...day.visits.values()].filter((visit) => isWaiting(visit) && visit.appointment !== null)

const lateFrom = ({ site }: Day, visit: Visit): Instant =>
  instant(Math.max(promiseOf(visit, site.rules), visit.arrivedAt))

/**
 * The median minutes of a walk-in who comes now, for the service with the longest wait; null where none is known. Where
 * no desk serves those who wait, nobody can say how long it takes: then it is as long as the first of them has waited.
 */
const newcomersMinutes = (look: Look): number | null =>
  longestOf(look, ({ shown, range }) => (shown.is === 'no-desk' ? null : range.middle))

function longestOf(look: Look, minutesOfShown: (shown: Shown) => number | null): number | null {
  const { day, forecast, now } = look
  if (!day.site.walkIns || !isOpen(day.site, now)) return null
  const minutes = [...forecast.newcomers].flatMap(([service, { 'walk-in': told }]) => {
    const known = isServed(day, service) ? minutesOfShown(told) : longestWaited(day, service, now)
    return known === null ? [] : [known]
  })
  return minutes.length === 0 ? null : Math.max(...minutes)
}

function longestWaited({ visits }: Day, service: ServiceId, now: Instant): number | null {
  const waited = [...visits.values()]
    .filter((visit) => isWaiting(visit) && visit.service === service && visit.appointment === null)
    .map(({ arrivedAt }) => minutesBetween(arrivedAt, now))
  return waited.length === 0 ? null : Math.max(...waited)
}

/** The minutes somebody waits now or by which an appointment is late, whichever a delay is of; null: not known. */
const minutesOf = (look: Look, of: Delayed): number | null =>
  of === 'newcomers' ? newcomersMinutes(look) : latenessOf(look.day, look.now)

/** How they are told: a wait to come to the nearest minute, lateness in those that have passed. */
const inWhole = { newcomers: Math.round, appointments: Math.floor }

export function wholeMinutesOf(look: Look, of: Delayed): number | null {
  const minutes = minutesOf(look, of)
  return minutes === null ? null : inWhole[of](minutes)
}

/** The minutes above which a delay is excessive (promise P3): the charter's, whatever a site's rules have its queue do. */
export const excessive: Readonly<Record<Delayed, number>> = {
  newcomers: withinSeconds.p2 / 60,
  appointments: withinSeconds.p5 / 60,
}

/** Whether a forecast knows of everything that happened: one desk closed and another opened is no delay. */
const isOfNow = ({ day, forecast: { at, knows } }: Look): boolean =>
  at !== null && localDate(at) === day.date && knows >= day.journal.length

/** The delays that are excessive now and have not begun yet. */
export function beginning(look: Look): readonly Effect[] {
  const last = lasting(look.day)
  return delayed.flatMap((of) => {
    const minutes = minutesOf(look, of)
    const isKnown = minutes !== null && (of === 'appointments' || isOfNow(look))
    if (!isKnown || minutes <= excessive[of] || last.some((delay) => delay.of === of)) return []
    return [{ of, minutes: inWhole[of](minutes) }]
  })
}

/**
 * Whether a delay has passed, and not only for a moment: newcomers wait for a good deal less than is excessive, or nobody
 * with an appointment is late by half of what is excessive, nor will be by all of it.
 */
export function hasPassed(look: Look, { of, beganAt }: Delay): boolean {
  const { day, now } = look
  if (minutesApart(beganAt, now) < shortestMinutes) return false
  const from = excessive[of]
  if (of === 'appointments') return latenessOf(day, now) <= from / 2 && latenessToCome(look) <= from
  if (!isOpen(day.site, now)) return true
  const minutes = newcomersMinutes(look)
  return minutes !== null && isOfNow(look) && minutes <= from * passedShare
}

/** By how many minutes an appointment will be late that waits or is expected within the hour, as it is foreseen. */
function latenessToCome({ day, forecast, now }: Look): number {
  const ofWaiting = withAppointment(day).map((visit) => {
    const range = forecast.visits.get(visit.id)?.range
    return range ? minutesTo(lateFrom(day, visit), now) + range.middle : 0
  })
  const ofExpected = [...forecast.appointments.values()].map(({ late }) => late.middle)
  return Math.max(0, ...ofWaiting, ...ofExpected)
}

/**
 * By how much it takes longer than the site promises while a delay lasts, of newcomers where they wait; null where it does not.
 * It is taken from what newcomers are shown, which stands still, and never contradicts it.
 */
export function effectOf(look: Look): Effect | null {
  const { day } = look
  const [first] = lasting(day).toSorted((one, other) => delayed.indexOf(one.of) - delayed.indexOf(other.of))
  if (!first) return null
  const minutes =
    first.of === 'appointments'
      ? appointmentsLateMinutes(day, look.now)
      : (longestShown(look) ?? first.minutes) - day.site.rules.startWithinMinutes
  return minutes < 1 ? null : { of: first.of, minutes: Math.round(minutes) }
}

const longestShown = (look: Look): number | null => longestOf(look, ({ shown }) => boundsOf(shown)?.high ?? null)

/** The notice that stands, with its effect as it is now. */
export function noticeNow(look: Look): NoticeNow | null {
  const notice = noticeOf(look.day)
  return notice && { ...notice, effect: effectOf(look) }
}
