import { type Appointment, toComeAt } from '../../src/domain/appointment.ts'
import { visitFor } from '../../src/domain/day.ts'
import { type Instant, later } from '../../src/domain/instant.ts'
import { localDate } from '../../src/domain/local-time.ts'
import { openingOn } from '../../src/domain/opening.ts'
import { isPresent, type Visit } from '../../src/domain/visit.ts'
import type { Look } from '../../src/domain/waits/forecast.ts'
import type { Frame } from '../page.tsx'

/** An appointment with its day, as the pages of whoever booked it are drawn. */
export type Booked = Look & {
  readonly frame: Frame
  readonly appointment: Appointment
}

export const addressOf = ({ appointment }: Pick<Booked, 'appointment'>): string => `/appointments/${appointment.token}`

/** By how many minutes somebody may say to be late. */
export const lateMinutes = [5, 10, 15, 20, 30] as const

export type BookedStands =
  | { readonly is: 'cancelled' }
  /** Somebody has checked in for it, and is there or has gone. */
  | { readonly is: 'here' | 'over'; readonly visit: Visit }
  | { readonly is: 'to-come' }
  /** Its time has passed, and somebody may still come until the doors close. */
  | { readonly is: 'past'; readonly until: Instant }
  | { readonly is: 'not-come' }

/** How an appointment stands for whoever booked it. */
export function bookedStands({ day, appointment, now }: Omit<Booked, 'frame'>): BookedStands {
  if (appointment.state.is === 'cancelled') return { is: 'cancelled' }
  const visit = visitFor(day, appointment.id)
  if (visit) return { is: isPresent(visit) ? 'here' : 'over', visit }
  if (now < toComeAt(appointment)) return { is: 'to-come' }
  const closes = openingOn(day.site, day.date)?.closes
  return closes !== undefined && now < closes ? { is: 'past', until: closes } : { is: 'not-come' }
}

export const isToday = ({ day, now }: Pick<Booked, 'day' | 'now'>): boolean => localDate(now) === day.date

/** By how many minutes somebody can still say to be late: none once the last has passed, or on another day. */
export function lateToSay(booked: Omit<Booked, 'frame'>): readonly number[] {
  const { is } = bookedStands(booked)
  if ((is !== 'to-come' && is !== 'past') || !isToday(booked)) return []
  return lateMinutes.filter((minutes) => later(toComeAt(booked.appointment), minutes) > booked.now)
}
