import type { DeskId, ServiceId } from '../../../src/domain/id.ts'
import { type Instant, instant } from '../../../src/domain/instant.ts'
import type { LocalDate } from '../../../src/domain/local-time.ts'
import { desks, type Settings, services } from './council.ts'

// What the diary offers, told minute by minute and as plainly as can be: nothing of the product is used but its names,
// and the local times are those of Intl, which the product does not ask.

const minute = 60_000
const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'short',
  hourCycle: 'h23',
})

type Minute = { readonly at: Instant; readonly local: string }
const known = new Map<LocalDate, readonly Minute[]>()

/** Every minute of a local day, of which there may be 1,380 or 1,500. */
export function minutesOf(date: LocalDate): readonly Minute[] {
  const kept = known.get(date)
  if (kept) return kept
  const written = date.split('-').reverse().join('/')
  const all: Minute[] = []
  for (let at = Date.parse(`${date}T00:00Z`) - 120 * minute, left = 28 * 60; left > 0; left--, at += minute) {
    const [day, local = ''] = london.format(at).split(', ')
    if (day === written) all.push({ at: instant(at), local })
  }
  known.set(date, all)
  return all
}

/** The first minute of a day at which the clock on the wall shows a time; where it skips it, as long after midnight. */
function firstAt(date: LocalDate, local: string): Instant {
  const all = minutesOf(date)
  const [hours = 0, minutes = 0] = local.split(':').map(Number)
  const midnight = all[0]?.at ?? instant(0)
  return all.find((each) => each.local === local)?.at ?? instant(midnight + (hours * 60 + minutes) * minute)
}

const between = (date: LocalDate, from: string, to: string): Set<Instant> => {
  const [first, end] = [firstAt(date, from), firstAt(date, to)]
  return new Set(minutesOf(date).flatMap(({ at }) => (first <= at && at < end ? [at] : [])))
}

function hoursOn({ dates, hours, special, shut }: Settings, date: LocalDate) {
  if (date !== dates[1]) return hours
  if (special) return special
  return shut === 'not' ? hours : null
}

type Minutes = ReadonlySet<Instant>

/** What a day offers. */
export type Offer = {
  readonly open: Minutes
  /** The minutes in which the diary may fill a desk for a service. */
  readonly filled: ReadonlyMap<DeskId, ReadonlyMap<ServiceId, Minutes>>
  /** The times at which an appointment for a service may be offered. */
  readonly times: ReadonlyMap<ServiceId, Minutes>
}

export function offerOf(settings: Settings, date: LocalDate): Offer {
  const opening = hoursOn(settings, date)
  const open = opening ? between(date, opening.opens, opening.closes) : new Set<Instant>()
  const exception = date === settings.dates[1] ? settings.exception : null
  const named = exception ?? settings.parts
  const parts = opening && !named ? [{ from: opening.opens, to: opening.closes, desks, services: undefined }] : named
  const filled = new Map(desks.map((desk) => [desk, new Map(services.map((each) => [each as ServiceId, noMinutes()]))]))
  const times = new Map(services.map((service) => [service as ServiceId, noMinutes()]))
  for (const part of parts ?? []) {
    const minutes = [...between(date, part.from, part.to)].filter((at) => open.has(at))
    for (const service of part.services ?? services) {
      minutes.forEach((at, index) => {
        if (index % settings.everyMinutes === 0) times.get(service)?.add(at)
        for (const desk of part.desks) if (serves(settings, desk, service)) filled.get(desk)?.get(service)?.add(at)
      })
    }
  }
  return { open, filled, times }
}

const noMinutes = () => new Set<Instant>()

const serves = (settings: Settings, desk: DeskId, service: ServiceId): boolean =>
  settings.serves[desks.indexOf(desk)]?.includes(service) ?? true

export const minutesFrom = (from: Instant, count: number): Instant[] =>
  Array.from({ length: count }, (_, index) => instant(from + index * minute))

/** A desk's time that somebody has, or that is kept out of the diary. */
export type Taken = { readonly desk: DeskId; readonly from: Instant; readonly minutes: number }

/** Every minute of every desk that is taken. @throws {RangeError} where one is taken twice */
export function takenMinutes(all: Iterable<Taken>): ReadonlyMap<DeskId, Minutes> {
  const taken = new Map(desks.map((desk) => [desk, noMinutes()]))
  for (const { desk, from, minutes } of all)
    for (const at of minutesFrom(from, minutes)) {
      if (taken.get(desk)?.has(at)) throw new RangeError(`${desk} is taken twice at ${at}`)
      taken.get(desk)?.add(at)
    }
  return taken
}

/** The desks that are free for a service from a minute on, for as long as it takes. */
export function freeAt({ filled }: Offer, taken: ReadonlyMap<DeskId, Minutes>, service: ServiceId, wanted: Instant[]) {
  return desks.filter((desk) => {
    const [offered, gone] = [filled.get(desk)?.get(service), taken.get(desk)]
    return wanted.every((at) => offered?.has(at) && !gone?.has(at))
  })
}

/** The local day of an instant, and how many days lie between it and another. */
const dayOf = (at: Instant): number => {
  const [day = 0, month = 1, year = 0] = (london.format(at).split(', ')[0] ?? '').split('/').map(Number)
  return Date.UTC(year, month - 1, day) / (24 * 60 * minute)
}
const dateNumber = (date: LocalDate): number => Date.parse(`${date}T00:00Z`) / (24 * 60 * minute)

export const isOver = (date: LocalDate, now: Instant): boolean => dateNumber(date) < dayOf(now)

/** Whether a visitor may choose a time: not too late, and not too far ahead. */
export const mayBeChosen = (settings: Settings, date: LocalDate, time: Instant, now: Instant): boolean =>
  time >= now + settings.latestMinutes * minute && dateNumber(date) - dayOf(now) <= settings.aheadDays
