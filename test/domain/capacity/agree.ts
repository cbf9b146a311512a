import assert from 'node:assert/strict'
import { cancelAppointment } from '../../../src/domain/acts/appointment.ts'
import { book } from '../../../src/domain/acts/book.ts'
import { holdPlace } from '../../../src/domain/acts/hold-place.ts'
import { freeSlots, slotsFor } from '../../../src/domain/diary/free.ts'
import type { ServiceId } from '../../../src/domain/id.ts'
import { noForecast } from '../../../src/domain/waits/forecast.ts'
import { atHome, receptionist } from '../../support/stage.ts'
import { services } from './council.ts'
import { freeAt, isOver, minutesFrom, minutesOf } from './naive.ts'
import { attempt, dayOf, isBlock, isChosen, isOffered, lasts, minutesTried, now, type Play, takenOn } from './play.ts'

/** What the product offers is what can be reserved, and what it holds to be reserved is what is. */
export function mustAgree(play: Play): void {
  play.days.forEach(({ s, offer }, day) => {
    const taken = takenOn(play, day)
    reservedAsInTheBooks(play, day)
    for (const service of services) {
      const times = [...(offer.times.get(service) ?? [])].sort((one, other) => one - other)
      const minutes = lasts(play, service)
      const expected = times.filter((at) => freeAt(offer, taken, service, minutesFrom(at, minutes)).length > 0)
      const offered = freeSlots(s.day, { service }, now(play))
      assert.deepEqual(
        offered,
        expected.map((time) => ({ time, minutes })),
        `what is offered for ${service} on ${s.day.date}`,
      )
      const toVisitors = slotsFor(s.day, { service }, { now: now(play), by: atHome }).map(({ time }) => time)
      assert.deepEqual(
        toVisitors,
        expected.filter((time) => isChosen(play, day, time)),
      )
    }
  })
}

/** Every minute of what is reserved is a minute that the diary offers at that desk for that service, taken once. */
function reservedAsInTheBooks(play: Play, day: number): void {
  const { s, offer } = dayOf(play, day)
  const at = now(play)
  const standing = [...s.day.appointments.values()].filter(
    ({ state }) => state.is === 'booked' || (state.is === 'held' && at < state.until),
  )
  const inBooks = [...play.books].filter(
    ([, each]) => each.day === day && !isBlock(each) && !(each.until !== null && at >= each.until),
  )
  assert.deepEqual(standing.map(({ id }) => id as string).sort(), inBooks.map(([id]) => id).sort())
  for (const { service, desk, time, minutes } of standing) {
    assert(desk, 'an appointment without a desk')
    const offered = offer.filled.get(desk)?.get(service)
    for (const minute of minutesFrom(time, minutes)) assert(offered?.has(minute), `${desk} is not in the diary then`)
  }
}

/** Tries every minute of both days for a service: for staff, and as a visitor at home. Nothing of it is kept. */
export function everyMinuteTried(play: Play, service: ServiceId): void {
  play.days.forEach(({ s, offer }, day) => {
    const taken = takenOn(play, day)
    const given = (by: typeof atHome) => ({
      now: now(play),
      newId: () => 'an-id-that-is-not-kept',
      by,
      forecasts: () => noForecast,
    })
    for (const { at } of minutesOf(s.day.date).slice(0, minutesTried)) {
      const isFree = freeAt(offer, taken, service, minutesFrom(at, lasts(play, service))).length > 0
      const byStaff = isFree && !isOver(s.day.date, now(play))
      attempt(`book at ${at}`, byStaff, () => book([{ service, time: at }])(s.day, given(receptionist)))
      const byVisitor = isFree && isOffered(play, day, service, at) && isChosen(play, day, at)
      attempt(`hold at ${at}`, byVisitor, () => holdPlace(service, at)(s.day, given(atHome)))
    }
  })
}

/** Books a time that is offered and cancels it: everything is offered as before. */
export function allBackAfterCancelling(play: Play, nth: number): void {
  const { s } = dayOf(play, nth % 2)
  const offered = () => services.map((service) => freeSlots(s.day, { service }, now(play)))
  const before = offered()
  services.forEach((service, index) => {
    const slot = before[index]?.[nth % (before[index]?.length ?? 1)]
    if (!slot || isOver(s.day.date, now(play))) return
    const [booked] = s.act(book([{ service, time: slot.time }]))
    assert(booked, 'nothing was booked')
    s.act(cancelAppointment(booked.id))
    assert.deepEqual(offered(), before)
  })
}
