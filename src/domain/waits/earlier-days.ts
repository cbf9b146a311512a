import type { DeskId } from '../id.ts'
import type { Minutes, WorkingDesk } from './office.ts'
import { type Chance, exponential, makeSample, placeOf, type Sample } from './sample.ts'

/**
 * A pause: from when the last visitor before it was called, when it began, and how long it was. Minutes of the day.
 * `saidAfter`: so long the desk had called nobody, though somebody waited, when it was said to be away.
 */
type Pause = {
  readonly calledAt: number
  readonly from: number
  readonly saidAfter: number
  minutes: number | null
}
type DeskDay = { readonly opened: number[]; readonly closed: number[]; readonly pauses: Pause[] }
type Day = { readonly weekday: number; readonly desks: Map<DeskId, DeskDay> }

/** What a desk will do from now on, if today goes as an earlier day did. Instants in minutes. */
export type Plan = {
  readonly opensAt: Minutes
  readonly closesAt: Minutes
  readonly pauses: readonly PlannedPause[]
}

/** It was meant to begin within so many minutes before it did: somebody was served first. */
export type PlannedPause = { readonly from: Minutes; readonly span: number; readonly minutes: number }

const mostDays = 60
/** A desk that pauses more often than this in a day does so at any time; another, at its times. */
const often = 5
const pauseUnknown = 15

/** The pauses, openings and closings of the desks on earlier days, and how people keep the time they say they are back. */
export function makeEarlierDays() {
  const days: Day[] = []
  let today: Day = { weekday: 0, desks: new Map() }
  let startsAt: Minutes = 0
  const away = new Map<string, Sample>()
  const backLate = makeSample(300)

  const deskToday = (desk: DeskId): DeskDay => {
    const known = today.desks.get(desk) ?? { opened: [], closed: [], pauses: [] }
    today.desks.set(desk, known)
    return known
  }

  return {
    beginDay(at: Minutes, weekday: number): void {
      if (today.desks.size > 0) days.push(today)
      if (days.length > mostDays) days.shift()
      today = { weekday, desks: new Map() }
      startsAt = at
    },
    opened: (desk: DeskId, at: Minutes): void => void deskToday(desk).opened.push(at - startsAt),
    closed: (desk: DeskId, at: Minutes): void => void deskToday(desk).closed.push(at - startsAt),
    /** `began`: since when it called nobody, which may be before it was said. */
    went({ id, lastCalledAt }: WorkingDesk, at: Minutes, began: Minutes): void {
      const from = began - startsAt
      const calledAt = Math.min(from, Math.max(lastCalledAt - startsAt, from - 60))
      deskToday(id).pauses.push({ calledAt, from, saidAfter: at - began, minutes: null })
    },
    cameBack({ id, since, reason, backAt }: WorkingDesk, at: Minutes): void {
      const sample = away.get(reason) ?? makeSample(400)
      away.set(reason, sample)
      sample.add(at - since)
      if (backAt !== null) backLate.add(at - backAt)
      const last = deskToday(id).pauses.at(-1)
      if (last) last.minutes = at - since + last.saidAfter
    },
    /** When a desk that is away comes back. */
    drawBack(chance: Chance, { since, reason, backAt }: WorkingDesk, now: Minutes): Minutes {
      if (backAt !== null) {
        const overdue = Math.max(0, now - backAt)
        const late = backLate.size() < 10 ? null : backLate.drawAbove(chance, now - backAt)
        // Who is overdue as nobody was before stays away about as long again.
        return late === null ? Math.max(backAt, now) + exponential(chance, overdue + 2) : backAt + late
      }
      const minutes = away.get(reason)?.drawAbove(chance, now - since)
      return minutes ? since + minutes : now + exponential(chance, now - since + 5)
    },
    /** Draws, for each path of a roll, the plans of all desks. */
    plansFor: (desks: readonly WorkingDesk[], now: Minutes) => planner(days, today.weekday, desks, now, startsAt),
  }
}

type Fit = { readonly day: number; readonly weight: number; readonly plan: Plan }

const openEnded: Plan = { opensAt: Number.POSITIVE_INFINITY, closesAt: Number.POSITIVE_INFINITY, pauses: [] }

