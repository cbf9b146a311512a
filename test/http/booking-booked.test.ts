import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { moveAppointment } from '../../src/domain/acts/appointment.ts'
import { confirm, holdPlace } from '../../src/domain/acts/hold-place.ts'
import type { ServiceId, SiteId } from '../../src/domain/id.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { localDate } from '../../src/domain/local-time.ts'
import { calendarOf } from '../../src/http/calendar-text.ts'
import { theBooker, tuesday } from '../support/booker.ts'
import { at, date } from '../support/builders.ts'

const web = { kind: 'visitor', on: 'web' } as const

describe('what is booked', () => {
  test('is told with its reference, when, where, what for, and what to bring', async () => {
    const { book, page, appointmentOf, server } = await theBooker()
    const token = await book(at('14:00', tuesday), { email: 'pat@example.org' })
    const booked = await appointmentOf(token)
    expect(booked).toMatchObject({ time: at('14:00', tuesday), tells: 'email', state: { is: 'booked' } })
    const { status, says, sent } = await page(`/appointments/${token}/booked`)
    const reference = booked?.reference ?? ''
    expect(status).toBe(200)
    expect(says).toContain(
      `Your appointment is booked Your reference ${reference} Read aloud: ${[...reference].join(' ')}`,
    )
    expect(says).toMatch(/Tuesday 24 November at 2pm Registrars\. It takes about 15 minutes\. Bootle, One Stop Shop/)
    expect(says).toContain('Bring letters and papers')
    expect(sent).toContain(`href="/appointments/${token}/calendar.ics"`)
    expect(sent).toContain(`href="${server.url}/appointments/${token}"`)
    expect(sent).toContain('<svg class="qr" role="img" aria-label="A code with the address of your appointment"')
  })

  test.each([
    [{}, 'We do not send you anything'],
    [{ email: 'pat@example.org' }, 'We are sending an email to p…@example.org.'],
    [{ mobile: '07400 123456' }, 'We are sending a text to the number ending in 456.'],
    [{ email: 'pat@example.org', mobile: '07400 123456' }, 'We are sending an email to p…@example.org.'],
  ])('with %o says: %s', async (contact, sentence) => {
    const { book, page } = await theBooker()
    const { says } = await page(`/appointments/${await book(at('14:00', tuesday), contact)}/booked`)
    expect(says).toContain(sentence)
    for (const whole of Object.values(contact)) expect(says).not.toContain(whole)
  })

  test('is booked once and told once, however often it is sent', async () => {
    const { book, onTo, server } = await theBooker()
    const token = await book(at('14:00', tuesday), { email: 'pat@example.org' })
    const waiting = await server.storage.outbox.waiting(server.clock.now())
    expect(waiting.count).toBeGreaterThan(0)
    expect(await onTo(`/appointments/${token}/confirm`)).toBe(`/appointments/${token}/booked`)
    expect((await server.storage.outbox.waiting(server.clock.now())).count).toBe(waiting.count)
  })

  test('is not told of a place that is only held', async () => {
    const { choose, server, page } = await theBooker()
    const token = await choose(at('14:00', tuesday))
    const answer = await server.get(`/appointments/${token}/booked`)
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `/appointments/${token}`])
    expect(await page(`/appointments/${token}/calendar.ics`)).toMatchObject({ status: 404 })
  })
})

/** The one event of a calendar, as another program reads it. */
function eventIn(text: string): ICAL.Event {
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  expect(events).toHaveLength(1)
  return new ICAL.Event(events[0])
}

