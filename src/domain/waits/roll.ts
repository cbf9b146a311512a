import type { AppointmentId, ServiceId, VisitId } from '../id.ts'
import { type Instant, instant } from '../instant.ts'
import type { Plan } from './earlier-days.ts'
import type { Experience } from './experience.ts'
import { type Minutes, minutesOf, type Office, turnOf, type WorkingDesk } from './office.ts'
import { horizon, type Path, type Person, play } from './play.ts'
import type { Chance } from './sample.ts'

/** What became of somebody on the paths on which they were there: the minutes until the call. */
export type Calls = { readonly minutes: Float64Array; called: number }

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
  /** From the appointment's time, or from arriving where that is later, until the call. */
  readonly appointments: ReadonlyMap<AppointmentId, Calls>
}

export type Rolling = {
  readonly office: Office
  readonly experience: Experience
  readonly chance: Chance
  readonly now: Minutes
  readonly desks: readonly WorkingDesk[]
  readonly services: ReadonlyMap<ServiceId, number>
  /** By desk and service: the chance that it serves it, and the middle of its minutes. */
  readonly serves: readonly Float64Array[]
  readonly middles: readonly Float64Array[]
}

/**
 * Rolls the office forward from now, path by path: desks come free, take pauses and call whoever is next by the rule
 * of `domain/next.ts`, until all that is asked is known. Yields after each path, so that whoever has no time for all of
 * them at once can go on later.
 */
export function* roll(
  { office, experience, chance }: Pick<Rolling, 'office' | 'experience' | 'chance'>,
  now: Instant,
  { newcomers, appointments }: Asked,
  paths: number,
): Generator<void, Rolled> {
  const calls = (): Calls => ({ minutes: new Float64Array(paths), called: 0 })
  const rolled = {
    visits: new Map([...office.waiting.keys()].map((visit) => [visit, calls()])),
    newcomers: newcomers.map(calls),
    appointments: new Map(appointments.map((appointment) => [appointment, calls()])),
  }
  const rolling = begin({ office, experience, chance }, minutesOf(now), newcomers)
  const asked = newcomers.map((newcomer, index) => newcomerOf(rolling, now, newcomer, rolled.newcomers[index]))
  const plans = experience.days.plansFor(rolling.desks, rolling.now)
  for (let path = 0; path < paths; path++) {
    const people = peopleOf(rolling, rolled)
    const probes = asked.map((each) => ({ ...each }))
    const callsEarly = chance() < experience.attendance.early.is()
    const desks = plans(chance).map((plan, index) => pathOf(rolling, index, plan))
    play(rolling, { desks, people, probes, callsEarly })
    yield
  }
  return rolled
}

function begin(
  from: Pick<Rolling, 'office' | 'experience' | 'chance'>,
  now: Minutes,
  newcomers: readonly Newcomer[],
): Rolling {
  const { office, experience } = from
  const wanted = [...office.waiting.values(), ...office.expected.values(), ...newcomers]
  const services = new Map([...new Set(wanted.map(({ service }) => service))].map((service, index) => [service, index]))
  const desks = [...office.desks.values()]
  const each = (of: (desk: WorkingDesk, service: ServiceId) => number) =>
    desks.map((desk) => Float64Array.from(services.keys(), (service) => of(desk, service)))
  const { skills, serviceTimes } = experience
  return {
    ...{ ...from, now, desks, services },
    serves: each((desk, service) =>
      desk.serves ? (desk.serves.has(service) ? 1 : 0) : skills.serves(desk.id, service),
    ),
    middles: each((desk, service) => serviceTimes.middle(service, desk.id)),
  }
}

const staysUntil = Number.POSITIVE_INFINITY

function newcomerOf(
  { office, services }: Rolling,
  now: Instant,
  { service, appointment }: Newcomer,
  calls: Calls | undefined,
): Person {
  const turn = turnOf(office.settings, now, appointment)
  const from = minutesOf(now)
  return {
    ...turn,
    service: services.get(service) ?? 0,
    leavesAt: staysUntil,
    calls: calls ?? null,
    from,
    isDone: false,
  }
}

/** In turn, as `inTurn` of `domain/next.ts` has it; of tickets nothing is known here. */
const byTurn = (one: Person, other: Person): number => one.rank - other.rank || one.arrivedAt - other.arrivedAt

/** Who is there and who will come, on one path, in turn. */
function peopleOf(rolling: Rolling, rolled: Rolled): Person[] {
  const { office, experience, chance, now, services } = rolling
  const people: Person[] = []
  for (const who of office.waiting.values())
    people.push({
      ...{ rank: who.rank, arrivedAt: who.arrivedAt, due: who.due, service: services.get(who.service) ?? 0 },
      leavesAt: who.arrivedAt + experience.patience.draw(chance, now - who.arrivedAt),
      ...{ calls: rolled.visits.get(who.visit) ?? null, from: now, isDone: false },
    })
  for (const [id, { service, time }] of office.expected) {
    const at = minutesOf(time)
    if (at < now - 60 || at > now + horizon) continue
    if (chance() >= experience.attendance.stillComes(now - at)) continue
    const comesAt = instant((at + experience.attendance.drawOffset(chance, now - at)) * 60_000)
    const turn = turnOf(office.settings, comesAt, time)
    people.push({
      ...{ ...turn, service: services.get(service) ?? 0, leavesAt: staysUntil },
      ...{ calls: rolled.appointments.get(id) ?? null, from: Math.max(at, turn.arrivedAt), isDone: false },
    })
  }
  return people.sort(byTurn)
}

/** A desk as one path has it: when it is free, what it will do, whom it serves. */
function pathOf(rolling: Rolling, index: number, plan: Plan): Path {
  const { chance, desks } = rolling
  const desk = desks[index]
  const serves = Uint8Array.from(rolling.serves[index] ?? [], (share) => (share >= 1 || chance() < share ? 1 : 0))
  const freeAt = desk === undefined || desk.is === 'closed' ? plan.opensAt : freeAfter(rolling, desk)
  return { freeAt: Math.max(rolling.now, freeAt), closesAt: plan.closesAt, pauses: [...plan.pauses], serves }
}

function freeAfter({ experience, chance, now, office }: Rolling, desk: WorkingDesk): Minutes {
  const { attendance, serviceTimes, idle, days } = experience
  if (desk.is === 'away') return days.drawBack(chance, desk, now)
  if (desk.serving) {
    const { service, calledAt, isStarted } = desk.serving
    const passed = now - calledAt
    const isGone = !isStarted && passed < 3 && chance() < attendance.isGone.is()
    const minutes = isGone
      ? Math.max(passed, attendance.drawGone(chance))
      : serviceTimes.drawBeyond(chance, serviceTimes.middle(service, desk.id), passed)
    return calledAt + minutes + idle.drawGap(chance)
  }
  if (desk.idleFrom !== null) return desk.idleFrom + idle.drawSilence(chance, now - desk.idleFrom)
  const waits = waitsFor(office, desk, now)
  return waits === null
    ? now
    : Math.max(desk.freeSince, waits) + idle.drawGap(chance, now - Math.max(desk.freeSince, waits))
}

/** Since when somebody has waited whom a free desk could call; null where nobody does. */
function waitsFor({ waiting }: Office, { serves }: WorkingDesk, now: Minutes): Minutes | null {
  let since: Minutes | null = null
  for (const who of waiting.values()) {
    if (serves && !serves.has(who.service)) continue
    const { due } = who
    if (due < now - 0.01 && (since === null || due < since)) since = due
  }
  return since
}
