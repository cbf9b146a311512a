import { expect, test } from 'vitest'
import { answer, hold, passOn, takeOn } from '../../src/domain/feedback/acts.ts'
import { endOfDay } from '../../src/domain/feedback/clock.ts'
import { read, type Told } from '../support/at-reception.ts'
import { at, date } from '../support/builders.ts'
import { manager } from '../support/feedback.ts'
import { startServer } from '../support/server.ts'

const complaint = { text: 'I waited an hour.', site: 'bootle', email: '', mobile: '', name: '' }

/** A server, and what the writers of feedback do there. */
async function theWebsite() {
  const server = await startServer()
  const page = async (path: string): Promise<Told> => read(await server.get(path))
  const send = (fields: Record<string, string> = {}, kind = 'complaint') =>
    server.post(`/feedback/${kind}`, { ...complaint, ...fields })
  const count = async () => (await server.storage.feedback.open()).length
  /** Sends a complaint, and gives the page that it leads to. */
  async function sent(fields: Record<string, string> = {}, kind?: string) {
    const answered = await send(fields, kind)
    expect(answered.status).toBe(303)
    const address = answered.headers.get('Location') ?? ''
    const found = await server.storage.feedback.byToken(address.split('/').pop() as never)
    if (!found) throw new RangeError('nothing was kept')
    const { reference } = found
    const act = (...given: [Parameters<typeof server.changeCase.act>[1]]) =>
      server.changeCase.act(reference, ...given, manager)
    return { address, reference, act, page: () => page(address) }
  }
  return { server, page, send, sent, count }
}

test('a complaint is acknowledged at once, with a reference to be read aloud and the day of its answer', async () => {
  const { sent } = await theWebsite()
  const { reference, page } = await sent()
  const { status, says } = await page()
  expect(status).toBe(200)
  expect(says).toContain('Thank you. We have your complaint.')
  expect(says).toContain(reference)
  expect(says).toContain([...reference.replace('-', '')].join(' '))
  expect(says).toContain('Bootle')
  expect(says).toContain('We will answer you by Tuesday 8 December.')
  expect(says).toContain('I waited an hour.')
  expect(says).not.toContain('Ask for a review')
})

test('a form that is sent twice is one complaint', async () => {
  const { send, count } = await theWebsite()
  const [first, second] = [await send({ key: 'the-same-key' }), await send({ key: 'the-same-key' })]
  expect(second.headers.get('Location')).toBe(first.headers.get('Location'))
  expect(await count()).toBe(1)
  expect((await send({ key: 'the-same-key', text: 'Something else.' })).status).toBe(409)
  expect(await count()).toBe(1)
})

test.each([
  [{ text: '' }, 'text', 'Say what happened'],
  [{ text: ' \r\n ' }, 'text', 'Say what happened'],
  [{ text: 'x'.repeat(4_001) }, 'text', 'Say it in 4,000 letters or fewer'],
  [{ site: 'nowhere' }, 'site', 'Choose an office from the list'],
  [{ email: 'ada' }, 'email', 'Enter an e-mail address like name@example.org'],
  [{ mobile: '12' }, 'mobile', 'Enter a mobile number like 07700 900123'],
  [{ name: 'x'.repeat(81) }, 'name', 'Enter a name of 80 letters or fewer'],
])('%j comes back with what was typed', async (wrong: Record<string, string>, field, sentence) => {
  const { send, count } = await theWebsite()
  const told = await read(await send({ ...complaint, name: 'Ada', ...wrong }))
  expect(told.status).toBe(422)
  expect(told.sent).toMatch(/<title>Error: What went wrong/)
  expect(told.sent).toContain(`<a href="#${field}">${sentence}`)
  if (!('text' in wrong)) expect(told.sent).toContain('I waited an hour.')
  if (!('name' in wrong)) expect(told.sent).toContain('value="Ada"')
  expect(await count()).toBe(0)
})

test('what was written keeps its lines, is escaped, and leads nowhere', async () => {
  const { sent } = await theWebsite()
  const { page } = await sent({ text: 'One.\r\n\r\n<b>Two</b> https://example.org/feedback' })
  const { sent: markup } = await page()
  expect(markup).toContain('<p>One.</p>')
  expect(markup).toContain('&lt;b&gt;Two&lt;/b&gt; https://example.org/feedback')
  expect(markup).not.toContain('href="https://example.org')
})

test('the answer leads to the review, and the review to the Ombudsman', async () => {
  const { sent, server } = await theWebsite()
  const { address, act, page } = await sent()
  await act(answer(1, 'not-upheld', 'We came in time.'))
  const first = await page()
  expect(first.says).toContain('We do not agree with your complaint We came in time.')
  expect(first.says).toContain('Ask for a review')
  expect(first.says).not.toContain('www.lgo.org.uk')

  expect((await server.post(`${address}/stage-2`, { text: 'I have a ticket.' })).status).toBe(303)
  const second = await page()
  expect(second.says).toContain('A senior officer will look at it again and answer by Thursday 3 December.')
  expect(second.says).toContain('I have a ticket.')

  await act(answer(2, 'partly-upheld', 'In part.'))
  const third = await page()
  expect(third.says).toContain('Local Government and Social Care Ombudsman')
  expect(third.says).toContain('www.lgo.org.uk')
  expect(third.says).toContain('0300 061 0614')
  expect(third.says).not.toContain('Ask for a review')
})

