import { setImmediate as turn } from 'node:timers/promises'
import { dayClosesAt } from '../domain/acts/close-day.ts'
import { type Instant, instant, later } from '../domain/instant.ts'
import { dayAfter, type LocalDate } from '../domain/local-time.ts'
import { openingOn } from '../domain/opening.ts'
import type { Sites } from '../domain/site.ts'
import { makeAgenda } from './agenda.ts'
import { longestLeadDays } from './bookers.ts'
import { endOf, planBookings, planDay, type Stage } from './run-day.ts'
import type { SimulatedClock } from './simulated-clock.ts'

/** Minutes after the first doors open at which the clock begins to run: what came before is played at once. */
const playedAtOnce = 20

type LiveParts = Stage & { readonly clock: SimulatedClock }
type Playing = { readonly seed: number; readonly speed: number; readonly signal: AbortSignal }

/** The first day after another on which a site opens. @throws {RangeError} when none does within a year */
export function workingDayAfter(sites: Sites, date: LocalDate): LocalDate {
  for (let days = 1; days <= 366; days++) {
    const day = dayAfter(date, days)
    if (firstOpening(sites, day) !== null) return day
  }
  throw new RangeError('no site opens within a year')
}

/** The last days before another on which a site opens, the first of them first. */
export function workingDaysBefore(sites: Sites, date: LocalDate, count: number): readonly LocalDate[] {
  const days: LocalDate[] = []
  for (let back = 1; days.length < count && back <= 366; back++) {
    const day = dayAfter(date, -back)
    if (firstOpening(sites, day) !== null) days.unshift(day)
  }
  return days
}

function firstOpening(sites: Sites, date: LocalDate): Instant | null {
  const all = [...sites.values()].flatMap((site) => openingOn(site, date)?.opens ?? [])
  return all.length === 0 ? null : instant(Math.min(...all))
}

/** Days at every site, one after the other, each with the bookings for the days that come into view. */
export function liveDays(parts: LiveParts, sites: Sites, { seed, speed, signal }: Playing) {
  const { clock } = parts
  const agenda = makeAgenda()
  const playing = { ...parts, agenda, people: new Map() }
  let booksFrom: LocalDate | null = null
  let planned: LocalDate | null = null

  function plan(date: LocalDate): void {
    if (date === planned) return
    planned = date
    const inView = dayAfter(date, longestLeadDays)
    for (const site of sites.values()) planDay(playing, seed, site, date)
    for (let next = booksFrom ?? date; next <= inView; next = dayAfter(next))
      for (const site of sites.values()) planBookings(playing, seed, site, next)
    booksFrom = dayAfter(inView)
  }

  /** Plays what comes before an instant at once. */
  async function playUntil(until: Instant, ready: () => Promise<void>): Promise<void> {
    for (let next = agenda.next(until); next; next = agenda.next(until)) {
      signal.throwIfAborted()
      clock.set(next.at)
      await ready()
      await next.run()
    }
    clock.set(until)
  }

  return {
    /**
     * Plays the days before a date, and what comes on it before the clock begins to run, at once.
     * @throws {DOMException} AbortError when it is to end
     */
    async playBefore(date: LocalDate, earlier: readonly LocalDate[]): Promise<void> {
      for (const each of [...earlier, date]) plan(each)
      // What is played in memory never waits for anything: without a turn for others it could not be told to end.
      await playUntil(liveOn(sites, date).from, turn)
    },
    /**
     * Plays a day: what comes before its doors are open and after they are closed at once, the rest as the clock runs.
     * `begun` is told when the clock begins to run; `ready` lets the server come after what is played at once.
     * @throws {DOMException} AbortError when it is to end
     */
    async play(date: LocalDate, { begun, ready }: { begun: () => void; ready: () => Promise<void> }): Promise<void> {
      plan(date)
      const live = liveOn(sites, date)
      await playUntil(live.from, ready)
      clock.run(speed)
      begun()
      for (let next = agenda.next(endOf(date)); next; next = agenda.next(endOf(date))) {
        if (next.at <= live.to) await clock.until(next.at, signal)
        else clock.set(next.at)
        await next.run()
      }
    },
  }
}

/** From soon after the first doors open until the last day is closed. */
function liveOn(sites: Sites, date: LocalDate) {
  const all = [...sites.values()].filter((site) => openingOn(site, date)).map((site) => dayClosesAt({ site, date }))
  const opens = firstOpening(sites, date) ?? endOf(date)
  return { from: later(opens, playedAtOnce), to: instant(Math.max(opens, ...all)) }
}
