import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import type { SiteId } from '../../src/domain/id.ts'
import { instant } from '../../src/domain/instant.ts'
import type { Quarter } from '../../src/domain/performance/quarter.ts'
import type { Round } from '../../src/domain/survey/response.ts'
import type { performanceJson } from '../../src/http/performance-export.ts'
import { read } from '../support/at-reception.ts'
import { at, date } from '../support/builders.ts'
import { keepByHand } from '../support/by-hand.ts'
import { type Expected, expectedBefore, expectedNow } from '../support/golden-figures.ts'
import { goldenAnswers, goldenJournal } from '../support/golden-quarter.ts'
import { startServer } from '../support/server.ts'

const quarter = '2026-q4' as Quarter

/** A server in the January after the quarter, with the journal written by hand, the survey's answers and two typed figures. */
async function theGoldenQuarter() {
  const server = await startServer({ start: at('10:00', date('2027-01-04')) })
  for (const day of goldenJournal) await keepByHand(server, day)
  for (const { site, part, answers, times } of goldenAnswers)
    for (let time = 0; time < times; time++)
      await server.storage.survey.count(
        {
          ...{ site: site as SiteId, round: '2026-11' as Round, way: 'poster' },
          ...{ service: null, band: null, kept: null },
        },
        part,
        answers,
        null,
      )
  const typed = { quarter, site: null, at: instant(0), by: 'Sam' }
  const counts = { numerator: null, denominator: null }
  await server.storage.published.typeFigures(quarter, () => [
    { ...typed, measure: 'calls-answered', figure: { value: 87.31, ...counts } },
    { ...typed, measure: 'calls-prioritised', figure: { value: 90, numerator: 9, denominator: 10 } },
  ])
  return server
}

type Server = Awaited<ReturnType<typeof theGoldenQuarter>>
const jsonOf = async (server: Server) =>
  (await (await server.get(`/performance/${quarter}/figures.json`)).json()) as ReturnType<typeof performanceJson>

const places = ['bootle', 'southport', 'all'] as const

/** Every figure that was worked out, by its measure and place. */
const worked = (expected: Expected) =>
  Object.entries(expected).flatMap(([measure, sites]) =>
    places.flatMap((place) => {
      const figure = sites[place]
      return figure ? [{ name: `${measure}, ${place}`, figure }] : []
    }),
  )

test('the JSON of the golden quarter has the figures that were worked out on paper', async () => {
  const server = await theGoldenQuarter()
  const { figures, ...of } = await jsonOf(server)
  expect(of).toMatchObject({ quarter, from: '2026-10-01', to: '2026-12-31', isOver: true, version: null })
  const told = new Map(figures.map((line) => [`${line.measure}, ${line.site ?? 'all'}`, line]))
  for (const { name, figure } of worked(expectedNow)) {
    const { value, numerator, denominator, apart, rag, qualifier } = told.get(name) ?? {}
    const shown = [value, numerator, denominator, apart, rag, qualifier]
    expect([name, ...shown]).toEqual([name, ...figure.concat(Array(6).fill(null)).slice(0, 6)])
  }
  // Nothing else has a value: what is not worked out above is not known.
  const names = new Set(worked(expectedNow).map(({ name }) => name))
  for (const [name, { value }] of told) if (!names.has(name)) expect([name, value]).toEqual([name, null])
  for (const [name, [before, change, trend]] of Object.entries(expectedBefore))
    expect([name, told.get(name)]).toEqual([
      name,
      expect.objectContaining({ before: expect.objectContaining({ value: before }), change, trend }),
    ])
})

test('the CSV of the golden quarter has the same, to the last digit', async () => {
  const server = await theGoldenQuarter()
  const { figures } = await jsonOf(server)
  const csv = await (await server.get(`/performance/${quarter}/figures.csv`)).text()
  const lines = parse(csv, { columns: true }) as Record<string, string>[]
  const text = (value: unknown) => (value === null ? '' : String(value))
  expect(lines).toHaveLength(figures.length)
  for (const [index, figure] of figures.entries()) {
    const { measure, site, value, numerator, denominator, apart, change, before, definition, rag } = figure
    expect(lines[index]).toMatchObject({
      ...{ quarter, measure, site: site ?? 'all', value: text(value), numerator: text(numerator) },
      ...{ denominator: text(denominator), apart: text(apart), change: text(change), rag: text(rag), definition },
      'value before': text(before?.value ?? null),
    })
  }
})

test('the page of the golden quarter has the same figures with their counts', async () => {
  const server = await theGoldenQuarter()
  const { figures } = await jsonOf(server)
  const { status, sent } = await read(await server.get(`/performance/${quarter}`))
  expect(status).toBe(200)
  const rows = rowsOf(sent)
  let checked = 0
  for (const { measure, site, value, numerator, denominator, unit } of figures) {
    const row = rows.get(`${measure} ${site ?? 'all'}`)
    if (value === null || row === undefined) {
      expect([measure, site, row?.value ?? null]).toEqual([measure, site, null])
      continue
    }
    const counts = unit === 'count' || denominator === null ? [] : [numerator, denominator]
    expect([measure, site, row.value, ...row.counts]).toEqual([measure, site, value, ...counts])
    checked++
  }
  expect(checked).toBe(worked(expectedNow).filter(({ figure: [value] }) => value !== null).length)
})

/** What the tables of a page print, by measure and place: the figure, and the numbers it was counted from. */
function rowsOf(sent: string) {
  const rows = sent.matchAll(/<tr data-measure="([^"]+)" data-site="([^"]+)">(.*?)<\/tr>/gs)
  const numbersIn = (html = '') =>
    [...html.replace(/<[^>]+>/g, '').matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([text]) => Number(text.replaceAll(',', '')))
  return new Map(
    [...rows].map(([, measure, site, html = '']) => {
      const [, figure = ''] = /<td class="[^"]*measure__figure[^"]*"[^>]*>(.*?)<\/td>/s.exec(html) ?? []
      const [, value] = /<span class="measure__value">(.*?)<\/span>/s.exec(figure) ?? []
      const [, counts] = /<span class="measure__of">(.*?)<\/span>/s.exec(figure) ?? []
      const [first = null] = numbersIn(value)
      return [`${measure} ${site}`, { value: first, counts: numbersIn(counts) }] as const
    }),
  )
}
