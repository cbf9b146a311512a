import { describe, expect, test } from 'vitest'
import { arriveFor } from '../../src/domain/acts/arrive.ts'
import type { ServiceId } from '../../src/domain/id.ts'
import { type AtDiary, atDiary } from '../support/at-diary.ts'
import { read } from '../support/at-reception.ts'
import { at, date } from '../support/builders.ts'

const tuesday = date('2026-11-24')

/** An appointment of today at eleven, and its page. */
async function withAppointment(diary: AtDiary, time = at('11:00')) {
  const contact = { name: 'Ann Smith', email: 'ann@example.org', mobile: '+447700900123' }
  const appointment = await diary.reserved(time, { contact })
  const path = `/appointments/${appointment.token}`
  return {
    ...appointment,
    path,
    page: () => diary.page(path),
    press: (act: string, fields: Record<string, string | string[]> = {}) => diary.press(`${path}/${act}`, fields),
    now: () => diary.standsNow(appointment.token),
  }
}

describe('an appointment', () => {
  test('is told whole, with who may be called and what happened', async () => {
    const one = await withAppointment(await atDiary())
    const { says } = await one.page()
    expect(says).toContain('11:00 – 11:15, Monday 23 November')
    for (const told of [one.reference, 'Ann Smith', 'ann@example.org', '+447700900123', 'Council Tax'])
      expect(says).toContain(told)
    expect(says).toContain('Mon 23 Nov 10:00: Booked by reception')
  })

  test('of the other site is not there, nor is any act on it', async () => {
    const diary = await atDiary()
    const { token, path } = await withAppointment(diary)
    expect((await diary.server.get(`/diary/southport${path}`)).status, 'it is at its own').toBe(200)
    for (const end of ['', '/move'])
      expect((await diary.server.get(`/diary/bootle/appointments/${token}${end}`)).status).toBe(404)
    expect((await diary.server.post(`/diary/bootle/appointments/${token}/cancel`)).status).toBe(404)
    expect(await diary.standsNow(token)).toMatchObject({ state: { is: 'booked' } })
  })

  test('is checked in, and then leads to its ticket', async () => {
    const diary = await atDiary()
    const one = await withAppointment(diary)
    const { says } = await diary.follow(await one.press('arrive'))
    expect(says).toContain('● Here, A1')
    expect(says).toContain('See ticket A1 at reception')
    expect(says).not.toContain('Cancel it')
  })

  test('is cancelled, and its time is free again', async () => {
    const diary = await atDiary()
    const one = await withAppointment(diary)
    expect((await one.page()).says).toContain('Yes, cancel it')
    const { says } = await diary.follow(await one.press('cancel'))
    expect(says).toContain('✕ Cancelled')
    expect(says).toContain('Book again')
    expect(says).not.toContain('Yes, cancel it')
  })

  test('is said to be late', async () => {
    const diary = await atDiary()
    const one = await withAppointment(diary)
    expect((await diary.follow(await one.press('late', { minutes: '15' }))).says).toContain('◐ Says 15 min late')
  })

  test('of another day cannot be checked in or late, and is told so', async () => {
    const diary = await atDiary()
    const one = await withAppointment(diary, at('11:00', tuesday))
    expect((await one.page()).says).not.toContain('Check in')
    const { status, says } = await read(await one.press('late', { minutes: '15' }))
    expect([status, says]).toEqual([422, expect.stringContaining('That appointment is for another day.')])
  })

  test('has its needs changed, and what is typed wrong comes back', async () => {
    const diary = await atDiary()
    const one = await withAppointment(diary)
    await diary.follow(await one.press('needs', { needs: ['interpreter', 'private'], language: 'Polish' }))
    expect((await one.now()).help).toEqual({ needs: ['interpreter', 'private'], language: 'Polish' })
    const { status, sent } = await read(await one.press('needs', { needs: ['interpreter'], language: '' }))
    expect([status, sent]).toEqual([422, expect.stringContaining('<a href="#language">Enter the language')])
    expect((await one.now()).help.needs).toContain('private')
  })

  test.each(['cancel', 'arrive'])('that has come refuses %s in a sentence, on its page', async (act) => {
    const diary = await atDiary()
    const one = await withAppointment(diary)
    await diary.act(arriveFor(one.id))
    const { status, says } = await read(await one.press(act))
    expect([status, says]).toEqual([409, expect.stringContaining('This appointment is already checked in.')])
  })

  test('has no other act', async () => {
    const one = await withAppointment(await atDiary())
    expect((await one.press('vanish')).status).toBe(404)
  })
})

