import { expect, test } from 'vitest'
import { read, type Told } from '../support/at-reception.ts'
import { at } from '../support/builders.ts'
import { startServer } from '../support/server.ts'
import { answered, aYearOfSurveys, content, type may } from '../support/survey-found.ts'

/** A server in November, between the waves' answers and the page that tells them. */
async function thePage() {
  const server = await startServer({ start: at('16:00') })
  const page = async (query = ''): Promise<Told> => read(await server.get(`/manage/survey${query}`))
  return { server, page }
}

const plain = (text: string): string =>
  text
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()

/** What a table says, by its caption. */
const tableOf = ({ sent }: Told, caption: string): string[] =>
  (new RegExp(`<caption[^>]*>${caption}</caption>(.*?)</table>`, 's').exec(sent)?.[1] ?? '')
    .split('</tr>')
    .map(plain)
    .filter((row) => row !== '')

test('before anybody answered, the page says so, and shows the waves', async () => {
  const { page } = await thePage()
  const told = await page()
  expect(told.status).toBe(200)
  expect(told.says).toContain('Both sites together, November 2026: counted survey')
  expect(told.says).toContain('This survey is still open.')
  expect(told.says).toContain('Fewer than 10 people have answered so far')
  expect(tableOf(told, 'Counted surveys of this year and the next').slice(1)).toEqual([
    'May 2026 1 to 31 May 2026 no target',
    'November 2026 1 to 30 November 2026 no target',
    'May 2027 1 to 31 May 2027 no target',
    'November 2027 1 to 30 November 2027 no target',
  ])
})

test('the newest survey that is over is told: shares with their ranges and counts, beside 12 months before', async () => {
  const { server, page } = await thePage()
  await aYearOfSurveys(server.storage)
  const told = await page()
  expect(told.says).toContain('Both sites together, May 2026: counted survey')
  expect(told.says).toContain('174 people answered.')
  expect(tableOf(told, 'How many gave a good answer')).toContain(
    'Treated fairly yes 86% (80 to 90) 149 of 174 67% (59 to 74) 100 of 150 Better',
  )
  expect(tableOf(told, 'Did we treat you fairly\\?').slice(1)).toEqual([
    'Yes 86% (80 to 90) 149 of 174',
    'No 14% (10 to 20) 25 of 174',
    'All who answered 174',
  ])
  expect(told.says).toContain('How many gave a good rating. Withheld')
  expect(told.says).toContain('No visits finished on these days')
})

test('a site is told apart by way, service and promise; small groups are withheld with the smallest other one', async () => {
  const { server, page } = await thePage()
  await aYearOfSurveys(server.storage)
  const told = await page('?round=2026-05&site=bootle')
  const first = (caption: string) =>
    tableOf(told, caption)
      .slice(1)
      .map((row) => row.split(' (')[0])
  expect(first('By where people answered')).toEqual(['Link on the ticket 87%', 'Poster 100%', 'Kiosk 0%'])
  const services = first('By service, for people who used the link on their ticket')
  expect(services).toContain('Council Tax 100%')
  expect(services).toContain('Benefits 100%')
  expect(services).toContain('Blue Badge withheld')
  expect(services).toContain('Housing withheld')
  expect(services).toContain('Registrars no answers')
  expect(first('By the promised wait, for people who used the link on their ticket')).toEqual([
    ...['Kept 100%', 'waited up to 2 minutes 100%', 'waited longer than 2 minutes 100%'],
    ...['Missed 0%', 'waited up to 15 minutes no answers', 'waited over 15 minutes 0%'],
  ])
})

test('where one of two sites is withheld the other one is too, and both together are told', async () => {
  const { server, page } = await thePage()
  await answered(server.storage, 60)
  await answered(server.storage, 9, { site: 'southport' })
  expect(tableOf(await page('?round=2026-05'), 'How many gave a good answer')[1]).toContain('69 of 69')
  for (const site of ['bootle', 'southport']) {
    const told = await page(`?round=2026-05&site=${site}`)
    expect(told.says).toContain('How many gave a good answer. Withheld: fewer than 10')
    expect(told.says).toContain('How many people answered here is withheld: fewer than 10 answered')
    expect(told.says).not.toContain('Fewer than 10 people have answered')
    expect(told.says).not.toContain('of 60')
    expect(told.says).not.toContain('60 people')
    expect(told.says).not.toMatch(/9.of 9/)
  }
})

test('of all sites together, where nothing else could be meant, it is said that fewer than ten answered', async () => {
  const { server, page } = await thePage()
  await answered(server.storage, 9)
  expect((await page('?round=2026-05')).says).toContain('Fewer than 10 people have answered.')
  const { says } = await page('?round=2026-05&site=bootle')
  expect([says.includes('Fewer than 10 people'), says.includes('here is withheld')]).toEqual([false, true])
})

test('while a survey runs nothing of its answers is told, but how many there are at all sites', async () => {
  const { server, page } = await thePage()
  await answered(server.storage, 25, { round: '2026-11' as typeof may, answers: content })
  for (const query of ['', '?round=2026-11&site=bootle', '?round=2026-11&site=southport']) {
    const told = await page(query)
    expect(told.says).toContain('Its results are shown after 30 November 2026')
    expect(told.says).toContain('25 people have answered so far, at all sites together.')
    expect(told.sent).not.toContain('share-bar')
    expect(told.says).not.toContain('25 of 25')
  }
})

