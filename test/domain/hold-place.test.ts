import { describe, expect, test } from 'vitest'
import { cancelAppointment, moveAppointment, stateNeeds } from '../../src/domain/acts/appointment.ts'
import { book } from '../../src/domain/acts/book.ts'
import { confirm, freePlace, giveContact, holdInstead, holdPlace } from '../../src/domain/acts/hold-place.ts'
import type { AppointmentId } from '../../src/domain/id.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { noContact } from '../../src/domain/message.ts'
import {
  aSite,
  at,
  councilTax,
  date,
  desk1,
  desk2,
  housing,
  noAppointment,
  nothing,
  tuesday,
} from '../support/builders.ts'
import { oneDesk, twoDays } from '../support/one-desk.ts'
import { actOn, atHome, type Stage, stage } from '../support/stage.ts'

const sam = { name: 'Sam Example', email: 'sam@example.org', mobile: null }
const help = { needs: ['more-time'], language: null } as const

const held = (s: Stage, time: Instant): AppointmentId => s.act(holdPlace(councilTax, time), atHome).id

describe('holding a place', () => {
  test('reserves a desk’s time for some minutes, with a reference and a token of its own', () => {
    const s = stage()
    const { id, token } = s.act(holdPlace(councilTax, at('11:30')), atHome)
    expect(s.appointment(id)).toEqual({
      id,
      token,
      reference: expect.stringMatching(/^[2-9A-HJ-NP-Z]{5}$/),
      service: councilTax,
      time: at('11:30'),
      minutes: 10,
      desk: desk2,
      help: { needs: [], language: null },
      tells: null,
      late: null,
      comeAt: null,
      state: { is: 'held', until: at('10:10') },
    })
  })

  test('is refused where the time is not free, until it is', () => {
    const s = oneDesk()
    held(s, at('11:30'))
    expect(s.refusal(holdPlace(councilTax, at('11:30')), atHome)).toBe('place-taken')
    s.clockIs('10:09')
    expect(s.refusal(holdPlace(councilTax, at('11:30')), atHome)).toBe('place-taken')
    s.clockIs('10:10')
    expect(s.refusal(holdPlace(councilTax, at('11:30')), atHome)).toBeNull()
  })

  test('is refused for a time that is not offered: between two, outside the doors, too soon, too far ahead', () => {
    const s = stage()
    expect(s.refusal(holdPlace(councilTax, at('11:35')), atHome)).toBe('place-taken')
    expect(s.refusal(holdPlace(councilTax, at('17:00')), atHome)).toBe('place-taken')
    expect(s.refusal(holdPlace(councilTax, at('10:50')), atHome)).toBe('not-offered')
    const later = stage(aSite(), date('2027-01-25'))
    later.clockIs(at('10:00'))
    expect(later.refusal(holdPlace(councilTax, at('11:00', date('2027-01-25'))), atHome)).toBe('not-offered')
    expect(s.refusal(holdPlace(councilTax, at('11:00')), atHome)).toBeNull()
  })

  test('is refused for a service that is not there, and for another day', () => {
    const s = stage()
    expect(s.refusal(holdPlace(nothing, at('11:30')), atHome)).toBe('no-such-service')
    expect(s.refusal(holdPlace(councilTax, at('11:30', tuesday)), atHome)).toBe('appointment-other-day')
  })
})

describe('giving a place up', () => {
  test('frees it at once', () => {
    const s = oneDesk()
    const id = held(s, at('11:30'))
    s.act(freePlace(id), atHome)
    expect(s.day.appointments.size).toBe(0)
    expect(s.refusal(holdPlace(councilTax, at('11:30')), atHome)).toBeNull()
  })

  test('is refused for one that is not held', () => {
    const s = stage()
    expect(s.refusal(freePlace(noAppointment), atHome)).toBe('no-such-appointment')
    expect(s.refusal(freePlace(s.booked(at('11:30'))), atHome)).toBe('no-such-appointment')
  })
})

