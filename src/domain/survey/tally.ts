import { type Interval, intervalOf } from '../interval.ts'
import { parts, type Question } from './question.ts'
import type { AnswerCount } from './response.ts'
import type { Sized } from './withheld.ts'

/** A part of the survey whose answers are counted. */
export type CountedPart = keyof typeof parts

/** Of some people, how many sent a part of the survey, and how often each answer to its questions was given. */
export type Tally = { readonly people: number; readonly answers: ReadonlyMap<Question, ReadonlyMap<string, number>> }

/** The answers that speak well of a visit: their share is what is published of a question (charter.md). */
export const positive: Readonly<Record<Question, readonly string[]>> = {
  wait: ['immediately'],
  resolved: ['yes'],
  adviser: ['very-satisfied', 'fairly-satisfied'],
  visit: ['very-satisfied', 'fairly-satisfied'],
  fairly: ['yes'],
  accessibility: ['excellent', 'good'],
  experience: ['excellent', 'good'],
  expectations: ['excellent', 'good'],
}

/** How many gave some answers, and their share of all who answered the question. */
export type Share = Interval & { readonly count: number; readonly of: number }

export function tallyOf(counts: readonly AnswerCount[], part: CountedPart): Tally {
  const answers = new Map<Question, Map<string, number>>(parts[part].map((question) => [question, new Map()]))
  let people = 0
  for (const { question, answer, count } of counts) {
    if (question === 'any') people += answer === part ? count : 0
    else add(answers.get(question), answer, count)
  }
  return { people, answers }
}

const add = (counts: Map<string, number> | undefined, answer: string, count: number) =>
  counts?.set(answer, (counts.get(answer) ?? 0) + count)

/** What is left of a tally without a part of it. */
export const without = (all: Tally, some: Tally): Tally => ({
  people: all.people - some.people,
  answers: new Map(
    [...all.answers].map(([question, counts]) => [
      question,
      new Map([...counts].map(([answer, count]) => [answer, count - countOf(some, question, answer)])),
    ]),
  ),
})

const countOf = (tally: Tally, question: Question, answer: string): number =>
  tally.answers.get(question)?.get(answer) ?? 0

/** How many answered a question. */
export const baseOf = (tally: Tally, question: Question): number =>
  [...(tally.answers.get(question)?.values() ?? [])].reduce((total, count) => total + count, 0)

/** Null where nobody answered the question. */
export function shareIn(tally: Tally, question: Question, answers = positive[question]): Share | null {
  const of = baseOf(tally, question)
  const count = answers.reduce((total, answer) => total + countOf(tally, question, answer), 0)
  const interval = intervalOf(count, of)
  return interval && { ...interval, count, of }
}

/** How large it is, by the questions that anybody answered at all. */
export const sizeOf = (tally: Tally, asked: readonly Question[]): Sized => ({
  people: tally.people,
  bases: asked.map((question) => baseOf(tally, question)),
})

/**
 * How a share changed. Better or worse only where the two intervals lie apart, which everybody can see who reads them;
 * that is stricter than a test at 5 %, so that what is called a change is seldom none.
 */
export function changeOf(now: Share, before: Share): 'better' | 'worse' | 'chance' {
  if (now.low > before.high) return 'better'
  return now.high < before.low ? 'worse' : 'chance'
}
