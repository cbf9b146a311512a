import { stays } from './earlier-days.ts'
import type { Experience } from './experience.ts'
import { makeTracking, type Tracking, usualLevels } from './range.ts'

/** What an estimate can be made without, to see what each is worth (docs/waits.md). */
export const parts = [
  'remaining-time',
  'learned-desks',
  'earlier-days',
  'skills',
  'at-once',
  'head-starts',
  'patience',
  'tracking',
] as const
type Part = (typeof parts)[number]
export type Without = ReadonlySet<Part>

export const nothingLeftOut: Without = new Set()

/** The same experience, but for what it does not tell. */
export function experienceWithout(experience: Experience, without: Without): Experience {
  const { serviceTimes, patience, atOnce, headStarts, skills, days } = experience
  const leaves = (...those: Part[]): boolean => those.some((part) => without.has(part))
  return {
    ...experience,
    serviceTimes: leaves('remaining-time')
      ? { ...serviceTimes, drawBeyond: (chance, logs, passed) => passed + serviceTimes.draw(chance, logs) }
      : serviceTimes,
    days: leaves('learned-desks', 'earlier-days')
      ? { ...days, plansFor: (desks, now) => () => desks.map((desk) => stays(desk, now)) }
      : days,
    skills: leaves('learned-desks', 'skills') ? { ...skills, serves: () => 1 } : skills,
    atOnce: leaves('at-once') ? { ...atOnce, of: () => ({ ready: 1, unready: 0 }) } : atOnce,
    headStarts: leaves('head-starts') ? { ...headStarts, counts: () => 1 } : headStarts,
    patience: leaves('patience') ? { ...patience, survival: () => 1 } : patience,
  }
}

export const trackingWithout = (without: Without): Tracking =>
  without.has('tracking') ? { levels: () => usualLevels, learn: () => undefined } : makeTracking()
