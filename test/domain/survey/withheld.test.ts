import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fewest, isEnough, type Sized, whatIsShown } from '../../../src/domain/survey/withheld.ts'
import { seed } from '../../support/seed.ts'
import {
  type Answered,
  numbersOf,
  sized,
  sum,
  together,
  totalOf,
  twoAnswers,
  twoQuestions,
  type World,
} from '../../support/survey-tables.ts'

const proving = process.env['PROVE'] === '1'
const runs = proving ? 20_000 : 500

/** All that anybody sees: the total, what stands of each group, and the numbers of those that are shown. */
function seenOf(world: World, least: number, rule = whatIsShown): string {
  const standings = rule(world.map(sized), least)
  const shown = world.map((group, index) => (standings?.[index] === 'shown' ? numbersOf(group) : standings?.[index]))
  return JSON.stringify([together(world), standings && shown])
}

/** The numbers that nobody may find out: those under the least, of withheld groups, unless all of these have none of it. */
function secretsOf(world: World, least: number, rule = whatIsShown): { group: number; number: number }[] {
  const standings = rule(world.map(sized), least)
  const hidden = world.filter((_, index) => (standings?.[index] ?? 'withheld') === 'withheld')
  if (hidden.length === 0) return []
  const all = together(hidden)
  return world.flatMap((of, group) =>
    hidden.includes(of)
      ? numbersOf(of).flatMap((value, number) => (value < least && all[number] !== 0 ? [{ group, number }] : []))
      : [],
  )
}

type Known = { readonly first: readonly number[][]; readonly varies: Set<string>; readonly secrets: Set<string> }

/** Of every table there is, the secrets that whoever knows all that is shown, and the rule, can work out. */
function workedOut(worlds: Iterable<World>, least: number, rule = whatIsShown) {
  const bySeen = new Map<string, Known>()
  for (const world of worlds) {
    if (!isEnough(totalOf(world), least)) continue
    const seen = seenOf(world, least, rule)
    const known = bySeen.get(seen) ?? { first: world.map(numbersOf), varies: new Set(), secrets: new Set() }
    bySeen.set(seen, known)
    for (const [group, number] of differing(world.map(numbersOf), known.first)) known.varies.add(`${group} ${number}`)
    for (const { group, number } of secretsOf(world, least, rule)) known.secrets.add(`${group} ${number}`)
  }
  const found = [...bySeen].flatMap(([seen, { varies, secrets }]) =>
    [...secrets].filter((secret) => !varies.has(secret)).map((secret) => `${seen} tells ${secret}`),
  )
  return { found, secrets: [...bySeen.values()].reduce((total, { secrets }) => total + secrets.size, 0) }
}

const differing = (numbers: readonly number[][], from: readonly number[][]): (readonly [number, number])[] =>
  numbers.flatMap((of, group) =>
    of.flatMap((value, number) => (value === from[group]?.[number] ? [] : [[group, number] as const])),
  )

const limit = proving ? 1 : 0

describe('of every small table', () => {
  test.each([
    [2, 3, 12 + 3 * limit],
    [2, 4, 12 + 3 * limit],
    [3, 3, 9 + limit],
    [3, 4, 9 + 2 * limit],
    [4, 3, 8 + limit],
  ])('%i groups, under %i withheld, up to %i people: no answer withheld can be worked out', (groups, least, most) => {
    const { found, secrets } = workedOut(twoAnswers(groups, most), least)
    expect(found).toEqual([])
    expect(secrets).toBeGreaterThan(10)
  })

  test.each([
    [2, 3, 8 + limit],
    [2, 4, 9 + limit],
    [3, 3, 6],
  ])('%i groups, under %i withheld, up to %i people: nor by the number of another question', (groups, least, most) => {
    const { found, secrets } = workedOut(twoQuestions(groups, most), least)
    expect(found).toEqual([])
    expect(secrets).toBeGreaterThan(10)
  })

  test('of simpler rules the proof finds what may be worked out', () => {
    const size = ({ people, bases }: Sized) => Math.min(people, ...bases)
    const smallAlone: typeof whatIsShown = (groups, least = fewest) =>
      groups.map((group) => (group.people === 0 ? 'empty' : size(group) < least ? 'withheld' : 'shown'))
    expect(workedOut(twoAnswers(2, 9), 3, smallAlone).found).not.toEqual([])
    // With the next one by its place too, whoever knows the rule tells which of two as large was chosen.
    const andOneMore: typeof whatIsShown = (groups, least = fewest) => {
      const standings = [...(smallAlone(groups, least) ?? [])]
      const [next] = [...standings.keys()]
        .filter((index) => standings[index] === 'shown')
        .sort((one, other) => size(groups[one] as Sized) - size(groups[other] as Sized))
      if (standings.includes('withheld') && next !== undefined) standings[next] = 'withheld'
      return standings
    }
    expect(workedOut(twoAnswers(3, 11), 3, andOneMore).found).not.toEqual([])
  })
})

