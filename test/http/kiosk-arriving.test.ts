import { describe, expect, test } from 'vitest'
import { cancelAppointment, markNotCome } from '../../src/domain/acts/appointment.ts'
import { arriveFor } from '../../src/domain/acts/arrive.ts'
import { book } from '../../src/domain/acts/book.ts'
import { holdPlace } from '../../src/domain/acts/hold-place.ts'
import { leave } from '../../src/domain/acts/leave.ts'
import type { Appointment } from '../../src/domain/appointment.ts'
import type { Decide } from '../../src/domain/decision.ts'
import type { ServiceId, SiteId } from '../../src/domain/id.ts'
import { at, date } from '../support/builders.ts'
import { theKiosk } from '../support/kiosk.ts'
import { faultsIn } from '../support/markup.ts'
import { textOf } from '../support/scene.ts'
import { receptionist } from '../support/stage.ts'

const bootle = { site: 'bootle' as SiteId, date: date('2026-11-23') }
const reference = 'K7F3Q'

/** Bootle's kiosk at ten, and one appointment at a site on a day. */
async function withAppointment(time: string, where: { site?: string; day?: string } = {}) {
  const it = await theKiosk()
  const key = { site: (where.site ?? 'bootle') as SiteId, date: date(where.day ?? '2026-11-23') }
  const [appointment] = await it.change(
    key,
    book([{ service: 'benefits' as ServiceId, time: at(time, key.date), reference }]),
    receptionist,
  )
  if (!appointment) throw new RangeError('nothing was booked')
  const act = <Answer>(decide: Decide<Answer>) => it.change(key, decide, receptionist)
  return { ...it, appointment, act }
}

/** What names an appointment: its reference typed, the code of its token, or its tile among the times. */
const ways: Readonly<Record<string, (of: Appointment) => Record<string, string>>> = {
  'by reference': () => ({ typed: 'k7f3', letter: 'q' }),
  'by code': ({ token }) => ({ token }),
  'by its time': ({ id }) => ({ appointment: id }),
}
const everyWay = Object.entries(ways)
const fromAnywhere = everyWay.filter(([way]) => way !== 'by its time')

/** A screen that gives no ticket: what it says, once it is sure that it names nobody and has its ways out. */
async function told(answer: Response): Promise<string> {
  const sent = await answer.text()
  expect(await faultsIn(sent)).toEqual([])
  const text = textOf(sent)
  expect(text).toMatch(/Back .*Ask a member of staff/)
  expect(text).not.toContain('Benefits')
  return text
}

