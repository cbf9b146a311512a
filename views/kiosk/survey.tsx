import { parts, questions } from '../../src/domain/survey/question.ts'
import { Act } from '../components/form.tsx'
import { Carried, questionAt, type Step } from '../survey/carried.tsx'
import { Head, homeOf, type Kiosk, kioskPage } from './kiosk-page.tsx'

const formId = 'survey'

/** One question of the exit survey; kiosk.js shows the next one in its place. */
export function kioskQuestionPage(kiosk: Kiosk, step: Step): string {
  const { survey: words, common } = kiosk.frame.words
  const question = questionAt(step.number)
  const asked = words.questions[question]
  const answers = questions[question]
  return kioskPage({
    kiosk,
    title: asked.title,
    back:
      step.number === 0 ? (
        homeOf(kiosk)
      ) : (
        <button class="kiosk-button kiosk-button--quiet" type="submit" form={formId} name="go" value="back">
          <span class="icon icon--back" aria-hidden="true" /> {common.back}
        </button>
      ),
    foot: (
      <button class="kiosk-button kiosk-button--quiet survey-skip" type="submit" form={formId} name="go" value="skip">
        {words.kiosk.skip}
      </button>
    ),
    children: (
      <>
        <Head title={asked.title}>
          <p class="kiosk-head__words">
            {words.progress(step.number + 1, parts.survey.length)}
            {step.number === 0 ? `. ${words.kiosk.begin}` : null}
          </p>
        </Head>
        <Act
          action={`${homeOf(kiosk)}/survey`}
          formKey={step.formKey}
          id={formId}
          class={`kiosk-choices${answers.length > 2 ? '' : ' kiosk-choices--two'}`}
        >
          <Carried step={step} />
          {answers.map((answer) => (
            <button
              class={`kiosk-tile survey-tile${step.answers[question] === answer ? ' survey-tile--chosen' : ''}`}
              type="submit"
              name={question}
              value={answer}
            >
              {(asked.answers as Readonly<Record<string, string>>)[answer]}
              {step.answers[question] === answer ? <span class="survey__chosen">{words.yourAnswer}</span> : null}
            </button>
          ))}
        </Act>
      </>
    ),
  })
}

const secondsToRead = 20

/** Thanks, and home by itself. A complaint needs words, which nobody writes at a kiosk: the page says where. */
export function kioskThanksPage(kiosk: Kiosk, feedbackAt: string): string {
  const { survey: words, kiosk: kioskWords } = kiosk.frame.words
  return kioskPage({
    kiosk,
    title: words.kiosk.thanksTitle,
    refresh: secondsToRead,
    idle: null,
    foot: (
      <p class="kiosk-foot__closes" data-goes-home-after={secondsToRead}>
        {kioskWords.closesIn} <b data-seconds-left>{secondsToRead}</b> {kioskWords.seconds}
      </p>
    ),
    children: (
      <>
        <Head title={words.kiosk.thanksTitle}>
          <p class="kiosk-head__words">{words.kiosk.thanks}</p>
        </Head>
        <div class="kiosk-choices kiosk-choices--one">
          <p class="kiosk-choices__words">{words.kiosk.feedbackAt(feedbackAt.replace(/^https?:\/\//, ''))}</p>
          <a class="kiosk-tile kiosk-tile--main" href={homeOf(kiosk)}>
            {words.kiosk.done}
          </a>
        </div>
      </>
    ),
  })
}
