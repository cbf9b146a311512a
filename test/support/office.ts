import type { AppointmentId, DeskId, ServiceId, VisitId } from '../../src/domain/id.ts'
import { type Instant, later } from '../../src/domain/instant.ts'
import { dayAfter, type LocalDate } from '../../src/domain/local-time.ts'
import { usualRules } from '../../src/domain/site.ts'
import { makeEstimator, type Ranges } from '../../src/domain/waits/estimator.ts'
import type { OfficeSettings } from '../../src/domain/waits/office.ts'
import type { Asked } from '../../src/domain/waits/roll.ts'
import { type Chance, chanceFrom, normal } from '../../src/domain/waits/sample.ts'
import type { WaitEvent } from '../../src/domain/waits/wait-event.ts'
import { resultOf } from '../../src/domain/waits/work.ts'
import { at, benefits, councilTax, housing, monday } from './builders.ts'

export type OfficeStage = ReturnType<typeof officeStage>

export const threeServices: ReadonlyMap<ServiceId, number> = new Map([
  [councilTax, 10],
  [benefits, 15],
  [housing, 20],
])

/** As many desks as are wanted, which serve everything. */
const desksOf = (count: number): DeskId[] => Array.from({ length: count }, (_, index) => `desk-${index + 1}` as DeskId)

type Setting = {
  readonly desks?: number
  readonly usualMinutes?: ReadonlyMap<ServiceId, number>
  readonly on?: LocalDate
}

/** An office whose events a test plays, with a clock that it sets; from ten o'clock on a Monday. */
export function officeStage({ desks: count = 1, usualMinutes = threeServices, on = monday }: Setting = {}) {
  const desks = desksOf(count)
  const serves = new Set(usualMinutes.keys())
  const settings: OfficeSettings = { usualMinutes, rules: usualRules, desks: new Map(desks.map((id) => [id, serves])) }
  const estimator = makeEstimator(settings)
  const observe = (event: WaitEvent) => estimator.observe(event)
  let [clock, ids] = [at('10:00', on), 0]

  return {
    desks,
    observe,
    now: () => clock,
    clockIs(time: string, day: LocalDate = on) {
      clock = at(time, day)
    },
    pass(minutes: number) {
      clock = later(clock, minutes)
    },
    open: (...which: readonly DeskId[]) => {
      for (const desk of which) observe({ event: 'desk-opened', at: clock, desk })
    },
    close: (...which: readonly DeskId[]) => {
      for (const desk of which) observe({ event: 'desk-closed', at: clock, desk })
    },
    goesAway: (desk: DeskId) => observe({ event: 'desk-away', at: clock, desk, reason: 'lunch' }),
    comesBack: (desk: DeskId) => observe({ event: 'desk-back', at: clock, desk }),
    books(time: Instant, service: ServiceId = councilTax): AppointmentId {
      const appointment = `appointment-${++ids}` as AppointmentId
      observe({ event: 'booked', at: clock, appointment, service, time })
      return appointment
    },
    arrives(service: ServiceId = councilTax, appointment?: AppointmentId): VisitId {
      const visit = `visit-${++ids}` as VisitId
      observe({ event: 'arrived', at: clock, visit, service, ...(appointment ? { appointment } : {}) })
      return visit
    },
    isCalled: (visit: VisitId, desk: DeskId) => observe({ event: 'called', at: clock, visit, desk }),
    finishes: (visit: VisitId) => observe({ event: 'finished', at: clock, visit }),
    leaves: (visit: VisitId) => observe({ event: 'left', at: clock, visit }),
    ranges: (asked: Partial<Asked> = {}): Ranges =>
      resultOf(estimator.ranges(clock, { newcomers: [], appointments: [], ...asked })),
  }
}

const [opens, closes, lunchMinutes] = [9 * 60, 17 * 60, 30]
/** Nine in ten minutes of a desk are taken. */
const comeEachMinute = 0.06

/** Working days of an office from nine to five: people come, every desk has its lunch. */
export function playDays(stage: OfficeStage, days: number, { from = '2026-10-05' as LocalDate, seed = 1 } = {}): void {
  const chance = chanceFrom(seed)
  for (let day = 0; day < days; day++) playDay(stage, dayAfter(from, Math.floor(day / 5) * 7 + (day % 5)), chance)
}

type Comer = { readonly visit: VisitId; readonly minutes: number }
type BusyDesk = { readonly id: DeskId; lunchAt: number; isAway: boolean; freeAt: number; visit: VisitId | null }

function playDay(stage: OfficeStage, date: LocalDate, chance: Chance): void {
  const services = [...threeServices]
  const waiting: Comer[] = []
  const desks = stage.desks.map(
    (id, index): BusyDesk => ({
      ...{ id, freeAt: opens, visit: null, isAway: false },
      lunchAt: 12 * 60 + (index % 3) * lunchMinutes + Math.floor(chance() * 10),
    }),
  )
  stage.clockIs('09:00', date)
  stage.open(...stage.desks)
  for (let minute = opens; minute < closes; minute++) {
    for (const _ of desks) {
      const [service, usual] = services[Math.floor(chance() * services.length)] ?? [councilTax, 10]
      const minutes = usual * Math.exp(normal(chance) * 0.6 - 0.18)
      if (chance() < comeEachMinute) waiting.push({ visit: stage.arrives(service), minutes })
    }
    for (const desk of desks) if (desk.freeAt <= minute) desk.freeAt = minute + freeDesk(stage, desk, minute, waiting)
    stage.pass(1)
  }
  stage.close(...stage.desks)
}

/** What a desk does that has come free. Answers of how many minutes it takes. */
function freeDesk(stage: OfficeStage, desk: BusyDesk, minute: number, waiting: Comer[]): number {
  if (desk.visit) stage.finishes(desk.visit)
  if (desk.isAway) stage.comesBack(desk.id)
  Object.assign(desk, { visit: null, isAway: false })
  if (minute >= desk.lunchAt) {
    stage.goesAway(desk.id)
    Object.assign(desk, { isAway: true, lunchAt: closes })
    return lunchMinutes
  }
  const next = waiting.shift()
  if (!next) return 1
  stage.isCalled(next.visit, desk.id)
  desk.visit = next.visit
  return Math.ceil(next.minutes)
}
