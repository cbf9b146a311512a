import { type Answers, parts, type Question } from '../../src/domain/survey/question.ts'

/** How far somebody is: the question that is asked now, and what was answered before. */
export type Step = { readonly number: number; readonly answers: Answers; readonly formKey: string }

/** The question of a step, counted from 0. */
export const questionAt = (number: number): (typeof parts.survey)[number] => parts.survey[number] ?? parts.survey[0]

/** What a step's form carries to the next: nothing is kept until the end, and nothing stands in the address. */
export const Carried = ({ step: { number, answers } }: { step: Step }) => (
  <>
    <input type="hidden" name="at" value={String(number)} />
    <CarriedAnswers answers={answers} />
  </>
)

/** A button that is pressed comes after what was answered before, and the last of a name counts. */
export const CarriedAnswers = ({ answers }: { answers: Answers }) => (
  <>
    {(Object.entries(answers) as [Question, string][]).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
)
