import { describe, expect, test } from 'vitest'
import {
  cancelAppointment,
  markNotCome,
  moveAppointment,
  sayLate,
  stateNeeds,
} from '../../src/domain/acts/appointment.ts'
import { arriveFor } from '../../src/domain/acts/arrive.ts'
import { book } from '../../src/domain/acts/book.ts'
import type { AppointmentId } from '../../src/domain/id.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { at, councilTax, desk1, desk2, noAppointment, southportSite, tuesday } from '../support/builders.ts'
import { freeTimes, oneDesk, twoDays } from '../support/one-desk.ts'
import { actOn, atHome, ofOneDay, receptionist, stage, theClock } from '../support/stage.ts'

const help = { needs: ['hearing-loop'], language: null } as const

const move = (id: AppointmentId, time: Instant) => ofOneDay(moveAppointment(id, time))

describe('moving within the day', () => {
  test('takes the other time and frees the first, of which everything else stays', () => {
    const s = oneDesk()
    const id = s.booked(at('11:30'))
    const before = s.appointment(id)
    s.act(move(id, at('12:30')), atHome)
    expect(s.appointment(id)).toEqual({ ...before, time: at('12:30') })
    expect([freeTimes(s).includes('11:30'), freeTimes(s).includes('12:30')]).toEqual([true, false])
  })

  test('does not stand in its own way', () => {
    const s = oneDesk()
    const id = s.booked(at('11:30'))
    expect(s.refusal(move(id, at('11:35')))).toBeNull()
    s.act(move(id, at('11:30')))
    expect(s.refusal(ofOneDay(moveAppointment(id, at('11:30'), desk2)))).toBe('place-taken')
  })

  test('goes to the desk that staff picked, at the same time too', () => {
    const s = stage()
    const id = s.booked(at('11:30'))
    expect(s.appointment(id).desk).toBe(desk2)
    s.act(ofOneDay(moveAppointment(id, at('11:30'), desk1)))
    expect(s.appointment(id)).toMatchObject({ time: at('11:30'), desk: desk1 })
    expect(s.refusal(ofOneDay(moveAppointment(id, at('11:30'), desk1)))).toBe('already-so')
  })

  test('is refused to where nothing is free, and to where it is', () => {
    const s = oneDesk()
    const [id] = [s.booked(at('11:30')), s.booked(at('12:30'))]
    for (const by of [atHome, receptionist]) {
      expect(s.refusal(move(id, at('12:30')), by)).toBe('place-taken')
      expect(s.refusal(move(id, at('11:30')), by)).toBe('already-so')
      expect(s.refusal(move(noAppointment, at('12:00')), by)).toBe('no-such-appointment')
    }
    expect(s.refusal(move(id, at('17:00')))).toBe('closed-then')
    expect(s.refusal(move(id, at('12:00')))).toBeNull()
  })

  test('is the visitor’s until its time and to what is offered, and of staff all day', () => {
    const s = oneDesk()
    const id = s.booked(at('10:30'))
    expect(s.refusal(move(id, at('10:50')), atHome)).toBe('not-offered')
    expect(s.refusal(move(id, at('11:35')), atHome)).toBe('place-taken')
    s.clockIs('10:30')
    expect(s.refusal(move(id, at('12:00')), atHome)).toBe('appointment-over')
    expect(s.refusal(move(id, at('10:50')))).toBeNull()
    s.clockIs(at('00:00', tuesday))
    expect(s.refusal(move(id, at('12:00')))).toBe('appointment-over')
  })

  test('is refused once it is checked in or cancelled', () => {
    const s = oneDesk()
    const [kept, gone] = [s.booked(at('10:30')), s.booked(at('11:30'))]
    s.keeping(kept)
    s.act(cancelAppointment(gone))
    expect(s.refusal(move(kept, at('12:00')))).toBe('appointment-checked-in')
    expect(s.refusal(move(gone, at('12:00')))).toBe('appointment-cancelled')
  })

  test('expects whoever did not come again, and forgets that they said to be late', () => {
    const s = oneDesk()
    const id = s.booked(at('10:30'))
    s.act(sayLate(id, 10), atHome)
    s.clockIs('11:40')
    s.act(markNotCome, theClock)
    expect(s.appointment(id).state.is).toBe('no-show')
    expect(s.act(move(id, at('12:00')))).toEqual(s.appointment(id))
    expect(s.appointment(id)).toMatchObject({ late: null, state: { is: 'booked' } })
  })
})

