import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import type { SiteId } from '../../src/domain/id.ts'
import { readHistory } from '../../src/domain/performance/history.ts'
import type { Quarter } from '../../src/domain/performance/quarter.ts'
import { csvOf } from '../../src/http/csv.ts'
import { documentOf } from '../../src/http/performance-figures.ts'
import { at, date } from '../support/builders.ts'
import { keepByHand, left } from '../support/by-hand.ts'
import { startServer } from '../support/server.ts'
import { sites } from '../support/shell.ts'

type Line = Record<string, unknown> & { readonly measure: string; readonly site: string | null }

async function theServer(start = at('10:00')) {
  const server = await startServer({ start })
  const json = async (quarter: string) =>
    (await (await server.get(`/performance/${quarter}/figures.json`)).json()) as Record<string, unknown> & {
      readonly figures: readonly Line[]
    }
  const lineOf = async (quarter: string, measure: string, site: string | null = null) =>
    (await json(quarter)).figures.find((line) => line.measure === measure && line.site === site)
  return { ...server, json, lineOf }
}

test('the published figures are the history: 12 to 9 minutes is an improvement, and no counts are made up', async () => {
  const { json, lineOf } = await theServer()
  expect(await lineOf('2025-q2', 'average-wait')).toMatchObject({
    ...{ value: 9, numerator: null, denominator: null, source: 'history', target: 15, rag: 'green' },
    ...{ before: { value: 12, qualifier: null, numerator: null, denominator: null }, change: -3, trend: 'better' },
  })
  expect(await lineOf('2025-q2', 'survey-resolved', 'bootle')).toMatchObject({ value: 96, qualifier: 'over' })
  expect(await lineOf('2025-q2', 'calls-answered')).toMatchObject({ value: 87.31, change: 8.31, rag: 'green' })
  expect(await lineOf('2025-q2', 'complaints-stage-1')).toMatchObject({ value: 100, numerator: 3, denominator: 3 })
  expect(await lineOf('2025-q2', 'complaints-stage-2')).toMatchObject({ value: null, numerator: 0, denominator: 0 })
  // Printed as "6%": no figure, and a word about it.
  expect(await lineOf('2025-q2', 'survey-fairly')).toMatchObject({ value: null, note: expect.stringContaining('slip') })
  // Of what was counted nowhere nothing is said, and not that nobody came.
  expect(await lineOf('2025-q2', 'people-seen')).toMatchObject({ value: null, numerator: null })
  // When it was counted is not known, and not the moment at which somebody asks.
  expect(await json('2025-q2')).toMatchObject({ isOver: true, version: null, updatedAt: null })
})

test('a review whose writer was told when the answer comes counts as kept, and the words say so', async () => {
  const { lineOf } = await theServer()
  const line = await lineOf('2025-q2', 'complaints-stage-2')
  const told = /told within 10 days when the answer would come/
  expect(line).toMatchObject({
    name: expect.stringContaining('given a date for the answer'),
    definition: expect.stringMatching(told),
    counts: { numerator: expect.stringMatching(told), denominator: expect.stringMatching(told) },
  })
})

test('a quarter without a page is not found', async () => {
  const { get } = await theServer()
  for (const quarter of ['2027-q1', '2019-q1', '2025-q3', '2026-q5', 'now'])
    for (const type of ['csv', 'json'])
      expect((await get(`/performance/${quarter}/figures.${type}`)).status, quarter).toBe(404)
  expect((await get('/performance/2026-q4/figures.csv')).status).toBe(200)
})

test('numbers of people are at least so many until the quarter is over, and then compared', async () => {
  const server = await theServer(at('10:00', date('2026-12-31')))
  for (const day of ['2025-09-30', '2025-11-24', '2026-11-23'])
    await keepByHand(server, {
      ...{ site: 'bootle', date: day },
      visits: [{ ticket: 'W1', told: null, arrived: '10:00:00', steps: [left('10:20:00')] }],
    })
  const lineOf = (measure: string) => server.lineOf('2026-q4', measure, 'bootle')
  for (const measure of ['people-left', 'appointments-of-year', 'compliments'])
    expect(await lineOf(measure)).toMatchObject({ qualifier: 'at-least', change: null, trend: null })
  server.clock.set(at('00:00', date('2027-01-01')))
  for (const measure of ['people-left', 'compliments'])
    expect(await lineOf(measure)).toMatchObject({ qualifier: null, change: 0, trend: 'same' })
  expect(await lineOf('appointments-of-year')).toMatchObject({ qualifier: null })
})

