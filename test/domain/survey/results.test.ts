import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ServiceId, SiteId } from '../../../src/domain/id.ts'
import { type Answers, parts, type Question, questions } from '../../../src/domain/survey/question.ts'
import { type About, type AnswerCount, bands, type Round } from '../../../src/domain/survey/response.ts'
import { type Breakdown, breakdownsOf, resultOf } from '../../../src/domain/survey/results.ts'
import { slicesOf } from '../../../src/domain/survey/slices-of.ts'
import { baseOf, changeOf, shareIn, type Tally } from '../../../src/domain/survey/tally.ts'
import { seed } from '../../support/seed.ts'

const runs = process.env['PROVE'] === '1' ? 2_000 : 60
const [bootle, southport] = ['bootle', 'southport'] as SiteId[] as [SiteId, SiteId]
const services = ['council-tax', 'benefits', 'housing', 'blue-badge']
const round = '2026-05' as Round

type Person = Omit<About, 'round'> & { readonly answers: Answers }

const aPerson: Person = {
  ...{ site: bootle, way: 'visit', service: 'council-tax' as ServiceId, band: 'to-2', kept: true },
  answers: {
    wait: 'immediately',
    resolved: 'yes',
    adviser: 'very-satisfied',
    visit: 'fairly-satisfied',
    fairly: 'yes',
  },
}
const persons = (count: number, changes: Partial<Person> = {}): Person[] =>
  Array.from({ length: count }, () => ({ ...aPerson, ...changes }))

/** Counted as the survey's file counts them. */
const counted = (all: readonly Person[]): AnswerCount[] =>
  all.flatMap(({ answers, site, way, ...known }) => {
    const said = parts.survey.flatMap((question) => {
      const answer = answers[question]
      return answer === undefined ? [] : [{ question: question as Question | 'any', answer: answer as string }]
    })
    return [{ question: 'any' as const, answer: 'survey' }, ...said].flatMap((each) =>
      slicesOf('survey', known).map((slice) => ({ ...each, ...slice, site, way, round, count: 1 })),
    )
  })

const at = (all: readonly Person[], site = bootle) => breakdownsOf(counted(all), { site, services })

const peopleIn = (breakdown: Breakdown) =>
  breakdown?.map(({ name, tally }) => [name, tally?.people ?? null] as const).filter(([, people]) => people !== 0)

describe('a site told apart', () => {
  test('shows the groups that have ten answers, and says which have none', () => {
    const all = [...persons(20), ...persons(15, { service: 'benefits' as ServiceId })]
    expect(peopleIn(at(all).services)).toEqual([
      ['council-tax', 20],
      ['benefits', 15],
    ])
  })

  test('whose link it was is known of some alone: the poster and the kiosk are in none of these tables', () => {
    const poster = { way: 'poster', service: null, band: null, kept: null } as const
    const { ways: found, services: byService } = at([...persons(20), ...persons(4, poster)])
    expect(found).toBeNull()
    expect(byService).toBeNull()
    const many = at([...persons(20), ...persons(14, poster)])
    expect(peopleIn(many.ways)).toEqual([
      ['visit', 20],
      ['poster', 14],
    ])
    expect(peopleIn(many.services)).toEqual([['council-tax', 20]])
  })

  test('waits are told within the promise, so that neither tells the other by subtraction', () => {
    const all = [
      ...persons(40),
      ...persons(4, { band: 'to-15' }),
      ...persons(11, { band: 'to-15', kept: false }),
      ...persons(12, { band: 'over-15', kept: false }),
    ]
    const { promise, waits } = at(all)
    expect(peopleIn(promise)).toEqual([
      ['yes', 44],
      ['no', 23],
    ])
    expect(waits.yes).toBeNull()
    expect(peopleIn(waits.no)).toEqual([
      ['to-15', 11],
      ['over-15', 12],
    ])
    expect(waits.all).toBeNull()
  })

  test('where few had the promise broken it is withheld, and short waits are told from all longer ones', () => {
    const all = [...persons(40), ...persons(30, { band: 'to-15' }), ...persons(5, { band: 'over-15', kept: false })]
    const { promise, waits } = at(all)
    expect(promise).toBeNull()
    expect(peopleIn(waits.all)).toEqual([
      ['to-2', 40],
      ['over-2', 35],
    ])
  })

  test('where more waited long than had the promise broken, it was of other minutes: no waits are told of it', () => {
    const all = [...persons(40), ...persons(30, { band: 'over-15' }), ...persons(12, { band: 'to-15', kept: false })]
    expect(at(all).waits.no).toBeNull()
  })
})

