import { describe, expect, test } from 'vitest'
import { cancelAppointment, moveAppointment, stateNeeds } from '../../src/domain/acts/appointment.ts'
import { book } from '../../src/domain/acts/book.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { type Contact, noContact } from '../../src/domain/message.ts'
import { aSite, at, councilTax, date, monday, tuesday } from '../support/builders.ts'
import { actOn, ofOneDay, receptionist, stage } from '../support/stage.ts'

const friday = date('2026-11-27')
const contact: Contact = { name: 'Sam', email: 'sam@example.org', mobile: null }
const help = { needs: ['more-time'], language: null } as const

/** A Friday, booked on the Monday before it. */
function onFriday(diary: object = {}, of = contact) {
  const s = stage(aSite({ diary }), friday)
  s.clockIs(at('10:00'))
  const [appointment] = s.act(book([{ service: councilTax, time: at('11:00', friday), contact: of }]))
  if (!appointment) throw new RangeError('nothing was booked')
  return { s, appointment, told: () => s.messages.map(({ kind, time, dueAt }) => [kind, time, dueAt] as const) }
}
const now = at('10:00')
const time: Instant = at('11:00', friday)

describe('whoever booked', () => {
  test('is told at once, and reminded the day before at ten', () => {
    const { told } = onFriday()
    expect(told()).toEqual([
      ['confirmation', time, now],
      ['reminder', time, at('10:00', date('2026-11-26'))],
    ])
  })

  test('is reminded when the site says, or never', () => {
    expect(onFriday({ remindDaysBefore: 2, remindAt: '16:30' }).told()[1]).toEqual([
      'reminder',
      time,
      at('16:30', date('2026-11-25')),
    ])
    expect(onFriday({ remindDaysBefore: null }).told()).toEqual([['confirmation', time, now]])
  })

  test('is not reminded when the time for it is past', () => {
    const s = stage(aSite(), tuesday)
    s.clockIs(at('10:00', monday))
    s.act(book([{ service: councilTax, time: at('11:00', tuesday), contact }]))
    expect(s.messages.map(({ kind }) => kind)).toEqual(['confirmation'])
  })

  test('is told that it was moved, and reminded of the other time', () => {
    const { s, appointment, told } = onFriday()
    const later = at('12:00', friday)
    s.act(ofOneDay(moveAppointment(appointment.id, later)))
    expect(told().slice(2)).toEqual([
      ['moved', later, now],
      ['reminder', later, at('10:00', date('2026-11-26'))],
    ])
    const next = stage(aSite(), date('2026-11-30'))
    next.clockIs(now)
    actOn([s, next], moveAppointment(appointment.id, at('09:00', next.day.date)), receptionist)
    expect(s.messages.at(-1)).toMatchObject({ kind: 'reminder', token: appointment.token })
  })

  test('is told that it was cancelled, and nothing more', () => {
    const { s, appointment, told } = onFriday()
    s.act(cancelAppointment(appointment.id))
    expect(told().slice(2)).toEqual([['cancelled', time, now]])
  })

  test('is not told of what they said themselves, and not at all without an address', () => {
    const { s, appointment, told } = onFriday()
    s.act(stateNeeds(appointment.id, help))
    expect(told()).toHaveLength(2)
    expect(onFriday({}, { ...contact, email: null }).told()).toEqual([])
  })

  test('is written to by e-mail rather than by text', () => {
    const tells = (of: Partial<Contact>) => onFriday({}, { ...noContact, ...of }).appointment.tells
    const mobile = '+447700900123'
    expect([tells({ email: 'sam@example.org', mobile }), tells({ mobile }), tells({ name: 'Sam' })]).toEqual([
      'email',
      'text',
      null,
    ])
  })
})
