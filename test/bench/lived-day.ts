import { arrive, arriveFor } from '../../src/domain/acts/arrive.ts'
import { book } from '../../src/domain/acts/book.ts'
import { callNext } from '../../src/domain/acts/call.ts'
import { closeDesk, openDesk } from '../../src/domain/acts/desk.ts'
import { greet } from '../../src/domain/acts/greet.ts'
import { leave, noShow } from '../../src/domain/acts/leave.ts'
import { finish, start } from '../../src/domain/acts/serve.ts'
import type { DayKey } from '../../src/domain/day.ts'
import type { Decide } from '../../src/domain/decision.ts'
import type { Actor } from '../../src/domain/fact.ts'
import type { DeskId, ServiceId, VisitId } from '../../src/domain/id.ts'
import { instant, later } from '../../src/domain/instant.ts'
import { instantOf, type LocalTime } from '../../src/domain/local-time.ts'
import { Refusal } from '../../src/domain/refusal.ts'
import { isPresent, outcomes } from '../../src/domain/visit.ts'
import type { Shell } from '../support/shell.ts'
import { adviserAt, receptionist, visitor } from '../support/stage.ts'
import { benchDesks } from './sites.ts'

const opens = '09:00' as LocalTime
const openMinutes = 480
const appointmentsWanted = 60

/** Chances that come again for a seed. */
export type Chance = () => number
export function chanceOf(seed: number): Chance {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const oneOf = <Of>(chance: Chance, all: readonly Of[]): Of => all[Math.floor(chance() * all.length)] as Of

/**
 * A day of so many visits, minute by minute: two busy times, some for an appointment, some greeted, most served, some
 * who go or do not come to the desk, all of them away in the end.
 */
export async function liveDay(shell: Shell, key: DayKey, visits: number, chance: Chance): Promise<void> {
  const { change, clock, storage } = shell
  const begins = instantOf(key.date, opens)
  const services = [...(storage.sites.get(key.site)?.services.keys() ?? [])] as ServiceId[]
  const advisers = (benchDesks as readonly DeskId[]).slice(0, 5 + Math.floor(chance() * 2))
  const busyUntil = new Map<DeskId, number>()
  const act = <Answer>(decide: Decide<Answer>, by: Actor = receptionist) => change(key, decide, by)
  const at = (minute: number) => clock.set(instant(later(begins, minute) + Math.floor(chance() * 50) * 1000))

  at(-30)
  const booked = await bookSome()
  for (const desk of advisers) await act(openDesk(desk, 'Sam'), adviserAt(desk))
  const comings = [
    ...booked.map(({ id, minute }) => ({ minute: Math.max(0, minute + Math.floor(chance() * 30) - 18), id })),
    ...Array.from({ length: visits - booked.length }, () => ({ minute: busyMinute(chance), id: null })),
  ].sort((one, other) => one.minute - other.minute)

  for (let minute = 0; ; minute++) {
    at(minute)
    for (; comings[0] && comings[0].minute <= minute; comings.shift()) {
      const { id } = comings[0]
      await act(id ? arriveFor(id) : arrive(oneOf(chance, services)), visitor)
    }
    for (const desk of advisers) await work(desk, minute)
    await atReception()
    if (comings.length === 0 && (await present()).length === 0) break
  }
  for (const desk of advisers) await act(closeDesk(desk), adviserAt(desk))

  async function bookSome() {
    const made = []
    for (let wanted = 0; wanted < appointmentsWanted; wanted++) {
      const minute = 10 * Math.floor((chance() * (openMinutes - 60)) / 10)
      const one = { service: oneOf(chance, services), time: later(begins, minute), reference: null }
      const [appointment] = await act(book([one])).catch(unlessRefused)
      if (appointment) made.push({ id: appointment.id, minute })
    }
    return made
  }

  async function present() {
    return [...(await storage.day(key)).visits.values()].filter(isPresent)
  }

  async function work(desk: DeskId, minute: number): Promise<void> {
    const by = adviserAt(desk)
    const until = busyUntil.get(desk) ?? 0
    if (until > minute) return
    const here = (await present()).find(({ state }) => 'desk' in state && state.desk === desk)
    if (here?.state.is === 'serving')
      await act(finish(here.id, oneOf(chance, [...outcomes, 'resolved', 'resolved'])), by)
    const [called] = await act(callNext(desk), by).then((id): VisitId[] => [id], unlessRefused)
    if (!called) return
    clock.pass(0.2 + chance() / 2)
    const isLost = chance() < 0.02
    await act(isLost ? noShow(called) : start(called), by)
    busyUntil.set(desk, isLost ? minute : minute + 1 + Math.floor(chance() * 7))
  }

  async function atReception(): Promise<void> {
    for (const { id, state, greetedAt, firstCalledAt } of await present()) {
      if (state.is !== 'waiting') continue
      if (greetedAt === null && firstCalledAt === null && chance() < 0.3) await act(greet(id))
      else if (chance() < 0.002) await act(leave(id, 'seen-gone'))
    }
  }
}

/** Most come in the middle of the morning and after lunch. */
const busyMinute = (chance: Chance): number =>
  Math.floor((chance() + chance()) * 120 + (chance() < 0.45 ? openMinutes / 2 - 40 : 0))

function unlessRefused(refusal: unknown): [] {
  if (refusal instanceof Refusal) return []
  throw refusal
}
