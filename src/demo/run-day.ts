import { markNotCome } from '../domain/acts/appointment.ts'
import { closeDay, dayClosesAt } from '../domain/acts/close-day.ts'
import type { Day } from '../domain/day.ts'
import { type Instant, instant, later } from '../domain/instant.ts'
import { dayAfter, instantOf, type LocalDate, type LocalTime } from '../domain/local-time.ts'
import { openingOn } from '../domain/opening.ts'
import type { Site } from '../domain/site.ts'
import { work } from './adviser.ts'
import { makeAgenda } from './agenda.ts'
import { bookersOf } from './bookers.ts'
import { bookIn } from './booking.ts'
import { chanceFrom } from './chance.ts'
import { comeIn } from './coming.ts'
import { walkInsOf } from './crowd.ts'
import { answerKiosk, watchWaits } from './reception.ts'
import { makeScene, type SceneParts, theClock } from './scene.ts'
import { shiftsOf } from './shift.ts'
import type { SimulatedClock } from './simulated-clock.ts'

const lookEveryMinutes = 10

const chancesOf =
  (seed: number, { id }: Site, date: LocalDate) =>
  (what: string) =>
    chanceFrom(`${seed} ${id} ${date} ${what}`)

/** Plans a site's day into the agenda: the same seed, site and date plan the same day. A closed day has nothing. */
export function planDay(parts: SceneParts, seed: number, site: Site, date: LocalDate): void {
  const opening = openingOn(site, date)
  if (!opening) return
  const chanceOf = chancesOf(seed, site, date)
  const scene = makeScene(parts, { site, date, opening, chance: chanceOf('acts') })
  for (const { comesAt, visitor } of walkInsOf(chanceOf('crowd'), site, opening))
    scene.at(comesAt, () => comeIn(scene, visitor, null))
  for (const shift of shiftsOf(chanceOf('staff'), site, opening)) work(scene, shift)
  watchWaits(scene)
  answerKiosk(scene)
  const closesAt = dayClosesAt({ site, date })
  for (let at = opening.opens; at < later(closesAt, site.diary.noShowAfterMinutes); at = later(at, lookEveryMinutes))
    scene.at(at, async () => void (await scene.act(markNotCome, theClock)))
  scene.at(closesAt, async () => void (await scene.act(closeDay, theClock)))
}

/** Plans who books for a site's day, in the weeks before it and on the day itself. */
export function planBookings(parts: SceneParts, seed: number, site: Site, date: LocalDate): void {
  const opening = openingOn(site, date)
  if (!opening) return
  const chanceOf = chancesOf(seed, site, date)
  const at = { ...parts, site: site.id, chance: chanceOf('kept') }
  for (const booker of bookersOf(chanceOf('bookers'), site, opening))
    parts.agenda.add(booker.bookedAt, () => bookIn(at, booker))
}

/** When a date is over, and nothing more of it is played. */
export const endOf = (date: LocalDate): Instant => instantOf(dayAfter(date), '00:00' as LocalTime)

/** What the simulation plays with, but for what it plans and knows itself. */
export type Stage = Omit<SceneParts, 'agenda' | 'people'>

/** Plans a date into the agenda: who works, who comes, who books for it. */
export type Plan = (parts: SceneParts, date: LocalDate) => void

/** What a date brings to a site. */
export const usual =
  (seed: number, site: Site): Plan =>
  (parts, date) => {
    planDay(parts, seed, site, date)
    planBookings(parts, seed, site, date)
  }

/** Plays days from the first booking for them, as fast as they can be kept. */
export async function runDays(
  parts: Stage & { readonly clock: Pick<SimulatedClock, 'now' | 'set'> },
  dates: readonly LocalDate[],
  plan: Plan,
): Promise<void> {
  const agenda = makeAgenda()
  const playing = { ...parts, agenda, people: new Map() }
  for (const date of dates) plan(playing, date)
  const end = instant(Math.max(0, ...dates.map(endOf)))
  for (let planned = agenda.next(end); planned; planned = agenda.next(end)) {
    parts.clock.set(planned.at)
    await planned.run()
  }
}

/** The same of one day, which it hands back as it ended. */
export async function runDay(
  parts: Parameters<typeof runDays>[0],
  seed: number,
  site: Site,
  date: LocalDate,
): Promise<Day> {
  await runDays(parts, [date], usual(seed, site))
  return parts.storage.day({ site: site.id, date })
}
