import { describe, expect, test } from 'vitest'
import { cancelAppointment, markNotCome, notCome, sayLate, stateNeeds } from '../../src/domain/acts/appointment.ts'
import { arriveFor } from '../../src/domain/acts/arrive.ts'
import { leave } from '../../src/domain/acts/leave.ts'
import { aSite, at, noAppointment, tuesday } from '../support/builders.ts'
import { freeTimes, oneDesk, twoDays } from '../support/one-desk.ts'
import { atHome, stage, theClock } from '../support/stage.ts'

const help = { needs: ['hearing-loop'], language: null } as const

describe('cancelling', () => {
  test('frees the time from then on', () => {
    const s = oneDesk()
    const id = s.booked(at('11:30'))
    expect(freeTimes(s)).not.toContain('11:30')
    s.act(cancelAppointment(id), atHome)
    expect(s.appointment(id).state).toEqual({ is: 'cancelled', at: at('10:00') })
    expect(freeTimes(s)).toContain('11:30')
    expect(s.refusal(cancelAppointment(id), atHome)).toBe('appointment-cancelled')
    expect(s.refusal(arriveFor(id))).toBe('appointment-cancelled')
  })

  test('is the visitor’s until its time, and of staff all day, while nobody has come', () => {
    const s = oneDesk()
    const [id, kept] = [s.booked(at('10:30')), s.booked(at('10:40'))]
    s.keeping(kept)
    expect(s.refusal(cancelAppointment(kept))).toBe('appointment-checked-in')
    expect(s.refusal(cancelAppointment(noAppointment))).toBe('no-such-appointment')
    s.clockIs('10:30')
    expect(s.refusal(cancelAppointment(id), atHome)).toBe('appointment-over')
    expect(s.refusal(cancelAppointment(id))).toBeNull()
    const other = s.booked(at('12:00'))
    s.clockIs(at('00:00', tuesday))
    expect(s.refusal(cancelAppointment(other))).toBe('appointment-over')
  })
})

describe('what would help', () => {
  test('is stated until the time, and goes with the visit', () => {
    const s = oneDesk()
    const id = s.booked(at('10:30'))
    s.act(stateNeeds(id, help), atHome)
    expect(s.visit(s.keeping(id)).help).toEqual(help)
    expect(s.refusal(stateNeeds(id, help), atHome)).toBe('appointment-checked-in')
  })

  test('is refused for one that is cancelled, over or not there', () => {
    const s = oneDesk()
    const [id, gone] = [s.booked(at('10:30')), s.booked(at('11:30'))]
    s.act(cancelAppointment(gone))
    expect(s.refusal(stateNeeds(gone, help), atHome)).toBe('appointment-cancelled')
    expect(s.refusal(stateNeeds(noAppointment, help), atHome)).toBe('no-such-appointment')
    s.clockIs('10:31')
    expect(s.refusal(stateNeeds(id, help), atHome)).toBe('appointment-over')
    expect(s.refusal(stateNeeds(id, help))).toBeNull()
  })
})

describe('saying to be late', () => {
  test('is kept, with when it was said', () => {
    const s = oneDesk()
    const id = s.booked(at('10:30'))
    s.act(sayLate(id, 15), atHome)
    expect(s.appointment(id).late).toEqual({ minutes: 15, saidAt: at('10:00') })
  })

  test('is for the day of the appointment, while nobody has come', () => {
    const { s, next } = twoDays()
    const [tomorrow, id, gone] = [next.booked(at('10:30', tuesday)), s.booked(at('10:30')), s.booked(at('11:30'))]
    expect(next.refusal(sayLate(tomorrow, 15), atHome)).toBe('appointment-other-day')
    s.act(cancelAppointment(gone))
    expect(s.refusal(sayLate(gone, 15), atHome)).toBe('appointment-cancelled')
    expect(s.refusal(sayLate(noAppointment, 15), atHome)).toBe('no-such-appointment')
    s.keeping(id)
    expect(s.refusal(sayLate(id, 15), atHome)).toBe('appointment-checked-in')
  })
})

describe('whoever did not come', () => {
  const site = aSite({ diary: { noShowAfterMinutes: 30 } })

  test('is marked so after the site’s minutes, and later where they said to be late', () => {
    const s = stage(site)
    const [id, late] = [s.booked(at('10:30')), s.booked(at('10:30'))]
    s.act(sayLate(late, 10), atHome)
    s.clockIs('10:59')
    expect(notCome(s.day, s.now())).toEqual([])
    s.clockIs('11:00')
    expect(s.act(markNotCome, theClock)).toBe(1)
    expect([s.appointment(id).state, s.appointment(late).state.is]).toEqual([
      { is: 'no-show', at: at('11:00') },
      'booked',
    ])
    s.clockIs('11:10')
    expect(s.act(markNotCome, theClock)).toBe(1)
    expect(s.act(markNotCome, theClock)).toBe(0)
  })

  test('is nobody who has checked in, cancelled, or only held a place', () => {
    const s = stage(site)
    const [kept, gone, mistaken] = [s.booked(at('10:30')), s.booked(at('10:30')), s.booked(at('10:50'))]
    s.keeping(kept)
    s.act(cancelAppointment(gone))
    s.act(leave(s.keeping(mistaken), 'mistake'))
    s.clockIs('16:00')
    expect(notCome(s.day, s.now()).map(({ id }) => id)).toEqual([mistaken])
  })

  test('is taken in all the same when they come after all', () => {
    const s = stage(site)
    const id = s.booked(at('10:30'))
    s.clockIs('11:00')
    s.act(markNotCome, theClock)
    expect(s.refusal(arriveFor(id), atHome)).toBeNull()
  })
})
