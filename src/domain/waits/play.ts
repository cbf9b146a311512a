import { firstInTurn } from '../next.ts'
import type { PlannedPause } from './earlier-days.ts'
import type { Minutes } from './office.ts'
import type { Calls, Rolling } from './roll.ts'

/** Minutes that a path follows anybody: whoever has not been called by then waits as long as that at least. */
export const horizon = 240

/** Somebody on a path: waiting or expected, or one who would come and takes nobody's place. */
export type Person = {
  readonly service: number
  rank: Minutes
  arrivedAt: Minutes
  due: Minutes
  /** Where it is noted when they are called, and from when that is counted; null where nobody asks. */
  readonly calls: Calls | null
  from: Minutes
  /** The chance that somebody waits as long as they have; 0 for who does not leave. */
  readonly survived: number
}

/** A desk on a path. */
export type Path = {
  freeAt: Minutes
  closesAt: Minutes
  pauses: readonly PlannedPause[]
  /** How many of the pauses have begun. */
  paused: number
  /** By service. */
  readonly serves: Uint8Array
  readonly middles: Float64Array
}

/** Who plays on each path: those who are called or told are taken out. */
export type Playing = {
  readonly desks: readonly Path[]
  /** In their turn. */
  readonly people: Person[]
  readonly probes: Person[]
  readonly until: Minutes
}

const mostSteps = 5_000

/** What plays one path after the other, each until all that is asked is known. */
export function makePlay(rolling: Rolling, { desks, people, probes, until }: Playing) {
  const { chance } = rolling
  let [at, later, callsEarly] = [0, Number.POSITIVE_INFINITY, false]
  let serves: Path['serves'] = new Uint8Array()
  // The rule asks these two of nearly everybody at every call: they are made once, not for each call.
  const mayCall = (who: Person): boolean => {
    if (serves[who.service] === 0) return false
    if (who.arrivedAt <= at) {
      if (who.due > at && who.due < later) later = who.due
      return true
    }
    later = Math.min(later, callsEarly ? who.arrivedAt : who.due)
    return false
  }
  const isTheirTime = (who: Person): boolean => who.due <= at

  /** Tells the probes that would be called now. Answers how many. */
  function tellProbes(due: Person | null, early: Person | null): number {
    let told = 0
    for (let index = 0; index < probes.length; index++) {
      const probe = probes[index]
      if (!probe || (due && !isBefore(probe, due))) break
      if (!mayCall(probe)) continue
      const isCalled = isTheirTime(probe) || (callsEarly && !due && (!early || isBefore(probe, early)))
      if (!isCalled) continue
      probes.splice(index--, 1)
      told += tell(probe, at)
    }
    return told
  }

  /** A desk calls whoever is next, or waits for somebody to come. Answers of how many the call is known now. */
  function callNext(desk: Path): number {
    later = Number.POSITIVE_INFINITY
    serves = desk.serves
    const { due, early } = firstInTurn(people, mayCall, isTheirTime)
    const told = tellProbes(due, early)
    const next = due ?? (callsEarly ? early : null)
    if (!next) {
      desk.freeAt = Math.max(later, at + 1e-6)
      return told
    }
    people.splice(people.indexOf(next), 1)
    // Who is no longer there is passed by in no time; it is told all the same when they would have been called.
    if (isStillThere(rolling, next, at)) desk.freeAt = at + taken(rolling, desk, next)
    return told + tell(next, at)
  }

  /** `unknown`: how many there are whose call is asked for. */
  return (unknown: number, callEarly: boolean): void => {
    callsEarly = callEarly
    let left = unknown
    for (let step = 0; step < mostSteps && left > 0; step++) {
      const desk = firstFree(desks)
      if (!desk || desk.freeAt > until) break
      at = desk.freeAt
      if (at >= desk.closesAt) desk.freeAt = Number.POSITIVE_INFINITY
      else if (!pauses(chance, desk, at)) left -= callNext(desk)
    }
    if (left === 0) return
    for (const who of people) tell(who, Number.POSITIVE_INFINITY)
    for (const who of probes) tell(who, Number.POSITIVE_INFINITY)
  }
}

function tell({ calls, from }: Person, at: Minutes): 0 | 1 {
  if (!calls) return 0
  calls.minutes[calls.called++] = Math.min(horizon, Math.max(0, at - from))
  return 1
}

function firstFree(desks: readonly Path[]): Path | null {
  let first: Path | null = null
  for (const desk of desks) if (!first || desk.freeAt < first.freeAt) first = desk
  return first
}

/** Whether a desk that has come free pauses instead of calling. */
function pauses(chance: Rolling['chance'], desk: Path, at: Minutes): boolean {
  const pause = desk.pauses[desk.paused]
  if (!pause || pause.from - chance() * pause.span > at) return false
  desk.paused++
  desk.freeAt = at + pause.minutes
  return true
}

const isBefore = (one: Person, other: Person): boolean =>
  one.rank < other.rank || (one.rank === other.rank && one.arrivedAt < other.arrivedAt)

const isStillThere = ({ chance, experience }: Rolling, { survived, arrivedAt }: Person, at: Minutes): boolean =>
  survived === 0 || chance() * survived <= experience.patience.survival(at - arrivedAt)

/** The minutes until a desk is free again that has called somebody. */
function taken({ chance, experience, isGone }: Rolling, { middles }: Path, { service }: Person): Minutes {
  const minutes =
    chance() < isGone
      ? experience.attendance.drawGone(chance)
      : experience.serviceTimes.draw(chance, middles[service] ?? 0)
  return minutes + experience.idle.drawGap(chance)
}
