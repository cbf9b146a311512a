import { expect, test } from 'vitest'
import { textOf } from '../support/scene.ts'
import { allAnswered, aSurvey } from '../support/survey-visitor.ts'

const says = async (answer: Response | Promise<Response>) => textOf(await (await answer).text())
const ratings = { part: 'ratings', accessibility: 'excellent', experience: 'good', expectations: 'poor' }

test('the end thanks, and leads to compliments and complaints of the site', async () => {
  const { served, from, get } = await aSurvey()
  const { link } = await served()
  await from(link, allAnswered)
  const html = await (await get(`${link}/thanks`)).text()
  expect(textOf(html)).toContain('Thank you for telling us')
  expect(textOf(html)).toContain('Your answers are counted.')
  expect(html).toContain('href="/feedback?site=bootle"')
})

test('ratings, words and equality are each counted once a link, apart from each other', async () => {
  const { served, from, get, counted, words, equality } = await aSurvey()
  const { link } = await served()
  for (let times = 0; times < 2; times++) {
    expect((await from(`${link}/thanks`, ratings)).status).toBe(303)
    expect((await from(`${link}/thanks`, { part: 'words', text: ' The lift\r\nis slow ' })).status).toBe(303)
    expect((await from(`${link}/about-you`, { age: '25-34', sex: 'prefer-not-to-say' })).status).toBe(303)
  }
  expect(await counted()).toEqual([
    'bootle visit accessibility excellent 1',
    'bootle visit any ratings 1',
    'bootle visit expectations poor 1',
    'bootle visit experience good 1',
  ])
  expect((await words()).map(({ text }) => text)).toEqual(['The lift\nis slow'])
  const told = (await equality()).map(({ question, answer, count }) => `${question} ${answer} ${count}`)
  expect(told).toEqual(expect.arrayContaining(['age 25-34 1', 'sex prefer-not-to-say 1']))
  // The five questions are still open: each part is by itself.
  expect((await from(link, allAnswered)).status).toBe(303)
  expect(await counted()).toContain('bootle visit any survey 1')
  const end = await says(get(`${link}/thanks`))
  for (const sent of ['Your three answers are counted', 'Our staff will read your words', 'about you are counted'])
    expect(end).toContain(sent)
})

test('who sends a mistake from the end, having skipped every question, is not told of answers that are counted', async () => {
  const { served, from } = await aSurvey()
  const { link } = await served()
  const told = await says(from(`${link}/thanks`, { part: 'ratings' }))
  expect([told.includes('Answer one of the three questions'), told.includes('counted')]).toEqual([true, false])
})

test('from a poster they are counted once a device, by its cookie', async () => {
  const { from, counted, words, equality } = await aSurvey()
  let Cookie = ''
  const send = async (path: string, fields: Record<string, string>) => {
    const answer = await from(path, fields, { Cookie })
    Cookie = answer.headers.get('Set-Cookie')?.split(';')[0] ?? Cookie
    return answer.status
  }
  for (let times = 0; times < 2; times++) {
    expect(await send('/survey/bootle/thanks', ratings)).toBe(303)
    expect(await send('/survey/bootle/thanks', { part: 'words', text: 'Well done' })).toBe(303)
    expect(await send('/survey/bootle/about-you', { ethnicity: 'white-irish' })).toBe(303)
  }
  expect(Cookie).toBe('survey=2026-11-23.ratings.words.equality')
  expect(await counted()).toContain('bootle poster any ratings 1')
  expect(await words()).toHaveLength(1)
  expect((await equality()).find(({ question }) => question === 'ethnicity')).toMatchObject({ count: 1 })
})

test('words that are too long come back whole with what is wrong, and none are kept', async () => {
  const { served, from, words } = await aSurvey()
  const { link } = await served()
  const text = `${'a'.repeat(999)}\r\nb`
  const long = await from(`${link}/thanks`, { part: 'words', text })
  expect(long.status).toBe(422)
  const html = await long.text()
  expect(textOf(html)).toContain('it is 1 character too long.')
  expect(html).toContain(`${'a'.repeat(999)}\nb</textarea>`)
  expect((await from(`${link}/thanks`, { part: 'words', text: ' \r\n ' })).status).toBe(422)
  expect(await words()).toEqual([])
  expect((await from(`${link}/thanks`, { part: 'words', text: 'a'.repeat(1000) })).status).toBe(303)
  expect(await words()).toHaveLength(1)
})

test('words are text on the page, whatever is in them', async () => {
  const { served, from } = await aSurvey()
  const { link } = await served()
  const html = await (
    await from(`${link}/thanks`, { part: 'words', text: `</textarea><script>x${'a'.repeat(1000)}` })
  ).text()
  expect(html).toContain('&lt;/textarea&gt;&lt;script&gt;x')
  expect(html).not.toContain('<script>x')
})

test.each([
  ['/thanks', { part: 'survey' }, 422],
  ['/thanks', {}, 422],
  ['/thanks', { part: 'ratings' }, 422],
  ['/thanks', { part: 'ratings', experience: 'splendid' }, 422],
  ['/thanks', { part: 'words' }, 422],
  ['/about-you', {}, 422],
  ['/about-you', { age: '200' }, 422],
  ['/about-you', { name: 'Kim' }, 422],
] as const)('a wrong form counts nothing: %s %j', async (path, fields, status) => {
  const { served, from, counted, words, equality } = await aSurvey()
  const { link } = await served()
  for (const address of [link, '/survey/bootle']) expect((await from(address + path, fields)).status).toBe(status)
  expect([await counted(), await words(), await equality()]).toEqual([[], [], []])
})
