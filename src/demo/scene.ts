import type { Change, ChangeDays } from '../change.ts'
import type { Day } from '../domain/day.ts'
import type { Decide } from '../domain/decision.ts'
import type { Actor } from '../domain/fact.ts'
import type { VisitId } from '../domain/id.ts'
import { type Instant, later } from '../domain/instant.ts'
import type { LocalDate } from '../domain/local-time.ts'
import type { Opening } from '../domain/opening.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Site } from '../domain/site.ts'
import type { Storage } from '../storage/storage.ts'
import type { Agenda } from './agenda.ts'
import type { Chance } from './chance.ts'
import type { SimulatedClock } from './simulated-clock.ts'
import type { Enquiry } from './visitor.ts'

export type SceneParts = {
  readonly change: Change
  readonly changeDays: ChangeDays
  readonly storage: Pick<Storage, 'day' | 'appointmentByToken'>
  readonly clock: Pick<SimulatedClock, 'now'>
  readonly agenda: Agenda
  /** Everybody who has checked in. */
  readonly people: Map<VisitId, Person>
}

/** Somebody who has checked in: what they came for, and whether they still listen. */
export type Person = { readonly enquiry: Enquiry; readonly walk: number; missesCalls: number; gone: boolean }

/** A site's day, in which simulated people act as real ones do: by the same decisions, one after the other. */
export type Scene = {
  readonly site: Site
  readonly opening: Opening
  readonly chance: Chance
  readonly people: SceneParts['people']
  readonly now: () => Instant
  readonly day: () => Promise<Day>
  /** Null where the rules say no: somebody was quicker, perhaps a person at a real screen. */
  readonly act: <Answer>(decide: Decide<Answer>, by: Actor) => Promise<Answer | null>
  readonly at: (when: Instant, run: () => Promise<void>) => void
  readonly soon: (minutes: number, run: () => Promise<void>) => void
}

export const onKiosk: Actor = { kind: 'visitor', on: 'kiosk' }
export const onPhone: Actor = { kind: 'visitor', on: 'phone' }
export const receptionist: Actor = { kind: 'receptionist' }
export const theClock: Actor = { kind: 'clock' }

type Where = Pick<Scene, 'site' | 'opening' | 'chance'> & { readonly date: LocalDate }

/** Null where the rules say no. */
export async function unlessRefused<Answer>(act: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

export function makeScene({ change, storage, clock, agenda, people }: SceneParts, { date, ...where }: Where): Scene {
  const key = { site: where.site.id, date }
  return {
    ...where,
    people,
    now: clock.now,
    day: () => storage.day(key),
    act: (decide, by) => unlessRefused(() => change(key, decide, by)),
    at: agenda.add,
    soon: (minutes, run) => agenda.add(later(clock.now(), minutes), run),
  }
}
