import { describe, expect, test } from 'vitest'
import { cancelAppointment, markNotCome } from '../../src/domain/acts/appointment.ts'
import { book } from '../../src/domain/acts/book.ts'
import type { ServiceId, SiteId } from '../../src/domain/id.ts'
import { atReception } from '../support/at-reception.ts'
import { at, date } from '../support/builders.ts'
import { receptionist } from '../support/stage.ts'

/** Reception at Bootle at ten, and one appointment at a site on a day. */
async function withAppointment(time: string, where: { site?: string; day?: string } = {}) {
  const reception = await atReception()
  const key = { site: (where.site ?? 'bootle') as SiteId, date: date(where.day ?? '2026-11-23') }
  const decide = book([{ service: 'benefits' as ServiceId, time: at(time, key.date), reference: 'K7F3Q' }])
  const [appointment] = await reception.server.change(key, decide, receptionist)
  if (!appointment) throw new RangeError('nothing was booked')
  return {
    ...reception,
    key,
    appointment,
    find: async (reference = 'k7-f3q') => {
      const { says, sent } = await reception.page(`?reference=${reference}`)
      return { sent, says: says.slice(says.indexOf('With a reference'), says.indexOf('Desks ', says.indexOf('Find '))) }
    },
    checkIn: () => reception.press('/arrive-for', { appointment: appointment.id }),
  }
}

const mayCheckIn = /Check in 10:\d\d K7F3Q|Check in \d\d:\d\d K7F3Q/

describe('an appointment is found by its reference', () => {
  test.each([
    ['on time', '10:04', '10:04 Benefits K7F3Q On time.'],
    ['early', '10:40', '10:40 Benefits K7F3Q 40 min early.'],
    ['too early for the kiosk', '11:30', '1 h 30 min early. The kiosk checks in from 10:30; here you can now.'],
    ['late', '09:40', '20 min late. They wait like a walk-in: start within 15 minutes of now.'],
  ])('%s, and checked in', async (_, time, sentence) => {
    const { find, checkIn, today, appointment } = await withAppointment(time)
    const { says, sent } = await find()
    expect(says).toContain(sentence)
    expect(says).toMatch(mayCheckIn)
    expect(sent).toContain(`href="/diary/bootle/appointments/${appointment.token}"`)
    expect((await checkIn()).status).toBe(303)
    const [visit] = (await today()).visits.values()
    expect(visit?.appointment?.id).toBe(appointment.id)
  })

  test('given up for lost, it is late, and taken in after all', async () => {
    const { find, checkIn, server, act } = await withAppointment('09:30')
    server.clock.set(at('10:40'))
    await act(markNotCome)
    expect((await find()).says).toContain('1 h 10 min late.')
    expect((await checkIn()).status).toBe(303)
  })

  test('checked in already, with the way to its ticket', async () => {
    const { find, checkIn, home, today } = await withAppointment('10:04')
    await checkIn()
    const { says, sent } = await find()
    const [visit] = (await today()).visits.values()
    expect(says).toMatch(/Checked in already: A1/)
    expect(says).not.toMatch(mayCheckIn)
    expect(sent).toContain(`href="${home}/visits/${visit?.id}#panel-title"`)
  })

  test('cancelled', async () => {
    const { find, act, appointment } = await withAppointment('10:04')
    await act(cancelAppointment(appointment.id))
    const { says } = await find()
    expect(says).toContain('Cancelled. It was for Monday 23 November.')
    expect(says).not.toMatch(mayCheckIn)
  })

  test('at the other site, where the diary can move it', async () => {
    const { find, appointment } = await withAppointment('10:30', { site: 'southport' })
    const { says, sent } = await find()
    expect(says).toContain('That is today in Southport, not here.')
    expect(says).not.toMatch(mayCheckIn)
    expect(sent).toContain(`href="/diary/southport/appointments/${appointment.token}"`)
  })

  test.each([
    ['2026-11-24', 'That is tomorrow, in Bootle.'],
    ['2026-12-01', 'That is on Tuesday 1 December, in Bootle.'],
  ])('on another day: %s', async (day, sentence) => {
    const { find } = await withAppointment('10:30', { day })
    const { says } = await find()
    expect(says).toContain(sentence)
    expect(says).not.toMatch(mayCheckIn)
  })

  test('on a day that has passed', async () => {
    const { find, server } = await withAppointment('10:30')
    server.clock.set(at('10:00', date('2026-11-26')))
    expect((await find()).says).toContain('That was on Monday 23 November, in Bootle.')
  })

  test('nowhere: what was typed stays, and the diary is offered', async () => {
    const { find } = await withAppointment('10:30')
    const { says, sent } = await find('zzzzz')
    expect(says).toContain('No appointment has the reference ZZZZZ. Check it, or look in the diary.')
    expect(sent).toMatch(/name="reference"[^>]* value="ZZZZZ"/)
    expect((await find('')).says).not.toContain('No appointment')
  })
})
