import type { OneMore, WhatIf } from '../advice.ts'
import { couldBeInTime, inTimeUntil, justTaken } from '../check-advice.ts'
import type { Day } from '../day.ts'
import type { Desk } from '../desk.ts'
import type { DeskId, ServiceId, SiteId, VisitId } from '../id.ts'
import { type Instant, minutesApart, minutesBetween } from '../instant.ts'
import type { Rules, Site } from '../site.ts'
import { isWaiting, type Visit } from '../visit.ts'
import type { Change } from './changed.ts'
import type { Ranges } from './estimator.ts'
import type { Range } from './range.ts'
import type { Asked } from './roll.ts'
import { visitOf } from './stretch.ts'

/** How long a desk is away in what is asked. */
export const awayMinutes = 30
/** A newcomer's wait that changes by less is the same. */
const sameMinutes = 3

/** What would come of a change, and what without it. */
export type Effect<Of = WhatIf> = {
  readonly whatIf: Of
  /** The desk that would open, come back or go away; null where the site has none left that could. */
  readonly desk: DeskId | null
  /** Who waits and can still be called in time. */
  readonly visits: readonly VisitId[]
  /** How many of them are expected to be: the sum of their chances. */
  readonly keeps: number
  readonly keepsWithout: number
  /** The middle of a newcomer's wait, in minutes, for the services for which it changes. */
  readonly newcomers: readonly Newcomer[]
}

export type Newcomer = { readonly service: ServiceId; readonly minutes: number; readonly minutesWithout: number }

/** All that was asked of a moment, each with what comes of it: the best first of more desks, the worst of fewer. */
export type WhatIfs = {
  readonly at: Instant
  /** How many wait, how many of them can still be called in time, and how many of those would be as things are. */
  readonly waiting: number
  readonly inTime: number
  readonly keeps: number
  readonly oneMore: readonly Effect<OneMore>[]
  readonly away: readonly Effect[]
}

/** What would come of it at each site: as last worked out, null where that was never done or failed; and as of now. */
export type WhatIfsOf = {
  last(site: SiteId): WhatIfs | null
  now(site: SiteId): Promise<WhatIfs | null>
}

type RollAs = (now: Instant, asked: Asked, change: Change) => Generator<void, Ranges>
type Question<Of = WhatIf> = { readonly whatIf: Of; readonly desk: DeskId | null; readonly change: Change }

/** Rolls the office on as it stands and as it might be. The day is looked at before it first yields. */
export function* weighWhatIfs(day: Day, now: Instant, rollAs: RollAs): Generator<void, WhatIfs> {
  const { site } = day
  const visits = couldBeInTime(day, now)
  const waiting = [...day.visits.values()].filter(isWaiting)
  const desks = [...day.desks.values()]
  const services = [...site.services.keys()]
  const asked: Asked = { newcomers: services.map((service) => ({ service, appointment: null })), appointments: [] }
  const told = (ranges: Ranges): Told => ({
    keeps: inTimeOf(visits, site, now, ranges),
    newcomers: site.walkIns ? ranges.newcomers.map(({ middle }) => middle) : [],
  })

  const without = told(yield* rollAs(now, asked, { is: 'nothing' }))
  const wanted = services.filter(
    (service, index) =>
      waiting.some((visit) => visit.service === service) ||
      (without.newcomers[index] ?? 0) > site.rules.startWithinMinutes,
  )
  const keepsWithout = Math.round(without.keeps)
  function* effectsOf<Of>(questions: readonly Question<Of>[]): Generator<void, Effect<Of>[]> {
    const effects: Effect<Of>[] = []
    for (const { change, ...question } of questions) {
      const so = told(yield* rollAs(now, asked, change))
      const keeps = Math.min(visits.length, keepsWithout + Math.round(so.keeps - without.keeps))
      const kept = { visits: visits.map(({ id }) => id), keeps: Math.max(0, keeps), keepsWithout }
      effects.push({ ...question, ...kept, newcomers: changesOf(services, so, without) })
    }
    return effects
  }
  const [more, fewer] = [moreDesks(site, desks, waiting, wanted), fewerDesks(desks, waiting)]
  return {
    ...{ at: now, waiting: waiting.length, inTime: visits.length, keeps: keepsWithout },
    oneMore: (yield* effectsOf(more)).sort((one, other) => gain(other) - gain(one)),
    away: (yield* effectsOf(fewer)).sort((one, other) => gain(one) - gain(other)),
  }
}

const gain = ({ keeps, keepsWithout }: Pick<Effect, 'keeps' | 'keepsWithout'>): number => keeps - keepsWithout

/** How many are expected to be called in time, and the middle of a newcomer's wait for each service. */
type Told = { readonly keeps: number; readonly newcomers: readonly number[] }

