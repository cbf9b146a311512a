import { describe, expect, test } from 'vitest'
import { callThis } from '../../src/domain/acts/call.ts'
import { start } from '../../src/domain/acts/serve.ts'
import type { DeskId } from '../../src/domain/id.ts'
import { later } from '../../src/domain/instant.ts'
import { at } from '../support/builders.ts'
import { atDesk1 } from '../support/desk.ts'
import { textOf } from '../support/scene.ts'
import { startServer } from '../support/server.ts'
import { adviserAt } from '../support/stage.ts'

describe('with a visitor', () => {
  test('a call again is counted', async () => {
    const desk = await atDesk1()
    const visit = await desk.called()
    await desk.press('recall', { visit })
    expect(await desk.says()).toContain('Called twice')
    await desk.press('recall', { visit })
    expect(await desk.says()).toContain('Called 3 times')
  })

  test.each([
    ['resolved', 'Resolved'],
    ['partly', 'Partly resolved'],
    ['signposted', 'Signposted elsewhere'],
  ])('one touch finishes as %s', async (outcome, words) => {
    const desk = await atDesk1()
    const visit = await desk.called()
    await desk.press('start', { visit })
    desk.server.clock.pass(9)
    expect(await desk.says()).toMatch(new RegExp(`W1 is with you .*With you for 9:0\\d Waited 0 minutes .*${words}`))
    await desk.press('finish', { visit, outcome })
    expect((await desk.visit(visit)).state).toMatchObject({ is: 'finished', outcome, callBackBy: null })
    expect(await desk.says()).toContain('Sam: 1 served today, 9 minutes on average')
  })

  test('a referral says by when the call back is due, before and after', async () => {
    const desk = await atDesk1()
    const visit = await desk.serving()
    expect(await desk.says()).toContain('Referred to a specialist Call back by 10:00 tomorrow')
    await desk.press('finish', { visit, outcome: 'referred' })
    const { state } = await desk.visit(visit)
    expect(state).toMatchObject({ callBackBy: state.is === 'finished' ? later(state.at, 24 * 60) : null })
    expect(await desk.says()).toContain('W1 finished: referred to a specialist, 10:00. Call back by 10:00 tomorrow')
  })

  test.each([
    ['no-show', 'no-show'],
    ['hold', 'holding'],
  ])('%s ends the call, and undo brings it back', async (act, state) => {
    const desk = await atDesk1()
    const visit = await desk.called()
    await desk.press(act, { visit })
    expect((await desk.visit(visit)).state.is).toBe(state)
    const [, entry = ''] = /name="entry" value="(\d+)"/.exec(await desk.page()) ?? []
    await desk.press('undo', { entry })
    expect((await desk.visit(visit)).state.is).toBe('called')
    expect(await desk.says()).toContain('W1 is called')
  })

  test('another service keeps the time of arrival', async () => {
    const desk = await atDesk1()
    const visit = await desk.serving()
    const { arrivedAt } = await desk.visit(visit)
    desk.server.clock.pass(5)
    await desk.press('transfer', { visit, service: 'housing' })
    expect(await desk.visit(visit)).toMatchObject({ service: 'housing', arrivedAt, state: { is: 'waiting' } })
    expect(await desk.says()).toContain('Desk 1 is free')
  })

  test('another service must be chosen, and be another', async () => {
    const desk = await atDesk1()
    const visit = await desk.serving()
    const unchosen = await desk.press('transfer', { visit, service: '' })
    expect([unchosen.status, await unchosen.text()]).toEqual([422, expect.stringContaining('href="#service"')])
    expect((await desk.press('transfer', { visit, service: 'council-tax' })).status).toBe(409)
    expect((await desk.press('transfer', { visit, service: 'magic' })).status).toBe(404)
    expect((await desk.visit(visit)).state.is).toBe('serving')
  })

  test.each(['recall', 'start', 'no-show', 'hold', 'finish', 'transfer', 'call'])(
    'a page that is too old cannot %s somebody who is at another desk',
    async (act) => {
      const desk = await atDesk1()
      await desk.open('2')
      const { visit } = await desk.walkIn()
      await desk.act(callThis('2' as DeskId, visit), adviserAt('2' as DeskId))
      if (act === 'finish' || act === 'transfer') await desk.act(start(visit), adviserAt('2' as DeskId))
      const before = await desk.facts()
      const answer = await desk.press(act, { visit, outcome: 'resolved', service: 'housing' })
      expect([answer.status, await desk.facts()]).toEqual([409, before])
      expect(await answer.text()).toContain('role="alert"')
    },
  )
})

