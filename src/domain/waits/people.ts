import type { AppointmentId, VisitId } from '../id.ts'
import { type Instant, instant } from '../instant.ts'
import { type Expected, type Minutes, minutesOf, type Queuing, turnOf } from './office.ts'
import { horizon, type Person } from './play.ts'
import type { Calls, Rolling } from './roll.ts'
import type { Chance } from './sample.ts'

/** Minutes after the time at which nobody is expected any more. */
const lateMinutes = 60
/** A head start that counts so surely is not drawn. */
const sure = 0.97

/** Somebody who is expected; `comes`: the chance that they do. */
type Booked = { readonly time: Instant; readonly comes: number; readonly person: Person }

type Turn = Omit<Queuing, 'visit' | 'kind'> & { readonly calls: Calls | null }
/** Who is here already has a visit. */
type Present = Turn & Pick<Queuing, 'kind'> & { readonly visit?: VisitId }
export type WhoMayCome = Expected & { readonly calls: Calls | null }

/** Who waits, who is expected until the roll ends, and who is asked for beside them. */
type There = {
  readonly waiting: readonly Present[]
  readonly newcomers: readonly Present[]
  readonly expected: readonly WhoMayCome[]
}

/** Of who is expected: those who may still come before the end, and whoever is asked for. */
export const isInSight = (time: Instant, now: Minutes, until: Minutes): boolean =>
  minutesOf(time) >= now - lateMinutes && minutesOf(time) <= until

/** Minutes until which paths go on: each appointment that is asked for is followed as long as who waits now. */
export function endOf(now: Minutes, expected: ReadonlyMap<AppointmentId, Expected>, asked: Iterable<AppointmentId>) {
  let last = now
  for (const id of asked) last = Math.max(last, minutesOf(expected.get(id)?.time ?? 0))
  return last + horizon
}

/** In turn, as `inTurn` of `domain/next.ts` has it; of tickets nothing is known here. */
const byTurn = (one: Person, other: Person): number => one.rank - other.rank || one.arrivedAt - other.arrivedAt

/** What differs from path to path of who is here. */
function drawAnew(who: Person, chance: Chance): void {
  const { fresh, unsure } = who
  if (fresh) {
    fresh.isReady = chance() < fresh.ready
    fresh.wasNext = false
  }
  if (unsure) who.rank = unsure.rank + (chance() < unsure.counts ? 0 : unsure.headStart)
}

function drawnOf({ experience, now }: Rolling, who: Present): Pick<Person, 'fresh' | 'unsure'> {
  const isFresh = now - who.arrivedAt <= experience.idle.atOnce()
  const counts = experience.headStarts.counts(who)
  return {
    fresh: isFresh ? { ready: experience.atOnce.of(who.kind).ready, isReady: true, wasNext: false } : null,
    unsure: counts > sure ? null : { rank: who.rank, headStart: who.headStart, counts },
  }
}

/** Lets somebody stand in their turn. They come in the order of their times: nearly always near the end. */
function stand(people: Person[], who: Person): void {
  let index = people.push(who) - 1
  for (; index > 0; index--) {
    const before = people[index - 1]
    if (!before || byTurn(before, who) <= 0) break
    people[index] = before
  }
  people[index] = who
}

/** Who is there and who comes, in turn, drawn anew for each path; the probes take nobody's place. */
export function makePeople(rolling: Rolling, { waiting, expected, newcomers }: There) {
  const { office, experience, chance, now, services } = rolling
  const { attendance, patience } = experience
  const presentOf = (who: Present, survived: number): Person => ({
    ...personOf(who, survived),
    ...drawnOf(rolling, who),
  })
  const here = waiting.map((who) => presentOf(who, patience.survival(now - Math.min(now, who.arrivedAt)))).sort(byTurn)
  const comingNow = newcomers.map((who) => presentOf(who, 0)).sort(byTurn)
  const booked = expected.map((each): Booked => {
    const since = now - minutesOf(each.time)
    const person = personOf({ ...each, ...turnOf(office.settings, each.time, each.time) }, 0)
    return { time: each.time, person, comes: since > lateMinutes ? 0 : attendance.stillComes(since) }
  })
  const unknown = here.length + comingNow.length + expected.filter(({ calls }) => calls !== null).length
  const present = [...here, ...comingNow]
  const people: Person[] = []
  const probes: Person[] = []

  return {
    people,
    probes,
    /** How many there are of whom it is asked when they are called: the same on every path. */
    unknown,
    draw(): void {
      people.length = 0
      probes.length = 0
      for (const who of present) drawAnew(who, chance)
      for (const who of here) stand(people, who)
      for (const who of comingNow) stand(probes, who)
      for (const each of booked) comeOrNot(each)
    },
  }

  /** The clock may have been set back since they came: they are here. */
  function personOf(who: Turn, survived: number): Person {
    const arrivedAt = Math.min(now, who.arrivedAt)
    const due = who.appointment === null ? arrivedAt : who.due
    return {
      service: services.get(who.service) ?? 0,
      rank: who.rank,
      arrivedAt,
      due,
      calls: who.calls,
      from: now,
      survived,
      fresh: null,
      unsure: null,
    }
  }

  function comeOrNot({ time, comes, person }: Booked): void {
    const doesCome = chance() < comes
    // Who is asked for and does not come on this path is asked all the same how long it would have been.
    if (!doesCome && person.calls === null) return
    const at = minutesOf(time)
    const comesAt = Math.max(now, at + attendance.drawOffset(chance, now - at))
    const turn = turnOf(office.settings, instant(comesAt * 60_000), time)
    person.rank = turn.rank
    person.arrivedAt = turn.arrivedAt
    person.due = turn.due
    person.from = Math.max(at, turn.arrivedAt)
    stand(doesCome ? people : probes, person)
  }
}
