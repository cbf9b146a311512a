import { describe, expect, test } from 'vitest'
import { instant } from '../../src/domain/instant.ts'
import type { Ctx } from '../../src/http/parts.ts'
import { addressOf, makeSurveyLimit } from '../../src/http/survey-limit.ts'
import { at } from '../support/builders.ts'
import { textOf } from '../support/scene.ts'
import { allAnswered, aSurvey, oneAnswered } from '../support/survey-visitor.ts'

const cookieOf = (answer: Response) => (answer.headers.get('Set-Cookie') ?? '').split(';')[0] ?? ''
const says = async (answer: Response) => textOf(await answer.text())

describe('the survey of a poster', () => {
  test('counts what was answered, and nothing of the visit, which it does not know', async () => {
    const { from, counted } = await aSurvey()
    const answer = await from('/survey/southport', allAnswered)
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/survey/southport/thanks'])
    expect(await counted()).toContain('southport poster adviser very-satisfied 1')
    for (const by of ['service', 'band', 'kept']) expect(await counted(by)).toEqual([])
  })

  test('of an unknown site is a plain 404', async () => {
    const { get, from } = await aSurvey()
    for (const path of ['', '/thanks', '/about-you', '/poster'])
      expect((await get(`/survey/nowhere${path}`)).status).toBe(404)
    for (const path of ['/survey/nowhere', '/kiosk/nowhere/survey'])
      expect((await from(path, allAnswered)).status).toBe(404)
  })

  test('leaves a cookie that is the same for everybody, and out of reach of scripts', async () => {
    const { from } = await aSurvey()
    const [one, other] = [await from('/survey/bootle', allAnswered), await from('/survey/bootle', oneAnswered)]
    expect(one.headers.get('Set-Cookie')).toBe(
      'survey=2026-11-23.survey; Max-Age=86400; Path=/survey; HttpOnly; SameSite=Lax',
    )
    expect(cookieOf(other)).toBe(cookieOf(one))
  })

  test('takes one a day from a device, says so kindly, and takes another on the next day', async () => {
    const { from, get, url, clock, counted } = await aSurvey()
    const Cookie = cookieOf(await from('/survey/bootle', allAnswered))
    expect(await says(await fetch(`${url}/survey/bootle`, { headers: { Cookie } }))).toContain('You have told us today')
    const again = await from('/survey/bootle', allAnswered, { Cookie })
    expect(again.status).toBe(409)
    expect(await says(again)).toContain('You can tell us again tomorrow.')
    expect(await counted()).toContain('bootle poster any survey 1')
    expect(await says(await get('/survey/bootle'))).toContain('Question 1 of 5')
    clock.pass(24 * 60)
    expect((await from('/survey/bootle', allAnswered, { Cookie })).status).toBe(303)
  })

  test('counts a form once, however often it is sent', async () => {
    const { from, counted } = await aSurvey()
    const form = { ...allAnswered, key: 'pressed-twice' }
    for (const { status } of [...(await Promise.all([1, 2].map(() => from('/survey/bootle', form))))])
      expect(status).toBe(303)
    expect((await from('/survey/bootle', { ...form, fairly: 'no' })).status).toBe(303)
    expect(await counted()).toContain('bootle poster any survey 1')
  })

  test('takes thirty in an hour from one address, loses nothing of the next, and takes it an hour later', async () => {
    const { post, from, clock, counted } = await aSurvey()
    const there = { 'X-Forwarded-For': '203.0.113.7' }
    for (let sent = 0; sent < 30; sent++) expect((await post('/survey/bootle', oneAnswered, there)).status).toBe(303)
    const refused = await post('/survey/bootle', { ...allAnswered, key: 'one-too-many' }, there)
    expect(refused.status).toBe(429)
    const html = await refused.text()
    expect(textOf(html)).toContain('Please try again later')
    const kept = [...html.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value,
    ])
    expect(Object.fromEntries(kept)).toMatchObject({ key: 'one-too-many', wait: 'up-to-15', fairly: 'yes' })
    // Another address may; and the same one when an hour has passed, with what the page has kept.
    expect((await from('/survey/bootle', oneAnswered)).status).toBe(303)
    clock.pass(60)
    expect((await post('/survey/bootle', Object.fromEntries(kept), there)).status).toBe(303)
    expect(await counted()).toContain('bootle poster any survey 32')
    expect(await counted()).toContain('bootle poster fairly yes 1')
  })

  test('takes sixty on a day from one address, and more on the next day', async () => {
    const { post, clock } = await aSurvey()
    const there = { 'X-Forwarded-For': '203.0.113.7' }
    const send = async () => (await post('/survey/bootle', oneAnswered, there)).status
    for (let hour = 0; hour < 2; hour++) {
      for (let sent = 0; sent < 30; sent++) expect(await send()).toBe(303)
      clock.pass(60)
    }
    expect(await send()).toBe(429)
    clock.pass(11 * 60)
    expect(await send()).toBe(429)
    clock.pass(60)
    expect(await send()).toBe(303)
  })

  test('counts all addresses of a network of IPv6 as one, and only the last that a proxy names', async () => {
    const { post } = await aSurvey()
    const from = (address: string) => post('/survey/bootle', oneAnswered, { 'X-Forwarded-For': address })
    for (let sent = 0; sent < 30; sent++) await from(`10.0.0.${sent}, 2001:db8:1:2::${sent.toString(16)}`)
    expect((await from('192.0.2.1, 2001:db8:1:2:ffff:1:2:3')).status).toBe(429)
    expect((await from('2001:db8:1:3::1')).status).toBe(303)
  })

  test('does not stop the links of visits, however many come from the network of the site', async () => {
    const { post, served, counted } = await aSurvey()
    for (let sent = 0; sent < 30; sent++) await post('/survey/bootle', oneAnswered)
    expect((await post('/survey/bootle', oneAnswered)).status).toBe(429)
    expect((await post((await served()).link, oneAnswered)).status).toBe(303)
    expect(await counted()).toEqual([
      ...['bootle poster any survey 30', 'bootle poster resolved yes 30'],
      ...['bootle visit any survey 1', 'bootle visit resolved yes 1'],
    ])
  })
})

