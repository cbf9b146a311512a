import { expect, test, vi } from 'vitest'
import type { SiteId } from '../../src/domain/id.ts'
import type { Publication, TypedFigure } from '../../src/domain/performance/figure.ts'
import type { Quarter } from '../../src/domain/performance/quarter.ts'
import type { Wave } from '../../src/domain/survey/response.ts'
import { at, date } from '../support/builders.ts'
import { openShell } from '../support/database.ts'

const [quarter, other] = ['2026-q4', '2026-q3'] as Quarter[] as [Quarter, Quarter]

const publication = (version: number, changes: Partial<Publication> = {}): Publication => ({
  ...{ quarter, version, at: at('10:00'), by: 'Sam', correction: version === 1 ? null : 'A slip' },
  document: {
    ...{ quarter, updatedAt: at('09:00'), narrative: 'More desks at midday.' },
    lines: [
      {
        ...{ measure: 'average-wait', site: null, unit: 'minutes', better: 'lower', target: 15 },
        figure: { value: 9.1, numerator: 5460, denominator: 10 },
        ...{ before: null, change: null, trend: null, rag: 'green' },
      },
    ],
  },
  ...changes,
})

test('a publication comes back whole, and each version stands beside the ones before it', async () => {
  const { published } = openShell().storage
  expect(await published.publish(publication(1))).toBe(true)
  expect(await published.publish(publication(2))).toBe(true)
  expect(await published.publish(publication(1, { quarter: other, at: at('11:00') }))).toBe(true)
  expect(await published.publications(quarter)).toEqual([publication(1), publication(2)])
  expect(await published.publications('2025-q1' as Quarter)).toEqual([])
  expect(await published.publishedQuarters()).toEqual([
    { quarter, at: at('10:00'), version: 2 },
    { quarter: other, at: at('11:00'), version: 1 },
  ])
})

test('of two who publish the same version at once, one does', async () => {
  const { published } = openShell().storage
  const both = await Promise.all([published.publish(publication(1)), published.publish(publication(1, { by: 'Alex' }))])
  expect(both).toEqual([true, false])
  expect((await published.publications(quarter)).map(({ by }) => by)).toEqual(['Sam'])
})

test('typed figures are kept in the order in which they came, and none is lost', async () => {
  const { published } = openShell().storage
  const typed = (value: number, changes: Partial<TypedFigure> = {}): TypedFigure => ({
    ...{ quarter, measure: 'calls-answered', site: null, at: at('10:00'), by: 'Sam' },
    figure: { value, numerator: null, denominator: null },
    ...changes,
  })
  const all = [typed(79), typed(80.5), typed(60, { site: 'bootle' as SiteId })]
  await published.typeFigures(quarter, () => all.slice(0, 1))
  await published.typeFigures(other, () => [typed(1, { quarter: other })])
  const seen = vi.fn(() => all.slice(1))
  await published.typeFigures(quarter, seen)
  expect(seen).toHaveBeenCalledWith(all.slice(0, 1))
  expect(await published.typedFigures(quarter)).toEqual(all)
  expect((await published.typedQuarters()).toSorted()).toEqual([other, quarter])
})

/** Whatever stands. */
const anyway = () => true

test('the last narrative of a quarter counts, and there is none before somebody wrote it', async () => {
  const { published } = openShell().storage
  expect(await published.narrative(quarter)).toBe('')
  const about = { quarter, at: at('10:00'), by: 'Sam' }
  await published.writeNarrative({ ...about, text: 'First' }, anyway)
  await published.writeNarrative({ ...about, text: 'Second', by: 'Alex' }, anyway)
  await published.writeNarrative({ ...about, text: 'Of another', quarter: other }, anyway)
  expect(await published.narrative(quarter)).toBe('Second')
})

test('words that their writer has not seen are not replaced, whoever comes second', async () => {
  const { published } = openShell().storage
  const write = (text: string) =>
    published.writeNarrative({ quarter, text, at: at('10:00'), by: 'Sam' }, (stands) => stands === '')
  expect(await Promise.all([write('Mine'), write('Yours'), write('Mine')])).toEqual([true, false, true])
  expect(await published.narrative(quarter)).toBe('Mine')
})

test('a wave that was set is set anew, not twice', async () => {
  const { published } = openShell().storage
  const wave = (to: string): Wave =>
    ({ id: '2026-11', from: date('2026-11-02'), to: date(to), target: 200 }) as unknown as Wave
  for (const to of ['2026-11-20', '2026-11-27']) expect(await published.setWave(wave(to), () => null)).toBeNull()
  expect(await published.waves()).toEqual([wave('2026-11-27')])
})

test('of two waves that are set at once, the second one is judged beside the first', async () => {
  const { published } = openShell().storage
  const wave = (id: string): Wave =>
    ({ id, from: date(`${id}-02`), to: date('2026-11-20'), target: null }) as unknown as Wave
  const onlyOne = (set: readonly Wave[]) => (set.length > 0 ? 'taken' : null)
  expect(await Promise.all(['2026-10', '2026-11'].map((id) => published.setWave(wave(id), onlyOne)))).toEqual([
    null,
    'taken',
  ])
  expect(await published.waves()).toEqual([wave('2026-10')])
})

test('the first day of which the journal tells anything', async () => {
  const { storage, change } = openShell()
  const bootle = 'bootle' as SiteId
  expect(await storage.firstDate(bootle)).toBeNull()
  for (const day of ['2026-11-24', '2026-11-23'])
    await change(
      { site: bootle, date: date(day) },
      () => ({
        facts: [{ type: 'staff-asked', at: at('10:00', date(day)), about: { kind: 'site', id: 'kiosk' } }],
        answer: null,
      }),
      { kind: 'clock' },
    )
  expect(await storage.firstDate(bootle)).toBe('2026-11-23')
})

test('a form that comes twice is kept once, and another one with its key is refused', async () => {
  const { storage, rows } = openShell()
  const { published } = storage
  const once = { key: 'a-key-of-a-form', body: 'First' }
  const write = (text: string) =>
    published.writeNarrative({ quarter, text, at: at('10:00'), by: 'Sam' }, anyway, { ...once, body: text })
  await write('First')
  await published.writeNarrative({ quarter, text: 'Second', at: at('10:00'), by: 'Sam' }, anyway)
  await write('First')
  expect(await published.narrative(quarter), 'it does not come back').toBe('Second')
  await expect(write('Third')).rejects.toThrow('key-reused')
  await expect(published.publish(publication(1), { ...once, body: 'publish' })).rejects.toThrow('key-reused')
  await expect(published.typeFigures(quarter, () => [], { ...once, body: 'type' })).rejects.toThrow('key-reused')
  const wave = { id: '2026-11', from: date('2026-11-02'), to: date('2026-11-20'), target: null } as unknown as Wave
  await expect(published.setWave(wave, () => null, { ...once, body: 'wave' })).rejects.toThrow('key-reused')
  expect([...rows('select * from waves'), ...rows('select * from publications')]).toEqual([])
})
