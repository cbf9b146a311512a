import type { ServiceId } from '../id.ts'
import { type Interval, intervalOf } from '../interval.ts'
import type { Queue } from '../visit.ts'
import { fewestToTell } from '../waits/ledger-line.ts'
import { desksNotKept, type SummaryLine } from './cell.ts'

/** By what misses of P2 are told apart. */
export const driving = ['hour', 'service', 'desks', 'queue'] as const

type Line = SummaryLine<(typeof driving)[number], 'startedOf' | 'startedMet'>

/** How many waited longer than promised, of all whose case is decided (charter.md, P2). */
export type Missed = { readonly missed: number; readonly of: number }

/** A part of them; the share is null where it is told of too few people. */
export type Driver<Value> = Missed & { readonly value: Value; readonly share: Interval | null }

/** Where most misses come together: two hours of arrival and a number of desks, and how it is at all other times. */
export type Worst = Missed & {
  /** Local; the last one is not included. */
  readonly fromHour: number
  readonly toHour: number
  /** Null of several sites: three desks of one are something else than three of another. */
  readonly desks: number | null
  readonly elsewhere: Missed
}

/**
 * What drives misses. Hours and numbers of desks stand in their own order, in which a trend is seen; services and queues
 * in the order of how many misses each accounts for.
 */
export type Drivers = Missed & {
  readonly byHour: readonly Driver<number>[]
  readonly byService: readonly Driver<ServiceId>[]
  /** `desksNotKept` where it is not known; nothing of several sites. */
  readonly byDesks: readonly Driver<number>[]
  readonly byQueue: readonly Driver<Queue>[]
  /** Null where too few waited too long to say. */
  readonly worst: Worst | null
}

const windowHours = 2

/** @param isOneSite whether all of them are of one site, so that its open desks may be told apart */
export function driversOf(lines: readonly Line[], isOneSite: boolean): Drivers {
  const all = missedOf(lines)
  return {
    ...all,
    byHour: by(lines, ({ hour }) => hour).sort(theirOwn),
    byService: by(lines, ({ service }) => service).sort(mostMissed),
    byDesks: isOneSite ? by(lines, ({ desks }) => desks).sort(theirOwn) : [],
    byQueue: by(lines, ({ queue }) => queue).sort(mostMissed),
    worst: all.missed < fewestToTell ? null : worstOf(lines, all, isOneSite),
  }
}

function missedOf(lines: readonly Line[]): Missed {
  let [missed, of] = [0, 0]
  for (const { counts } of lines) {
    missed += counts.startedOf - counts.startedMet
    of += counts.startedOf
  }
  return { missed, of }
}

function by<Value extends string | number>(lines: readonly Line[], valueIn: (line: Line) => Value): Driver<Value>[] {
  return [...inGroups(lines, valueIn)]
    .map(([value, part]) => ({ value, ...missedOf(part) }))
    .filter(({ of }) => of > 0)
    .map((part) => ({ ...part, share: part.of < fewestToTell ? null : intervalOf(part.missed, part.of) }))
}

/** A number that is not known comes after all that are. */
const theirOwn = ({ value: one }: Driver<number>, { value: other }: Driver<number>): number =>
  Number(one === desksNotKept) - Number(other === desksNotKept) || one - other

const mostMissed = <Value>(one: Driver<Value>, other: Driver<Value>): number =>
  other.missed - one.missed || other.of - one.of || (one.value < other.value ? -1 : 1)

function inGroups<Value>(lines: readonly Line[], valueIn: (line: Line) => Value): ReadonlyMap<Value, readonly Line[]> {
  const groups = new Map<Value, Line[]>()
  for (const line of lines) {
    const group = groups.get(valueIn(line)) ?? []
    groups.set(valueIn(line), group)
    group.push(line)
  }
  return groups
}

/** Of as many misses, the time at which the larger share waited too long; then the earlier one. */
function worstOf(lines: readonly Line[], all: Missed, isOneSite: boolean): Worst | null {
  const known = isOneSite ? lines.filter(({ desks }) => desks !== desksNotKept) : lines
  const desksOf = ({ desks }: Line) => (isOneSite ? desks : null)
  const hours = [...new Set(known.map(({ hour }) => hour))].sort((one, other) => one - other)
  const found = hours
    .flatMap((fromHour) =>
      [...inGroups(known.filter(isWithin(fromHour)), desksOf)].map(([desks, part]) => ({
        ...{ fromHour, toHour: fromHour + windowHours, desks },
        ...missedOf(part),
      })),
    )
    .sort((one, other) => other.missed - one.missed || one.of - other.of || one.fromHour - other.fromHour)[0]
  if (!found || found.missed === 0) return null
  return { ...found, elsewhere: { missed: all.missed - found.missed, of: all.of - found.of } }
}

const isWithin =
  (fromHour: number) =>
  ({ hour }: Line): boolean =>
    hour >= fromHour && hour < fromHour + windowHours