describe('holding another place instead', () => {
  test('frees the first, and takes along what was said with it', () => {
    const s = oneDesk()
    const first = held(s, at('11:30'))
    s.act(stateNeeds(first, help), atHome)
    const { id, token } = actOn([s], holdInstead(first, housing, at('11:40'), sam), atHome)
    expect([...s.day.appointments.keys()]).toEqual([id])
    expect(s.appointment(id)).toMatchObject({ time: at('11:40'), service: housing, help, state: { is: 'held' } })
    expect(s.contacts.get(token)).toEqual(sam)
  })

  test('may overlap the first, or go to another day', () => {
    const { s, next } = twoDays()
    const first = held(s, at('11:30'))
    const { id } = actOn([s], holdInstead(first, councilTax, at('11:30'), noContact), atHome)
    const there = actOn([s, next], holdInstead(id, councilTax, at('09:00', tuesday), noContact), atHome)
    expect(s.day.appointments.size).toBe(0)
    expect(next.appointment(there.id)).toMatchObject({ time: at('09:00', tuesday), state: { is: 'held' } })
  })

  test('keeps the first where the other is not free', () => {
    const s = oneDesk()
    const first = held(s, at('11:30'))
    s.booked(at('12:00'))
    const other = () => actOn([s], holdInstead(first, councilTax, at('12:00'), noContact), atHome)
    expect(other).toThrow('place-taken')
    expect(s.appointment(first).state.is).toBe('held')
  })

  test('leaves one that was booked meanwhile, and its time', () => {
    const s = oneDesk()
    const first = held(s, at('11:30'))
    s.act(confirm(first, null), atHome)
    expect(() => actOn([s], holdInstead(first, councilTax, at('11:30'), noContact), atHome)).toThrow('place-taken')
    const { id } = actOn([s], holdInstead(first, councilTax, at('11:40'), noContact), atHome)
    expect([s.appointment(first).state.is, s.appointment(id).state.is]).toEqual(['booked', 'held'])
  })
})

describe('who books', () => {
  test('is known beside the journal, and not in it', () => {
    const s = stage()
    const { id, token } = s.act(holdPlace(councilTax, at('11:30')), atHome)
    s.act(giveContact(id, sam), atHome)
    expect(s.contacts.get(token)).toEqual(sam)
    expect(JSON.stringify(s.day.journal)).not.toContain('Sam')
  })

  test('is not asked once it is booked, or where nothing is held', () => {
    const s = stage()
    expect(s.refusal(giveContact(noAppointment, sam), atHome)).toBe('no-such-appointment')
    expect(s.refusal(giveContact(s.booked(at('11:30')), sam), atHome)).toBe('no-such-appointment')
  })
})

describe('confirming', () => {
  test('books what was held, with what was said, and tells', () => {
    const s = stage()
    const id = held(s, at('11:30'))
    s.act(stateNeeds(id, help), atHome)
    const before = s.appointment(id)
    s.act(confirm(id, 'email'), atHome)
    expect(s.appointment(id)).toEqual({ ...before, help, tells: 'email', state: { is: 'booked' } })
    expect(s.messages).toEqual([{ kind: 'confirmation', token: before.token, time: before.time, dueAt: at('10:00') }])
  })

  test('tells nobody who gave no address', () => {
    const s = stage()
    s.act(confirm(held(s, at('11:30')), null), atHome)
    expect(s.messages).toEqual([])
  })

  test('books one that was held for too long, at another desk where it must be', () => {
    const s = stage()
    const id = held(s, at('11:30'))
    expect(s.appointment(id).desk).toBe(desk2)
    s.clockIs('10:11')
    s.booked(at('11:30'))
    s.act(confirm(id, null), atHome)
    expect(s.appointment(id)).toMatchObject({ desk: desk1, state: { is: 'booked' } })
  })

  test('is refused where somebody else has the time by now', () => {
    const s = oneDesk()
    const id = held(s, at('11:30'))
    s.clockIs('10:11')
    const other = s.booked(at('11:30'))
    expect(s.refusal(confirm(id, null), atHome)).toBe('place-taken')
    s.act(cancelAppointment(other))
    expect(s.refusal(confirm(id, null), atHome)).toBeNull()
  })

  test('is refused twice, once the time is past, and for what was never held', () => {
    const s = stage()
    const [id, late] = [held(s, at('11:30')), held(s, at('11:40'))]
    s.act(confirm(id, null), atHome)
    expect(s.refusal(confirm(id, null), atHome)).toBe('already-so')
    expect(s.refusal(confirm(noAppointment, null), atHome)).toBe('no-such-appointment')
    s.act(cancelAppointment(id), atHome)
    expect(s.refusal(confirm(id, null), atHome)).toBe('no-such-appointment')
    s.clockIs('11:41')
    expect(s.refusal(confirm(late, null), atHome)).toBe('not-offered')
  })

  test('of one that was only held lets nobody move or cancel it before', () => {
    const s = stage()
    const id = held(s, at('11:30'))
    expect(s.refusal(cancelAppointment(id), atHome)).toBe('no-such-appointment')
    expect(() => actOn([s], moveAppointment(id, at('12:00')), atHome)).toThrow('no-such-appointment')
    s.act(confirm(id, null), atHome)
    expect(s.refusal(cancelAppointment(id), atHome)).toBeNull()
  })

  test('keeps its reference from everybody else of the day', () => {
    const s = stage()
    const { reference } = s.appointment(held(s, at('11:30')))
    expect(s.refusal(book([{ service: councilTax, time: at('12:00'), reference }]))).toBe('appointment-exists')
  })
})