test('a change is better or worse where the ranges lie apart', () => {
  const share = (count: number, of: number) => {
    const tally = resultOf(
      counted([...persons(count), ...persons(of - count, { answers: { ...aPerson.answers, fairly: 'no' } })]),
      null,
      'survey',
    ) as Tally
    return shareIn(tally, 'fairly') as NonNullable<ReturnType<typeof shareIn>>
  }
  expect(changeOf(share(90, 100), share(60, 100))).toBe('better')
  expect(changeOf(share(60, 100), share(90, 100))).toBe('worse')
  expect(changeOf(share(90, 100), share(85, 100))).toBe('chance')
})

const kinds = fc.record({
  site: fc.constantFrom(bootle, bootle, bootle, southport),
  way: fc.constantFrom<About['way'][]>('visit', 'visit', 'visit', 'visit', 'poster', 'kiosk'),
  service: fc.constantFrom(...(['council-tax', 'council-tax', ...services] as ServiceId[])),
  band: fc.constantFrom(...bands),
  isKept: fc.boolean(),
  skipped: fc.constantFrom<(Question | null)[]>(null, null, null, null, ...parts.survey),
  isContent: fc.boolean(),
  count: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 10, max: 60 })),
})

/** A round's people, many of them alike. */
const crowd = fc.array(kinds, { minLength: 3, maxLength: 14 }).map((all) =>
  all.flatMap(({ site, way, service, band, isKept, skipped, isContent, count }) => {
    const asked = parts.survey.filter((question) => question !== skipped)
    const said = asked.map((question) => [question, isContent ? questions[question][0] : questions[question].at(-1)])
    const kept = band === 'to-2' || (band === 'to-15' && isKept)
    const known = way === 'visit' ? { service, band, kept } : { service: null, band: null, kept: null }
    return persons(count, { site, way, ...known, answers: Object.fromEntries(said) as Answers })
  }),
)

/** Every table of a site, with the total that it is of. */
function tablesAt(counts: readonly AnswerCount[], site: SiteId) {
  const total = resultOf(counts, site, 'survey')
  const { ways: byWay, services: byService, promise, waits } = breakdownsOf(counts, { site, services })
  const visits = byWay?.find(({ name }) => name === 'visit')?.tally
  const of = (name: string) => promise?.find((group) => group.name === name)?.tally
  return [
    { whole: total, groups: byWay },
    { whole: visits, groups: byService },
    { whole: visits, groups: promise },
    { whole: of('yes'), groups: waits.yes },
    { whole: of('no'), groups: waits.no },
    { whole: visits, groups: waits.all },
  ].map(({ whole, groups }) => ({
    whole,
    shown: (groups ?? []).flatMap(({ tally }) => (tally?.people ? [tally] : [])),
  }))
}

const numbersOf = (tally: Tally, asked: readonly Question[]) => [
  tally.people,
  ...asked.map((question) => baseOf(tally, question)),
]

/** What the shown groups leave of the total: of nobody, or else the numbers of those withheld together. */
function leftOf(whole: Tally, shown: readonly Tally[], asked: readonly Question[]): number[] {
  const left = shown
    .map((tally) => numbersOf(tally, asked))
    .reduce((from, each) => from.map((number, n) => number - (each[n] ?? 0)), numbersOf(whole, asked))
  return left[0] === 0 ? [] : left
}

test('whatever people answered, no shown group and nothing that shown ones leave has fewer than ten answers', () => {
  let seen = 0
  let asked = 0
  fc.assert(
    fc.property(crowd, (all) => {
      const counts = counted(all)
      // A question that nobody answered anywhere tells nothing of anybody.
      const answered = parts.survey.filter((question) => all.some(({ answers }) => answers[question] !== undefined))
      for (const { whole, shown } of [bootle, southport].flatMap((site) => tablesAt(counts, site))) {
        if (shown.length > 0) expect(whole).toBeTruthy()
        const numbers = [
          ...shown.flatMap((tally) => numbersOf(tally, answered)),
          ...(whole ? leftOf(whole, shown, answered) : []),
        ]
        seen += shown.length
        asked += 1
        expect(Math.min(10, ...numbers)).toBe(10)
      }
      const told = [bootle, southport].filter((site) => resultOf(counts, site, 'survey') !== null)
      if (told.length === 1) expect(new Set(all.map(({ site }) => site)).size).toBe(1)
    }),
    { numRuns: runs, seed },
  )
  expect([asked > runs, seen > runs]).toEqual([true, true])
})
