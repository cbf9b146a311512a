import { describe, expect, test } from 'vitest'
import { arrive, arriveFor } from '../../src/domain/acts/arrive.ts'
import { leave } from '../../src/domain/acts/leave.ts'
import { ticketText } from '../../src/domain/visit.ts'
import { at, councilTax, date, housing, noAppointment, nothing, southportSite } from '../support/builders.ts'
import { forecastOf } from '../support/forecast.ts'
import { foretold } from '../support/foretold.ts'
import { receptionist, stage, visitor } from '../support/stage.ts'

describe('a walk-in', () => {
  test('gets a ticket, waits, and has a token of its own', () => {
    const s = stage()
    s.open()
    s.forecastIs(forecastOf(s.day, s.now()))
    const { visit, token, ticket } = s.act(arrive(councilTax), visitor)
    expect(ticketText(ticket)).toBe('W1')
    expect(token).not.toBe(visit)
    expect(s.visit(visit)).toEqual({
      id: visit,
      token,
      ticket: { queue: 'walk-in', number: 1 },
      service: councilTax,
      appointment: null,
      arrivedAt: at('10:00'),
      help: { needs: [], language: null },
      urgent: false,
      shown: { is: 'next' },
      desksOpen: 1,
      range: { low: 0, middle: 0, high: 0 },
      greetedAt: null,
      firstCalledAt: null,
      firstStartedAt: null,
      state: { is: 'waiting', since: at('10:00') },
    })
  })

  test('is kept in the journal with who took it in', () => {
    const s = stage()
    s.act(arrive(councilTax), visitor)
    expect(s.day.journal).toMatchObject([{ number: 1, type: 'arrived', at: at('10:00'), by: visitor }])
  })

  test('is shown the estimate of that moment, and its range is kept', () => {
    const s = stage()
    s.open()
    s.walkIn()
    const foreseen = foretold(s, { newcomers: 10 })
    s.forecastIs(foreseen)
    const { shown, range } = s.visit(s.walkIn())
    expect(shown).toEqual({ is: 'between', low: 5, high: 15 })
    expect(range).toEqual(foreseen.newcomers.get(councilTax)?.['walk-in'].range)
  })

  test('is told that it is not known before anything has been worked out, and of no desk at once', () => {
    const s = stage()
    expect(s.visit(s.walkIn()).shown).toEqual({ is: 'no-desk' })
    s.open()
    expect(s.visit(s.walkIn()).shown).toEqual({ is: 'unknown' })
  })

  test('is told that it is not known while the last that was worked out is of before the first desk opened', () => {
    const s = stage()
    s.forecastIs(forecastOf(s.day, s.now()))
    s.open()
    const visit = s.visit(s.walkIn())
    expect([visit.shown, visit.range]).toEqual([{ is: 'unknown' }, null])
    expect(s.visit(s.keeping(s.booked(at('10:30')))).shown).toEqual({ is: 'unknown' })
    s.forecastIs(forecastOf(s.day, s.now()))
    expect(s.visit(s.walkIn()).shown.is).toBe('between')
  })

  test('is refused for a service that does not exist', () => {
    const s = stage()
    expect(s.refusal(arrive(councilTax), visitor)).toBeNull()
    expect(s.refusal(arrive(nothing), visitor)).toBe('no-such-service')
  })

  test('may be taken in as urgent by staff', () => {
    const s = stage()
    expect(s.visit(s.act(arrive(councilTax, true)).visit).urgent).toBe(true)
  })

  test('is never urgent by the visitor’s own hand', () => {
    const s = stage()
    expect(() => s.act(arrive(councilTax, true), visitor)).toThrow(RangeError)
    expect(s.day.journal).toEqual([])
  })
})

describe('tickets', () => {
  test('run from 1 in each queue, whoever left in between', () => {
    const s = stage()
    const appointments = [s.booked(at('10:30')), s.booked(at('11:00'))]
    s.act(leave(s.walkIn(), 'mistake'))
    s.walkIn()
    for (const appointment of appointments) s.keeping(appointment)
    s.walkIn(housing)
    expect([...s.day.visits.values()].map(({ ticket }) => ticketText(ticket))).toEqual(['W1', 'W2', 'A1', 'A2', 'W3'])
    expect(s.day.lastNumber).toEqual({ 'walk-in': 3, appointment: 2 })
  })

  test('begin again with the next day', () => {
    const tuesday = stage(undefined, date('2026-11-24'))
    expect(tuesday.visit(tuesday.walkIn()).ticket.number).toBe(1)
  })
})

