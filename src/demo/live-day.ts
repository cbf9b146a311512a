import { type Instant, instant, later } from '../domain/instant.ts'
import { dayAfter, type LocalDate } from '../domain/local-time.ts'
import { openingOn } from '../domain/opening.ts'
import type { Sites } from '../domain/site.ts'
import { makeAgenda } from './agenda.ts'
import { planDay } from './run-day.ts'
import type { SceneParts } from './scene.ts'
import type { SimulatedClock } from './simulated-clock.ts'

/** Minutes after the first doors open at which the clock begins to run: what came before is played at once. */
const playedAtOnce = 20

type LiveParts = Omit<SceneParts, 'agenda'> & { readonly clock: SimulatedClock }
type Playing = { readonly seed: number; readonly speed: number; readonly signal: AbortSignal }

/** The first day after another on which a site opens. @throws {RangeError} when none does within a year */
export function workingDayAfter(sites: Sites, date: LocalDate): LocalDate {
  for (let days = 1; days <= 366; days++) {
    const day = dayAfter(date, days)
    if (firstOpening(sites, day) !== null) return day
  }
  throw new RangeError('no site opens within a year')
}

function firstOpening(sites: Sites, date: LocalDate): Instant | null {
  const all = [...sites.values()].flatMap((site) => openingOn(site, date)?.opens ?? [])
  return all.length === 0 ? null : instant(Math.min(...all))
}

/**
 * Plays a day at every site: its beginning at once, and the rest as the clock runs.
 * `begun` is told when the clock begins to run.
 * @throws {DOMException} AbortError when it is to end
 */
export async function playLive(
  parts: LiveParts,
  sites: Sites,
  date: LocalDate,
  { seed, speed, signal }: Playing,
  begun: () => void,
): Promise<void> {
  const { clock } = parts
  const agenda = makeAgenda()
  for (const site of sites.values()) planDay({ ...parts, agenda }, seed, site, date)
  const live = later(firstOpening(sites, date) ?? clock.now(), playedAtOnce)
  let isLive = false
  for (let planned = agenda.next(); planned; planned = agenda.next()) {
    if (!isLive && planned.at >= live) {
      isLive = true
      clock.set(live)
      clock.run(speed)
      begun()
    }
    if (isLive) await clock.until(planned.at, signal)
    else clock.set(planned.at)
    await planned.run()
  }
}