/** How many are expected to be called in time: a count of middles would jump where many come at once. */
function inTimeOf(visits: readonly Visit[], { rules }: Site, now: Instant, { visits: ranges }: Ranges): number {
  const byVisit = new Map([...ranges].map(([stretch, range]) => [visitOf(stretch), range]))
  return visits.reduce((sum, visit) => {
    const range = byVisit.get(visit.id)
    return sum + (range ? chanceWithin(range, minutesBetween(now, inTimeUntil(visit, rules))) : 0)
  }, 0)
}

/** The chance of a wait of so many minutes or less: straight between the percentiles of its range, and beyond them. */
function chanceWithin({ low, middle, high }: Range, minutes: number): number {
  if (minutes >= middle) return high > middle ? Math.min(1, 0.5 + (0.4 * (minutes - middle)) / (high - middle)) : 1
  return middle > low ? Math.max(0, 0.5 - (0.4 * (middle - minutes)) / (middle - low)) : 0
}

const changesOf = (services: readonly ServiceId[], so: Told, without: Told): Newcomer[] =>
  so.newcomers
    .flatMap((minutes, index) => {
      const [service, minutesWithout] = [services[index], without.newcomers[index]]
      return service === undefined || minutesWithout === undefined ? [] : [{ service, minutes, minutesWithout }]
    })
    .filter(({ minutes, minutesWithout }) => Math.abs(minutes - minutesWithout) >= sameMinutes)

/**
 * One more desk for each service that is wanted, first for the one for which most wait: of the closed desks that serve
 * it the one that serves most of those who wait, or else of those that are away. Where there is neither, and somebody
 * waits, a place for this service alone. No desk is asked of twice.
 */
function moreDesks(
  { desks: kept }: Site,
  desks: readonly Desk[],
  waiting: readonly Visit[],
  wanted: readonly ServiceId[],
): Question<OneMore>[] {
  const waitingFor = (serves: ReadonlySet<ServiceId>) => waiting.filter(({ service }) => serves.has(service)).length
  const couldBe = desks
    .flatMap(({ id, state }) => ({ id, is: state.is, serves: kept.get(id)?.services ?? new Set() }))
    .sort((one, other) => waitingFor(other.serves) - waitingFor(one.serves))
  const asked: Question<OneMore>[] = []
  for (const service of wanted.toSorted((one, other) => waitingFor(new Set([other])) - waitingFor(new Set([one])))) {
    const that = (is: Desk['state']['is']) => couldBe.find((desk) => desk.is === is && desk.serves.has(service))
    const desk = that('closed') ?? that('away')
    if (desk ? asked.some((each) => each.desk === desk.id) : waitingFor(new Set([service])) === 0) continue
    const instead = desk?.is === 'away' ? desk.id : null
    const change = { is: 'one-more', serves: desk?.serves ?? new Set([service]), instead } as const
    asked.push({ whatIf: { is: 'one-more', service }, desk: desk?.id ?? null, change })
  }
  return asked
}

/** Each open desk goes away for a while, where somebody would notice. */
const fewerDesks = (desks: readonly Desk[], waiting: readonly Visit[]): Question[] =>
  waiting.length === 0
    ? []
    : desks
        .filter(({ state }) => state.is === 'open')
        .map(({ id }) => {
          const away = { is: 'away', desk: id, minutes: awayMinutes } as const
          return { whatIf: away, desk: id, change: away }
        })

type StartRules = Pick<Rules, 'startWithinMinutes'>

/** Whether one more desk is worth doing: more are called in time, or one who came now would wait less, and too long without. */
export const helps = ({ keeps, keepsWithout, newcomers }: Effect, { startWithinMinutes }: StartRules): boolean =>
  keeps > keepsWithout ||
  newcomers.some(({ minutes, minutesWithout }) => minutes < minutesWithout && minutesWithout > startWithinMinutes)

/** Whether a desk may go: all who wait are called in time all the same, and whoever comes as well. */
export const mayLeave = (
  { waiting }: Pick<WhatIfs, 'waiting'>,
  { keeps, newcomers }: Effect,
  { startWithinMinutes }: StartRules,
): boolean => keeps === waiting && newcomers.every(({ minutes }) => minutes <= startWithinMinutes)

/** One more desk is told of unasked where so many more would be called in time. */
const worthTelling = 2
const freshMinutes = 1

/** The best advice where it is worth telling, and nobody has taken it or opened that desk meanwhile; null otherwise. */
export function bestAdvice(day: Day, whatIfs: WhatIfs | null, now: Instant): Effect<OneMore> | null {
  const best = whatIfs?.oneMore[0]
  if (!best || minutesApart(whatIfs.at, now) > freshMinutes || gain(best) < worthTelling) return null
  const isOpen = best.desk !== null && day.desks.get(best.desk)?.state.is === 'open'
  return isOpen || justTaken(day, best.whatIf, now) ? null : best
}
