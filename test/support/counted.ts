import type { VisitId } from '../../src/domain/id.ts'
import type { Counts } from '../../src/domain/summary/counts.ts'
import { type Contribution, countsOf, notComeOf } from '../../src/domain/summary/visit-counts.ts'
import { at } from './builders.ts'
import { type Stage, stage } from './stage.ts'

export type StageWith = Stage & { readonly here: VisitId }

/** Somebody arrives at 10:00 without an appointment. */
export function walkedIn(): StageWith {
  const s = stage()
  s.open()
  return { ...s, here: s.walkIn() }
}

/** Somebody with an appointment at 11:00 arrives at a time of the day. */
export function cameAt(time: string): StageWith {
  const s = stage()
  s.open()
  const appointment = s.booked(at('11:00'))
  s.clockIs(time)
  return { ...s, here: s.keeping(appointment) }
}

export const seconds = (s: Stage, count: number) => s.pass(count / 60)

/** What everything of the day counts for so far: what is not over yet is in no month, but in the figures of today. */
export const contributions = ({ day }: Stage): readonly Contribution[] =>
  [
    ...[...day.visits.values()].map(countsOf),
    ...[...day.appointments.values()].map((appointment) => notComeOf(appointment, day)),
  ].filter((one) => one !== null)

export const counted = (s: Stage) => contributions(s).map(({ counts }) => counts)
export const one = (s: Stage): Partial<Counts> => counted(s)[0] ?? {}

/** Some of the counts, in their order. */
export const only = (names: readonly (keyof Counts)[], counts: Partial<Counts>) =>
  names.map((name) => counts[name] ?? 0)
