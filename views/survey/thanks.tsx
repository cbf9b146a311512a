import type { Child } from 'hono/jsx'
import { type Part, parts, questions } from '../../src/domain/survey/question.ts'
import { ErrorSummary, type Typed } from '../components/field.tsx'
import { Act, type Keys } from '../components/form.tsx'
import { RadioGroup } from './radio-group.tsx'
import { type Survey, surveyPage } from './survey-page.tsx'

/**
 * How the end was reached: with answers, with every question skipped, by a link that was used, or by a device that has
 * sent its answers today.
 */
export type Reached = 'thanks' | 'uncounted' | 'answered' | 'answeredToday'

/** The longest that somebody may write in their own words. */
export const mostCharacters = 1_000

export type Thanks = {
  readonly survey: Survey
  readonly reached: Reached
  readonly sent: Readonly<Record<Exclude<Part, 'survey'>, boolean>>
  readonly typed: Typed
  readonly keys: Keys
}

/** The end: thanks, the ways to compliment or complain, and what else may be said by whoever likes. */
export function thanksPage(shown: Thanks): string {
  const { survey, reached, typed } = shown
  const words = survey.frame.words.survey
  const title = words[`${reached}Title`]
  return surveyPage({
    survey,
    title,
    isError: typed.errors.size > 0,
    children: (
      <>
        <ErrorSummary
          mistakes={[...typed.errors].map(([name, text]) => ({ id: name === 'text' ? 'text' : `${name}-1`, text }))}
          words={survey.frame.words}
        />
        <div class="survey__thanks">
          <h1 class="survey__thanks-title">{title}</h1>
          <p>{words[reached]}</p>
        </div>
        <section aria-labelledby="more">
          <h2 id="more" class="govuk-heading-m">
            {words.moreTitle}
          </h2>
          <p>{words.more}</p>
          <a class="govuk-button govuk-button--secondary" href={`/feedback?site=${survey.site.id}`}>
            {words.toFeedback}
          </a>
        </section>
        <section aria-labelledby="like">
          <h2 id="like" class="govuk-heading-m">
            {words.likeTitle}
          </h2>
          <Ratings {...shown} />
          <OwnWords {...shown} />
          <AboutYou {...shown} />
        </section>
      </>
    ),
  })
}

const More = ({ title, isOpen, children }: { title: string; isOpen: boolean; children: Child }) => (
  <details class="phone-more survey__more" open={isOpen}>
    <summary>{title}</summary>
    <div>{children}</div>
  </details>
)

const Sent = ({ words }: { words: string }) => <p class="survey__sent">{words}</p>

function Ratings({ survey, sent, typed, keys }: Thanks) {
  const words = survey.frame.words.survey
  if (sent.ratings) return <Sent words={words.ratingsSent} />
  return (
    <More title={words.ratingsTitle} isOpen={typed.errors.has('accessibility')}>
      <Act action={`${survey.address}/thanks`} formKey={keys('ratings')}>
        <input type="hidden" name="part" value="ratings" />
        {parts.ratings.map((question) => (
          <RadioGroup
            name={question}
            title={words.questions[question].title}
            answers={questions[question].map((value) => ({ value, words: words.questions[question].answers[value] }))}
            typed={typed}
          />
        ))}
        <button class="govuk-button" type="submit">
          {words.sendRatings}
        </button>
      </Act>
    </More>
  )
}

function OwnWords({ survey, sent, typed, keys }: Thanks) {
  const words = survey.frame.words.survey
  if (sent.words) return <Sent words={words.wordsSent} />
  const error = typed.errors.get('text')
  return (
    <More title={words.wordsTitle} isOpen={error !== undefined}>
      <Act action={`${survey.address}/thanks`} formKey={keys('words')}>
        <input type="hidden" name="part" value="words" />
        <div class={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
          <label class="govuk-label" for="text">
            {words.wordsLabel}
          </label>
          <div id="text-hint" class="govuk-hint">
            {words.wordsHint}
          </div>
          {error ? (
            <p id="text-error" class="govuk-error-message">
              {error}
            </p>
          ) : null}
          <textarea
            id="text"
            name="text"
            class={`govuk-textarea${error ? ' govuk-textarea--error' : ''}`}
            rows={5}
            autocomplete="off"
            aria-describedby={`text-hint text-left${error ? ' text-error' : ''}`}
            aria-invalid={error ? 'true' : undefined}
          >
            {typed.values['text'] ?? ''}
          </textarea>
          <p
            id="text-left"
            class="govuk-hint"
            data-counts="text"
            data-most={mostCharacters}
            data-left={words.wordsLeft}
            data-over={words.wordsOver}
          >
            {words.wordsLimit(mostCharacters)}
          </p>
        </div>
        <button class="govuk-button" type="submit">
          {words.sendWords}
        </button>
      </Act>
    </More>
  )
}

function AboutYou({ survey, sent }: Thanks) {
  const words = survey.frame.words.survey
  if (sent.equality) return <Sent words={words.aboutYouSent} />
  return (
    <div class="survey__about-you">
      <a class="govuk-link" href={`${survey.address}/about-you`}>
        {words.toAboutYou}
      </a>
      <p>{words.aboutYouWhy}</p>
    </div>
  )
}
