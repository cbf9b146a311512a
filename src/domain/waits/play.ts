import { firstInTurn } from '../next.ts'
import type { PlannedPause } from './earlier-days.ts'
import type { Minutes } from './office.ts'
import type { Calls, Rolling } from './roll.ts'

/** Minutes ahead at which a path ends: whoever has not been called by then waits as long as that at least. */
export const horizon = 240

/** Somebody on a path: waiting or expected, or one who would come now and takes nobody's place. */
export type Person = {
  readonly service: number
  readonly rank: Minutes
  readonly arrivedAt: Minutes
  readonly due: Minutes
  readonly leavesAt: Minutes
  /** Where it is noted when they are called, and from when that is counted; null where nobody asks. */
  readonly calls: Calls | null
  readonly from: Minutes
  isDone: boolean
}

/** A desk on a path. */
export type Path = {
  freeAt: Minutes
  readonly closesAt: Minutes
  readonly pauses: PlannedPause[]
  readonly serves: Uint8Array
}

export type Playing = {
  readonly desks: readonly Path[]
  /** In their turn. */
  readonly people: readonly Person[]
  readonly probes: readonly Person[]
  /** Whether idle desks call somebody whose time has not come. */
  readonly callsEarly: boolean
}

const mostSteps = 5_000

/** Plays one path until all that is asked is known. */
export function play(rolling: Rolling, playing: Playing): void {
  const { desks, people, probes } = playing
  const asked = [...people, ...probes].filter(({ calls }) => calls !== null)
  const until = rolling.now + horizon
  let unknown = asked.length
  for (let step = 0; step < mostSteps && unknown > 0; step++) {
    const index = firstFree(desks)
    const desk = desks[index]
    if (!desk || desk.freeAt > until) break
    const at = desk.freeAt
    if (at >= desk.closesAt) desk.freeAt = Number.POSITIVE_INFINITY
    else if (!pauses(rolling, desk, at)) unknown -= callNext(rolling, playing, index, desk)
  }
  for (const who of asked) if (!who.isDone) tell(who, Math.max(until, who.from))
}

function tell(who: Person, at: Minutes): number {
  who.isDone = true
  if (!who.calls) return 0
  who.calls.minutes[who.calls.called++] = Math.max(0, at - who.from)
  return 1
}

function firstFree(desks: readonly Path[]): number {
  let first = -1
  let at = Number.POSITIVE_INFINITY
  for (let index = 0; index < desks.length; index++) {
    const freeAt = desks[index]?.freeAt ?? at
    if (freeAt < at) [first, at] = [index, freeAt]
  }
  return first
}

/** Whether a desk that has come free pauses instead of calling. */
function pauses({ chance }: Rolling, desk: Path, at: Minutes): boolean {
  const [pause] = desk.pauses
  if (!pause || pause.from - chance() * pause.span > at) return false
  desk.pauses.shift()
  desk.freeAt = at + pause.minutes
  return true
}

/** A desk calls whoever is next, or waits for somebody to come. Answers of how many it is now known when they are called. */
function callNext(rolling: Rolling, { people, probes, callsEarly }: Playing, index: number, desk: Path): number {
  const at = desk.freeAt
  let later = Number.POSITIVE_INFINITY
  const mayCall = (who: Person): boolean => {
    if (who.isDone || desk.serves[who.service] === 0) return false
    if (who.due > at) later = Math.min(later, who.due)
    return who.arrivedAt <= at
  }
  const isTheirTime = (who: Person) => who.due <= at
  const { due, early } = firstInTurn(people, mayCall, isTheirTime)
  const next = due ?? (callsEarly ? early : null)
  let known = 0
  for (const probe of probes)
    if (mayCall(probe) && (next === null || isBefore(probe, next)) && (isTheirTime(probe) || (callsEarly && !due)))
      known += tell(probe, at)
  if (next) return known + tell(next, at) + serve(rolling, index, desk, next, at)
  desk.freeAt = Math.max(later, at + 1e-6)
  return known
}

const isBefore = (one: Person, other: Person): boolean =>
  one.rank < other.rank || (one.rank === other.rank && one.arrivedAt <= other.arrivedAt)

/** Who is no longer there is passed by in no time; it is told all the same when they would have been called. */
function serve({ chance, experience, middles }: Rolling, index: number, desk: Path, who: Person, at: Minutes): 0 {
  if (at > who.leavesAt) return 0
  const isGone = chance() < experience.attendance.isGone.is()
  const minutes = isGone
    ? experience.attendance.drawGone(chance)
    : experience.serviceTimes.draw(chance, middles[index]?.[who.service] ?? 0)
  desk.freeAt = at + minutes + experience.idle.drawGap(chance)
  return 0
}
