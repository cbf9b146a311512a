import { expect, test } from 'vitest'
import type { SiteId } from '../../src/domain/id.ts'
import { read } from '../support/at-reception.ts'
import { at } from '../support/builders.ts'
import { startServer } from '../support/server.ts'
import { aYearOfSurveys, may } from '../support/survey-found.ts'

async function theWords() {
  const server = await startServer({ start: at('16:00') })
  await aYearOfSurveys(server.storage)
  const page = async (query = '?round=2026-05') => read(await server.get(`/manage/survey/words${query}`))
  const press = (id: string, fields: Record<string, string | string[]>) =>
    server.post(`/manage/survey/words/${id}?round=2026-05&site=bootle`, fields)
  const kept = async () => (await server.storage.survey.words(may, null)).toSorted((a, b) => a.id.localeCompare(b.id))
  return { server, page, press, kept }
}

test('what people wrote is read, and said never to be published', async () => {
  const { page } = await theWords()
  const told = await page()
  expect(told.says).toContain('This is never published.')
  expect(told.says).toContain('2 texts, 2 not read yet.')
  expect(told.says).toContain('Amy at desk 2 was lovely.')
  expect((await page('?round=2026-05&site=southport')).says).toContain('Nobody has written anything here yet.')
})

test('where no survey is named, the running one is shown once somebody wrote in it, or else the newest with a text', async () => {
  const { server, page } = await theWords()
  const title = async (query: string) =>
    (await page(query)).says.match(/(?:Both sites together|Bootle|Southport), \w+ 2026/)?.[0]
  expect(await title('')).toBe('Both sites together, May 2026')
  expect(await title('?round=&site=southport')).toBe('Southport, November 2026')
  const help = { id: 'text-9', site: 'bootle' as SiteId, text: 'I need somebody to ring me.' }
  await server.storage.survey.keepWords({ ...help, round: '2026-11' as typeof may }, null)
  const told = await page('')
  expect(told.says).toContain('Both sites together, November 2026: counted survey')
  expect(told.says).toContain('I need somebody to ring me.')
  expect(await title('?round=2026-05')).toBe('Both sites together, May 2026')
})

test('the way from the results leads to what was just written, and from a survey that was chosen to its own', async () => {
  const { server } = await theWords()
  const results = async (query: string) => (await server.get(`/manage/survey${query}`)).text()
  expect(await results('')).toContain('href="/manage/survey/words?round=&amp;site="')
  expect(await results('?round=2025-05&site=bootle')).toContain(
    'href="/manage/survey/words?round=2025-05&amp;site=bootle"',
  )
})

test('a text is tagged with what is offered and with a tag of its own, and is read then', async () => {
  const { page, press, kept } = await theWords()
  const answer = await press('text-1', { act: 'read', tags: ['building', 'wait'], own: 'heating' })
  expect([answer.status, answer.headers.get('Location')]).toEqual([
    303,
    '/manage/survey/words?round=2026-05&site=bootle',
  ])
  expect((await kept())[1]).toMatchObject({ tags: ['building', 'wait', 'heating'], isRead: true })
  const told = await page('?round=2026-05&tag=heating')
  expect(told.says).toContain('1 text, 0 not read yet.')
  expect(told.says).toContain('It is cold by the door.')
  expect(told.says).not.toContain('Amy')
  expect(told.sent).toMatch(/value="heating" checked/)
})

test('fifty texts are on a page, those that nobody has read first; a mistake is shown on its own page', async () => {
  const { server, page, press } = await theWords()
  const { survey } = server.storage
  const id = (n: number) => `more-${String(n).padStart(3, '0')}`
  const said = Array.from({ length: 50 }, (_, n) => ({ id: id(n), text: `Said ${n}.` }))
  await Promise.all(said.map((each) => survey.keepWords({ ...each, site: 'bootle' as SiteId, round: may }, null)))
  await survey.tagWords(id(7), [])
  const texts = ({ sent }: { sent: string }) => sent.match(/<blockquote/g)?.length
  const first = await page()
  expect([texts(first), first.says.includes('52 texts, 51 not read yet.')]).toEqual([50, true])
  expect(first.sent).toContain('/manage/survey/words?round=2026-05&amp;site=&amp;tag=&amp;page=2" rel="next"')
  const last = await page('?round=2026-05&page=2')
  expect(last.says).toContain('Page 2 of 2')
  expect([texts(last), last.says.includes('Text 51'), last.says.includes('Said 7.')]).toEqual([2, true, true])
  expect((await page('?round=2026-05&page=9')).says).toContain('Page 2 of 2')
  for (const query of ['0', '1.5', 'x', '']) expect(texts(await page(`?round=2026-05&page=${query}`))).toBe(50)
  const wrong = await read(await press(id(7), { act: 'read', own: 'x'.repeat(41) }))
  expect([wrong.status, wrong.says.includes('Said 7.')]).toEqual([422, true])
})

test('a text that names somebody is removed, also by a button pressed twice', async () => {
  const { press, kept } = await theWords()
  expect((await press('text-0', { act: 'remove' })).status).toBe(303)
  expect((await press('text-0', { act: 'remove' })).status).toBe(303)
  expect((await kept()).map(({ id }) => id)).toEqual(['text-1'])
})

test('a tag that is too long comes back with what was chosen, and nothing is changed', async () => {
  const { press, kept } = await theWords()
  const before = await kept()
  const own = 'a tag that goes on and on and on and on and on'
  const told = await read(await press('text-1', { act: 'read', tags: 'wait', own }))
  expect(told.status).toBe(422)
  expect(told.sent).toContain('<a href="#own-text-1">Use 40 letters or fewer')
  expect(told.sent).toContain(`value="${own}"`)
  expect(told.sent).toMatch(/id="tag-text-1-\d" name="tags" value="wait" checked/)
  expect(await kept()).toEqual(before)
})

test.each([
  ['text-9', { act: 'read' }, 404],
  ['text-1', { act: 'publish' }, 422],
  ['text-1', { act: 'read', tags: 'x'.repeat(41) }, 422],
])('%s with %o changes nothing', async (id, fields, status) => {
  const { press, kept } = await theWords()
  const before = await kept()
  expect((await press(id, fields)).status).toBe(status)
  expect(await kept()).toEqual(before)
})

test('what somebody wrote is text and nothing else', async () => {
  const { server, page } = await theWords()
  const text = '<script>alert(1)</script>'
  await server.storage.survey.keepWords({ id: 'text-2', site: 'bootle' as SiteId, round: may, text }, null)
  const told = await page()
  expect(told.sent).not.toContain(text)
  expect(told.says).toContain('alert(1)')
})