/** Tables that differ a little: two groups for each other, a person elsewhere, an answer for another one. */
function* near(world: World, hidden: readonly number[]): Generator<World> {
  for (const one of hidden)
    for (const other of hidden) {
      const [from, to] = [world[one] as Answered, world[other] as Answered]
      const pairs = one === other ? [] : nearPairs(from, to)
      for (const [changedFrom, changedTo] of pairs)
        yield world.map((group, index) => (index === one ? changedFrom : index === other ? changedTo : group))
    }
}

function* nearPairs(from: Answered, to: Answered): Generator<readonly [Answered, Answered]> {
  yield [to, from]
  if (from.people > 1)
    for (const carried of carriedFrom(from.answers)) yield [plus(from, carried, -1, -1), plus(to, carried, 1, 1)]
  for (const [question, counts] of from.answers.entries())
    for (const answer of counts.keys())
      for (const back of [-1, ...counts.keys()]) {
        const [gone, come] = [answer, back].map((which) =>
          from.answers.map((_, each) => (each === question ? which : -1)),
        )
        yield [
          plus(plus(from, gone ?? [], -1, 0), come ?? [], 1, 0),
          plus(plus(to, gone ?? [], 1, 0), come ?? [], -1, 0),
        ]
      }
}

/** What a person may have answered to each question; -1 is skipped. */
function* carriedFrom([first, ...others]: readonly (readonly number[])[]): Generator<number[]> {
  if (first === undefined) yield []
  else for (const answer of [-1, ...first.keys()]) for (const rest of carriedFrom(others)) yield [answer, ...rest]
}

const plus = ({ people, answers }: Answered, given: readonly number[], by: number, persons: number): Answered => ({
  people: people + persons,
  answers: answers.map((counts, question) =>
    counts.map((count, answer) => (given[question] === answer ? count + by : count)),
  ),
})

const isPossible = (world: World): boolean =>
  world.every(({ people, answers }) =>
    answers.every((counts) => counts.every((count) => count >= 0) && sum(counts) <= people),
  )

/** Those that differ by one change, then those that differ by two. */
function* nearer(world: World, hidden: readonly number[]): Generator<World> {
  for (const other of near(world, hidden)) if (isPossible(other)) yield other
  for (const between of near(world, hidden))
    if (isPossible(between)) for (const other of near(between, hidden)) if (isPossible(other)) yield other
}

const groups = fc
  .array(
    fc.record({
      people: fc.oneof(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 60 })),
      split: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
    }),
    { minLength: 2, maxLength: 7 },
  )
  .map((all) =>
    all.map(({ people, split }): Answered => {
      const [skips = 0, first = 0, skipsToo = 0, second = 0] = split
      const of = (skipped: number, share: number) => {
        const base = Math.max(0, people - Math.floor(skipped ** 4 * 4))
        const yes = Math.round(base * share)
        return [yes, base - yes]
      }
      return { people, answers: [of(skips, first), of(skipsToo, second)] }
    }),
  )

test('of any table, under ten withheld, another one looks the same and has another number for each that is withheld', () => {
  let secrets = 0
  fc.assert(
    fc.property(groups, (world) => {
      fc.pre(isEnough(totalOf(world)))
      const seen = seenOf(world, fewest)
      const standings = whatIsShown(world.map(sized))
      const hidden = [...world.keys()].filter((index) => (standings?.[index] ?? 'withheld') === 'withheld')
      const left = new Map(secretsOf(world, fewest).map((secret) => [`${secret.group} ${secret.number}`, secret]))
      secrets += left.size
      const others = left.size === 0 ? [] : nearer(world, hidden)
      for (const other of others) {
        if (left.size === 0) break
        if (seenOf(other, fewest) !== seen) continue
        for (const [group, number] of differing(other.map(numbersOf), world.map(numbersOf)))
          left.delete(`${group} ${number}`)
      }
      expect([...left.keys()], seen).toEqual([])
    }),
    { numRuns: runs, seed },
  )
  expect(secrets).toBeGreaterThan(runs)
})

test('ten are shown and nine are not', () => {
  const people = (...sizes: number[]) => whatIsShown(sizes.map((size) => ({ people: size, bases: [size] })))
  expect(people(10, 40)).toEqual(['shown', 'shown'])
  expect(people(9, 40)).toBeNull()
  expect(people(9, 40, 50)).toEqual(['withheld', 'withheld', 'shown'])
  expect(people(9, 40, 40, 50)).toEqual(['withheld', 'withheld', 'withheld', 'shown'])
  expect(people(0, 40, 50)).toEqual(['empty', 'shown', 'shown'])
  expect(people(5, 4, 40, 50)).toEqual(['withheld', 'withheld', 'withheld', 'shown'])
  expect(people(5, 6, 40)).toEqual(['withheld', 'withheld', 'shown'])
  expect(people(9, 9, 40, 50)).toEqual(['withheld', 'withheld', 'withheld', 'shown'])
})

test('a group is withheld for every question where one of them has fewer than ten answers', () => {
  expect(
    whatIsShown([
      { people: 12, bases: [12, 9] },
      { people: 30, bases: [30, 30] },
      { people: 50, bases: [50, 50] },
    ]),
  ).toEqual(['withheld', 'withheld', 'shown'])
})
