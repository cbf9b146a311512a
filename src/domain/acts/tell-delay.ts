import type { Appointment } from '../appointment.ts'
import { toCheckIn } from '../check-in.ts'
import { type Day, visitFor } from '../day.ts'
import type { Fact } from '../fact.ts'
import { type Instant, instant, later } from '../instant.ts'
import type { Message } from '../message.ts'
import { isOpen } from '../opening.ts'
import { excessive } from '../waits/delayed.ts'
import type { Look } from '../waits/forecast.ts'
import { messagesOf } from './tell.ts'

/** Times are told in these steps, rounded down. */
const stepMinutes = 5
/** Nobody is written to for less. */
const leastMinutes = 10

/** Somebody who may be told to come later, and when. */
type ToTell = { readonly appointment: Appointment; readonly comeAt: Instant }

/**
 * Those who booked for today, have not set out yet, were not told before, and whose appointment will most likely be
 * late by as much as nobody should have to wait. They come halfway between when it may be their turn at the soonest and
 * when it most likely is: about three in four still wait a little then. For the others it would have been their turn;
 * they keep the place, and are next.
 */
export const toTell = (look: Look): readonly ToTell[] =>
  [...look.day.appointments.values()]
    .flatMap((appointment) => {
      const comeAt = comeAtFor(look, appointment)
      return comeAt === null ? [] : [{ appointment, comeAt }]
    })
    .sort((one, other) => one.appointment.time - other.appointment.time)

function comeAtFor({ day, forecast, now }: Look, appointment: Appointment): Instant | null {
  const { site } = day
  const { id, state, time, late, comeAt } = appointment
  if (state.is !== 'booked' || comeAt !== null || time < later(now, site.diary.setOutMinutes)) return null
  const expected = forecast.appointments.get(id)?.late
  if (!expected || expected.middle < excessive.appointments || visitFor(day, id)) return null
  const comesAt = wholeStep(later(time, (expected.low + expected.middle) / 2))
  // Whoever said to be late comes no sooner anyway, and nobody is sent to a closed door.
  return comesAt >= later(time, Math.max(leastMinutes, late?.minutes ?? 0)) && isOpen(site, comesAt) ? comesAt : null
}

const wholeStep = (at: Instant): Instant => instant(at - (at % (stepMinutes * 60_000)))

/** What is written down, and the messages to those who left a way. */
export function tellDelay(look: Look): { readonly facts: readonly Fact[]; readonly messages: readonly Message[] } {
  const { day, now } = look
  const all = toTell(look)
  return {
    facts: all.map(({ appointment: { id }, comeAt }) => ({
      type: 'delay-told',
      at: now,
      about: { kind: 'appointment', id },
      comeAt,
    })),
    messages: all.flatMap(({ appointment }) => messagesOf(day.site, appointment, 'delayed', now)),
  }
}

/** Who was told to come later and has not come yet. */
export const toldLater = (day: Day): readonly Appointment[] =>
  toCheckIn(day)
    .filter(({ comeAt }) => comeAt !== null)
    .toSorted((one, other) => one.time - other.time)
