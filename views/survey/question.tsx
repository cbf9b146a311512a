import { type Answers, parts, questions } from '../../src/domain/survey/question.ts'
import { Act } from '../components/form.tsx'
import { Carried, CarriedAnswers, questionAt, type Step } from './carried.tsx'
import { type Survey, surveyPage } from './survey-page.tsx'

/** One question; each answer to it is a button that leads to the next. */
export function questionPage(survey: Survey, step: Step): string {
  const words = survey.frame.words.survey
  const question = questionAt(step.number)
  const of = parts.survey.length
  const isLast = step.number === of - 1
  const asked = words.questions[question]
  const form = (
    <>
      <Carried step={step} />
      <fieldset class="survey__answers" aria-labelledby="question">
        {questions[question].map((answer) => (
          <AnswerButton
            name={question}
            value={answer}
            words={(asked.answers as Readonly<Record<string, string>>)[answer] ?? answer}
            chosen={step.answers[question] === answer ? words.yourAnswer : null}
          />
        ))}
      </fieldset>
      <div class="survey__steps">
        {step.number === 0 ? null : (
          <button class="govuk-button govuk-button--secondary" type="submit" name="go" value="back">
            {survey.frame.words.common.back}
          </button>
        )}
        <button class="govuk-button govuk-button--secondary" type="submit" name="go" value="skip">
          {words.skip}
        </button>
      </div>
    </>
  )
  return surveyPage({
    survey,
    title: asked.title,
    children: (
      <>
        <p class="survey__progress">{words.progress(step.number + 1, of)}</p>
        <h1 id="question" class="survey__question" tabindex={-1} data-lands>
          {asked.title}
        </h1>
        {step.number === 0 ? <p class="govuk-hint">{words.begin}</p> : null}
        <Act
          action={survey.address}
          formKey={step.formKey}
          id={`ask-${question}`}
          // The last leads to another page; the others change in place, so that a browser's way back leads out of the
          // survey and not to a form that it would have to send again.
          {...(isLast ? {} : { inPlace: '#main' })}
        >
          {form}
        </Act>
      </>
    ),
  })
}

type ButtonProps = { name: string; value: string; words: string; chosen: string | null }

const AnswerButton = ({ name, value, words, chosen }: ButtonProps) => (
  <button class={`survey__answer${chosen ? ' survey__answer--chosen' : ''}`} type="submit" name={name} value={value}>
    {words}
    {chosen ? <span class="survey__chosen">{chosen}</span> : null}
  </button>
)

/** Nothing more is taken from here just now; what was answered stays, to be sent later. */
export function limitedPage(survey: Survey, { answers, formKey }: Pick<Step, 'answers' | 'formKey'>): string {
  const words = survey.frame.words.survey
  return surveyPage({
    survey,
    title: words.limitedTitle,
    children: (
      <>
        <h1 class="govuk-heading-l">{words.limitedTitle}</h1>
        <p>{words.limited}</p>
        <SendAgain survey={survey} answers={answers} formKey={formKey} />
      </>
    ),
  })
}

const SendAgain = ({ survey, answers, formKey }: { survey: Survey; answers: Answers; formKey: string }) => (
  <Act action={survey.address} formKey={formKey}>
    <input type="hidden" name="at" value={String(parts.survey.length)} />
    <CarriedAnswers answers={answers} />
    <button class="govuk-button" type="submit">
      {survey.frame.words.survey.tryAgain}
    </button>
  </Act>
)
