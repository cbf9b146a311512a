import assert from 'node:assert/strict'
import fc from 'fast-check'
import { cancelAppointment, moveAppointment } from '../../../src/domain/acts/appointment.ts'
import { block, unblock } from '../../../src/domain/acts/block.ts'
import { book } from '../../../src/domain/acts/book.ts'
import { confirm, freePlace, holdPlace } from '../../../src/domain/acts/hold-place.ts'
import { freeSlots } from '../../../src/domain/diary/free.ts'
import type { AppointmentId, BlockId, ServiceId } from '../../../src/domain/id.ts'
import { type Instant, instant, later } from '../../../src/domain/instant.ts'
import { Refusal } from '../../../src/domain/refusal.ts'
import { actOn, atHome, receptionist, type Stage, stage } from '../../support/stage.ts'
import { desks, type Settings, services, siteOf } from './council.ts'
import {
  freeAt,
  isOver,
  mayBeChosen,
  minutesFrom,
  minutesOf,
  type Offer,
  offerOf,
  type Taken,
  takenMinutes,
} from './naive.ts'

/** Beyond the last minute at which anything may be offered. */
export const minutesTried = 450

/** What chance chooses for one step; each act takes of it what it needs. */
export const steps = fc.record({
  act: fc.constantFrom(
    ...(['hold', 'hold', 'hold', 'book', 'book', 'confirm', 'confirm', 'free', 'move', 'move'] as const),
    ...(['move to where it may', 'cancel', 'block', 'unblock', 'time passes', 'wait for a held place'] as const),
  ),
  day: fc.nat(1),
  to: fc.nat(1),
  service: fc.constantFrom(...services),
  desk: fc.constantFrom(...desks),
  nth: fc.nat(30),
  /** A minute of the day; or, chosen well, one of the times that are offered. */
  minute: fc.nat(minutesTried),
  well: fc.boolean(),
  minutes: fc.integer({ min: 1, max: 25 }),
})
type Step = typeof steps extends fc.Arbitrary<infer Of> ? Of : never

/** What is reserved, by the play's own books. `until`: no longer than then, where it is only held. */
type Booked = Taken & { readonly day: number; readonly service: ServiceId | null; readonly until: Instant | null }

export type Play = {
  readonly settings: Settings
  readonly days: readonly { readonly s: Stage; readonly offer: Offer }[]
  readonly books: Map<string, Booked>
}

export function begin(settings: Settings, minutesBefore: number): Play {
  const site = siteOf(settings)
  const days = settings.dates.map((date) => ({ s: stage(site, date), offer: offerOf(settings, date) }))
  const midnight = minutesOf(settings.dates[0])[0]?.at ?? instant(0)
  for (const { s } of days) s.clockIs(later(midnight, -minutesBefore))
  return { settings, days, books: new Map() }
}

export const now = ({ days }: Play): Instant => instant(Math.max(...days.map(({ s }) => s.now())))

export function dayOf({ days }: Play, day: number) {
  const found = days[day]
  if (!found) throw new RangeError(`no day ${day}`)
  return found
}

/** What is taken of a day's desks, by the play's own books. */
export const takenOn = (play: Play, day: number, except = '') =>
  takenMinutes(
    [...play.books].flatMap(([id, each]) => {
      const isLapsed = each.until !== null && now(play) >= each.until
      return each.day !== day || isLapsed || id === except ? [] : [each]
    }),
  )

export const lasts = ({ settings }: Play, service: ServiceId): number =>
  settings.minutes[services.indexOf(service)] ?? 0

const canStand = (play: Play, day: number, service: ServiceId, time: Instant, except?: string): boolean =>
  freeAt(dayOf(play, day).offer, takenOn(play, day, except), service, minutesFrom(time, lasts(play, service))).length >
  0

export const isOffered = (play: Play, day: number, service: ServiceId, time: Instant): boolean =>
  dayOf(play, day).offer.times.get(service)?.has(time) ?? false

export const isChosen = (play: Play, day: number, time: Instant): boolean =>
  mayBeChosen(play.settings, dayOf(play, day).s.day.date, time, now(play))

/** Does what is asked, or is refused; and it must be refused exactly where it may not be done. */
export function attempt<Answer>(what: string, may: boolean, act: () => Answer): Answer | null {
  try {
    const answer = act()
    assert(may, `${what}: done, and could not be`)
    return answer
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
    assert(!may, `${what}: refused with ${refusal.code}, and could be`)
    return null
  }
}

function timeOf(play: Play, day: number, { service, minute, nth, well }: Step): Instant {
  const { s } = dayOf(play, day)
  const slots = well ? freeSlots(s.day, { service }, now(play)) : []
  const slot = slots[nth % slots.length]
  return slot ? slot.time : later(minutesOf(s.day.date)[0]?.at ?? instant(0), minute)
}

const nthOf = (play: Play, nth: number, is: (each: Booked) => boolean) => {
  const all = [...play.books].filter(([, each]) => is(each))
  return all[nth % all.length]
}
const isHeld = ({ until }: Booked): boolean => until !== null
const isBooked = ({ until, service }: Booked): boolean => until === null && service !== null
export const isBlock = ({ service }: Booked): boolean => service === null

