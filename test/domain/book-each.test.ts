import { describe, expect, test } from 'vitest'
import { book, bookEach } from '../../src/domain/acts/book.ts'
import type { ServiceId } from '../../src/domain/id.ts'
import { Refusal } from '../../src/domain/refusal.ts'
import { noForecast } from '../../src/domain/waits/forecast.ts'
import { aSite, at, desk3, housing } from '../support/builders.ts'
import { receptionist, stage } from '../support/stage.ts'

let ids = 0
const newId = () => String(++ids).padStart(22, '0')
const given = { now: at('10:00'), newId, by: receptionist, forecasts: () => noForecast }
const contact = { name: 'Ada', email: 'ada@example.org', mobile: null }

/** One desk for Housing, of twenty minutes. */
const oneDesk = () =>
  stage(aSite({ desks: [{ id: desk3, name: 'Desk 3', services: [housing] }], diary: { minutes: { housing: 20 } } }))

describe('what becomes of each booking', () => {
  const all = ['11:00', '11:10', '11:20', '18:00'].map((time) => ({ service: housing, time: at(time) }))

  test('is told without changing anything, each after those before it', () => {
    const { day } = oneDesk()
    const told = bookEach(day, given, all).map((each) => (each instanceof Refusal ? each.code : each.time))
    expect(told).toEqual([at('11:00'), 'place-taken', at('11:20'), 'closed-then'])
    expect([day.appointments.size, day.journal.length]).toEqual([0, 0])
  })

  test('is what booking them does: what fits together is booked, and with one that does not, nothing is', () => {
    const { act, refusal, day } = oneDesk()
    const fits = all.filter((_, index) => !(bookEach(day, given, all)[index] instanceof Refusal))
    expect(refusal(book(all))).toBe('place-taken')
    expect(act(book(fits)).map(({ time }) => time)).toEqual([at('11:00'), at('11:20')])
  })

  test('hides no mistake of the program', () => {
    const { day } = oneDesk()
    const broken = { ...given, newId: () => undefined as never }
    expect(() => bookEach(day, broken, all)).toThrow(TypeError)
  })
})

describe('whoever was told by another system', () => {
  const booking = { service: 'housing' as ServiceId, time: at('11:00'), contact }

  test('is sent nothing, and can still be written to', () => {
    const { day } = oneDesk()
    const { answer, beside } = book([{ ...booking, isTold: false }])(day, given)
    expect(answer[0]?.tells).toBeNull()
    expect(beside).toEqual({ contacts: [{ ...contact, token: answer[0]?.token }], messages: [] })
  })

  test('and everybody else is told', () => {
    const { day } = oneDesk()
    const { answer, beside } = book([booking])(day, given)
    expect(answer[0]?.tells).toBe('email')
    expect(beside?.messages?.map(({ kind }) => kind)).toContain('confirmation')
  })
})
