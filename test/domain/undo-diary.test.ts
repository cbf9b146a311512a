import { describe, expect, test } from 'vitest'
import {
  cancelAppointment,
  markNotCome,
  moveAppointment,
  sayLate,
  stateNeeds,
} from '../../src/domain/acts/appointment.ts'
import { book } from '../../src/domain/acts/book.ts'
import { confirm, freePlace, holdPlace } from '../../src/domain/acts/hold-place.ts'
import { leave } from '../../src/domain/acts/leave.ts'
import { undo } from '../../src/domain/acts/undo.ts'
import { at, councilTax, noAppointment, tuesday } from '../support/builders.ts'
import { freeTimes, oneDesk, twoDays } from '../support/one-desk.ts'
import { actOn, atHome, ofOneDay, type Stage, theClock } from '../support/stage.ts'

const last = (s: Stage): number => s.day.journal.length
const help = { needs: ['more-time'], language: null } as const
const contact = { name: null, email: 'sam@example.org', mobile: null }

describe('undo of a diary’s acts', () => {
  test('takes back a booking, a move and a cancelling, one by one', () => {
    const s = oneDesk()
    const id = s.booked(at('11:30'))
    const booked = s.appointment(id)
    s.act(ofOneDay(moveAppointment(id, at('12:00'))))
    const moved = s.appointment(id)
    s.act(cancelAppointment(id))
    s.act(undo(3))
    expect(s.appointment(id)).toEqual(moved)
    s.act(undo(2))
    expect(s.appointment(id)).toEqual(booked)
    s.act(undo(1))
    expect(s.day.appointments.size).toBe(0)
    expect(freeTimes(s)).toContain('11:30')
  })

  test('brings nobody back to a time that somebody else has', () => {
    const s = oneDesk()
    const id = s.booked(at('11:30'))
    s.act(cancelAppointment(id))
    const cancelled = last(s)
    const other = s.booked(at('11:35'))
    expect(s.refusal(undo(cancelled))).toBe('later-depends')
    s.act(ofOneDay(moveAppointment(other, at('12:00'))))
    const away = last(s)
    s.act(undo(cancelled))
    expect(s.appointment(id).state.is).toBe('booked')
    expect(s.refusal(undo(away))).toBe('later-depends')
  })

  test('waits for a place that somebody holds, and not for ever', () => {
    const s = oneDesk()
    s.act(cancelAppointment(s.booked(at('11:30'))))
    s.act(holdPlace(councilTax, at('11:30')), atHome)
    expect(s.refusal(undo(2))).toBe('later-depends')
    s.pass(10)
    expect(s.refusal(undo(2))).toBeNull()
  })

  test('takes back nothing that its visitor was told, and what they were not', () => {
    const s = oneDesk()
    const [appointment] = s.act(book([{ service: councilTax, time: at('11:30'), contact }]))
    const id = appointment?.id ?? noAppointment
    expect(s.refusal(undo(last(s)))).toBe('cannot-undo')
    s.act(ofOneDay(moveAppointment(id, at('12:00'))))
    expect(s.refusal(undo(last(s)))).toBe('cannot-undo')
    for (const act of [stateNeeds(id, help), sayLate(id, 10)]) {
      s.act(act)
      expect(s.refusal(undo(last(s)))).toBeNull()
    }
    s.act(cancelAppointment(id))
    expect(s.refusal(undo(last(s)))).toBe('cannot-undo')
  })

  test('takes back no move to another day, at either end, and no act of visitors or the clock', () => {
    const { s, next } = twoDays()
    const id = s.booked(at('11:30'))
    actOn([s, next], moveAppointment(id, at('11:30', tuesday)))
    expect(s.refusal(undo(last(s)))).toBe('cannot-undo')
    expect(next.refusal(undo(last(next)))).toBe('cannot-undo')
    s.act(cancelAppointment(s.booked(at('11:30'))), atHome)
    expect(s.refusal(undo(last(s)))).toBe('cannot-undo')
    s.booked(at('10:00'))
    s.clockIs('11:00')
    s.act(markNotCome, theClock)
    expect(s.refusal(undo(last(s)))).toBe('cannot-undo')
  })

  test('takes back no holding of a place: it passes by itself', () => {
    const s = oneDesk()
    const { id } = s.act(holdPlace(councilTax, at('11:30')))
    expect(s.refusal(undo(last(s)))).toBe('cannot-undo')
    s.act(confirm(id, null))
    s.act(undo(last(s)))
    expect(s.appointment(id).state.is).toBe('held')
    s.act(freePlace(id))
    expect(s.refusal(undo(last(s)))).toBe('cannot-undo')
  })

  test('brings no visit back to an appointment that was cancelled or moved meanwhile', () => {
    const s = oneDesk()
    const id = s.booked(at('10:30'))
    s.act(leave(s.keeping(id), 'mistake'))
    const mistaken = last(s)
    s.act(ofOneDay(moveAppointment(id, at('11:30'))))
    expect(s.refusal(undo(mistaken))).toBe('later-depends')
    s.act(undo(last(s)))
    s.act(cancelAppointment(id))
    expect(s.refusal(undo(mistaken))).toBe('later-depends')
    s.act(undo(last(s)))
    expect(s.refusal(undo(mistaken))).toBeNull()
  })

  test('leaves an appointment alone for which somebody has checked in', () => {
    const s = oneDesk()
    const id = s.booked(at('10:30'))
    s.act(stateNeeds(id, help))
    const stated = last(s)
    const visit = s.keeping(id)
    expect(s.refusal(undo(stated))).toBe('later-depends')
    s.act(leave(visit, 'mistake'))
    expect(s.refusal(undo(stated))).toBeNull()
  })
})
