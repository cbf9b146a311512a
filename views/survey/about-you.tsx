import { type EqualityQuestion, equalityQuestions, preferNotToSay } from '../../src/domain/survey/equality.ts'
import { ErrorSummary, type Typed } from '../components/field.tsx'
import { Act } from '../components/form.tsx'
import { RadioGroup } from './radio-group.tsx'
import { type Survey, surveyPage } from './survey-page.tsx'

type AboutYou = { readonly survey: Survey; readonly typed: Typed; readonly formKey: string }

const questions = Object.entries(equalityQuestions) as [EqualityQuestion, readonly string[]][]

/** The equality questions, apart from all others and sent by themselves. */
export function aboutYouPage({ survey, typed, formKey }: AboutYou): string {
  const words = survey.frame.words.survey
  const last = { value: preferNotToSay, words: words.preferNotToSay }
  return surveyPage({
    survey,
    title: words.aboutYouTitle,
    back: `${survey.address}/thanks`,
    isError: typed.errors.size > 0,
    children: (
      <>
        <ErrorSummary
          mistakes={[...typed.errors].map(([name, text]) => ({ id: `${name}-1`, text }))}
          words={survey.frame.words}
        />
        <h1 class="govuk-heading-l">{words.aboutYouTitle}</h1>
        {words.aboutYou.map((sentence) => (
          <p>{sentence}</p>
        ))}
        <Act action={`${survey.address}/about-you`} formKey={formKey}>
          {questions.map(([name, answers]) => {
            const { title, hint, answers: told } = words.equality[name]
            const wordsOf = (value: string) => (told as Readonly<Record<string, string>>)[value] ?? value
            return (
              <RadioGroup
                name={name}
                title={title}
                {...(hint ? { hint } : {})}
                answers={[...answers.map((value) => ({ value, words: wordsOf(value) })), last]}
                typed={typed}
              />
            )
          })}
          <button class="govuk-button" type="submit">
            {words.sendAboutYou}
          </button>
        </Act>
      </>
    ),
  })
}