describe.each(everyWay)('somebody who comes %s', (_, by) => {
  test.each(['09:51', '10:04', '10:40', '11:00'])('for %s at ten is checked in at once', async (time) => {
    const { touch, appointment, visits, home } = await withAppointment(time)
    const answer = await touch('/arrive-for', by(appointment))
    const [visit] = await visits()
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${home}/tickets/${visit?.token}`])
    expect(visit?.appointment?.id).toBe(appointment.id)
  })

  test('too early is told when to come back, and is not checked in', async () => {
    const { touch, appointment, visits } = await withAppointment('14:30')
    const answer = await touch('/arrive-for', by(appointment))
    expect(answer.status).toBe(409)
    expect(await told(answer)).toContain(
      'Your appointment is at 2:30pm That is in 4 hours and 30 minutes. You can check in from 1:30pm. Please come back then.',
    )
    expect(await visits()).toEqual([])
  })

  test('late reads what that means, and then checks in with one touch', async () => {
    const { touch, appointment, visits, clock } = await withAppointment('09:50')
    clock.pass(4)
    const answer = await touch('/arrive-for', by(appointment))
    expect(answer.status).toBe(409)
    const sent = await answer.clone().text()
    expect(await told(answer)).toContain(
      'You are 14 minutes late We will still see you. You now wait like somebody without an appointment: we start within 15 minutes of now. Check in',
    )
    expect(await visits()).toEqual([])
    expect(sent).toContain(`name="appointment" value="${appointment.id}"`)
    expect((await touch('/arrive-for', { appointment: appointment.id, told: 'late' })).status).toBe(303)
    expect(await visits()).toHaveLength(1)
  })

  test('after all, given up for lost, is taken in as late', async () => {
    const { touch, act, appointment, clock, visits } = await withAppointment('09:50')
    clock.pass(70)
    expect(await act(markNotCome)).toBe(1)
    expect(await told(await touch('/arrive-for', by(appointment)))).toContain('You are 80 minutes late')
    expect((await touch('/arrive-for', { appointment: appointment.id, told: 'late' })).status).toBe(303)
    expect(await visits()).toHaveLength(1)
  })

  test('a second time is told the ticket, and gets no other', async () => {
    const { touch, appointment, visits } = await withAppointment('10:04')
    await touch('/arrive-for', by(appointment))
    const answer = await touch('/arrive-for', by(appointment))
    expect(answer.status).toBe(409)
    expect(await told(answer)).toContain('You are checked in Your ticket is A1.')
    expect(await visits()).toHaveLength(1)
  })

  test('when somebody has come and gone for it is told so, without a ticket', async () => {
    const { touch, act, appointment, visits } = await withAppointment('10:04')
    const { visit } = await act(arriveFor(appointment.id))
    await act(leave(visit, 'own-word'))
    const text = await told(await touch('/arrive-for', by(appointment)))
    expect(text).toContain('Somebody has come for this appointment today.')
    expect(text).not.toContain('A1')
    expect(await visits()).toHaveLength(1)
  })

  test('for one that was cancelled is told so, and offered a ticket', async () => {
    const { touch, act, appointment, visits, home } = await withAppointment('10:04')
    await act(cancelAppointment(appointment.id))
    const answer = await touch('/arrive-for', by(appointment))
    expect(answer.status).toBe(409)
    expect(await answer.clone().text()).toContain(`href="${home}/services"`)
    expect(await told(answer)).toMatch(/was cancelled It was for Monday 23 November at 10:04am\. .*Take a ticket/)
    expect(await visits()).toEqual([])
  })
})

describe.each(fromAnywhere)('somebody who comes %s', (_, by) => {
  test('to the wrong site is told the right one', async () => {
    const { touch, appointment, visits } = await withAppointment('10:30', { site: 'southport' })
    const answer = await touch('/arrive-for', by(appointment))
    expect(answer.status).toBe(409)
    expect(await told(answer)).toContain(
      'Your appointment is at Southport It is today at 10:30am, but not here in Bootle.',
    )
    expect(await visits()).toEqual([])
  })

  test.each([
    ['2026-11-24', 'Your appointment is tomorrow It is on Tuesday 24 November at 10:30am in Southport.'],
    ['2026-12-01', 'Your appointment is on Tuesday 1 December It is on Tuesday 1 December at 10:30am in Southport.'],
  ])('on the wrong day is told the right one: %s', async (day, sentence) => {
    const { touch, appointment, visits } = await withAppointment('10:30', { site: 'southport', day })
    expect(await told(await touch('/arrive-for', by(appointment)))).toContain(sentence)
    expect(await visits()).toEqual([])
  })

  test('days after it is told when it was', async () => {
    const { touch, appointment, clock, visits } = await withAppointment('10:30')
    clock.set(at('10:00', date('2026-11-26')))
    expect(await told(await touch('/arrive-for', by(appointment)))).toContain(
      'Your appointment was on Monday 23 November Ask a member of staff what you can do.',
    )
    expect(await visits()).toEqual([])
  })
})

describe('a reference', () => {
  test('that nobody has is told with its letters, and can be typed again', async () => {
    const { touch, home } = await withAppointment('10:30')
    const answer = await touch('/arrive-for', { typed: 'ZZZZ', letter: 'Z' })
    expect(answer.status).toBe(404)
    expect(await answer.clone().text()).toContain(`href="${home}/reference"`)
    expect(await told(answer)).toContain('We cannot find ZZZZZ Check each letter')
  })

  test('of a place that somebody is still booking is not known yet', async () => {
    const { touch, act, scene } = await withAppointment('10:30')
    await act(holdPlace('housing' as ServiceId, at('14:00')))
    const held = [...(await scene.today()).appointments.values()].find(({ state }) => state.is === 'held')
    expect(held?.reference).toMatch(/^[2-9A-HJ-NP-Z]{5}$/)
    expect((await touch('/arrive-for', { typed: held?.reference ?? '' })).status).toBe(404)
  })

  test('that is there twice finds today’s at this site, then today’s at the other, then the nearest day', async () => {
    const { touch, change, appointment, visits } = await withAppointment('10:30', { day: '2026-11-25' })
    const bookAt = (site: string, day: string, time: string) =>
      change(
        { site: site as SiteId, date: date(day) },
        book([{ service: 'benefits' as ServiceId, time: at(time, date(day)), reference }]),
        receptionist,
      )
    await bookAt('southport', '2026-11-24', '10:30')
    expect(await told(await touch('/arrive-for', { typed: reference }))).toContain('Your appointment is tomorrow')
    await bookAt('southport', '2026-11-23', '11:30')
    expect(await told(await touch('/arrive-for', { typed: reference }))).toContain('Your appointment is at Southport')
    await bookAt('bootle', '2026-11-23', '10:10')
    expect((await touch('/arrive-for', { typed: reference })).status).toBe(303)
    const [visit] = await visits()
    expect(visit?.appointment?.id).not.toBe(appointment.id)
  })
})

test('a code that opens nothing is told so', async () => {
  const { touch } = await withAppointment('10:30')
  const answer = await touch('/arrive-for', { token: 'A'.repeat(22) })
  expect(answer.status).toBe(404)
  expect(await told(answer)).toContain('We cannot find that appointment')
})

test('whoever touches a time that is too early or late reads so before anything else', async () => {
  const { act, says } = await withAppointment('14:30')
  await act(book([{ service: 'housing' as ServiceId, time: at('09:40'), reference: 'LATE2' }]))
  expect(await says('/times/14-30')).toContain('You can check in from 1:30pm.')
  expect(await says('/times/14-30')).not.toContain('Benefits')
  expect(await says('/times/09-40')).toMatch(/You are 20 minutes late .*within 15 minutes of now\. .* Housing/)
})

test('the camera is allowed on the page that reads with it and the one that offers it, and on no other', async () => {
  const { get, home } = await withAppointment('10:30')
  const permissions = async (path: string) => (await get(home + path)).headers.get('Permissions-Policy')
  for (const path of ['/appointment', '/camera'])
    expect([path, await permissions(path)]).toEqual([path, 'camera=(self), microphone=(), geolocation=()'])
  for (const path of ['', '/reference', '/times', '/times/10-30', '/services', '/staff'])
    expect([path, await permissions(path)]).toEqual([path, 'camera=(), microphone=(), geolocation=()'])
})

test('a closed site tells nobody anything but that it is closed', async () => {
  const { touch, clock, get, home } = await withAppointment('10:30', { day: '2026-11-24' })
  clock.set(at('18:00', bootle.date))
  expect((await touch('/arrive-for', { typed: reference })).status).toBe(409)
  expect(await (await touch('/arrive-for', { typed: reference })).text()).toContain('We are closed.')
  for (const path of ['/appointment', '/reference', '/camera', '/times'])
    expect([path, (await get(home + path)).headers.get('location')]).toEqual([path, home])
})
