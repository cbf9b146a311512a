import { firstInTurn } from '../next.ts'
import type { PlannedPause } from './earlier-days.ts'
import type { Minutes } from './office.ts'
import type { Calls, Rolling } from './roll.ts'
import type { Logs } from './service-times.ts'

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
  /** Of who has just come: whether an idle desk calls them at once, and whether one would; drawn for each path. */
  readonly fresh: { readonly ready: number; isReady: boolean; wasNext: boolean } | null
  /** Of whom it is not sure that the head start counts: the rank if it does, and by how much it is later if not. */
  readonly unsure: { readonly rank: Minutes; readonly headStart: Minutes; readonly counts: number } | null
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
  readonly middles: readonly Logs[]
}

/** Who plays on each path: those who are called or told are taken out. */
type Playing = {
  readonly desks: readonly Path[]
  /** In their turn. */
  readonly people: Person[]
  readonly probes: Person[]
  readonly until: Minutes
}

const mostSteps = 5_000
/** Minutes that are no time. */
const blink = 1e-3

/** When a desk calls, and whom it serves; and what is found while the rule looks for who is next. */
type Moment = {
  at: Minutes
  serves: Path['serves']
  /** Whether idle desks call somebody whose time has not come. */
  callsEarly: boolean
  /** When somebody may be called at the soonest who may not be yet. */
  later: Minutes
}

/** What the rule asks of nearly everybody at every call: made once, not for each call. */
const questionsOf = (moment: Moment) => ({
  mayCall(who: Person): boolean {
    if (moment.serves[who.service] === 0) return false
    const isHere = who.arrivedAt <= moment.at
    const from = isHere || !moment.callsEarly ? who.due : who.arrivedAt
    if (from > moment.at && from < moment.later) moment.later = from
    return isHere
  },
  isTheirTime: (who: Person): boolean => who.due <= moment.at,
})

/** What plays one path after the other, each until all that is asked is known. */
export function makePlay(rolling: Rolling, { desks, people, probes, until }: Playing) {
  const never = Number.POSITIVE_INFINITY
  const moment: Moment = { at: 0, serves: new Uint8Array(), callsEarly: false, later: never }
  const { mayCall, isTheirTime } = questionsOf(moment)

  function wouldBeCalled(probe: Person, due: Person | null, early: Person | null): boolean {
    if (!mayCall(probe)) return false
    if (isTheirTime(probe)) return true
    return moment.callsEarly && !due && (!early || isBefore(probe, early))
  }

  /** Tells the probes that would be called now. Answers how many. */
  function tellProbes(due: Person | null, early: Person | null): number {
    let [index, told] = [0, 0]
    for (;;) {
      const probe = probes[index]
      if (!probe || (due && !isBefore(probe, due))) return told
      if (wouldBeCalled(probe, due, early))
        told += tell(
          take(probes, index),
          looksUp(probe, rolling.now, moment.at) ? moment.at : looksAt(rolling, moment.at),
        )
      else index++
    }
  }

  /** A desk calls whoever is next, or waits for somebody to come. Answers of how many the call is known now. */
  function callNext(desk: Path): number {
    const { at } = moment
    moment.serves = desk.serves
    moment.later = never
    const { due, early } = firstInTurn(people, mayCall, isTheirTime)
    const told = tellProbes(due, early)
    const next = due ?? (moment.callsEarly ? early : null)
    if (!next) {
      desk.freeAt = Math.max(moment.later, at + 1e-6)
      return told
    }
    if (!looksUp(next, rolling.now, at)) {
      desk.freeAt = looksAt(rolling, at)
      return told
    }
    take(people, people.indexOf(next))
    // Who is no longer there is passed by in no time; it is told all the same when they would have been called.
    if (isStillThere(rolling, next, at)) desk.freeAt = at + taken(rolling, desk, next)
    return told + tell(next, at)
  }

  /** Answers of how many it is known now when they are called. */
  function step(desk: Path): number {
    const { chance } = rolling
    const at = desk.freeAt
    moment.at = at
    if (at >= desk.closesAt) desk.freeAt = never
    else if (!pauses(chance, desk, at)) return callNext(desk)
    return 0
  }

  /** `unknown`: how many there are whose call is asked for. */
  return (unknown: number, callsEarly: boolean): void => {
    moment.callsEarly = callsEarly
    let left = unknown
    for (let steps = 0; steps < mostSteps && left > 0; steps++) {
      const desk = firstFree(desks)
      if (!desk || desk.freeAt > until) break
      left -= step(desk)
    }
    for (const who of people) tell(who, never)
    for (const who of probes) tell(who, never)
  }
}

const take = (people: Person[], index: number): Person | undefined => people.splice(index, 1)[0]

function tell(who: Person | undefined, at: Minutes): 0 | 1 {
  if (!who?.calls) return 0
  who.calls.minutes[who.calls.called++] = Math.min(horizon, Math.max(0, at - who.from))
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

const unknownMinutes: Logs = { middle: Math.log(10), deviation: 1 }

/** Whether a desk calls at once somebody who has just come. */
function looksUp({ calls, fresh }: Person, now: Minutes, at: Minutes): boolean {
  if (!(fresh && calls) || at > now + blink) return true
  if (!fresh.wasNext) calls.ready++
  fresh.wasNext = true
  return fresh.isReady
}

/** When a desk looks up that did not when somebody came. */
const looksAt = ({ chance, experience }: Rolling, at: Minutes): Minutes =>
  at + blink + experience.idle.drawSilence(chance, 0)

/** The minutes until a desk is free again that has called somebody. */
function taken({ chance, experience, isGone }: Rolling, { middles }: Path, { service }: Person): Minutes {
  const minutes =
    chance() < isGone
      ? experience.attendance.drawGone(chance)
      : experience.serviceTimes.draw(chance, middles[service] ?? unknownMinutes)
  return minutes + experience.idle.drawGap(chance)
}