describe('a desk that is away', () => {
  test.each([
    [{ reason: 'lunch', minutes: '45' }, 'Lunch, back at 10:45'],
    [{ reason: 'meeting', time: '9.59', minutes: '' }, null],
    [{ reason: 'meeting', time: '11.30', minutes: '10' }, 'Meeting, back at 11:30'],
    [{ reason: 'other' }, 'Other'],
  ])('%j', async (fields, says) => {
    const desk = await atDesk1()
    const answer = await desk.press('pause', fields as Record<string, string>)
    if (says === null) {
      expect(answer.status).toBe(422)
      const sent = await answer.text()
      expect(sent).toContain('<a href="#time">The time back has already passed. Enter a later time.</a>')
      expect(sent).toContain('value="9.59"')
      expect(sent).toMatch(/<option value="meeting" selected/)
      expect(await desk.says()).toContain('Desk 1 is free')
    } else expect(await desk.says()).toContain(`Desk 1 is away ${says} I am back`)
  })

  test.each([
    [{}, 'Choose why you are away'],
    [{ reason: 'lunch', time: 'soon' }, 'Enter the time as 14:30'],
    [{ reason: 'lunch', minutes: '-5' }, 'Choose the minutes from the list'],
  ])('is not one with %j', async (fields, sentence) => {
    const desk = await atDesk1()
    const answer = await desk.press('pause', fields as Record<string, string>)
    expect([answer.status, textOf(await answer.text())]).toEqual([422, expect.stringContaining(sentence)])
    expect(await desk.says()).toContain('Desk 1 is free')
  })

  test('comes back, and closes', async () => {
    const desk = await atDesk1()
    await desk.press('pause', { reason: 'break' })
    await desk.press('back')
    expect(await desk.says()).toContain('Desk 1 is free')
    await desk.press('close')
    expect(await desk.says()).toContain('Desk 1 is closed')
  })
})

test('a desk takes back its own acts, and nobody else’s', async () => {
  const desk = await atDesk1()
  await desk.open('2', 'Alex')
  const theirs = String(await desk.facts())
  const answer = await desk.press('undo', { entry: theirs })
  expect([answer.status, await desk.facts()]).toEqual([409, Number(theirs)])
  expect(await desk.says()).toContain('Desk 1 opened by Sam')
  expect((await desk.press('undo', { entry: '99' })).status).toBe(404)
})

describe('bad input is told, and changes nothing', () => {
  test.each(['/desk/nowhere', '/desk/nowhere/1', '/desk/bootle/99', '/desk/bootle/99/now', '/desk/bootle/1/dance'])(
    'GET %s',
    async (address) => {
      const server = await startServer()
      const answer = await server.get(address)
      expect([answer.status, textOf(await answer.text()).length > 20]).toEqual([404, true])
    },
  )

  test.each([
    ['/desk/nowhere/1/call-next', {}, 404],
    ['/desk/bootle/99/call-next', {}, 404],
    ['/desk/bootle/1/dance', {}, 404],
    ['/desk/bootle/1/toString', {}, 404],
    ['/desk/bootle/1/call', {}, 422],
    ['/desk/bootle/1/call', { visit: 'nobody' }, 404],
    ['/desk/bootle/1/start', { visit: 'nobody' }, 404],
    ['/desk/bootle/1/finish', { visit: 'nobody', outcome: 'magic' }, 422],
    ['/desk/bootle/1/undo', { entry: 'last' }, 422],
    ['/desk/bootle/1/back', {}, 409],
    ['/desk/bootle/2/call-next', {}, 409],
    ['/desk/bootle/2/close', {}, 409],
    ['/desk/bootle/1/call-next', { key: 'x' }, 422],
  ])('POST %s %j', async (address, fields, status) => {
    const desk = await atDesk1()
    await desk.walkIn()
    const before = await desk.facts()
    const answer = await desk.server.post(address, fields as Record<string, string>)
    expect([answer.status, await desk.facts()]).toEqual([status, before])
    expect(textOf(await answer.text())).toMatch(/\. /)
  })

  test('a body that is no form', async () => {
    const desk = await atDesk1()
    await desk.walkIn()
    const answer = await fetch(`${desk.server.url}/desk/bootle/1/call-next`, {
      method: 'POST',
      body: '{"key":"12345678"}',
      headers: { Origin: desk.server.url, 'Content-Type': 'application/json' },
    })
    expect(answer.status).toBe(422)
    expect(await desk.says()).toContain('Desk 1 is free')
  })

  test('when the site is closed, a desk does not open', async () => {
    const server = await startServer({ start: at('20:00') })
    const answer = await server.post('/desk/bootle/1/open', { adviser: 'Sam' })
    expect([answer.status, textOf(await answer.text())]).toEqual([409, expect.stringContaining('We are closed.')])
  })
})
