import { expect, it } from 'vitest'
import { callNext, callThis, recall } from '../../src/domain/acts/call.ts'
import { pauseDesk } from '../../src/domain/acts/desk.ts'
import { markUrgent } from '../../src/domain/acts/mark.ts'
import { postNotice } from '../../src/domain/acts/notice.ts'
import { finish, start } from '../../src/domain/acts/serve.ts'
import type { DeskId } from '../../src/domain/id.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { sceneAt, textOf } from '../support/scene.ts'
import { startServer } from '../support/server.ts'

const [desk1, desk2] = ['1' as DeskId, '2' as DeskId]
const at = (time: string) => Date.parse(time) as Instant

/** Bootle at ten with two desks open, as its screen sees it. */
async function bootle() {
  const server = await startServer()
  const { act, open, ...scene } = sceneAt(server)
  for (const desk of [desk1, desk2]) await open(desk, 'Sam Taylor')
  const html = async () => (await server.get('/screen/bootle/now')).text()
  const text = async (path = '/screen/bootle/now') => textOf(await (await server.get(path)).text())
  const walkIn = async () => (await scene.walkIn('benefits')).visit
  return { ...server, act, text, html, walkIn }
}

it('says how many wait in each queue, and what a newcomer would wait', async () => {
  const { walkIn, text, waits } = await bootle()
  for (let each = 0; each < 3; each++) await walkIn()
  await waits.settled()
  const shown = await text()
  expect(shown).toMatch(/Walk-in 3 people waiting Wait .* \d\d minutes/)
  expect(shown).toContain('Appointment 0 people waiting')
  expect(shown).toContain('Please wait for your number')
})

it('says that nobody is at a desk while everybody is away', async () => {
  const { act, text } = await bootle()
  await act(pauseDesk(desk1, 'lunch', null))
  expect(await text()).not.toContain('Nobody is at a desk')
  await act(pauseDesk(desk2, 'meeting', null))
  expect(await text()).toContain('Please wait for your number Nobody is at a desk just now. Somebody will come back.')
})

it('shows who is called to which desk, the newest call first, and a recall as a new call', async () => {
  const { act, walkIn, text, html, clock } = await bootle()
  await walkIn()
  const second = await walkIn()
  await act(callThis(desk2, second))
  const before = await html()
  clock.pass(1)
  await act(callNext(desk1))
  expect(await text()).toMatch(/Now called W1 → go to Desk 1 W2 → go to Desk 2/)
  clock.pass(1)
  await act(recall(second))
  expect(await text()).toMatch(/Now called W2 → go to Desk 2 W1 → go to Desk 1/)
  const [earlier, now] = [before, await html()].map((page) => /data-call="(W2-\d+)"/.exec(page)?.[1])
  expect(now).not.toBe(earlier)
})

it('keeps the last five calls, without those of now', async () => {
  const { act, walkIn, text, clock } = await bootle()
  for (let each = 0; each < 7; each++) {
    const visit = await walkIn()
    await act(callThis(desk1, visit))
    await act(start(visit))
    if (each < 6) await act(finish(visit, 'resolved'))
    clock.pass(1)
  }
  const shown = await text()
  expect(shown.match(/W\d Desk 1 10:0\d/g)).toEqual(
    ['W7', 'W6', 'W5', 'W4', 'W3'].map((ticket, ago) => `${ticket} Desk 1 10:0${6 - ago}`),
  )
})

it('explains a delay in the words of the reason and in staff’s own, escaped', async () => {
  const { act, html } = await bootle()
  await act(postNotice('adviser-ill', 'Back at <b>two</b>.'))
  expect(await html()).toContain('One of our advisers is ill today. Back at &lt;b&gt;two&lt;/b&gt;.')
})

it('tells nothing of who somebody is or that it is urgent', async () => {
  const { act, walkIn, html } = await bootle()
  const urgent = await walkIn()
  const usual = await html()
  await act(markUrgent(urgent, true))
  const marked = await html()
  // The forecast may be another by now, whoever waits.
  const withoutTimes = (page: string) => page.replace(/data-now="\d+"|\d\d:\d\d(:\d\d)?|"queue__range">[^<]*/g, '')
  expect(withoutTimes(marked)).toBe(withoutTimes(usual))
  await act(callNext(desk1))
  const called = await html()
  expect(called).toContain('W1')
  for (const secret of ['Sam Taylor', 'urgent', 'Urgent', urgent, 'Benefits']) expect(called).not.toContain(secret)
})

it('says when the doors open once nobody is left inside', async () => {
  const { walkIn, text, clock } = await bootle()
  await walkIn()
  clock.set(at('2026-11-23T17:10:00Z'))
  expect(await text()).toMatch(/Walk-in 1 person waiting No new tickets now/)
  clock.set(at('2026-11-24T07:30:00Z'))
  expect(await text()).toMatch(/We are closed We open today at 9am/)
})

it('says where people are seen by appointment only', async () => {
  const { text } = await bootle()
  expect(await text('/screen/southport/now')).toContain('By appointment only')
})

it('works without JavaScript: the page holds what its fragment holds, and comes again by itself', async () => {
  const { get, walkIn } = await bootle()
  await walkIn()
  const page = await (await get('/screen/bootle')).text()
  expect(page).toContain('<noscript><meta http-equiv="refresh" content="10"/></noscript>')
  expect(page).toMatch(/<strong class="queue__count">1<\/strong>/)
  expect(page).toContain('id="live"')
})

it('says when it was right, to the second', async () => {
  const { text, clock } = await bootle()
  clock.set(at('2026-11-23T10:20:30Z'))
  expect(await text()).toMatch(/Last updated at 10:20:3\d/)
})

it.each(['/screen/nowhere', '/screen/nowhere/now'])('answers %s with a plain 404', async (path) => {
  const { get } = await startServer()
  expect((await get(path)).status).toBe(404)
})
