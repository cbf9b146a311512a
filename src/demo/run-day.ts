import { closeDay, dayClosesAt } from '../domain/acts/close-day.ts'
import type { Day } from '../domain/day.ts'
import type { LocalDate } from '../domain/local-time.ts'
import { openingOn } from '../domain/opening.ts'
import type { Site } from '../domain/site.ts'
import { work } from './adviser.ts'
import { makeAgenda } from './agenda.ts'
import { chanceFrom } from './chance.ts'
import { comeIn } from './coming.ts'
import { crowdOf } from './crowd.ts'
import { answerKiosk, enterAppointments, watchWaits } from './reception.ts'
import { makeScene, type SceneParts, theClock } from './scene.ts'
import { shiftsOf } from './shift.ts'
import type { SimulatedClock } from './simulated-clock.ts'

/** Plans a site's day into the agenda: the same seed, site and date plan the same day. A closed day has nothing. */
export function planDay(parts: SceneParts, seed: number, site: Site, date: LocalDate): void {
  const opening = openingOn(site, date)
  if (!opening) return
  const chanceOf = (what: string) => chanceFrom(`${seed} ${site.id} ${date} ${what}`)
  const scene = makeScene(parts, { site, date, opening, chance: chanceOf('acts') })
  const crowd = crowdOf(chanceOf('crowd'), site, opening)

  enterAppointments(scene, crowd, (booked) => {
    const free = [...booked]
    for (const visitor of crowd.visitors) {
      const index = free.findIndex(({ time, service }) => time === visitor.booked && service === visitor.service)
      const [appointment] = index < 0 ? [] : free.splice(index, 1)
      scene.at(visitor.comesAt, () => comeIn(scene, visitor, appointment?.id ?? null))
    }
  })
  for (const shift of shiftsOf(chanceOf('staff'), site, opening)) work(scene, shift)
  watchWaits(scene)
  answerKiosk(scene)
  scene.at(dayClosesAt({ site, date }), async () => void (await scene.act(closeDay, theClock)))
}

/** Plays a site's whole day as fast as it can be kept, and hands back the day as it ended. */
export async function runDay(
  parts: Omit<SceneParts, 'agenda'> & { readonly clock: Pick<SimulatedClock, 'now' | 'set'> },
  seed: number,
  site: Site,
  date: LocalDate,
): Promise<Day> {
  const agenda = makeAgenda()
  planDay({ ...parts, agenda }, seed, site, date)
  for (let planned = agenda.next(); planned; planned = agenda.next()) {
    parts.clock.set(planned.at)
    await planned.run()
  }
  return parts.storage.day({ site: site.id, date })
}
