import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { book, bookDays } from '../../src/domain/acts/book.ts'
import { readReference, referenceFrom, referenceLength } from '../../src/domain/appointment.ts'
import { noForecast } from '../../src/domain/waits/forecast.ts'
import { at, councilTax, desk1, desk3, housing, nothing, tuesday } from '../support/builders.ts'
import { oneDesk, twoDays } from '../support/one-desk.ts'
import '../support/seed.ts'
import { actOn, stage } from '../support/stage.ts'

const booking = { service: councilTax, time: at('10:30'), reference: null }

describe('booking', () => {
  test('enters appointments of the day, with the references that they bring', () => {
    const s = stage()
    const booked = s.act(
      book([
        { ...booking, reference: 'CT7' },
        { service: housing, time: at('09:00'), reference: 'H8' },
      ]),
    )
    expect(booked).toMatchObject([
      { service: councilTax, time: at('10:30'), reference: 'CT7' },
      { service: housing, time: at('09:00'), reference: 'H8' },
    ])
    expect([...s.day.appointments.values()]).toEqual(booked)
  })

  test('keeps a reference as the kiosk will read it', () => {
    const s = stage()
    expect(s.act(book([{ ...booking, reference: ' ct-7 a' }]))).toMatchObject([{ reference: 'CT7A' }])
    expect(s.refusal(book([{ ...booking, reference: 'CT7A' }]))).toBe('appointment-exists')
  })

  test('gives a reference where there is none', () => {
    const s = stage()
    const [one, other] = s.act(book([booking, { ...booking, reference: ' - ' }]))
    expect(one?.reference).toMatch(/^[2-9A-HJ-NP-Z]{5}$/)
    expect(other?.reference).toMatch(/^[2-9A-HJ-NP-Z]{5}$/)
    expect(one?.reference).not.toBe(other?.reference)
  })

  test('gives another reference where the first is taken', () => {
    const s = stage()
    const [taken, free] = [referenceFrom('AAAAA'), referenceFrom('BBBBB')]
    s.act(book([{ ...booking, reference: taken }]))
    const ids = ['an-id', 'a-token', 'AAAAA', 'BBBBB']
    const { answer } = book([booking])(s.day, {
      now: s.now(),
      newId: () => ids.shift() ?? '',
      by: { kind: 'clock' },
      forecasts: () => noForecast,
    })
    expect(answer).toMatchObject([{ id: 'an-id', reference: free }])
  })

  test('refuses a service that does not exist, and an appointment of another day', () => {
    const s = stage()
    expect(s.refusal(book([{ ...booking, service: nothing }]))).toBe('no-such-service')
    expect(s.refusal(book([{ ...booking, time: at('10:30', tuesday) }]))).toBe('appointment-other-day')
    expect(s.refusal(book([booking]))).toBeNull()
  })

  test('refuses a time at which the doors are closed, or no desk is free, or a day that is over', () => {
    const s = oneDesk()
    expect(s.refusal(book([{ ...booking, time: at('08:59') }]))).toBe('closed-then')
    expect(s.refusal(book([{ ...booking, time: at('16:51') }]))).toBe('place-taken')
    s.act(book([booking]))
    expect(s.refusal(book([{ ...booking, time: at('10:39') }]))).toBe('place-taken')
    expect(s.refusal(book([{ ...booking, time: at('10:40') }]))).toBeNull()
    s.clockIs(at('00:00', tuesday))
    expect(s.refusal(book([{ ...booking, time: at('14:00') }]))).toBe('day-over')
  })

  test('takes each one’s time from those after it', () => {
    const s = oneDesk()
    expect(s.refusal(book([booking, booking]))).toBe('place-taken')
    expect(s.refusal(book([booking, { ...booking, time: at('10:40') }]))).toBeNull()
  })

  test('takes the desk that staff picked, or none', () => {
    const s = stage()
    const [booked] = s.act(book([{ ...booking, desk: desk1 }]))
    expect(booked?.desk).toBe(desk1)
    expect(s.refusal(book([{ ...booking, desk: desk1 }]))).toBe('place-taken')
    expect(s.refusal(book([{ ...booking, desk: desk3 }]))).toBe('place-taken')
  })

  test('refuses a reference that nobody could type', () => {
    const s = stage()
    expect(s.refusal(book([{ ...booking, reference: 'A'.repeat(21) }]))).toBe('long-reference')
    expect(s.refusal(book([{ ...booking, reference: 'A'.repeat(20) }]))).toBeNull()
  })

  test('keeps who booked beside the journal', () => {
    const s = stage()
    const contact = { name: 'Sam Example', email: null, mobile: '+447700900123' }
    const [booked] = s.act(book([{ ...booking, contact }]))
    expect(s.contacts).toEqual(new Map([[booked?.token, contact]]))
    expect(booked?.tells).toBe('text')
    expect(JSON.stringify(s.day.journal)).not.toContain('Sam')
  })

  test('on several days enters all or none', () => {
    const { s, next } = twoDays()
    const tomorrow = { ...booking, time: at('10:30', tuesday) }
    expect(() => actOn([s, next], bookDays([[booking], [tomorrow, tomorrow]]))).toThrow('place-taken')
    expect([s.day.appointments.size, next.day.appointments.size]).toEqual([0, 0])
    const booked = actOn([s, next], bookDays([[booking], [tomorrow]]))
    expect(booked.map(({ time }) => time)).toEqual([booking.time, tomorrow.time])
    expect([s.day.appointments.size, next.day.appointments.size]).toEqual([1, 1])
  })

  test('refuses a reference that is taken, or that comes twice', () => {
    const s = stage()
    const twice = { ...booking, reference: 'CT7' }
    expect(s.refusal(book([twice, twice]))).toBe('appointment-exists')
    s.act(book([twice]))
    expect(s.refusal(book([twice]))).toBe('appointment-exists')
  })

  test('enters all or none', () => {
    const s = stage()
    expect(s.refusal(book([booking, { ...booking, service: nothing }]))).toBe('no-such-service')
    expect(s.day.appointments.size).toBe(0)
    expect(s.refusal(book([booking, booking]))).toBeNull()
    expect(s.day.appointments.size).toBe(2)
  })
})

describe('a reference', () => {
  const ids = fc.string({ unit: fc.constantFrom(...'ABCXYZabcxyz0189-_'), minLength: 22, maxLength: 22 })

  test('has five letters and digits, none of which is taken for another', () => {
    fc.assert(
      fc.property(ids, (id) => {
        const reference = referenceFrom(id)
        expect(reference).toHaveLength(referenceLength)
        expect(reference).toMatch(/^[2-9A-Z]+$/)
        expect(reference).not.toMatch(/[01IO]/)
      }),
    )
  })

  test('is read the same however it is written', () => {
    fc.assert(
      fc.property(ids, fc.constantFrom(' ', '-', '  '), (id, gap) => {
        const reference = referenceFrom(id)
        expect(readReference(` ${reference.toLowerCase().split('').join(gap)} `)).toBe(reference)
      }),
    )
  })
})
