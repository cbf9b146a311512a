import type { DeskId, ServiceId } from '../id.ts'
import { type Instant, instant } from '../instant.ts'
import { keptByDate } from '../kept-by-date.ts'
import { dayAfter, instantOf, type LocalDate, weekdayOf } from '../local-time.ts'
import { openingOn } from '../opening.ts'
import type { Service, Site } from '../site.ts'

/** From an instant until another, that one left out. */
export type Span = { readonly from: Instant; readonly to: Instant }

export const overlap = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to

/** A part of a day as the diary offers it. */
type Part = Span & { readonly desks: readonly DeskId[]; readonly services: readonly ServiceId[] | undefined }

/** What the diary offers on a day: within the doors' hours, and nothing on a day on which the site stays closed. */
export const partsOn = keptByDate((site, date): readonly Part[] => {
  const opening = openingOn(site, date)
  if (!opening) return []
  const exception = site.diary.exceptions.find((day) => day.date === date)
  const weekday = weekdayOf(date)
  const parts = exception?.parts ?? site.diary.parts?.filter(({ days }) => days.includes(weekday))
  const whole = { from: opening.opens, to: opening.closes, desks: [...site.desks.keys()], services: undefined }
  const clipped = parts?.map(({ from, to, desks, services }) => ({
    from: instant(Math.max(instantOf(date, from), opening.opens)),
    to: instant(Math.min(instantOf(date, to), opening.closes)),
    desks,
    services,
  }))
  // A part that lies outside the doors' hours, or in the hour that summer time skips, is none.
  return (clipped ?? [whole]).filter(({ from, to }) => from < to)
})

/** How many minutes of the diary an appointment takes. */
export function minutesFor(site: Site, service: ServiceId): number {
  const usual = site.services.get(service)?.usualMinutes ?? 5
  return site.diary.minutes[service] ?? Math.ceil(usual / 5) * 5
}

/** For each service, the spans of a day in which the diary may fill the desks that serve it; parts that touch are one. */
const spansOn = keptByDate((site, date) => {
  const byService = new Map<ServiceId, ReadonlyMap<DeskId, readonly Span[]>>()
  for (const service of site.services.keys()) {
    const parts = partsOn(site, date).filter(({ services }) => services?.includes(service) ?? true)
    const desks = [...site.desks.values()].filter(({ services }) => services.has(service))
    const spans = desks.map(({ id }) => [id, joined(parts.filter(({ desks }) => desks.includes(id)))] as const)
    byService.set(service, new Map(spans.filter(([, each]) => each.length > 0)))
  }
  return byService
})

const none: ReadonlyMap<DeskId, readonly Span[]> = new Map()

/** The same for one service, by desk. */
export const spansFor = (site: Site, date: LocalDate, service: ServiceId) => spansOn(site, date).get(service) ?? none

/** The services for which the diary has any time at all from a day on, as far ahead as it is open. */
export function offeredFrom(site: Site, today: LocalDate): readonly Service[] {
  const dates = Array.from({ length: site.diary.aheadDays + 1 }, (_, days) => dayAfter(today, days))
  return [...site.services.values()].filter(({ id }) => dates.some((date) => spansFor(site, date, id).size > 0))
}

/** Spans in order, those that touch as one. */
export function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = []
  for (const { from, to } of spans.toSorted((one, other) => one.from - other.from)) {
    const last = all.at(-1)
    if (last && from <= last.to) all[all.length - 1] = { from: last.from, to: instant(Math.max(last.to, to)) }
    else all.push({ from, to })
  }
  return all
}