describe('moving to another day', () => {
  test('frees the old time and keeps the token, the reference and what was said', () => {
    const { s, next } = twoDays()
    const id = s.booked(at('11:30'))
    s.act(stateNeeds(id, help))
    const before = s.appointment(id)
    const moved = actOn([s, next], moveAppointment(id, at('09:30', tuesday)), atHome)
    expect(moved).toEqual({ ...before, id: moved.id, time: at('09:30', tuesday), help })
    expect(next.appointment(moved.id)).toEqual(moved)
    expect(s.appointment(id).state).toEqual({ is: 'moved', to: { site: 'bootle', date: tuesday }, at: at('10:00') })
    expect(freeTimes(s)).toContain('11:30')
    for (const act of [cancelAppointment(id), stateNeeds(id, help), sayLate(id, 5), arriveFor(id)])
      expect(s.refusal(act)).toBe('no-such-appointment')
  })

  test('and back finds its own reference free', () => {
    const { s, next } = twoDays()
    const id = s.booked(at('11:30'))
    const there = actOn([s, next], moveAppointment(id, at('09:30', tuesday)), atHome)
    const back = actOn([next, s], moveAppointment(there.id, at('12:00')), atHome)
    expect([back.reference, back.token]).toEqual([there.reference, there.token])
    expect(s.appointment(back.id).state.is).toBe('booked')
    expect(next.appointment(there.id).state.is).toBe('moved')
  })

  test('gives it another reference where somebody has the same there', () => {
    const { s, next } = twoDays()
    const [mine] = s.act(book([{ service: councilTax, time: at('11:30'), reference: 'CT7' }]))
    next.act(book([{ service: councilTax, time: at('14:00', tuesday), reference: 'CT7' }]))
    const moved = actOn([s, next], moveAppointment(mine?.id ?? noAppointment, at('09:30', tuesday)))
    expect(moved.reference).toMatch(/^[2-9A-HJ-NP-Z]{5}$/)
  })

  test('or to another site takes the minutes of there', () => {
    const s = oneDesk()
    const southport = stage(southportSite({ diary: { minutes: { [councilTax]: 25 } } }), tuesday)
    southport.clockIs(at('10:00'))
    const id = s.booked(at('11:30'))
    const moved = actOn([s, southport], moveAppointment(id, at('09:30', tuesday)))
    expect(southport.appointment(moved.id).minutes).toBe(25)
  })

  test('is refused to a day that is over, too far ahead for visitors, or not the one that is given', () => {
    const { s, next } = twoDays()
    const id = next.booked(at('11:30', tuesday))
    next.clockIs(at('08:00', tuesday))
    const refused =
      (time: Instant, by = receptionist) =>
      () =>
        actOn([next, s], moveAppointment(id, time), by)
    expect(refused(at('12:00'))).toThrow('day-over')
    expect(refused(at('12:00'), atHome)).toThrow('not-offered')
    expect(refused(at('12:00', tuesday))).toThrow('appointment-other-day')
    expect(next.appointment(id)).toMatchObject({ time: at('11:30', tuesday), state: { is: 'booked' } })
  })

  test('changes nothing where the other day has no room', () => {
    const { s, next } = twoDays()
    const id = s.booked(at('11:30'))
    next.booked(at('11:30', tuesday))
    expect(() => actOn([s, next], moveAppointment(id, at('11:30', tuesday)))).toThrow('place-taken')
    expect(s.appointment(id).state.is).toBe('booked')
  })
})