test('a published quarter stays as it was published, and a correction is the next version', async () => {
  const server = await theServer(at('10:00', date('2027-01-04')))
  const quarter = '2026-q4' as Quarter
  const leaves = (day: string) =>
    keepByHand(server, {
      ...{ site: 'bootle', date: day },
      visits: [{ ticket: 'W1', told: null, arrived: '10:00:00', steps: [left('10:20:00')] }],
    })
  await leaves('2026-11-23')
  const { published } = server.storage
  const publish = async (version: number, correction: string | null) =>
    published.publish({
      ...{ quarter, version, at: at('12:00', date('2027-01-04')), by: 'Sam', correction },
      document: await documentOf({ ...server, clock: server.clock.now }, quarter),
    })
  await publish(1, null)
  await leaves('2026-11-24')
  expect(await server.lineOf(quarter, 'people-left')).toMatchObject({ value: 1 })
  expect(await server.json(quarter)).toMatchObject({ version: 1, correction: null })
  await publish(2, 'A day was missing')
  expect(await server.lineOf(quarter, 'people-left')).toMatchObject({ value: 2 })
  expect(await server.json(quarter)).toMatchObject({ version: 2, correction: 'A day was missing' })
})

test('a survey that goes on shows nothing: who looks before and after an answer would know it', async () => {
  const server = await theServer(at('10:00', date('2026-11-23')))
  for (let person = 0; person < 12; person++)
    await server.storage.survey.count(
      {
        ...{ site: 'bootle' as SiteId, round: '2026-11' as never, way: 'poster' },
        ...{ service: null, band: null, kept: null },
      },
      'survey',
      { resolved: 'yes' },
      null,
    )
  expect(await server.lineOf('2026-q4', 'survey-resolved')).toMatchObject({ value: null, denominator: null })
  server.clock.set(at('10:00', date('2026-12-01')))
  expect(await server.lineOf('2026-q4', 'survey-resolved')).toMatchObject({ value: 100, denominator: 12 })
})

test('CSV comes back as it was, and no cell is a formula', () => {
  const rows = [
    ['name', 'a "quoted", cell', 'two\r\nlines', ''],
    ['=1+1', '+44', '-2+3', '@SUM(A1)'],
    ['\tx', -2.5, 0, null],
  ]
  const read = parse(csvOf(rows)) as string[][]
  expect(read).toEqual([
    ['name', 'a "quoted", cell', 'two\r\nlines', ''],
    ["'=1+1", "'+44", "'-2+3", "'@SUM(A1)"],
    ["'\tx", '-2.5', '0', ''],
  ])
})

test('a history that cannot be is refused, and one of other sites is left out', () => {
  const text = readFileSync('src/published-figures.json', 'utf8')
  expect(readHistory(text, sites).length).toBeGreaterThan(20)
  expect(readHistory(text, new Map())).toEqual([])
  const withFigure = (figure: object) =>
    JSON.stringify({ of: 'A council', sites: ['bootle'], figures: [{ quarter: '2025-q2', ...figure }] })
  const good = { measure: 'greeted', value: 66.7, numerator: 2, denominator: 3 }
  expect(readHistory(withFigure(good), sites)).toHaveLength(1)
  for (const wrong of [
    ...[{ quarter: '2025-q9' }, { measure: 'nothing' }, { value: 101 }, { value: -1 }, { value: 60 }],
    ...[{ numerator: 4 }, { denominator: null }, { numerator: 1.5 }, { note: '' }, { extra: 1 }],
  ])
    expect(() => readHistory(withFigure({ ...good, ...wrong }), sites), JSON.stringify(wrong)).toThrow()
  const twice = JSON.stringify({
    of: 'x',
    sites: ['bootle'],
    figures: [1, 2].map(() => ({ quarter: '2025-q2', ...good })),
  })
  expect(() => readHistory(twice, sites)).toThrow(/comes twice/)
})
