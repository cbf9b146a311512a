import { type Appointment, takesTime } from '../appointment.ts'
import type { Day } from '../day.ts'
import type { Given } from '../decision.ts'
import type { AppointmentId, DeskId, ServiceId } from '../id.ts'
import { type Instant, instant, later } from '../instant.ts'
import { dayAfter, type LocalDate, localDate } from '../local-time.ts'
import { Refusal } from '../refusal.ts'
import type { Site } from '../site.ts'
import { minutesFor, overlap, partsOn, type Span, spansFor } from './hours.ts'
import { takenOn } from './taken.ts'

/** A time that may be reserved. */
export type Slot = { readonly time: Instant; readonly minutes: number }

/** A day on which something is free, with its times. */
export type FreeDay = { readonly date: LocalDate; readonly slots: readonly Slot[] }

export const spanOf = ({ time, minutes }: Slot): Span => ({ from: time, to: later(time, minutes) })

/**
 * What is looked for: a service's time, at one desk where staff picked it, and where an appointment that is to be
 * moved does not stand in its own way.
 */
export type Wanted = {
  readonly service: ServiceId
  readonly desk?: DeskId | undefined
  readonly except?: AppointmentId | undefined
}

/** The spans in which the diary may fill the desks that are wanted. */
function wantedSpans({ site, date }: Pick<Day, 'site' | 'date'>, { service, desk }: Wanted) {
  const spans = spansFor(site, date, service)
  return desk === undefined ? spans : new Map([...spans].filter(([id]) => id === desk))
}

/**
 * The desk whose time an appointment would take, or null where none is free: of those that are, the one that serves
 * the fewest services, so that the others stay free for what they alone serve.
 */
export function freeDesk(day: Day, wanted: Wanted, slot: Slot, now: Instant): DeskId | null {
  const { site } = day
  const span = spanOf(slot)
  const taken = takenOn(day, now, wanted.except)
  let found: DeskId | null = null
  for (const [desk, spans] of wantedSpans(day, wanted)) {
    if (!spans.some(({ from, to }) => from <= span.from && span.to <= to)) continue
    if (taken.get(desk)?.some((each) => overlap(each, span))) continue
    if (found === null || servicesOf(site, desk) < servicesOf(site, found)) found = desk
  }
  return found
}

const servicesOf = ({ desks }: Site, desk: DeskId): number => desks.get(desk)?.services.size ?? 0

/** Every time of a day that is offered for a service, in order; each can be booked, and none besides. */
export function freeSlots(day: Day, wanted: Wanted, now: Instant): readonly Slot[] {
  const minutes = minutesFor(day.site, wanted.service)
  const spans = wantedSpans(day, wanted)
  if (spans.size === 0) return []
  const taken = takenOn(day, now, wanted.except)
  const free = [...spans].map(([desk, each]) => without(each, taken.get(desk) ?? []))
  return offeredOn(day, wanted.service)
    .filter((time) => free.some((gaps) => fits(gaps, time, minutes)))
    .map((time) => ({ time, minutes }))
}

/** The same, as far as whoever asks may choose from it: staff from any time that is to come. */
export function slotsFor(day: Day, wanted: Wanted, { now, by }: Pick<Given, 'now' | 'by'>): readonly Slot[] {
  const isVisitor = by.kind === 'visitor'
  // Asked once for the day: to tell the day of each time would cost more than all the rest.
  if (isVisitor && !isWithinReach(day.site, day.date, now)) return []
  const first = isVisitor ? firstChoice(day.site, now) : now
  return freeSlots(day, wanted, now).filter(({ time }) => time >= first)
}

/** The times that a day offers for a service, free or not. */
function offeredOn({ site, date }: Pick<Day, 'site' | 'date'>, service: ServiceId): readonly Instant[] {
  const step = site.diary.everyMinutes * 60_000
  const times = new Set<Instant>()
  for (const { from, to, services } of partsOn(site, date)) {
    if (services && !services.includes(service)) continue
    for (let time: number = from; time < to; time += step) times.add(instant(time))
  }
  return [...times].sort((one, other) => one - other)
}

const fits = (gaps: readonly Span[], time: Instant, minutes: number): boolean => {
  const to = later(time, minutes)
  return gaps.some((gap) => gap.from <= time && to <= gap.to)
}

/** What is left of some spans when others are taken out; both in order. */
function without(spans: readonly Span[], taken: readonly Span[]): Span[] {
  return spans.flatMap((span) => {
    const gaps: Span[] = []
    let from = span.from
    for (const each of taken) {
      if (each.to <= from || span.to <= each.from) continue
      if (each.from > from) gaps.push({ from, to: each.from })
      from = instant(Math.max(from, each.to))
    }
    if (from < span.to) gaps.push({ from, to: span.to })
    return gaps
  })
}

/** What a visitor may choose from: not too late, and not too far ahead. Staff may choose any time that is free. */
export const mayChoose = (site: Site, time: Instant, now: Instant): boolean =>
  time >= firstChoice(site, now) && isWithinReach(site, localDate(time), now)

const firstChoice = ({ diary }: Site, now: Instant): Instant => later(now, diary.latestMinutes)

const isWithinReach = ({ diary }: Site, date: LocalDate, now: Instant): boolean =>
  date <= dayAfter(localDate(now), diary.aheadDays)

/**
 * The time that a visitor chose, as it is offered to them.
 * @throws {Refusal} not-offered, place-taken
 */
export function findOffered(day: Day, wanted: Wanted, time: Instant, now: Instant): Slot {
  if (!mayChoose(day.site, time, now)) throw new Refusal('not-offered')
  const slot = freeSlots(day, wanted, now).find((each) => each.time === time)
  if (!slot) throw new Refusal('place-taken')
  return slot
}

/** Who is affected when a desk's time is blocked. */
export const inTheWay = (day: Day, desk: DeskId, span: Span, now: Instant): readonly Appointment[] =>
  [...day.appointments.values()].filter(
    (each) => each.desk === desk && takesTime(each, now) && overlap(spanOf(each), span),
  )

/** Whether an appointment may stand where it is, beside everything else. */
export function isFree(day: Day, appointment: Appointment, now: Instant): boolean {
  if (appointment.desk === null || !takesTime(appointment, now)) return true
  return !takenOn(day, now, appointment.id)
    .get(appointment.desk)
    ?.some((each) => overlap(each, spanOf(appointment)))
}