describe('moving', () => {
  const place = { time: '14:00', date: tuesday, site: 'southport' }

  test('offers the free times that are long enough, where a desk serves it', async () => {
    const diary = await atDiary()
    const one = await diary.reserved(at('11:00'), { service: 'taxi-licensing' as ServiceId })
    const { sent, says } = await diary.page(`/appointments/${one.token}/move?date=${tuesday}`)
    expect(says).toContain('Taxi licensing, 15 minutes. Now 11:00, Monday 23 November, Southport.')
    expect(says).toContain('14:00 at Desk 3: move it here')
    expect((await diary.page(`/appointments/${one.token}/move`)).says).toMatch(/Taxi licensing +It is here now/)
    expect(says).not.toContain('14:00 at Desk 2: move it here')
    expect(sent).toContain(`move?date=2026-11-25&amp;to=southport`)
    expect(sent).toContain(`move?date=${tuesday}&amp;to=bootle`)
  })

  test('frees the old time and takes the one that was picked, with its desk', async () => {
    const diary = await atDiary()
    const one = await withAppointment(diary)
    const { says } = await diary.follow(await one.press('move', { ...place, desk: '2' }))
    expect(says).toContain(`Moved. The reference is: ${one.reference} Council Tax, 14:00, Tuesday 24 November, Desk 2`)
    expect(await one.now()).toMatchObject({ time: at('14:00', tuesday), desk: '2', token: one.token })
    expect((await diary.page()).says).toMatch(new RegExp(`Cancelled or moved 11:00 ${one.reference}`))
  })

  test('goes to another time of its day, and to the other site', async () => {
    const diary = await atDiary()
    const one = await withAppointment(diary)
    await diary.follow(await one.press('move', { ...place, date: '2026-11-23', time: '15.10' }))
    expect(await one.now()).toMatchObject({ time: at('15:10') })
    const { says } = await diary.follow(await one.press('move', { ...place, site: 'bootle' }))
    expect(says).toContain('Moved. The reference is:')
    expect((await diary.server.get(`/diary/bootle${one.path}`)).status).toBe(200)
    expect((await diary.server.get(`/diary/southport${one.path}`)).status).toBe(404)
  })

  test.each([
    [{ ...place, time: 'soon' }, 422, '<a href="#time">Enter a time of the day'],
    [{ ...place, time: '09:30', date: '2026-11-23' }, 422, '<a href="#time">That time has passed.'],
    [{ ...place, time: '18:00' }, 422, 'The site is closed at that time.'],
    [{ ...place, time: '11:00', date: '2026-11-23' }, 409, 'That has already been done.'],
    [{ ...place, desk: '9' }, 409, 'That time has just been taken.'],
  ])('to %j is refused', async (fields, code, sentence) => {
    const one = await withAppointment(await atDiary())
    const { status, sent } = await read(await one.press('move', fields))
    expect([status, sent]).toEqual([code, expect.stringContaining(sentence)])
    expect(await one.now()).toMatchObject({ time: at('11:00') })
  })

  test('says which day is the first with a free time, where this one has none', async () => {
    const diary = await atDiary()
    const { path } = await withAppointment(diary)
    const { says, sent } = await diary.page(`${path}/move?date=2026-12-25`)
    expect(says).toContain('Southport is closed: Christmas Day.')
    expect(says).toContain('No time of this day is free for it. The first free time is 10:15, Monday 23 November')
    expect(sent).toContain('move?date=2026-11-23&amp;to=southport')
  })
})
