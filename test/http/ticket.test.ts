import { describe, expect, test } from 'vitest'
import { callThis, recall } from '../../src/domain/acts/call.ts'
import { closeDay } from '../../src/domain/acts/close-day.ts'
import { pauseDesk } from '../../src/domain/acts/desk.ts'
import { hold } from '../../src/domain/acts/hold.ts'
import { leave, noShow } from '../../src/domain/acts/leave.ts'
import { markUrgent } from '../../src/domain/acts/mark.ts'
import { finish, start, transfer } from '../../src/domain/acts/serve.ts'
import type { DeskId, ServiceId } from '../../src/domain/id.ts'
import { at, date } from '../support/builders.ts'
import { sceneAt, textOf } from '../support/scene.ts'
import { startServer } from '../support/server.ts'

const desk = '1' as DeskId
const housing = 'housing' as ServiceId

/** A visitor at Bootle with a ticket, and the phone that follows it. */
async function thePhone() {
  const server = await startServer()
  const scene = sceneAt(server)
  await scene.open('1')
  const { visit, token } = await scene.walkIn()
  const page = `/t/${token}`
  return {
    ...server,
    scene,
    visit,
    page,
    says: async () => textOf(await (await server.get(page)).text()),
    touch: (act: string, fields?: Record<string, string>) => server.post(`${page}/${act}`, fields),
    state: async () => (await scene.visit(visit)).state.is,
    journal: async () => (await scene.today()).journal.length,
    call: () => scene.act(callThis(desk, visit)),
  }
}

describe('the phone tells how the visit stands', () => {
  test('waiting: who is before it, and for how long', async () => {
    const { says, scene, get, waits } = await thePhone()
    await waits.settled()
    expect(await says()).toMatch(/Your ticket W1 Council Tax You are in the queue Nobody is before you You are next/)
    const { token } = await scene.walkIn()
    await waits.settled()
    expect(textOf(await (await get(`/t/${token}`)).text())).toMatch(/1 person is before you Your wait: .* minutes/)
  })

  test('waiting while everybody is away: that nobody is at a desk for it', async () => {
    const { says, scene } = await thePhone()
    expect(await says()).not.toContain('Nobody is at a desk')
    await scene.act(pauseDesk(desk, 'lunch', null))
    expect(await says()).toContain('Nobody is at a desk for this just now. Somebody will come back.')
  })

  test('early for an appointment: its time', async () => {
    const { scene, get, clock } = await thePhone()
    const { token } = await scene.booked(at('10:30'))
    const says = async () => textOf(await (await get(`/t/${token}`)).text())
    expect(await says()).toContain('Your appointment is at 10:30am')
    clock.set(at('10:31'))
    expect(await says()).not.toContain('Your appointment is at')
  })

  test('called: where to go, again with each call', async () => {
    const { says, call, scene, visit, page, get, clock } = await thePhone()
    await call()
    expect(await says()).toMatch(/Go to Desk 1 now It is your turn/)
    const callOf = async () => /data-your-call="(\d+)"/.exec(await (await get(page)).text())?.[1]
    const first = await callOf()
    clock.pass(1)
    await scene.act(recall(visit))
    expect(Number(await callOf())).toBeGreaterThan(Number(first))
  })

  test('stepped out: until when the place is kept, and what to do after that', async () => {
    const { says, scene, visit, clock } = await thePhone()
    await scene.act(hold(visit))
    expect(await says()).toMatch(/We are keeping your place Be back by 10:10am, .* I am back/)
    clock.set(at('10:12'))
    expect(await says()).toContain('We kept your place until 10:10am. Touch the button as soon as you are here.')
  })

  test('at a desk, and finished, with the call back that was promised', async () => {
    const { says, scene, visit, call } = await thePhone()
    await call()
    await scene.act(start(visit))
    expect(await says()).toContain('You are at Desk 1')
    await scene.act(finish(visit, 'referred'))
    expect(await says()).toMatch(/Your visit is finished\. .*A specialist will call you back by 10am tomorrow\./)
  })

  test('sent on to another service: it just waits for that', async () => {
    const { says, scene, visit, call } = await thePhone()
    await call()
    await scene.act(transfer(visit, housing))
    expect(await says()).toMatch(/Your ticket W1 Housing You are in the queue/)
  })

  test.each([
    ['by its own word', leave, 'own-word', 'You left the queue.'],
    ['seen gone', leave, 'seen-gone', 'We saw that you had gone.'],
    ['by mistake', leave, 'mistake', 'This ticket was made by mistake.'],
  ] as const)('left %s', async (_, act, why, sentence) => {
    const { says, scene, visit } = await thePhone()
    await scene.act(act(visit, why))
    expect(await says()).toContain(sentence)
  })

  test('left at closing, and not found when called', async () => {
    const one = await thePhone()
    one.clock.set(at('17:31'))
    await one.scene.act(closeDay, { kind: 'clock' })
    expect(await one.says()).toContain('We have closed for today.')
    const other = await thePhone()
    await other.call()
    await other.scene.act(noShow(other.visit))
    expect(await other.says()).toContain('We called you to a desk and did not find you.')
  })

  test('never that somebody is urgent', async () => {
    const { get, page, scene, visit } = await thePhone()
    await scene.act(markUrgent(visit, true))
    expect(await (await get(page)).text()).not.toMatch(/urgent/i)
  })

  test('in a part of its own, that the page fetches again', async () => {
    const { get, page, waits } = await thePhone()
    // An estimate that comes between the two would stand in the second alone.
    await waits.settled()
    const [whole, part] = [await (await get(page)).text(), await (await get(`${page}/now`)).text()]
    expect(part).toMatch(/^<div data-now="\d+">/)
    expect(whole).toContain(`hx-get="${page}/now"`)
    const keyless = (text: string) => textOf(text.split('<main')[1]?.replace(/^[^>]*>/, '') ?? text)
    expect(keyless(whole).trim()).toBe(textOf(part).trim())
  })
})

