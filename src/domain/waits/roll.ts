import type { AppointmentId, ServiceId, VisitId } from '../id.ts'
import type { Instant } from '../instant.ts'
import { makeDesks } from './desk-paths.ts'
import type { Experience } from './experience.ts'
import { kindOf, type Minutes, minutesOf, type Office, turnOf, type WorkingDesk } from './office.ts'
import { endOf, isInSight, makePeople, type WhoMayCome } from './people.ts'
import { makePlay } from './play.ts'
import type { Chance } from './sample.ts'

/** What became of somebody on the paths: the minutes until the call. */
export type Calls = {
  readonly minutes: Float64Array
  called: number
  /** On how many of the paths an idle desk would call them at once. */
  ready: number
  /** Of visitor, as `Queuing` has it; null for who has not come. */
  readonly kind: string | null
  /** Minutes that they had waited before. */
  readonly waited: number
}

/** Somebody who would come now, for an appointment or without one. */
export type Newcomer = { readonly service: ServiceId; readonly appointment: Instant | null }

/** Of whom a roll tells, beside everybody who waits. */
export type Asked = {
  readonly newcomers: readonly Newcomer[]
  /** Appointments of people who have not come yet. */
  readonly appointments: readonly AppointmentId[]
}

export type Rolled = {
  /** From now until the call. */
  readonly visits: ReadonlyMap<VisitId, Calls>
  /** From now until the call; in the order in which they were asked for. */
  readonly newcomers: readonly Calls[]
  /** If they come: from the appointment's time, or from arriving where that is later, until the call. */
  readonly appointments: ReadonlyMap<AppointmentId, Calls>
}

export type Rolling = {
  readonly office: Pick<Office, 'settings'>
  readonly experience: Experience
  readonly chance: Chance
  readonly now: Minutes
  readonly desks: readonly WorkingDesk[]
  /** Everybody's services, counted. */
  readonly services: ReadonlyMap<ServiceId, number>
  /** The chance that somebody who is called has gone. */
  readonly isGone: number
}

/**
 * Rolls the office forward from now, path by path: desks come free, take pauses and call whoever is next by the rule
 * of `domain/next.ts`, until all that is asked is known. Yields after each path, so that whoever has no time for all of
 * them at once can go on later; the office is looked at before the first.
 */
export function* roll(
  { office, experience, chance }: Pick<Rolling, 'experience' | 'chance'> & { readonly office: Office },
  now: Instant,
  asked: Asked,
  paths: number,
): Generator<void, Rolled> {
  const until = endOf(minutesOf(now), office.expected, asked.appointments)
  const { there, rolled } = thereAt(office, now, asked, { paths, until })
  const all = [...there.waiting, ...there.expected, ...there.newcomers]
  const rolling: Rolling = {
    office,
    experience,
    chance,
    now: minutesOf(now),
    desks: [...office.desks.values()],
    services: new Map([...new Set(all.map(({ service }) => service))].map((service, index) => [service, index])),
    isGone: experience.attendance.isGone.is(),
  }
  const people = makePeople(rolling, there)
  const desks = makeDesks(rolling, there.waiting)
  const play = makePlay(rolling, { ...people, desks: desks.paths, until })
  for (let path = 0; path < paths; path++) {
    people.draw()
    desks.draw()
    play(people.unknown, chance() < experience.attendance.early.is())
    yield
  }
  return rolled
}

/** Who is there and who is asked for, each with the place where the calls are noted. */
function thereAt(
  office: Office,
  at: Instant,
  { newcomers, appointments }: Asked,
  { paths, until }: { readonly paths: number; readonly until: Minutes },
) {
  const now = minutesOf(at)
  const asked = appointments.filter((id) => office.expected.has(id))
  const all = new Float64Array(paths * (office.waiting.size + newcomers.length + asked.length))
  let used = 0
  const calls = (waited: number, kind: string | null): Calls => {
    const minutes = all.subarray(used, used + paths)
    used += paths
    return { minutes, called: 0, ready: 0, waited, kind }
  }
  const there = {
    waiting: [...office.waiting.values()].map((who) => ({
      ...who,
      calls: calls(Math.max(0, now - who.arrivedAt), who.kind),
    })),
    newcomers: newcomers.map((each) => {
      const kind = kindOf(office.settings, each.service, each.appointment !== null)
      return { ...each, ...turnOf(office.settings, at, each.appointment), kind, calls: calls(0, kind) }
    }),
    expected: [] as WhoMayCome[],
  }
  const rolled: Rolled = {
    visits: new Map(there.waiting.map((who) => [who.visit, who.calls])),
    newcomers: there.newcomers.map((each) => each.calls),
    appointments: new Map(asked.map((id) => [id, calls(0, null)])),
  }
  for (const [id, each] of office.expected) {
    const noted = rolled.appointments.get(id) ?? null
    if (noted || isInSight(each.time, now, until)) there.expected.push({ ...each, calls: noted })
  }
  return { there, rolled }
}
