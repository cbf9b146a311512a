import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import type { Quarter } from '../../src/domain/performance/quarter.ts'
import type { performanceJson } from '../../src/http/performance-export.ts'
import { documentOf } from '../../src/http/performance-figures.ts'
import { read } from '../support/at-reception.ts'
import { at, date } from '../support/builders.ts'
import { called, finished, greeted, keepByHand, started } from '../support/by-hand.ts'
import { startServer } from '../support/server.ts'

const quarter = '2026-q3' as Quarter

/** A server in which somebody was seen on each of these days, in the October after them or later. */
async function seenOn(days: readonly (readonly [site: string, day: string])[], today = '2026-10-05') {
  const server = await startServer({ start: at('10:00', date(today)) })
  for (const [site, day] of days)
    await keepByHand(server, {
      ...{ site, date: day },
      visits: [
        {
          ...{ ticket: site === 'bootle' ? 'W1' : 'A1', told: null, arrived: '10:00:00' },
          ...(site === 'bootle' ? {} : { time: '10:00:00' }),
          steps: [greeted('10:01:00'), called('10:08:00'), started('10:09:00'), finished('10:20:00', 'resolved')],
        },
      ],
    })
  const page = async (path: string) => read(await server.get(path))
  return { ...server, page }
}

/** The row of a quarter in the table beside the picture of the average wait. */
const rowIn = (sent: string, of: string): string =>
  (new RegExp(`<tr data-quarter="${of}">(.*?)</tr>`, 's').exec(sent)?.[1] ?? '').replace(/<[^>]+>/g, '')

const both = ['bootle', 'southport'] as const
const september = both.map((site) => [site, '2026-09-01'] as const)
const told = 'Counted from 1 September 2026 on: the days before are not in these figures.'

test('the tables beside the pictures tell what each figure was counted from, or that it is not known', async () => {
  const { page } = await seenOn([...september, ['bootle', '2026-10-02']])
  const { sent, says } = await page('/performance')
  expect(rowIn(sent, '2026-q4')).toBe('Oct–Dec 2026 so far9 minutes 540 seconds for 1 person')
  expect(rowIn(sent, '2026-q3')).toBe('Jul–Sept 2026 part of the quarter9 minutes 1,080 seconds for 2 people')
  expect(rowIn(sent, '2025-q2')).toBe('Apr–Jun 20259 minutes counts not known')
  expect(sent).toMatch(/<tr data-quarter="2026-q3">.{0,400}100%<span class="measure__of"> 2\u00a0of 2<\/span>/s)
  expect(sent).toContain('Jul–Sept 2026, part of the quarter: 9 minutes')
  expect(says).toContain('What each figure was counted from is in the table.')
})

test('a quarter that was not counted from its first day on says so on its page, in its files and before it is published', async () => {
  const server = await seenOn(september)
  const path = `/performance/${quarter}`
  const { sent, says } = await server.page(path)
  expect(says).toContain(told)
  expect(sent.indexOf(told)).toBeLessThan(sent.indexOf('Green: target met'))
  const json = async () =>
    (await (await server.get(`${path}/figures.json`)).json()) as ReturnType<typeof performanceJson>
  const notes = new Map((await json()).figures.map(({ measure, site, note }) => [`${measure} ${site ?? 'all'}`, note]))
  for (const place of ['started all', 'average-wait bootle', 'people-seen southport'])
    expect(notes.get(place)).toBe(told)
  expect(notes.get('calls-answered all')).toBeNull()
  const csv = await (await server.get(`${path}/figures.csv`)).text()
  const lines = parse(csv, { columns: true }) as Record<string, string>[]
  expect(lines.map(({ note }) => note)).toEqual((await json()).figures.map(({ note }) => note ?? ''))

  const managed = await server.page(`/manage${path}`)
  expect(managed.says).toContain(`Before you publish: ${told} The published page says so too.`)
  expect(managed.sent.indexOf('Before you publish')).toBeLessThan(managed.sent.indexOf('Publish July to September'))

  const document = await documentOf({ ...server, clock: server.clock.now }, quarter)
  await server.storage.published.publish({
    ...{ quarter, version: 1, at: at('10:00'), by: 'Sam', correction: null, document },
  })
  const published = await server.page(path)
  for (const part of ['Published on', told, 'Jul–Sept 2026 part of the quarter']) expect(published.says).toContain(part)
})

test('each site tells its own first day, or that nothing was counted there', async () => {
  const days = [['bootle', '2026-09-01'] as const]
  const later = await (await seenOn([...days, ['southport', '2026-09-03']])).page(`/performance/${quarter}`)
  expect(later.says).toContain('Bootle: counted from 1 September 2026 on. The days before are not in these figures.')
  expect(later.says).toContain('Southport: counted from 3 September 2026 on.')
  const never = await (await seenOn([...days, ['bootle', '2026-06-30']])).page(`/performance/${quarter}`)
  expect(never.says).toContain('Southport: nothing of this quarter was counted. It is not in these figures.')
  expect(never.says).not.toContain('Bootle: counted from')
})

test('a quarter that was counted whole says nothing of it, nor one of before this system', async () => {
  const { page } = await seenOn([...both.map((site) => [site, '2026-07-01'] as const), ['bootle', '2026-09-01']])
  for (const of of [quarter, '2025-q2']) {
    const { says } = await page(`/performance/${of}`)
    expect(says).not.toMatch(/ounted from \d|part of the quarter|nothing of this quarter/)
  }
})

test('a year later, that the year before was counted in part is told beside what is compared with it', async () => {
  const server = await seenOn([...september, ['bootle', '2027-09-01']], '2027-10-04')
  const before = 'A year before: counted from 1 September 2026 on. The days before are not in those figures.'
  expect((await server.page('/performance/2027-q3')).says).toContain(before)
})

test('a document of before this was told is shown as it was published', async () => {
  const server = await seenOn(september)
  const { partly, partlyBefore, ...document } = await documentOf({ ...server, clock: server.clock.now }, quarter)
  expect(partly).toHaveLength(2)
  expect(partlyBefore).toEqual([])
  await server.storage.published.publish({
    ...{ quarter, version: 1, at: at('10:00'), by: 'Sam', correction: null, document },
  })
  const { status, says } = await server.page(`/performance/${quarter}`)
  expect(status).toBe(200)
  expect(says).not.toContain('Counted from')
})

test('where nobody was counted yet, it is not said that they are at least none', async () => {
  const { page } = await seenOn(september)
  const { says } = await page(`/performance/${quarter}`)
  expect(says).not.toContain('at least 0')
  expect(says).toContain('0 counted one by one')
})
