import { expect, test } from 'vitest'
import type { DelayId, SiteId } from '../../src/domain/id.ts'
import { later } from '../../src/domain/instant.ts'
import { read, type Told } from '../support/at-reception.ts'
import { at, benefits, date } from '../support/builders.ts'
import { keepLines } from '../support/keep-lines.ts'
import { gone, line, times } from '../support/ledger.ts'
import { startServer } from '../support/server.ts'
import { theClock } from '../support/stage.ts'

/** A server on the Monday's afternoon, and the page of the estimates kept. */
async function thePage(lines: Parameters<typeof keepLines>[1] = []) {
  const server = await startServer({ start: at('16:00') })
  await keepLines(server, lines)
  const page = async (query = ''): Promise<Told> => read(await server.get(`/manage/estimates${query}`))
  return { server, page }
}

/** What a table says, by its caption. */
const tableOf = ({ sent }: Told, caption: string): string[] =>
  (new RegExp(`<caption[^>]*>${caption}</caption>(.*?)</table>`, 's').exec(sent)?.[1] ?? '')
    .split('</tr>')
    .map((row) =>
      row
        .replace(/<[^>]+>/g, ' ')
        .replace(/[\s\u00a0]+/g, ' ')
        .trim(),
    )
    .filter((row) => row !== '')

test('with nobody yet there is nothing to say, and what would be counted is said', async () => {
  const { page } = await thePage()
  const told = await page()
  expect(told.status).toBe(200)
  expect(told.says).toContain('Bootle and Southport, 1 October to 31 December 2026 Nobody checked in on these days.')
  expect(told.says).toContain('What this counts')
  expect(told.sent).not.toContain('<svg')
})

test('one day is told as a share with its counts, by site, hour and service', async () => {
  const southport = 'southport' as SiteId
  const { page } = await thePage([
    ...times(9, line(12)),
    line(8),
    ...times(2, line(18, { arrivedAt: at('11:30') })),
    line(1, { site: southport, service: benefits, shown: { is: 'next' } }),
    line(30, { shown: { is: 'no-desk' } }),
    gone(20),
    line(null),
  ])
  const told = await page()
  expect(told.says).toContain('77 of 100 people were called inside the time we told them.')
  expect(told.says).toMatch(/Counted: 10.of 13 people who were told a time and were called\./)
  expect(tableOf(told, 'What became of everybody who checked in').slice(1)).toEqual([
    ...[
      'Called inside the time we told them 10',
      'Called sooner than we told them 1',
      'Called later than we told them 2',
    ],
    ...['Told no time 1', 'Left before they were called 1', 'Still waiting 1', 'Everybody who checked in 16'],
  ])
  expect(told.says).toContain('Of the 1 person who left before being called, 1 had waited longer')
  expect(tableOf(told, 'By site').slice(1)).toEqual(['Bootle 75% 9 of 12 1 2', 'Southport too few 1 of 1 0 0'])
  expect(tableOf(told, 'By the hour in which people checked in').slice(1)).toEqual([
    '10am to 11am 91% 10 of 11 1 0',
    '11am to midday too few 0 of 2 0 2',
  ])
  expect(tableOf(told, 'By service').slice(1)).toEqual(['Council Tax 75% 9 of 12 1 2', 'Benefits too few 1 of 1 0 0'])
  expect(tableOf(told, 'People who were called outside of the time we told them')[1]).toBe('People 1 2')
})

test('the picture shows the groups that its table has figures of', async () => {
  const { page } = await thePage([
    ...times(9, line(12)),
    line(18),
    ...times(3, line(40, { range: { low: 20, middle: 25, high: 50 } })),
  ])
  const told = await page()
  expect(tableOf(told, 'What we told people, and what came true, in minutes')).toContain(
    '10 to 15 10 12 (10 to 15) 12 (12 to 12)',
  )
  expect(tableOf(told, 'What we told people, and what came true, in minutes')).toContain('20 to 30 3 too few too few')
  expect(told.sent.match(/class="picture__group"/g)).toHaveLength(1)
  expect(tableOf(told, 'How many were called before each of the three times')[3]).toBe(
    'By the last time 90% 92% 12 of 13',
  )
})

test('a site and days are chosen, and what was chosen stays in the form', async () => {
  const friday = at('10:00', date('2026-11-20'))
  const { page } = await thePage([
    ...times(10, line(12, { arrivedAt: friday })),
    ...times(20, line(2)),
    ...times(10, line(12, { site: 'southport' as SiteId, arrivedAt: friday })),
  ])
  const told = await page('?site=bootle&from=2026-11-16&to=2026-11-20')
  expect(told.says).toContain('Bootle, 16 November to 20 November 2026 100 of 100')
  expect(told.says).toMatch(/Counted: 10.of 10/)
  expect(told.sent).toContain('value="2026-11-16"')
  expect(told.sent).toMatch(/<option value="bootle" selected/)
  expect(told.says).not.toContain('By site')
  expect((await page('?site=&from=2026-11-23&to=2026-11-23')).says).toContain(
    'Bootle and Southport, 23 November 2026 0 of 100',
  )
  expect((await page('?from=2025-12-30&to=2026-11-30')).says).toContain('30 December 2025 to 30 November 2026')
  expect((await page('?site=nowhere')).status).toBe(404)
})

test.each([
  ['from=2026-02-30&to=2026-03-01', { from: 'Enter the first day, such as 2026-04-01' }],
  ['from=1+May&to=', { from: 'Enter the first day', to: 'Enter the last day, such as 2026-06-30' }],
  ['from=2026-11-20&to=2026-11-19', { to: 'Enter a last day that is not before the first day' }],
  ['from=2024-11-20&to=2026-11-19', { to: 'Choose a year or less' }],
])('%s comes back with what was typed', async (query, mistakes) => {
  const { page } = await thePage()
  const { status, sent } = await page(`?site=bootle&${query}`)
  expect(status).toBe(422)
  expect(sent).toMatch(/<title>Error: Estimates kept/)
  for (const [field, sentence] of Object.entries(mistakes)) expect(sent).toContain(`<a href="#${field}">${sentence}`)
  for (const typed of new URLSearchParams(query).values()) expect(sent).toContain(`value="${typed}"`)
  expect(sent).toMatch(/<option value="bootle" selected/)
})

test('a year is the most that can be asked for, and it may be the last there is', async () => {
  const { page } = await thePage()
  expect((await page('?from=2023-12-31&to=2024-12-30')).status).toBe(200)
  expect((await page('?from=9999-12-01&to=9999-12-31')).status).toBe(200)
})

test('long delays are told with how many had a reason in time', async () => {
  const { server, page } = await thePage()
  const about = { kind: 'delay', id: server.newId() as DelayId } as const
  const [began, ended] = [at('11:00'), later(at('11:00'), 40)]
  await server.change(
    { site: 'bootle' as SiteId, date: date('2026-11-23') },
    () => ({
      facts: [
        { type: 'delay-began', at: began, about, of: 'newcomers', minutes: 20 },
        { type: 'delay-ended', at: ended, about },
      ],
      answer: null,
    }),
    theClock,
  )
  const told = await page()
  expect(tableOf(told, 'When a reason was on the screens').slice(1)).toEqual([
    ...['Within 5 minutes 0', 'Later 0', 'Never 1', 'All long delays 1'],
  ])
  expect((await page('?site=southport')).says).toContain('There were no long delays on these days.')
})

test('managers find it from the start page', async () => {
  const { server } = await thePage()
  expect(await (await server.get('/')).text()).toContain('href="/manage/estimates"')
})