/** Enters in the play's books where an appointment stands now. */
function enter(play: Play, day: number, id: AppointmentId): void {
  const { service, desk, time, minutes, state } = dayOf(play, day).s.appointment(id)
  assert(desk, 'an appointment without a desk')
  assert.equal(minutes, lasts(play, service))
  play.books.set(id, { day, service, desk, from: time, minutes, until: state.is === 'held' ? state.until : null })
}

const acts: Readonly<Record<Step['act'], (play: Play, step: Step) => void>> = {
  hold(play, step) {
    const { day, service } = step
    const time = timeOf(play, day, step)
    const may = isChosen(play, day, time) && isOffered(play, day, service, time) && canStand(play, day, service, time)
    const held = attempt('hold', may, () => dayOf(play, day).s.act(holdPlace(service, time), atHome))
    if (held) enter(play, day, held.id)
  },
  book(play, step) {
    const { day, service } = step
    const { s } = dayOf(play, day)
    const time = timeOf(play, day, step)
    const may = !isOver(s.day.date, now(play)) && canStand(play, day, service, time)
    const booked = attempt('book', may, () => s.act(book([{ service, time }])))
    if (booked?.[0]) enter(play, day, booked[0].id)
  },
  confirm(play, { nth }) {
    const [id, held] = nthOf(play, nth, isHeld) ?? []
    if (!id || !held?.service) return
    const may = held.from >= now(play) && canStand(play, held.day, held.service, held.from, id)
    const done = attempt('confirm', may, () => dayOf(play, held.day).s.act(confirm(id as AppointmentId, null), atHome))
    if (done) enter(play, held.day, done.id)
  },
  free(play, { nth }) {
    const [id, held] = nthOf(play, nth, isHeld) ?? []
    if (!id || !held) return
    dayOf(play, held.day).s.act(freePlace(id as AppointmentId), atHome)
    play.books.delete(id)
  },
  move: (play, step) => move(play, step, step.nth % 2 === 0),
  'move to where it may': (play, step) => move(play, { ...step, well: true }, true),
  cancel(play, { nth }) {
    const [id, booked] = nthOf(play, nth, isBooked) ?? []
    if (!id || !booked) return
    const { s } = dayOf(play, booked.day)
    const may = !isOver(s.day.date, now(play))
    if (attempt('cancel', may, () => s.act(cancelAppointment(id as AppointmentId)))) play.books.delete(id)
  },
  block(play, { day, desk, minute, minutes }) {
    const { s } = dayOf(play, day)
    const from = later(minutesOf(s.day.date)[0]?.at ?? instant(0), minute)
    // One block a desk at a time: two may overlap, and the books count no minute twice.
    if ([...play.books.values()].some((each) => isBlock(each) && each.day === day && each.desk === desk)) return
    const busy = takenOn(play, day).get(desk)
    const may = later(from, minutes) > now(play) && minutesFrom(from, minutes).every((at) => !busy?.has(at))
    const id = attempt('block', may, () => s.act(block(desk, { from, to: later(from, minutes) }, 'Training')))
    if (id) play.books.set(id, { day, service: null, desk, from, minutes, until: null })
  },
  unblock(play, { nth }) {
    const [id, blocked] = nthOf(play, nth, isBlock) ?? []
    if (!id || !blocked) return
    dayOf(play, blocked.day).s.act(unblock(id as BlockId))
    play.books.delete(id)
  },
  'time passes'({ days }, { minutes }) {
    for (const { s } of days) s.pass(minutes)
  },
  'wait for a held place'(play, { nth }) {
    const [, held] = nthOf(play, nth, isHeld) ?? []
    if (held?.until && held.until > now(play)) for (const { s } of play.days) s.clockIs(held.until)
  },
}

function move(play: Play, step: Step, isVisitor: boolean): void {
  const { to, nth } = step
  const [id, booked] = nthOf(play, nth, isBooked) ?? []
  if (!id || !booked?.service) return
  const { service, day } = booked
  const [from, there] = [dayOf(play, day), dayOf(play, to)]
  // Not well chosen, it is a little earlier or later, where it would stand in its own way.
  const aLittle = later(booked.from, (step.minute % 41) - 20)
  const time = step.well || day !== to ? timeOf(play, to, { ...step, service }) : aLittle
  const byVisitor = booked.from > now(play) && isChosen(play, to, time) && isOffered(play, to, service, time)
  const byStaff = !isOver(from.s.day.date, now(play)) && !isOver(there.s.day.date, now(play))
  const isElsewhere = day !== to || time !== booked.from
  const may = isElsewhere && (isVisitor ? byVisitor : byStaff) && canStand(play, to, service, time, id)
  const stages = day === to ? [from.s] : [from.s, there.s]
  const moved = attempt('move', may, () =>
    actOn(stages, moveAppointment(id as AppointmentId, time), isVisitor ? atHome : receptionist),
  )
  if (!moved) return
  play.books.delete(id)
  enter(play, to, moved.id)
}

export const perform = (play: Play, step: Step): void => acts[step.act](play, step)