describe('the visitor', () => {
  test('steps out, and comes back', async () => {
    const { touch, state, page } = await thePhone()
    const answer = await touch('hold')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, page])
    expect(await state()).toBe('holding')
    expect((await touch('come-back')).status).toBe(303)
    expect(await state()).toBe('waiting')
  })

  test('who is called but cannot come keeps the place', async () => {
    const { touch, state, call, says } = await thePhone()
    await call()
    expect(await says()).toContain('I cannot come just now')
    await touch('hold')
    expect(await state()).toBe('holding')
  })

  test('leaves, once asked whether that is meant', async () => {
    const { touch, state, get, page, scene } = await thePhone()
    expect(await (await get(page)).text()).toMatch(/<details[^>]*id="leave".*Are you sure\? You lose your place\./s)
    expect((await touch('leave')).status).toBe(303)
    expect(await state()).toBe('left')
    expect((await scene.today()).journal.at(-1)).toMatchObject({ type: 'left', why: 'own-word', by: { on: 'phone' } })
  })

  test('says what would help', async () => {
    const { touch, scene, visit, says } = await thePhone()
    await touch('help', { need: 'interpreter', wanted: 'yes', language: 'British Sign Language' })
    expect((await scene.visit(visit)).help).toEqual({ needs: ['interpreter'], language: 'British Sign Language' })
    expect(await says()).toContain('An interpreter: British Sign Language')
  })

  test('touching twice, has done it once', async () => {
    const { touch, journal } = await thePhone()
    const before = await journal()
    for (let touches = 0; touches < 2; touches++)
      expect((await touch('hold', { key: 'touched-twice' })).status).toBe(303)
    expect(await journal()).toBe(before + 1)
  })
})

describe('what cannot be done is told in a sentence, and changes nothing', () => {
  test.each([
    ['come-back', 'waiting', 'You are back in the queue already.'],
    ['hold', 'holding', 'We are keeping your place already.'],
    ['hold', 'serving', 'You are at a desk now'],
    ['leave', 'serving', 'You are at a desk now.'],
    ['hold', 'left', 'This visit is over.'],
    ['leave', 'left', 'This visit is over.'],
    ['help', 'left', 'This visit is over.'],
  ])('%s, while %s', async (act, state, sentence) => {
    const { touch, call, scene, visit, journal, page } = await thePhone()
    if (state === 'holding') await scene.act(hold(visit))
    if (state === 'serving') await scene.act(start(await call()))
    if (state === 'left') await scene.act(leave(visit, 'own-word'))
    const before = await journal()
    const answer = await touch(act, { need: 'private', wanted: 'yes' })
    expect(answer.status).toBe(409)
    const text = await answer.text()
    expect(textOf(text)).toContain(sentence)
    expect(text).toContain(`href="${page}"`)
    expect(await journal()).toBe(before)
  })

  test('a form that is none, lacks its key, or says something else', async () => {
    const { touch, journal, url, page } = await thePhone()
    const before = await journal()
    const headers = { Origin: url, 'Content-Type': 'application/json' }
    const none = await fetch(`${url}${page}/leave`, { method: 'POST', headers, body: '{"key":"12345678"}' })
    for (const answer of [none, await touch('leave', { key: '' }), await touch('help', { need: 'money' })]) {
      expect(answer.status).toBe(422)
      expect(textOf(await answer.text())).toContain('Nothing has changed. Go back and try again.')
    }
    expect(await journal()).toBe(before)
  })

  test('a key that came with another answer', async () => {
    const { touch } = await thePhone()
    await touch('help', { key: 'the-same-key', need: 'private', wanted: 'yes' })
    expect((await touch('help', { key: 'the-same-key', need: 'private', wanted: 'no' })).status).toBe(409)
  })
})

describe('a ticket that is not there', () => {
  test.each(['nothing', '0', 'a'.repeat(500), 'W1'])('%s', async (token) => {
    const { get, post } = await thePhone()
    for (const answer of [await get(`/t/${token}`), await get(`/t/${token}/now`), await post(`/t/${token}/leave`)]) {
      expect(answer.status).toBe(404)
      expect(textOf(await answer.text())).toContain('take a new one or ask at reception')
    }
  })

  test('dies with its day', async () => {
    const { get, touch, page, clock } = await thePhone()
    clock.set(at('09:30', date('2026-11-24')))
    for (const answer of [await get(page), await get(`${page}/now`), await touch('hold')])
      expect(answer.status).toBe(404)
    const told = await (await get(page)).text()
    expect(told).toMatch(/A ticket works only on the day it was taken\.(?!.*\/s\/)/s)
  })

  test('dies with its day, but for how it was: the survey of a visit that was finished can still be answered', async () => {
    const { get, page, clock, call, scene, visit } = await thePhone()
    await call()
    await scene.act(start(visit))
    await scene.act(finish(visit, 'resolved'))
    const linkOn = async () => /href="(\/s\/[^"]+)"/.exec(await (await get(page)).text())?.[1] ?? 'no link'
    const today = await linkOn()
    clock.set(at('09:30', date('2026-11-24')))
    expect(await linkOn()).toBe(today)
    expect((await get(today)).status).toBe(200)
  })
})
