import { type EqualityQuestion, equalityQuestions, preferNotToSay } from './equality.ts'
import type { EqualityCount } from './response.ts'
import { fewest, whatIsShown } from './withheld.ts'

/** How many gave each answer to an equality question; null where it is withheld. Of all sites together alone. */
export type EqualityResult = {
  readonly question: EqualityQuestion
  /** How many answered it; null where they are too few, or no answer may be told apart. */
  readonly of: number | null
  readonly answers: readonly { readonly answer: string; readonly count: number | null }[]
}

/** Each answer is a group of people here, and is withheld as one. The answers' order is the questions'. */
export const equalityOf = (counts: readonly EqualityCount[]): readonly EqualityResult[] =>
  Object.entries(equalityQuestions).map(([question, answers]) => {
    const groups = [...answers, preferNotToSay].map((answer) => ({
      answer,
      count: sum(counts.filter((each) => each.question === question && each.answer === answer)),
    }))
    const of = sum(groups)
    const standings = whatIsShown(groups.map(({ count }) => ({ people: count, bases: [] })))
    if (of < fewest || standings === null)
      return { question: question as EqualityQuestion, of: of < fewest ? null : of, answers: [] }
    const told = groups.map(({ answer, count }, index) => ({
      answer,
      count: standings[index] === 'withheld' ? null : count,
    }))
    return { question: question as EqualityQuestion, of, answers: told }
  })

const sum = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((total, { count }) => total + count, 0)
