import { z } from 'zod'
import { type EqualityQuestion, equalityQuestions, preferNotToSay } from '../domain/survey/equality.ts'
import { type Answers, type AskedPart, parts, type Question, questions } from '../domain/survey/question.ts'
import { optional } from './form.ts'

/** A button that is pressed sends its name once more, after what its form carried: the last counts. */
const last = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (Array.isArray(value) ? value.at(-1) : value), item)

const answersTo = (of: AskedPart) =>
  Object.fromEntries(parts[of].map((question) => [question, last(optional(z.enum(questions[question])))]))

/** A step of the five questions: which was asked, what was pressed, and what was answered before. */
export const stepForm = z.object({
  at: z.coerce.number().int().min(0).max(parts.survey.length),
  go: z.enum(['back', 'skip']).optional(),
  ...answersTo('survey'),
})

/** Where somebody is after a step; past the last question all is answered. */
export function stepAfter({ at, go, ...sent }: z.output<typeof stepForm>): { number: number; answers: Answers } {
  const answers: Partial<Record<Question, unknown>> = answersOf('survey', sent)
  const asked = parts.survey[at]
  if (go === 'skip' && asked) delete answers[asked]
  const number = go === 'back' ? Math.max(0, at - 1) : Math.min(at + 1, parts.survey.length)
  return { number, answers: answers as Answers }
}

/** Somebody who skipped every question said nothing: they are thanked, and nobody is counted. */
export const saysNothing = (answers: Answers): boolean => Object.keys(answers).length === 0

/** What was answered to the questions of a part; what was not is not there. */
export function answersOf(part: AskedPart, sent: Readonly<Record<string, unknown>>): Answers {
  const given = parts[part].flatMap((question) => {
    const answer = sent[question]
    return answer === null || answer === undefined ? [] : [[question, answer] as const]
  })
  return Object.fromEntries(given) as Answers
}

/** What may be sent from the page of thanks. */
export const moreForm = z.discriminatedUnion('part', [
  z.object({ part: z.literal('ratings'), ...answersTo('ratings') }),
  // A browser ends each line with two characters, of which whoever counts sees one.
  z.object({ part: z.literal('words'), text: z.string().transform((text) => text.replaceAll('\r\n', '\n').trim()) }),
])

const equalityNames = Object.keys(equalityQuestions) as EqualityQuestion[]

export const equalityForm = z.object(
  Object.fromEntries(
    equalityNames.map((name) => [name, optional(z.enum([...equalityQuestions[name], preferNotToSay]))]),
  ),
)

export const equalityOf = (sent: Readonly<Record<string, string | null>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(sent).flatMap(([name, answer]) => (answer === null ? [] : [[name, answer]])))