test('a first answer asks for no review once there is one, and a holding response has its date once it is over', async () => {
  const { sent, server } = await theWebsite()
  const { address, act, page, reference } = await sent()
  const manage = async (name: string, fields: Record<string, string>) =>
    expect((await server.post(`/manage/feedback/${reference}/${name}`, fields)).status).toBe(303)
  const calls = ['you can ask for a review', 'To ask for a review:', 'You can also ask at reception']
  const saysAll = (says: string) => calls.map((call) => says.includes(call))
  await act(hold(endOfDay(at('10:00'), 20), 'Sam is ill.'))
  await act(hold(endOfDay(at('10:00'), 25), 'Sam is still ill.'))
  const held = await page()
  expect(held.says).toContain('We need more time Sam is still ill.')
  expect(held.says).toContain('We needed more time: 23 November 2026 Sam is ill.')
  await manage('answer', { stage: '1', outcome: 'not-upheld', text: 'We came in time.' })
  const first = await page()
  expect(saysAll(first.says)).toEqual([true, true, true])
  expect(first.says).not.toContain('We need more time')
  expect(first.says).toContain('We needed more time: 23 November 2026 Sam is still ill.')

  expect((await server.post(`${address}/stage-2`)).status).toBe(303)
  const second = await page()
  expect(second.says).toContain('We do not agree with your complaint We came in time.')
  expect(saysAll(second.says)).toEqual([false, false, false])
  await manage('answer', { stage: '2', outcome: 'partly-upheld', text: 'In part.' })
  expect(saysAll((await page()).says)).toEqual([false, false, false])
})

test('a review that is asked for too early, twice or of a compliment is refused, and what was typed stays', async () => {
  const { sent, server } = await theWebsite()
  const { address, act } = await sent()
  const early = await read(await server.post(`${address}/stage-2`, { text: 'Still wrong.' }))
  expect(early.status).toBe(409)
  expect(early.says).toContain('We have not answered this complaint yet.')
  await act(answer(1, 'upheld', 'Sorry.'))
  const long = await read(await server.post(`${address}/stage-2`, { text: 'x'.repeat(4_001) }))
  expect(long.status).toBe(422)
  expect(long.sent).toContain('x'.repeat(4_001))
  expect((await server.post(`${address}/stage-2`)).status).toBe(303)
  expect((await server.post(`${address}/stage-2`)).status).toBe(409)
  const praise = await sent({}, 'compliment')
  expect((await server.post(`${praise.address}/stage-2`)).status).toBe(409)
})

test('a holding response says until when, and a late answer is admitted', async () => {
  const { sent, server } = await theWebsite()
  const { act, page, reference } = await sent()
  await act(hold(endOfDay(at('10:00'), 20), 'Sam is ill.'))
  const held = await page()
  expect((await read(await server.get(`/feedback/find?reference=${reference}`))).says).toContain('Sunday 13 December')
  expect(held.says).toContain('We need more time Sam is ill.')
  expect(held.says).toContain('We will answer you by Sunday 13 December.')
  server.clock.set(at('00:00', date('2026-12-14')))
  expect((await page()).says).toContain('We said by Sunday 13 December. We are late, and we are sorry.')
})

test('a compliment is passed on, with or without a word back', async () => {
  const { sent } = await theWebsite()
  const silent = await sent({ text: 'Alex was kind.' }, 'compliment')
  expect((await silent.page()).says).toContain('We will tell the people it is about.')
  await silent.act(passOn(''))
  expect((await silent.page()).says).toContain('We have passed it on.')
  const thanked = await sent({}, 'compliment')
  await thanked.act(passOn('Alex is glad.'))
  expect((await thanked.page()).says).toContain('Our answer Alex is glad.')
})

test('a reference alone tells how a complaint stands, and nothing of it', async () => {
  const { sent, page } = await theWebsite()
  const { reference, address, act } = await sent({ name: 'Ada', email: 'ada@example.org' })
  const written = reference.toLowerCase().replace('-', ' ')
  const told = await page(`/feedback/find?${new URLSearchParams({ reference: written })}`)
  expect(told.says).toContain('We have it. Somebody will look at it. The answer is due by Tuesday 8 December.')
  await act(takeOn('Sam'))
  const taken = await page(`/feedback/find?reference=${reference}`)
  expect(taken.says).toContain('We are working on it. The answer is due by Tuesday 8 December.')
  for (const secret of ['an hour', 'Bootle', 'Ada', 'ada@', address]) expect(told.sent).not.toContain(secret)
  await act(answer(1, 'upheld', 'Sorry.'))
  expect((await page(`/feedback/find?reference=${reference}`)).says).toContain('We have dealt with it.')
})

test.each([
  ['', 'Enter a reference like C-7KQ3M'],
  ['C-22222', 'We know no such reference.'],
  ["' or 1=1", 'Enter a reference like C-7KQ3M'],
])('the reference %j is none', async (reference, sentence) => {
  const { page } = await theWebsite()
  const told = await page(`/feedback/find?${new URLSearchParams({ reference })}`)
  expect(told.status).toBe(422)
  expect(told.says).toContain(sentence)
})

test('what is not there is a plain 404', async () => {
  const { page, server } = await theWebsite()
  for (const path of ['/feedback/praise', '/feedback/cases/nothing']) expect((await page(path)).status).toBe(404)
  expect((await server.post('/feedback/cases/nothing/stage-2', { text: '' })).status).toBe(404)
  expect((await server.post('/feedback/praise', complaint)).status).toBe(404)
})

test('a link that was made for a site chooses it', async () => {
  const { page } = await theWebsite()
  expect((await page('/feedback?site=southport')).sent).toContain('/feedback/complaint?site=southport')
  expect((await page('/feedback?site=nowhere')).sent).toContain('href="/feedback/complaint"')
  expect((await page('/feedback/complaint?site=southport')).sent).toMatch(/<option value="southport" selected/)
})