describe('somebody with an appointment', () => {
  test('checks in for its service and its time', () => {
    const s = stage()
    const id = s.booked(at('10:30'), housing)
    const { visit, ticket } = s.act(arriveFor(id), visitor)
    expect(ticketText(ticket)).toBe('A1')
    expect(s.visit(visit)).toMatchObject({
      service: housing,
      appointment: { id, time: at('10:30') },
      arrivedAt: at('10:00'),
      urgent: false,
    })
  })

  test('is refused where there is no such appointment', () => {
    expect(stage().refusal(arriveFor(noAppointment), visitor)).toBe('no-such-appointment')
  })

  test('checks in once, even after having been and gone', () => {
    const s = stage()
    const id = s.booked(at('10:30'))
    const visit = s.keeping(id)
    expect(s.refusal(arriveFor(id), visitor)).toBe('appointment-checked-in')
    s.act(leave(visit, 'own-word'))
    expect(s.refusal(arriveFor(id), visitor)).toBe('appointment-checked-in')
  })

  test('checks in again when the first ticket was a mistake', () => {
    const s = stage()
    const id = s.booked(at('10:30'))
    s.act(leave(s.keeping(id), 'mistake'))
    expect(ticketText(s.visit(s.keeping(id)).ticket)).toBe('A2')
  })

  test('may check in whatever other appointments are checked in', () => {
    const s = stage()
    const [one, other] = [s.booked(at('10:30')), s.booked(at('10:30'))]
    s.keeping(one)
    expect(s.refusal(arriveFor(other))).toBeNull()
  })
})

describe('Southport, by appointment only', () => {
  test('takes no walk-in, from nobody', () => {
    const s = stage(southportSite())
    expect(s.refusal(arrive(councilTax), visitor)).toBe('appointments-only')
    expect(s.refusal(arrive(councilTax), receptionist)).toBe('appointments-only')
  })

  test('takes in somebody urgent by reception', () => {
    const s = stage(southportSite())
    expect(s.act(arrive(councilTax, true)).ticket).toEqual({ queue: 'walk-in', number: 1 })
  })

  test('checks in appointments', () => {
    const s = stage(southportSite())
    expect(s.refusal(arriveFor(s.booked(at('10:30'))), visitor)).toBeNull()
  })
})

describe('the doors', () => {
  const arrivesAt = (time: string, by = visitor) => {
    const s = stage()
    s.clockIs(time)
    return s.refusal(arrive(councilTax), by)
  }

  test('are open to visitors from opening until closing', () => {
    expect(arrivesAt('08:59')).toBe('site-closed')
    expect(arrivesAt('09:00')).toBeNull()
    expect(arrivesAt('16:59')).toBeNull()
    expect(arrivesAt('17:00')).toBe('site-closed')
  })

  test('are open to staff an hour before and half an hour after', () => {
    expect(arrivesAt('07:59', receptionist)).toBe('site-closed')
    expect(arrivesAt('08:00', receptionist)).toBeNull()
    expect(arrivesAt('17:29', receptionist)).toBeNull()
    expect(arrivesAt('17:30', receptionist)).toBe('site-closed')
  })

  test('are closed to appointments too', () => {
    const s = stage()
    s.clockIs('08:59')
    const id = s.booked(at('09:50'))
    expect(s.refusal(arriveFor(id), visitor)).toBe('site-closed')
    s.clockIs('09:00')
    expect(s.refusal(arriveFor(id), visitor)).toBeNull()
  })

  test('of another day take nobody in today', () => {
    const s = stage()
    s.clockIs(at('10:00', date('2026-11-24')))
    expect(s.refusal(arrive(councilTax), visitor)).toBe('site-closed')
    expect(s.refusal(arrive(councilTax), receptionist)).toBe('site-closed')
  })

  test('stay closed at weekends and on closures', () => {
    expect(stage(undefined, date('2026-11-22')).refusal(arrive(councilTax))).toBe('site-closed')
    expect(stage(undefined, date('2026-12-25')).refusal(arrive(councilTax))).toBe('site-closed')
    expect(stage(undefined, date('2026-12-24')).refusal(arrive(councilTax))).toBeNull()
  })
})
