import type { Child } from 'hono/jsx'
import {
  complaintOutcomes,
  mayBeReviewed,
  reasonsToClose,
  type Stage,
  stageOpen,
} from '../../src/domain/feedback/case.ts'
import { Choice, TextArea, TextField, untyped } from '../components/field.tsx'
import { Act } from '../components/form.tsx'
import { DateField } from '../diary/date-field.tsx'
import { Written } from '../feedback/written.tsx'
import type { CaseView } from './feedback-case.tsx'

/** What may be done with a case as it stands. */
export function FeedbackForms(view: CaseView) {
  const { found, now } = view
  const stage = stageOpen(found)
  const isOpen = found.closed === null
  return (
    <>
      {isOpen ? <TakeOn {...view} /> : null}
      {stage ? <Answer view={view} stage={stage} /> : null}
      {stage ? <Hold view={view} stage={stage} /> : null}
      {isOpen && found.kind === 'compliment' ? <PassOn {...view} /> : null}
      {mayBeReviewed(found, now) ? <Review {...view} /> : null}
      {isOpen ? <Close {...view} /> : null}
    </>
  )
}

type FormProps = { readonly view: CaseView; readonly act: string; readonly title: string; readonly children: Child }

const typedIn = ({ wrong }: CaseView, act: string) => (wrong?.act === act ? wrong.typed : untyped)

const addressOf = ({ found }: CaseView, act: string): string => `/manage/feedback/${found.reference}/${act}`

/** The act that most come for stands open. */
const Form = ({ view, act, title, children }: FormProps) => (
  <section class="feedback-form" aria-labelledby={`${act}-title`}>
    <h2 class="govuk-heading-m" id={`${act}-title`}>
      {title}
    </h2>
    <Act action={addressOf(view, act)} formKey={view.keys(act)}>
      {children}
    </Act>
  </section>
)

/** The others open when they are wanted, and when they came back with a mistake. */
const FoldedForm = ({ view, act, title, children }: FormProps) => (
  <details class="govuk-details feedback-form" open={view.wrong?.act === act}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{title}</span>
    </summary>
    <div class="govuk-details__text">
      <Act action={addressOf(view, act)} formKey={view.keys(act)}>
        {children}
      </Act>
    </div>
  </details>
)

const Send = ({ children, isFirst = false }: { children: string; isFirst?: boolean }) => (
  <button type="submit" class={`govuk-button${isFirst ? '' : ' govuk-button--secondary'}`}>
    {children}
  </button>
)

function TakeOn(view: CaseView) {
  const { takeOn } = view.frame.words.feedback.staff.page
  return (
    <Form view={view} act="take-on" title={takeOn.title}>
      <TextField
        id="take-on-with"
        name="with"
        label={takeOn.label}
        hint={takeOn.hint}
        typed={typedIn(view, 'take-on')}
        width={20}
      />
      <Send>{takeOn.send}</Send>
    </Form>
  )
}

function Answer({ view, stage }: { view: CaseView; stage: Stage }) {
  const { page: words, outcomes } = view.frame.words.feedback.staff
  const { answer } = words
  const typed = typedIn(view, 'answer')
  const error = typed.errors.get('outcome')
  return (
    <Form view={view} act="answer" title={answer.title[stage.number]}>
      <input type="hidden" name="stage" value={stage.number} />
      <fieldset
        class={`govuk-form-group govuk-fieldset${error ? ' govuk-form-group--error' : ''}`}
        aria-describedby={error ? 'outcome-error' : undefined}
      >
        <legend class="govuk-fieldset__legend">{answer.outcome}</legend>
        {error ? (
          <p id="outcome-error" class="govuk-error-message">
            {error}
          </p>
        ) : null}
        <div class="govuk-radios govuk-radios--inline govuk-radios--small">
          {complaintOutcomes.map((outcome, index) => (
            <div class="govuk-radios__item">
              <input
                class="govuk-radios__input"
                id={index === 0 ? 'answer-outcome' : `answer-${outcome}`}
                name="outcome"
                type="radio"
                value={outcome}
                checked={typed.values['outcome'] === outcome}
              />
              <label class="govuk-label govuk-radios__label" for={index === 0 ? 'answer-outcome' : `answer-${outcome}`}>
                {outcomes[outcome]}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      <TextArea id="answer-text" name="text" label={answer.text} hint={answer.hint} typed={typed} rows={8} />
      <p class="feedback-form__ends">{answer.ends}</p>
      <div class="govuk-inset-text">
        <Written text={view.leadsTo} />
      </div>
      <Send isFirst>{answer.send}</Send>
    </Form>
  )
}

function Hold({ view, stage }: { view: CaseView; stage: Stage }) {
  const { hold } = view.frame.words.feedback.staff.page
  const typed = typedIn(view, 'hold')
  return (
    <FoldedForm view={view} act="hold" title={hold.title}>
      <p>{stage.number === 1 ? hold.stage1 : hold.stage2}</p>
      <TextArea id="hold-text" name="text" label={hold.text} typed={typed} rows={4} />
      <DateField
        id="hold-until"
        name="until"
        label={hold.until}
        value={typed.values['until'] ?? ''}
        error={typed.errors.get('until')}
      />
      <Send>{hold.send}</Send>
    </FoldedForm>
  )
}

function PassOn(view: CaseView) {
  const { passOn } = view.frame.words.feedback.staff.page
  return (
    <Form view={view} act="pass-on" title={passOn.title}>
      <TextArea id="pass-on-text" name="text" label={passOn.text} typed={typedIn(view, 'pass-on')} rows={5} />
      <Send isFirst>{passOn.send}</Send>
    </Form>
  )
}

function Review(view: CaseView) {
  const { review } = view.frame.words.feedback.staff.page
  return (
    <Form view={view} act="review" title={review.title}>
      <TextArea id="review-text" name="text" label={review.text} typed={typedIn(view, 'review')} rows={5} />
      <Send>{review.send}</Send>
    </Form>
  )
}

function Close(view: CaseView) {
  const { close } = view.frame.words.feedback.staff.page
  const { page: words } = view.frame.words.feedback.staff
  return (
    <FoldedForm view={view} act="close" title={close.title}>
      <Choice
        id="close-why"
        name="why"
        label={close.why}
        hint={close.hint}
        ask={close.choose}
        options={reasonsToClose.map((why) => ({ value: why, words: words.why[why] }))}
        typed={typedIn(view, 'close')}
      />
      <Send>{close.send}</Send>
    </FoldedForm>
  )
}
