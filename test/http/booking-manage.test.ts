import { describe, expect, test } from 'vitest'
import { markNotCome } from '../../src/domain/acts/appointment.ts'
import { arriveFor } from '../../src/domain/acts/arrive.ts'
import { callThis } from '../../src/domain/acts/call.ts'
import { leave, noShow } from '../../src/domain/acts/leave.ts'
import { postNotice } from '../../src/domain/acts/notice.ts'
import { finish, start } from '../../src/domain/acts/serve.ts'
import type { DeskId } from '../../src/domain/id.ts'
import { read } from '../support/at-reception.ts'
import { held, theBooked } from '../support/booked.ts'
import { at, date } from '../support/builders.ts'
import { textOf } from '../support/scene.ts'
import { startServer } from '../support/server.ts'
import { adviserAt } from '../support/stage.ts'

const desk = '1' as DeskId
const tuesday = date('2026-11-24')

describe('the page of an appointment', () => {
  test('tells what is booked, when, where, its reference, and what can be done', async () => {
    const { page, booked, home } = await theBooked({ time: at('14:00', tuesday) })
    const { sent, says } = await page()
    expect(says).toMatch(/Your appointment We will see you at 2pm tomorrow\./)
    expect(says).toContain('Tuesday 24 November at 2pm')
    expect(says).toContain('Council Tax')
    expect(says).toContain('One Stop Shop, Bootle')
    expect(says).toContain(booked.reference)
    for (const way of ['move', 'cancel', 'needs', 'calendar.ics', 'booked'])
      expect(sent, way).toContain(`href="${home}/${way}"`)
    expect(sent).not.toContain(`href="${home}/late"`)
    expect(says).not.toContain('Bootle now')
    expect(sent).toContain('<svg class="qr"')
  })

  test('tells on the day how the site stands, whether appointments are late, and why', async () => {
    const { says, scene, server } = await theBooked()
    expect(await says()).toMatch(
      /We will see you at 2pm today\. I am running late Bootle now Appointments are on time\. Nobody/,
    )
    await scene.booked(at('10:10'))
    await scene.act(postNotice('adviser-ill', ''))
    server.clock.set(at('10:25'))
    expect(await says()).toMatch(/Appointments are about 15 minutes late\. 1 person waiting\. .*advisers is ill today/)
  })

  test('says after its time that somebody may still come, and by which rule', async () => {
    const { says, server } = await theBooked()
    server.clock.set(at('14:05'))
    const text = await says()
    expect(text).toContain('Your appointment was at 2pm')
    expect(text).toContain('You can still come today. Check in when you arrive. We are open until 5pm.')
    expect(text).toContain('If you are up to 10 minutes late, you keep your turn.')
    expect(text).toContain('I am running late')
    expect(text).toContain('If you cannot come today, book another appointment')
    expect(text).not.toContain('Cancel')
    server.clock.set(at('14:20'))
    expect(await says()).toContain('Your turn has passed. You join the queue when you arrive')
  })

  test('says kindly that nobody came, while somebody may still come and later', async () => {
    const { says, server, scene } = await theBooked()
    server.clock.set(at('15:05'))
    await scene.act(markNotCome, { kind: 'clock' })
    expect(await says()).toMatch(/We did not see you You can still come today\./)
    server.clock.set(at('17:05'))
    expect(await says()).toMatch(/We did not see you You had an appointment at 2pm today\. .* Book another appointment/)
    server.clock.set(at('09:00', tuesday))
    expect(await says()).toContain('You had an appointment at 2pm on Monday 23 November.')
  })

  test('says that somebody has checked in, with the ticket and the way to follow it', async () => {
    const { page, scene, booked, server } = await theBooked()
    server.clock.set(at('13:55'))
    const { token } = await scene.act(arriveFor(booked.id))
    const { sent, says } = await page()
    expect(says).toMatch(/You have checked in Your ticket is A1 Follow your ticket/)
    expect(sent).toContain(`href="/t/${token}"`)
    expect(says).not.toContain('Cancel')
  })

  test.each([
    ['finished', 'You came to this appointment, and it is finished.'],
    ['left', 'You checked in for this appointment, and your ticket has ended.'],
    ['no-show', 'You checked in, but we did not find you when we called.'],
  ] as const)('says that it is over: %s', async (how, sentence) => {
    const { says, scene, booked, server } = await theBooked()
    server.clock.set(at('13:55'))
    await scene.open('1')
    const { visit } = await scene.act(arriveFor(booked.id))
    if (how === 'left') await scene.act(leave(visit, 'own-word'))
    else await scene.act(callThis(desk, visit), adviserAt(desk))
    if (how === 'no-show') await scene.act(noShow(visit), adviserAt(desk))
    if (how === 'finished') {
      await scene.act(start(visit), adviserAt(desk))
      await scene.act(finish(visit, 'resolved'), adviserAt(desk))
    }
    expect(await says()).toContain(sentence)
  })

  test('of a place that is only held leads to where it is booked', async () => {
    const server = await startServer()
    const { token } = await held(server, at('14:00'))
    const answer = await server.get(`/appointments/${token}`)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/appointments/${token}/check`])
  })
})

describe('cancelling', () => {
  test('is asked once, and then told', async () => {
    const { press, says, home, appointment } = await theBooked()
    expect(await says('/cancel')).toMatch(/Do you want to cancel this appointment\? .* Yes, cancel it No, keep it/)
    const answer = await press('/cancel')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, home])
    expect((await appointment()).state.is).toBe('cancelled')
    expect(await says()).toMatch(/Your appointment is cancelled .* Book another appointment/)
  })

  test('sent twice with one key gets the same answer', async () => {
    const { press, appointment } = await theBooked()
    const answers = [await press('/cancel', { key: 'pressed-twice' }), await press('/cancel', { key: 'pressed-twice' })]
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect((await appointment()).state.is).toBe('cancelled')
  })

  test('frees the time for somebody else', async () => {
    const { press, server } = await theBooked({ time: at('09:40', tuesday) })
    const { token } = await held(server, at('09:40', tuesday))
    await expect(held(server, at('09:40', tuesday))).rejects.toThrow('place-taken')
    await press('/cancel')
    expect((await held(server, at('09:40', tuesday))).token).not.toBe(token)
  })
})

describe('what cannot be done any more is told to whom it is about', () => {
  test.each([
    ['/cancel', {}, 'cancelled', 409, 'This appointment is cancelled, so it cannot be changed.'],
    ['/late', { minutes: '10' }, 'cancelled', 409, 'This appointment is cancelled'],
    ['/move', { site: 'bootle', time: String(at('15:00')) }, 'cancelled', 409, 'This appointment is cancelled'],
    ['/cancel', {}, 'past', 409, 'The time of this appointment has passed'],
    ['/move', { site: 'bootle', time: String(at('16:00')) }, 'past', 409, 'The time of this appointment has passed'],
    ['/cancel', {}, 'here', 409, 'You have checked in'],
    ['/late', { minutes: '10' }, 'here', 409, 'You have checked in'],
  ])('%s %j, when it is %s', async (path, fields, state, status, sentence) => {
    const { refused, press, scene, booked, server, home, page } = await theBooked()
    if (state === 'cancelled') await press('/cancel')
    else server.clock.set(at('14:10'))
    if (state === 'here') await scene.act(arriveFor(booked.id))
    const told = await refused(path, fields as Record<string, string>)
    expect([told.status, told.says]).toEqual([status, expect.stringContaining(sentence)])
    expect(told.sent).toContain(`href="${home}"`)
    expect((await page()).status).toBe(200)
  })

  test('its questions lead back to the page, which says so', async () => {
    const { press, server, home } = await theBooked()
    for (const question of ['/cancel', '/move', '/late'])
      expect((await server.get(home + question)).status, question).toBe(200)
    await press('/cancel')
    for (const question of ['/cancel', '/move', '/late']) {
      const answer = await server.get(home + question)
      expect([answer.status, answer.headers.get('location')], question).toEqual([303, home])
    }
  })
})

describe('an appointment opens with its token alone', () => {
  const pages = ['', '/move', '/cancel', '/late', '/needs', '/calendar.ics', '/booked', '/check', '/contact']

  test('which is 128 random bits', async () => {
    const { token } = await theBooked()
    expect(Buffer.from(token, 'base64url')).toHaveLength(16)
  })

  test('its reference opens nothing anywhere', async () => {
    const { booked, server, home } = await theBooked()
    expect((await server.get(home)).status).toBe(200)
    for (const guess of [booked.reference, booked.reference.toLowerCase(), booked.id, 'x', '0', 'A'.repeat(22)]) {
      for (const path of pages) expect((await server.get(`/appointments/${guess}${path}`)).status, path).toBe(404)
      for (const act of ['/move', '/cancel', '/late'])
        expect(
          (
            await server.post(`/appointments/${guess}${act}`, {
              minutes: '5',
              site: 'bootle',
              time: String(at('15:00')),
            })
          ).status,
        ).toBe(404)
      for (const other of ['/t/', '/book/', '/api/v1/sites/', '/calendar/'])
        expect((await server.get(other + guess)).status, other + guess).toBe(404)
    }
    const told = await read(await server.get(`/appointments/${booked.reference}`))
    expect(told.says).toContain('We do not have this appointment')
    expect(textOf(told.sent)).not.toContain('Council Tax')
  })
})