describe('what is known of an address', () => {
  const asked = (remoteAddress: string, forwarded?: string) =>
    ({ env: { incoming: { socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } } } }) as unknown as Ctx

  test.each([
    ['behind a proxy on the same machine', undefined, asked('::ffff:127.0.0.1', '6.6.6.6, 192.0.2.9'), '192.0.2.9'],
    ['behind a proxy elsewhere, which https needs', 'https://x.example', asked('10.0.0.1', '192.0.2.9'), '192.0.2.9'],
    ['without a proxy, where the header could be made up', undefined, asked('10.0.0.1', '192.0.2.9'), '10.0.0.1'],
    ['of a proxy that names nobody', 'https://x.example', asked('10.0.0.1'), '10.0.0.1'],
    ['of IPv6: its network', undefined, asked('2001:db8::1'), '2001:db8:0:0'],
    ['of IPv6, written out', undefined, asked('2001:db8:1:2:3:4:5:6'), '2001:db8:1:2'],
    ['of what is no address', undefined, asked('127.0.0.1', 'x'.repeat(90_000)), 'x'.repeat(64)],
  ] as const)('%s', (_, publicUrl, c, address) => {
    expect(addressOf(c, publicUrl)).toBe(address)
  })

  test('is kept of ten thousand at the most, until the hour is over', () => {
    let hour = 0
    const mayCount = makeSurveyLimit(() => instant(hour * 3_600_000), undefined)
    for (let address = 0; address < 10_000; address++)
      expect(mayCount(asked(`10.0.0.0-${address}`), 'x', { anHour: 1, aDay: 1 })).toBe(true)
    expect(mayCount(asked('one more'), 'x', { anHour: 1, aDay: 1 })).toBe(false)
    hour++
    // The day has no room for more, and refuses nobody for it.
    expect(mayCount(asked('one more'), 'x', { anHour: 1, aDay: 1 })).toBe(true)
    expect(mayCount(asked('10.0.0.0-7'), 'x', { anHour: 1, aDay: 1 })).toBe(false)
  })
})

describe('the survey on the kiosk', () => {
  test('counts by the way it came, once a form, and nothing of a visit', async () => {
    const { from, counted } = await aSurvey()
    const form = { ...allAnswered, key: 'sent-again' }
    for (let times = 0; times < 2; times++) {
      const { status, headers } = await from('/kiosk/bootle/survey', form)
      expect([status, headers.get('Location')]).toEqual([303, '/kiosk/bootle/survey/thanks'])
      expect(headers.get('Set-Cookie')).toBeNull()
    }
    expect(await counted()).toContain('bootle kiosk any survey 1')
    expect(await counted('service')).toEqual([])
  })

  test('takes sixty in an hour, then says to come back later', async () => {
    const { post, counted } = await aSurvey()
    for (let sent = 0; sent < 60; sent++) await post('/kiosk/bootle/survey', oneAnswered)
    const refused = await post('/kiosk/bootle/survey', oneAnswered)
    expect(refused.status).toBe(429)
    expect(await says(refused)).toContain('Come back later, or tell us at reception.')
    expect(await counted()).toEqual(['bootle kiosk any survey 60', 'bootle kiosk resolved yes 60'])
  })

  test('takes three hundred on a day, and more on the next day', async () => {
    const { clock, post, counted } = await aSurvey()
    const send = () => post('/kiosk/bootle/survey', oneAnswered)
    for (let hour = 0; hour < 5; hour++) {
      await Promise.all(Array.from({ length: 60 }, send))
      clock.pass(60)
    }
    expect(await counted()).toContain('bootle kiosk any survey 300')
    const refused = await send()
    expect([refused.status, (await says(refused)).includes('in the last hour')]).toEqual([429, false])
    clock.pass(24 * 60)
    expect((await send()).status).toBe(303)
  })

  test('takes none, and offers none, once the day is closed', async () => {
    const { clock, get, post, counted } = await aSurvey()
    clock.set(at('17:29'))
    expect(await says(await get('/kiosk/bootle'))).toContain('Tell us how it was')
    expect((await post('/kiosk/bootle/survey', oneAnswered)).status).toBe(303)
    const before = await counted()
    clock.set(at('17:30'))
    expect(await says(await get('/kiosk/bootle'))).not.toContain('Tell us how it was')
    for (const answer of [await get('/kiosk/bootle/survey'), await post('/kiosk/bootle/survey', oneAnswered)])
      expect(answer.headers.get('Location')).toBe('/kiosk/bootle')
    expect(await counted()).toEqual(before)
  })

  test('takes no words of one’s own', async () => {
    const { from, get } = await aSurvey()
    expect((await from('/kiosk/bootle/survey/thanks', { part: 'words', text: 'me' })).status).toBe(404)
    expect(await (await get('/kiosk/bootle/survey/thanks')).text()).not.toContain('<textarea')
  })
})