/** A desk that stays as it is. */
export const stays = ({ is }: WorkingDesk, now: Minutes): Plan =>
  is === 'closed' ? openEnded : { ...openEnded, opensAt: now }

/** Each path takes one earlier day for all desks, likelier the more of them stood then as they stand now. */
function planner(
  days: readonly Day[],
  weekday: number,
  desks: readonly WorkingDesk[],
  now: Minutes,
  startsAt: Minutes,
) {
  const fits = desks.map((desk) =>
    days.flatMap((each, day): Fit[] => {
      const fit = fitOf(each.desks.get(desk.id), desk, now, startsAt)
      const recent = 1 + day / days.length + (each.weekday === weekday ? 1 : 0)
      return fit ? [{ day, weight: fit.weight * recent, plan: fit.plan }] : []
    }),
  )
  const byDay = fits.map((each) => new Map(each.map((fit) => [fit.day, fit])))
  const upTo = sums(days.map((_, day) => byDay.reduce((all, of) => all * (0.2 + (of.get(day)?.weight ?? 0)), 1)))
  const within = fits.map((each) => sums(each.map(({ weight }) => weight)))

  return (chance: Chance): readonly Plan[] => {
    const day = placeOf(upTo, chance() * (upTo.at(-1) ?? 0))
    return desks.map((_, index) => {
      const fit = byDay[index]?.get(day)
      if (fit && fit.weight >= 0.5) return fit.plan
      const own = within[index] ?? []
      const drawn = fits[index]?.[placeOf(own, chance() * (own.at(-1) ?? 0))]
      return drawn?.plan ?? openEnded
    })
  }
}

const sums = (weights: readonly number[]): number[] => {
  let sum = 0
  return weights.map((weight) => {
    sum += weight
    return sum
  })
}

type Earlier = { readonly weight: number; readonly plan: Plan }

/** How alike a desk's earlier day is at this time of day, and what it did then from now on; null where it is not. */
function fitOf(earlier: DeskDay | undefined, desk: WorkingDesk, now: Minutes, startsAt: Minutes): Earlier | null {
  const time = now - startsAt
  if (desk.is === 'closed') return fitOfClosed(earlier, desk, time, startsAt)
  if (!earlier) return null
  const closesAt = closing(earlier, time)
  if (!earlier.opened.some((opened) => opened <= time) || closesAt <= time) return null
  const before = earlier.pauses.filter(({ from }) => from <= time)
  const isOften = earlier.pauses.length > often
  const apart = isOften ? 0 : Math.abs(before.length - desk.pauses)
  if (apart > 2) return null
  const upcoming = isOften ? earlier.pauses.filter(({ from }) => from > time) : earlier.pauses.slice(desk.pauses)
  const wasAway = before.some(({ from, minutes }) => minutes === null || from + minutes > time)
  const plan = {
    opensAt: now,
    closesAt: startsAt + closesAt,
    pauses: upcoming.map((pause) => planned(pause, startsAt)),
  }
  if (apart > 0) return { weight: 0.03, plan }
  return { weight: wasAway === (desk.is === 'away') ? 1 : 0.3, plan }
}

function fitOfClosed(earlier: DeskDay | undefined, desk: WorkingDesk, time: number, startsAt: Minutes): Earlier | null {
  if (!earlier) return desk.wasOpen ? null : { weight: 1, plan: openEnded }
  if (desk.wasOpen) {
    if (!earlier.closed.some((closed) => closed <= time)) return null
    const again = earlier.opened.find((opened) => opened > time)
    return { weight: 1, plan: again === undefined ? openEnded : { ...openEnded, opensAt: startsAt + again } }
  }
  const [opened] = earlier.opened
  if (opened === undefined || opened <= time) return null
  const pauses = earlier.pauses.map((pause) => planned(pause, startsAt))
  return { weight: 1, plan: { opensAt: startsAt + opened, closesAt: startsAt + closing(earlier, opened), pauses } }
}

const planned = ({ calledAt, from, minutes }: Pause, startsAt: Minutes): PlannedPause => ({
  from: startsAt + from,
  span: from - calledAt,
  minutes: minutes ?? pauseUnknown,
})

const closing = ({ closed }: DeskDay, after: number): number =>
  closed.find((each) => each > after) ?? Number.POSITIVE_INFINITY
