import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import type { performanceJson } from '../../src/http/performance-export.ts'
import { quarter, theQuarter } from '../support/managed-quarter.ts'

/** A quarter published by Ann Lee and corrected by Bob Ray, and its files. */
async function theFiles() {
  const managed = await theQuarter()
  const file = async (name: string) => (await managed.server.get(`/performance/${quarter}/${name}`)).text()
  const csv = async (name: string) => parse(await file(name), { columns: true }) as Record<string, string>[]
  return {
    ...managed,
    csv,
    json: async () => JSON.parse(await file('figures.json')) as ReturnType<typeof performanceJson>,
    publish: () => managed.publishing({ version: '1', by: 'Ann Lee' }),
    correct: async () => {
      await managed.post('figures', { 'calls-answered.numerator': '885', 'calls-answered.denominator': '1000' })
      await managed.write('We mended the heating.')
      await managed.publishing({ version: '2', by: 'Bob Ray', reason: 'A day of calls, "Monday", was missing' })
    },
  }
}

test('the files say by whom a quarter was published, and of one that was not nobody', async () => {
  const { json, csv, publish, correct } = await theFiles()
  expect(await json()).toMatchObject({ publishedBy: null, versions: [] })
  expect((await csv('figures.csv'))[0]).toMatchObject({ published: '', 'published by': '' })
  await publish()
  expect(await json()).toMatchObject({ version: 1, publishedBy: 'Ann Lee' })
  await correct()
  const told = await json()
  expect(told).toMatchObject({ version: 2, publishedBy: 'Bob Ray' })
  for (const line of await csv('figures.csv'))
    expect(line).toMatchObject({ published: told.publishedAt, 'published by': 'Bob Ray' })
})

const reason = 'A day of calls, "Monday", was missing'

test('the JSON has every version, with what it changed', async () => {
  const { json, publish, correct } = await theFiles()
  await publish()
  await correct()
  const { versions } = await json()
  expect(versions).toMatchObject([
    { version: 2, publishedBy: 'Bob Ray', correction: reason, isNarrativeChanged: true },
    { version: 1, publishedBy: 'Ann Lee', correction: null, isNarrativeChanged: false, differences: [] },
  ])
  expect(versions[0]?.differences).toEqual([
    {
      ...{ measure: 'calls-answered', name: 'Calls answered', site: null, siteName: null, figureOf: quarter },
      old: { value: 87.31, qualifier: null, numerator: null, denominator: null, apart: null },
      new: { value: 88.5, qualifier: null, numerator: 885, denominator: 1000, apart: null },
    },
  ])
})

test('the corrections are a table of their own, to which the page leads where there are any', async () => {
  const { server, csv, json, published, publish, correct } = await theFiles()
  const link = `href="/performance/${quarter}/corrections.csv"`
  await publish()
  expect(await csv('corrections.csv')).toEqual([])
  expect((await published()).sent).not.toContain(link)
  await correct()
  expect((await published()).sent).toContain(link)
  const about = { quarter, version: '2', published: (await json()).publishedAt, 'published by': 'Bob Ray', reason }
  expect(await csv('corrections.csv')).toEqual([
    expect.objectContaining({
      ...{ ...about, measure: 'calls-answered', name: 'Calls answered', site: 'all', 'figure of': quarter },
      ...{ 'value before': '87.31', 'numerator before': '', 'value now': '88.5' },
      ...{ 'numerator now': '885', 'denominator now': '1000' },
    }),
    expect.objectContaining({
      ...{ ...about, measure: 'narrative', name: 'What we did with your feedback', site: '', 'value now': '' },
    }),
  ])
  expect((await server.get('/performance/2031-q1/corrections.csv')).status).toBe(404)
})

test('a correction of the figure of a year before says of which quarter it is', async () => {
  const { server, csv, publish } = await theFiles()
  await publish()
  const [first] = await server.storage.published.publications(quarter)
  if (!first) return expect.fail('not published')
  const lines = first.document.lines.map((line) =>
    line.measure === 'calls-answered' && line.before ? { ...line, before: { ...line.before, value: 80 } } : line,
  )
  await server.storage.published.publish({
    ...{ ...first, version: 2, by: 'Bob Ray', correction: 'A slip', document: { ...first.document, lines } },
  })
  expect(await csv('corrections.csv')).toEqual([
    expect.objectContaining({ 'figure of': '2024-q2', 'value before': '79', 'value now': '80' }),
  ])
})
