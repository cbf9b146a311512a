import { expect, test } from 'vitest'
import { cancelAppointment } from '../../src/domain/acts/appointment.ts'
import { block, unblock } from '../../src/domain/acts/block.ts'
import { book } from '../../src/domain/acts/book.ts'
import { confirm, freePlace, holdPlace } from '../../src/domain/acts/hold-place.ts'
import { undo } from '../../src/domain/acts/undo.ts'
import { freeSlots } from '../../src/domain/diary/free.ts'
import { later } from '../../src/domain/instant.ts'
import { aSite, at, councilTax, desk1 } from '../support/builders.ts'
import { type Stage, stage, visitor } from '../support/stage.ts'

const oneDesk = () => stage(aSite({ desks: [{ id: desk1, name: 'Desk 1' }] }))

/** Whether eleven o'clock is free by what is kept of the day, once it is sure that a fresh look says the same. */
function elevenIsFree({ day, now }: Stage, asOf = now()): boolean {
  const isFree = (of: typeof day) =>
    freeSlots(of, { service: councilTax }, asOf).some(({ time }) => time === at('11:00'))
  expect(isFree(day)).toBe(isFree({ ...day }))
  return isFree(day)
}

test('what was found of a day is found anew when something happens on it', () => {
  const s = oneDesk()
  expect(elevenIsFree(s)).toBe(true)
  const appointment = s.booked(at('11:00'))
  expect(elevenIsFree(s)).toBe(false)
  s.act(cancelAppointment(appointment))
  expect(elevenIsFree(s)).toBe(true)
  s.act(undo(s.day.journal.length))
  expect(elevenIsFree(s)).toBe(false)
  s.act(cancelAppointment(appointment))
  const blocked = s.act(block(desk1, { from: at('10:30'), to: at('11:30') }, 'Training'))
  expect(elevenIsFree(s)).toBe(false)
  s.act(unblock(blocked))
  expect(elevenIsFree(s)).toBe(true)
  const { id } = s.act(holdPlace(councilTax, at('11:00')), visitor)
  expect(elevenIsFree(s)).toBe(false)
  s.act(freePlace(id), visitor)
  expect(elevenIsFree(s)).toBe(true)
})

test('a place that was held comes free by itself, though nothing happens, and was held before', () => {
  const s = oneDesk()
  s.clockIs('09:00')
  const { id } = s.act(holdPlace(councilTax, at('11:00')), visitor)
  const until = later(s.now(), s.day.site.diary.placeHeldMinutes)
  expect(elevenIsFree(s)).toBe(false)
  expect(elevenIsFree(s, until)).toBe(true)
  // A clock that was set back.
  expect(elevenIsFree(s)).toBe(false)
  expect(elevenIsFree(s, later(until, 5))).toBe(true)
  s.act(confirm(id, null), visitor)
  expect(elevenIsFree(s, later(until, 5))).toBe(false)
})

test('of several that are entered at once, each sees those before it', () => {
  const s = oneDesk()
  const booking = { service: councilTax, time: at('11:00') }
  expect(s.refusal(book([booking, booking]))).toBe('place-taken')
  expect(elevenIsFree(s)).toBe(true)
})
