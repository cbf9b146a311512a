import type { Sized } from '../../src/domain/survey/withheld.ts'

/** A group's answers: for each question, how many gave each answer. Whoever is left of the people skipped it. */
export type Answered = { readonly people: number; readonly answers: readonly (readonly number[])[] }
export type World = readonly Answered[]

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
export const sized = ({ people, answers }: Answered): Sized => ({ people, bases: answers.map(sum) })
/** All numbers of a group in one line: the people, each base, each answer. */
export const numbersOf = ({ people, answers }: Answered): number[] => [people, ...answers.map(sum), ...answers.flat()]
export const together = (world: World): number[] =>
  world.map(numbersOf).reduce((total, each) => total.map((number, index) => number + (each[index] ?? 0)))
export const totalOf = (world: World): Sized => ({
  people: sum(world.map(({ people }) => people)),
  bases: (world[0]?.answers ?? []).map((_, question) => sum(world.map(({ answers }) => sum(answers[question] ?? [])))),
})

/** Every way to share so many out over some places. */
function* compositions(total: number, places: number): Generator<number[]> {
  if (places === 1) yield [total]
  else
    for (let first = 0; first <= total; first++)
      for (const rest of compositions(total - first, places - 1)) yield [first, ...rest]
}

/** Groups of whom everybody gave one of two answers. */
export function* twoAnswers(groups: number, most: number): Generator<World> {
  for (let total = 1; total <= most; total++)
    for (const numbers of compositions(total, groups * 2))
      yield Array.from({ length: groups }, (_, index) => {
        const answers = [numbers.slice(index * 2, index * 2 + 2)]
        return { people: sum(answers.flat()), answers }
      })
}

/** Groups whose people answered both of two questions, one of them, or none. */
export function* twoQuestions(groups: number, most: number): Generator<World> {
  for (let total = 1; total <= most; total++)
    for (const people of compositions(total, groups))
      for (const bases of basesOf(people.flatMap((each) => [each, each])))
        yield people.map((each, index) => ({
          people: each,
          answers: [[bases[index * 2] ?? 0], [bases[index * 2 + 1] ?? 0]],
        }))
}
function* basesOf([most, ...others]: readonly number[]): Generator<number[]> {
  if (most === undefined) yield []
  else for (let base = 0; base <= most; base++) for (const rest of basesOf(others)) yield [base, ...rest]
}