test('equality answers are told of both sites together, small ones withheld with another', async () => {
  const { server, page } = await thePage()
  await aYearOfSurveys(server.storage)
  const told = await page()
  expect(tableOf(told, 'What was your age last birthday\\?').slice(1)).toEqual([
    ...['Under 16 0', '16 to 24 withheld', '25 to 34 0', '35 to 44 withheld', '45 to 54 0', '55 to 64 0'],
    ...['65 to 74 16', '75 or over 0', 'Prefer not to say 0', 'All who answered 30'],
  ])
  expect(tableOf(told, 'What is your sex\\?').slice(1)).toContain('Female 30')
  expect((await page('?site=bootle')).says).not.toContain('About the people who answered')
})

test.each(['?round=2026-13', '?round=spring', '?site=nowhere'])('%s is not there', async (query) => {
  const { page } = await thePage()
  expect((await page(query)).status).toBe(404)
})

test('the days and the target of a counted survey are set, and answers are counted towards it', async () => {
  const { server, page } = await thePage()
  const set = await server.post('/manage/survey/waves', { from: '2026-11-01', to: '2026-11-27', target: '40' })
  expect([set.status, set.headers.get('Location')]).toEqual([303, '/manage/survey#waves'])
  await answered(server.storage, 25, { round: '2026-11' as typeof may })
  const told = await page('?round=2026-11')
  expect(told.says).toContain('November 2026 1 to 27 November 2026 40')
  expect(told.says).toContain('The target is 40 answers: 15 more to go.')
  await server.post('/manage/survey/waves', { from: '2027-03-01', to: '2027-03-31', target: '' })
  expect((await page()).says).toContain('March 2027 1 to 31 March 2027 no target')
})

test('what was set of days ahead is taken back', async () => {
  const { server, page } = await thePage()
  await server.post('/manage/survey/waves', { from: '2027-03-01', to: '2027-03-31', target: '' })
  await server.post('/manage/survey/waves', { from: '2027-05-10', to: '2027-05-21', target: '90' })
  await server.post('/manage/survey/waves', { from: '2026-11-01', to: '2026-12-11', target: '' })
  const takeBack = async (wave: string) => read(await server.post('/manage/survey/waves/take-back', { wave }))
  expect(tableOf(await page(), 'Counted surveys of this year and the next')).toContain(
    'March 2027 1 to 31 March 2027 no target Take back March 2027',
  )
  for (const wave of ['2027-03', '2027-03', '2027-05']) expect((await takeBack(wave)).status).toBe(303)
  const told = await takeBack('2026-11')
  expect([told.status, (await page()).says.includes('1 November to 11 December 2026')]).toEqual([303, false])
  expect(tableOf(await page(), 'Counted surveys of this year and the next').slice(1)).toEqual([
    'May 2026 1 to 31 May 2026 no target',
    'November 2026 1 to 30 November 2026 no target',
    'May 2027 1 to 31 May 2027 no target',
    'November 2027 1 to 30 November 2027 no target',
  ])
  expect((await takeBack('nothing')).status).toBe(422)
})

test('a form that takes back and comes again does not take back what was set meanwhile', async () => {
  const { server, page } = await thePage()
  const days = { from: '2027-03-01', to: '2027-03-31' }
  const takeBack = async (wave: string) =>
    (await server.post('/manage/survey/waves/take-back', { wave, key: 'pressed-twice' })).status
  await server.post('/manage/survey/waves', { ...days, target: '' })
  expect(await takeBack('2027-03')).toBe(303)
  await server.post('/manage/survey/waves', { ...days, target: '90' })
  expect(await takeBack('2027-03')).toBe(303)
  expect((await page()).says).toContain('March 2027 1 to 31 March 2027 90')
})

test.each([
  [
    { from: '2027-05-32', to: '', target: 'many' },
    { from: 'Enter the first day', to: 'Enter the last day', target: 'Enter how many' },
  ],
  [{ from: '2027-05-10', to: '2027-05-09', target: '' }, { to: 'Enter a last day that is not before the first day' }],
  [{ from: '2027-04-10', to: '2027-05-09', target: '' }, { from: 'Another counted survey has some of these days' }],
  [{ from: '2026-10-10', to: '2026-10-20', target: '' }, { from: 'Days that have begun stay' }],
  [{ from: '2027-06-01', to: '2027-06-30', target: '' }, { from: 'There is another counted survey in this quarter' }],
  [{ from: '2027-05-01', to: '2027-05-31', target: '-3' }, { target: 'Enter how many' }],
  [{ from: '2027-05-01', to: '2027-05-31', target: '1e3' }, { target: 'Enter how many' }],
  [{ from: '2027-05-01', to: '2027-05-31', target: '0x10' }, { target: 'Enter how many' }],
])('a wave of %o comes back with what was typed, and nothing is set', async (typed, mistakes) => {
  const { server } = await thePage()
  const told = await read(await server.post('/manage/survey/waves', typed))
  expect(told.status).toBe(422)
  expect(told.sent).toMatch(/<title>Error: What the survey found/)
  for (const [field, sentence] of Object.entries(mistakes))
    expect(told.sent).toContain(`<a href="#${field}">${sentence}`)
  for (const value of Object.values(typed)) expect(told.sent).toContain(`value="${value}"`)
  expect(await server.storage.published.waves()).toEqual([])
})

test('the poster of each site is a link away', async () => {
  const server = await startServer()
  const { sent } = await read(await server.get('/manage/survey'))
  const posters = [...sent.matchAll(/href="([^"]*\/poster)"/g)].map(([, address]) => address ?? '')
  expect(posters).toEqual(['/survey/bootle/poster', '/survey/southport/poster'])
  for (const address of posters) expect((await server.get(address)).status).toBe(200)
})
