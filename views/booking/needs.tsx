import type { Need } from '../../src/domain/visit.ts'
import { Choice, ErrorSummary, type Typed } from '../components/field.tsx'
import { Act } from '../components/form.tsx'
import type { Frame } from '../page.tsx'
import { anotherLanguage, languages } from '../words/languages.ts'
import type { Words } from '../words/words.ts'
import { bookingPage } from './booking-page.tsx'

/** What has to be arranged comes first. */
const inOrder: readonly Need[] = [
  'signer',
  'interpreter',
  'translator',
  'step-free',
  'private',
  'hearing-loop',
  'more-time',
]

type AskNeeds = {
  readonly frame: Frame
  /** The needs that were ticked, apart by spaces, and the interpreter's language. */
  readonly typed: Typed
  readonly action: string
  readonly back: string
  readonly formKey: string
}

/** What would help: ticked in advance, so that it can be arranged. */
export function needsPage({ frame, typed, action, back, formKey }: AskNeeds): string {
  const { booking } = frame.words
  return bookingPage({
    frame,
    title: booking.needs.title,
    back,
    isError: typed.errors.size > 0,
    children: (
      <>
        <ErrorSummary mistakes={[...typed.errors].map(([id, text]) => ({ id, text }))} words={frame.words} />
        <Act action={action} formKey={formKey}>
          <NeedsField typed={typed} words={frame.words} title={<h1>{booking.needs.title}</h1>} />
          <button type="submit" class="govuk-button">
            {booking.onwards}
          </button>
        </Act>
      </>
    ),
  })
}

type NeedsFieldProps = { readonly typed: Typed; readonly words: Words; readonly title: unknown }

/** Every need as a box to be ticked, named `needs`, and the interpreter's `language`. */
function NeedsField({ typed, words, title }: NeedsFieldProps) {
  const { needs } = words.booking
  const ticked = (typed.values['needs'] ?? '').split(' ')
  return (
    <div class="govuk-form-group">
      <fieldset class="govuk-fieldset" aria-describedby="needs-hint">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--l booking__question">{title}</legend>
        <div id="needs-hint" class="govuk-hint">
          {needs.hint}
        </div>
        <div class="govuk-checkboxes book-needs">
          {inOrder.map((need) => (
            <>
              <OneNeed need={need} isTicked={ticked.includes(need)} words={words} />
              {need === 'interpreter' ? <Language typed={typed} words={words} /> : null}
            </>
          ))}
        </div>
      </fieldset>
    </div>
  )
}

const OneNeed = ({ need, isTicked, words }: { need: Need; isTicked: boolean; words: Words }) => (
  <div class="govuk-checkboxes__item">
    <input
      class="govuk-checkboxes__input"
      id={`need-${need}`}
      name="needs"
      type="checkbox"
      value={need}
      checked={isTicked}
      aria-describedby={`need-${need}-hint`}
    />
    <label class="govuk-label govuk-checkboxes__label" for={`need-${need}`}>
      {words.common.needs[need]}
    </label>
    <div id={`need-${need}-hint`} class="govuk-hint govuk-checkboxes__hint">
      {words.booking.needs.hints[need]}
    </div>
  </div>
)

const options = [...languages.map(({ name }) => name), anotherLanguage].map((name) => ({ value: name, words: name }))

/** Shown once an interpreter is ticked, by the style alone; a browser that cannot do so shows it always. */
const Language = ({ typed, words: { booking } }: { typed: Typed; words: Words }) => (
  <div class="govuk-checkboxes__conditional book-needs__language">
    <Choice
      id="language"
      name="language"
      label={booking.needs.language}
      ask={booking.needs.chooseLanguage}
      options={options}
      typed={typed}
    />
  </div>
)
