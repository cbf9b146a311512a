import { describe, expect, test } from 'vitest'
import { cancelAppointment, markNotCome, moveAppointment } from '../../src/domain/acts/appointment.ts'
import { arriveFor } from '../../src/domain/acts/arrive.ts'
import { confirm, holdPlace } from '../../src/domain/acts/hold-place.ts'
import { leave } from '../../src/domain/acts/leave.ts'
import { arrivingFor } from '../../src/domain/check-in.ts'
import type { AppointmentId } from '../../src/domain/id.ts'
import { aSite, at, councilTax, southportSite, tuesday } from '../support/builders.ts'
import { twoDays } from '../support/one-desk.ts'
import { actOn, atHome, receptionist, type Stage, stage, theClock, visitor } from '../support/stage.ts'

/** How somebody comes at a time to the site of the stage, or to another. */
function comes(s: Stage, id: AppointmentId, time = s.now(), site = s.day.site) {
  return arrivingFor(site, s.day, s.appointment(id), time)
}

describe('somebody who comes for an appointment', () => {
  test('may be far too early, early, on time or late', () => {
    const s = stage()
    const id = s.booked(at('11:30'))
    const told = ['10:29', '10:30', '11:24', '11:25', '11:30', '11:40', '11:41'].map((time) => comes(s, id, at(time)))
    expect(told).toEqual(['too-early', 'early', 'early', 'on-time', 'on-time', 'on-time', 'late'])
  })

  test('is as early and as late as the site’s settings say', () => {
    const s = stage(aSite({ rules: { appointmentLateMinutes: 3 }, diary: { checkInEarlyMinutes: 20 } }))
    const id = s.booked(at('11:30'))
    const told = ['11:09', '11:10', '11:33', '11:34'].map((time) => comes(s, id, at(time)))
    expect(told).toEqual(['too-early', 'early', 'on-time', 'late'])
  })

  test('is late, and no more, once it is marked that they did not come', () => {
    const s = stage()
    const id = s.booked(at('10:00'))
    s.clockIs('11:01')
    s.act(markNotCome, theClock)
    expect(comes(s, id)).toBe('late')
  })

  test('may be here already, unless the ticket was a mistake', () => {
    const s = stage()
    const id = s.booked(at('10:30'))
    const visit = s.keeping(id)
    expect(comes(s, id)).toBe('here-already')
    s.act(leave(visit, 'mistake'))
    expect(comes(s, id)).toBe('early')
  })

  test('may have the wrong day, before it and after it', () => {
    const { s, next } = twoDays()
    const [today, tomorrow] = [s.booked(at('10:30')), next.booked(at('10:30', tuesday))]
    expect(comes(next, tomorrow, at('10:00'))).toBe('other-day')
    expect(comes(s, today, at('10:00', tuesday))).toBe('other-day')
    expect(comes(next, tomorrow, at('10:30', tuesday))).toBe('on-time')
  })

  test('may have the wrong site', () => {
    const s = stage()
    const id = s.booked(at('10:30'))
    expect(comes(s, id, s.now(), southportSite())).toBe('other-site')
    expect(comes(s, id, at('10:00', tuesday), southportSite())).toBe('other-day')
  })

  test('may have cancelled it, whatever the day and the site', () => {
    const s = stage()
    const id = s.booked(at('10:30'))
    s.act(cancelAppointment(id))
    expect(comes(s, id)).toBe('cancelled')
    expect(comes(s, id, at('10:00', tuesday), southportSite())).toBe('cancelled')
  })

  test('finds nothing where it was moved to another day, or never booked', () => {
    const { s, next } = twoDays()
    const id = s.booked(at('11:30'))
    actOn([s, next], moveAppointment(id, at('10:30', tuesday)))
    expect(comes(s, id)).toBe('gone')
    const held = s.act(holdPlace(councilTax, at('11:30')), atHome).id
    expect(comes(s, held)).toBe('gone')
    s.act(confirm(held, null), atHome)
    expect(comes(s, held)).toBe('too-early')
  })
})

describe('checking in for an appointment', () => {
  test('is refused where it is too early, to visitors and not to staff', () => {
    const s = stage()
    const id = s.booked(at('11:01'))
    expect(s.refusal(arriveFor(id), visitor)).toBe('appointment-too-early')
    expect(s.refusal(arriveFor(id), receptionist)).toBeNull()
    const soon = s.booked(at('11:00'))
    expect(s.refusal(arriveFor(soon), visitor)).toBeNull()
  })

  test('is refused for one that is cancelled or only held', () => {
    const s = stage()
    const [gone, held] = [s.booked(at('10:30')), s.act(holdPlace(councilTax, at('11:00')), atHome).id]
    s.act(cancelAppointment(gone))
    expect(s.refusal(arriveFor(gone), visitor)).toBe('appointment-cancelled')
    expect(s.refusal(arriveFor(held), visitor)).toBe('no-such-appointment')
    s.act(confirm(held, null), atHome)
    expect(s.refusal(arriveFor(held), visitor)).toBeNull()
  })
})