/** An appointment at Bootle, and its calendar as another program reads it. */
async function inCalendar(time: Instant) {
  const { server } = await theBooker()
  server.clock.set(at('08:00', localDate(time)))
  const key = { site: 'bootle' as SiteId, date: localDate(time) }
  const { id, token } = await server.change(key, holdPlace('benefits' as ServiceId, time), web)
  await server.change(key, confirm(id, null), web)
  async function event() {
    const answer = await server.get(`/appointments/${token}/calendar.ics`)
    const text = await answer.text()
    expect(answer.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8')
    return eventIn(text)
  }
  return { server, id, token, key, event }
}

/** What a clock on the wall in London shows. */
const inLondon = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' })

describe('the calendar', () => {
  test.each([
    ['2027-03-01', '01/03/2027, 14:00', '01/03/2027, 14:15'],
    ['2027-07-01', '01/07/2027, 14:00', '01/07/2027, 14:15'],
    // The clocks go forward on the Sunday between these two.
    ['2027-03-25', '25/03/2027, 14:00', '25/03/2027, 14:15'],
    ['2027-03-30', '30/03/2027, 14:00', '30/03/2027, 14:15'],
  ])('of %s at two shows another program the right local time', async (day, starts, ends) => {
    const { event } = await inCalendar(at('14:00', date(day)))
    const found = await event()
    expect(inLondon.format(found.startDate.toJSDate())).toBe(starts)
    expect(inLondon.format(found.endDate.toJSDate())).toBe(ends)
  })

  test.each([
    ['2026-03-28', '09:30', '28/03/2026, 09:30'],
    ['2026-03-29', '00:30', '29/03/2026, 00:30'],
    ['2026-03-29', '02:30', '29/03/2026, 02:30'],
    ['2026-10-25', '09:30', '25/10/2026, 09:30'],
  ])('is right on %s at %s, when the clocks change', (day, time, shown) => {
    const starts = at(time, date(day))
    const about = { id: 'one', summary: 'Housing', location: 'Bootle', minutes: 15, changedAt: starts }
    const found = eventIn(calendarOf('Diary', [{ ...about, time: starts }]))
    expect(inLondon.format(found.startDate.toJSDate())).toBe(shown)
  })

  test('tells what, where, the reference and the address of the appointment, and nothing of its visitor', async () => {
    const { book, onTo, server, choose, appointmentOf } = await theBooker()
    const token = await choose(at('14:00', tuesday))
    await onTo(`/appointments/${token}/needs`, { needs: ['hearing-loop'] })
    await onTo(`/appointments/${token}/contact`, { name: 'Pat Example', email: 'pat@example.org' })
    await onTo(`/appointments/${token}/confirm`)
    const text = await (await server.get(`/appointments/${token}/calendar.ics`)).text()
    const found = eventIn(text)
    expect(found.summary).toBe('Registrars, One Stop Shop Bootle')
    expect(found.location).toBe('Bootle, One Stop Shop, Bootle')
    expect(found.description).toContain((await appointmentOf(token))?.reference)
    expect(found.component.getFirstPropertyValue('url')).toBe(`${server.url}/appointments/${token}`)
    expect(text).not.toMatch(/Pat|example\.org|loop/i)
    expect(await book(at('15:00', tuesday))).not.toBe(token)
  })

  test('of a moved appointment takes the place of the one before', async () => {
    const { server, id, key, event } = await inCalendar(at('14:00', date('2027-03-01')))
    const before = await event()
    server.clock.pass(1)
    const time = at('10:00', date('2027-03-02'))
    await server.changeDays([key, { ...key, date: localDate(time) }], moveAppointment(id, time), web)
    const after = await event()
    expect(after.uid).toBe(before.uid)
    expect(after.sequence).toBeGreaterThan(before.sequence)
    expect(inLondon.format(after.startDate.toJSDate())).toBe('02/03/2027, 10:00')
  })

  test('of a cancelled one takes it away', async () => {
    const { server, token, event } = await inCalendar(at('14:00', date('2027-03-01')))
    expect((await event()).component.getFirstPropertyValue('status')).toBe('CONFIRMED')
    await server.post(`/appointments/${token}/cancel`)
    expect((await event()).component.getFirstPropertyValue('status')).toBe('CANCELLED')
  })
})
