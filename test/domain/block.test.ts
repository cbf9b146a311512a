import { describe, expect, test } from 'vitest'
import { cancelAppointment } from '../../src/domain/acts/appointment.ts'
import { block, unblock } from '../../src/domain/acts/block.ts'
import { book } from '../../src/domain/acts/book.ts'
import { holdPlace } from '../../src/domain/acts/hold-place.ts'
import { undo } from '../../src/domain/acts/undo.ts'
import type { BlockId } from '../../src/domain/id.ts'
import { at, councilTax, date, desk1, desk2, nowhere } from '../support/builders.ts'
import { atHome, stage } from '../support/stage.ts'

const lunch = { from: at('12:00'), to: at('13:00') }
const atNoon = { service: councilTax, time: at('12:30') }

describe('a desk’s time that is blocked', () => {
  test('is kept, with why, and nobody is booked there', () => {
    const s = stage()
    s.act(block(desk1, lunch, 'Lunch'))
    const id = s.act(block(desk2, lunch, 'Training'))
    expect(s.day.blocks.get(id)).toEqual({ id, desk: desk2, ...lunch, why: 'Training' })
    expect(s.refusal(book([atNoon]))).toBe('place-taken')
    expect(s.refusal(book([{ ...atNoon, time: at('11:50') }]))).toBeNull()
    s.act(unblock(id))
    expect(s.refusal(book([atNoon]))).toBeNull()
  })

  test('is nobody’s who is booked or is booking', () => {
    const s = stage()
    const id = s.booked(at('12:50'))
    expect(s.appointment(id).desk).toBe(desk2)
    expect(s.refusal(block(desk2, lunch, 'Lunch'))).toBe('place-taken')
    expect(s.refusal(block(desk2, { ...lunch, to: at('12:50') }, 'Lunch'))).toBeNull()
    s.act(cancelAppointment(id))
    s.act(holdPlace(councilTax, at('12:50')), atHome)
    expect(s.refusal(block(desk2, { ...lunch, from: at('12:51') }, 'Lunch'))).toBe('place-taken')
    s.pass(10)
    expect(s.refusal(block(desk2, { ...lunch, from: at('12:51') }, 'Lunch'))).toBeNull()
  })

  test('is of this day, to come, and at a desk that is there', () => {
    const s = stage()
    const tomorrow = date('2026-11-24')
    const tomorrows = { from: at('12:00', tomorrow), to: at('13:00', tomorrow) }
    expect(s.refusal(block(nowhere, lunch, 'Lunch'))).toBe('no-such-desk')
    expect(s.refusal(block(desk1, tomorrows, 'Lunch'))).toBe('appointment-other-day')
    expect(s.refusal(block(desk1, { ...lunch, to: at('12:00') }, 'Lunch'))).toBe('time-past')
    expect(s.refusal(block(desk1, { from: at('09:00'), to: at('10:00') }, 'Lunch'))).toBe('time-past')
    expect(s.refusal(block(desk1, { from: at('09:00'), to: at('10:01') }, 'Lunch'))).toBeNull()
  })

  test('is given back once', () => {
    const s = stage()
    const id = s.act(block(desk1, lunch, 'Lunch'))
    expect(s.refusal(unblock('none' as BlockId))).toBe('no-such-block')
    s.act(unblock(id))
    expect(s.refusal(unblock(id))).toBe('no-such-block')
  })

  test('may be taken back, and so may giving it back while nobody is booked there', () => {
    const s = stage()
    const id = s.act(block(desk2, lunch, 'Lunch'))
    s.act(unblock(id))
    const booked = s.booked(atNoon.time)
    expect(s.refusal(undo(2))).toBe('later-depends')
    s.act(cancelAppointment(booked))
    s.act(undo(2))
    expect(s.day.blocks.get(id)?.why).toBe('Lunch')
    s.act(undo(1))
    expect(s.day.blocks.size).toBe(0)
  })

  test('comes back over a place that was held there and is held no more', () => {
    const s = stage()
    const id = s.act(block(desk2, lunch, 'Lunch'))
    s.act(unblock(id))
    s.act(holdPlace(councilTax, atNoon.time), atHome)
    expect(s.refusal(undo(2))).toBe('later-depends')
    s.pass(10)
    expect(s.refusal(undo(2))).toBeNull()
  })
})
