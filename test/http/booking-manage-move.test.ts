import { describe, expect, test } from 'vitest'
import { block } from '../../src/domain/acts/block.ts'
import type { DeskId, SiteId } from '../../src/domain/id.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { read } from '../support/at-reception.ts'
import { held, theBooked } from '../support/booked.ts'
import { at, date } from '../support/builders.ts'

const tuesday = date('2026-11-24')
const to = (time: Instant, site = 'bootle') => ({ site, time: String(time) })
const offered = (sent: string) =>
  [...sent.matchAll(/name="time" type="radio" value="(\d+)"/g)].map(([, time]) => Number(time))

describe('the question when to come instead', () => {
  test('tells what is kept until then, and offers the first free times of the same', async () => {
    const { page } = await theBooked()
    const { sent, says } = await page('/move')
    expect(says).toContain(
      'Your appointment for Council Tax is in Bootle at 2pm today. You keep it until you choose another time.',
    )
    expect(says).toContain('These are the free times in Bootle.')
    // An hour from now has passed at eleven already.
    expect(offered(sent)[0]).toBe(at('11:10'))
  })

  test('offers a day that was asked for, without the time that it is at', async () => {
    const { page } = await theBooked({ time: at('09:30', tuesday) })
    const { sent, says } = await page('/move?day=2026-11-24&month=2026-11')
    expect(says).toContain('Tomorrow, Tuesday 24 November')
    expect(offered(sent)[0]).toBe(at('09:40', tuesday))
    expect(sent).toMatch(/href="\/appointments\/[^"]+\/move\?site=bootle&amp;month=2026-12#other-days"/)
  })

  test('offers the other site by a link, and its times there', async () => {
    const { page, home } = await theBooked()
    const { sent, says } = await page('/move')
    expect(says).toContain('Come to Southport instead: from 11:15am today')
    expect(sent).toContain(`href="${home}/move?site=southport"`)
    const there = await page('/move?site=southport')
    expect(there.says).toContain('These are the free times in Southport.')
    expect(there.sent).toContain('<input type="hidden" name="site" value="southport"')
    expect(there.says).toContain('Come to Bootle instead: from 11:10am today')
    expect((await page('/move?site=nowhere')).status).toBe(404)
  })
})

describe('moving', () => {
  test('to another time of the day frees the old one, and says so', async () => {
    const { press, page, appointment, home, server, booked } = await theBooked({ time: at('09:40', tuesday) })
    await held(server, at('09:40', tuesday))
    await expect(held(server, at('09:40', tuesday))).rejects.toThrow('place-taken')
    const answer = await press('/move', to(at('11:00', tuesday)))
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${home}?done=moved`])
    expect(await appointment()).toMatchObject({ id: booked.id, time: at('11:00', tuesday), state: { is: 'booked' } })
    expect((await page('?done=moved')).says).toMatch(/Done Your appointment is moved .*Tuesday 24 November at 11am/)
    await held(server, at('09:40', tuesday))
  })

  test.each([
    ['another day', 'bootle'],
    ['the other site', 'southport'],
  ])('to %s keeps the address and the reference, in one transaction', async (_, site) => {
    const { press, appointment, says, server, booked } = await theBooked()
    expect((await press('/move', to(at('11:00', tuesday), site))).status).toBe(303)
    expect(await appointment()).toMatchObject({ site, time: at('11:00', tuesday), reference: booked.reference })
    expect(await says()).toContain(`One Stop Shop, ${site === 'bootle' ? 'Bootle' : 'Southport'}`)
    const old = await server.storage.day({ site: 'bootle' as SiteId, date: date('2026-11-23') })
    expect(old.appointments.get(booked.id)?.state.is).toBe('moved')
  })

  test('sent twice with one key gets the same answer, over days too', async () => {
    const { press, appointment, server } = await theBooked()
    const form = { ...to(at('11:00', tuesday)), key: 'pressed-twice' }
    const answers = [await press('/move', form), await press('/move', form)]
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1)
    expect((await appointment()).time).toBe(at('11:00', tuesday))
    expect((await server.storage.day({ site: 'bootle' as SiteId, date: tuesday })).journal).toHaveLength(1)
  })

  test('drops what was said of being late: it was of the old time', async () => {
    const { press, appointment } = await theBooked()
    await press('/late', { minutes: '10' })
    expect((await appointment()).late).not.toBeNull()
    await press('/move', to(at('16:00')))
    expect((await appointment()).late).toBeNull()
  })
})

describe('a time that cannot be had', () => {
  test('is told when it was taken meanwhile, with the next free ones', async () => {
    const { refused, page, scene } = await theBooked()
    expect(offered((await page('/move')).sent)[0]).toBe(at('11:10'))
    const whole = { from: at('11:10'), to: at('11:20') }
    for (const desk of ['2', '4'] as DeskId[]) await scene.act(block(desk, whole, 'Training'))
    const told = await refused('/move', to(at('11:10')))
    expect(told.status).toBe(409)
    expect(told.sent).toMatch(/<title>Error: When do you want to come instead\?/)
    expect(told.sent).toContain('<a href="#time">That time has just been taken. Choose another one</a>')
    expect(offered(told.sent)[0]).toBe(at('11:20'))
  })

  test.each([
    ['too near', at('10:30')],
    ['too far', at('11:00', date('2027-06-01'))],
    ['of another age', at('11:00', date('9999-11-23'))],
    ['past', at('11:00', date('2026-11-20'))],
    ['on a Sunday', at('11:00', date('2026-11-29'))],
    ['between two times', at('11:03')],
  ])('is told when it is %s', async (_, time) => {
    const { refused } = await theBooked()
    const told = await refused('/move', to(time))
    expect([told.status, told.says]).toEqual([409, expect.stringContaining('That time has just been taken.')])
  })

  test('is asked for again when none was chosen, or it is no time', async () => {
    const { refused } = await theBooked()
    for (const time of ['', 'soon', '-1', '1e99', '8640000000000000']) {
      const told = await refused('/move', { site: 'bootle', time })
      expect([told.status, told.sent]).toEqual([422, expect.stringContaining('<a href="#time">Choose a time</a>')])
    }
  })

  test('comes again with the day that was looked at', async () => {
    const { page, server } = await theBooked()
    const { sent } = await page('/move?day=2026-11-26&month=2026-11')
    const action = /<form method="post" action="([^"]+)"/.exec(sent)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const told = await read(await server.post(action, { site: 'bootle', time: '' }))
    expect([told.status, offered(told.sent)[0]]).toEqual([422, at('09:30', date('2026-11-26'))])
  })

  test('is refused when the appointment is there already, or the site is none', async () => {
    const { refused } = await theBooked()
    const told = await refused('/move', to(at('14:00')))
    expect([told.status, told.says]).toEqual([
      409,
      expect.stringContaining('Your appointment is at that time already.'),
    ])
    expect((await refused('/move', to(at('15:00'), 'nowhere'))).status).toBe(404)
  })
})
