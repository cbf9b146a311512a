import type { ReasonToPause } from '../domain/desk.ts'
import type { DeskId } from '../domain/id.ts'
import { type Instant, later, minutesBetween } from '../domain/instant.ts'
import type { Opening } from '../domain/opening.ts'
import type { Site } from '../domain/site.ts'
import type { Chance } from './chance.ts'

export type Pause = {
  readonly from: Instant
  readonly reason: ReasonToPause
  readonly minutes: number
  /** How long after the time that was said the adviser is really back. */
  readonly over: number
}

/** An adviser's day at a desk. */
export type Shift = {
  readonly desk: DeskId
  readonly adviser: string
  readonly opensAt: Instant
  readonly pauses: readonly Pause[]
}

const names = ['Sam', 'Priya', 'Tom', 'Agnes', 'Yusuf', 'Helen', 'Marek', 'Grace', 'Owen', 'Leila', 'Joan', 'Dev']

/** The desk that nobody works at, so that whoever tries the demonstration may; null at a small site. */
export const freeDesk = (site: Site): DeskId | null =>
  site.desks.size > 3 ? ([...site.desks.keys()].at(-1) ?? null) : null

/** Who works where today. */
export function shiftsOf(chance: Chance, site: Site, opening: Opening): readonly Shift[] {
  const desks = [...site.desks.keys()].filter((desk) => desk !== freeDesk(site))
  const firstName = Math.floor(chance.between(0, names.length))
  return desks.map((desk, index) => ({
    desk,
    adviser: names[(firstName + index) % names.length] ?? '',
    opensAt: later(opening.opens, chance.between(-4, 5)),
    pauses: pausesOf(chance, opening, (index + 0.5) / desks.length),
  }))
}

/** A break in the morning, lunch, a break in the afternoon: one adviser after the other, by `turn` from 0 to 1. */
function pausesOf(chance: Chance, { opens, closes }: Opening, turn: number): readonly Pause[] {
  const hours = minutesBetween(opens, closes)
  const pause = (share: number, spread: number, reason: ReasonToPause, minutes: number): Pause => ({
    from: later(opens, hours * (share + spread * turn) + chance.between(-5, 5)),
    reason,
    minutes,
    over: Math.max(0, chance.normal(1, 2)),
  })
  const lunch = pause(0.35, 0.27, 'lunch', 45)
  const breaks = [pause(0.14, 0.14, 'break', 15), lunch, pause(0.7, 0.15, 'break', 15)]
  if (!chance.happens(0.15)) return breaks
  return [...breaks, pause(0.86, 0.05, chance.pick(['meeting', 'back-office'] as const), 20)]
}
