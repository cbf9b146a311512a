import type { Typed } from '../components/field.tsx'

type RadioGroupProps = {
  readonly name: string
  readonly title: string
  readonly hint?: string
  readonly answers: readonly { readonly value: string; readonly words: string }[]
  readonly typed: Typed
}

/** A question with all its answers on the page, none of them chosen beforehand. */
export function RadioGroup({ name, title, hint, answers, typed }: RadioGroupProps) {
  const error = typed.errors.get(name)
  const described = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ')
  return (
    <div class={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <fieldset class="govuk-fieldset" aria-describedby={described || undefined}>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{title}</legend>
        {hint ? (
          <div id={`${name}-hint`} class="govuk-hint">
            {hint}
          </div>
        ) : null}
        {error ? (
          <p id={`${name}-error`} class="govuk-error-message">
            {error}
          </p>
        ) : null}
        <div class="govuk-radios">
          {answers.map(({ value, words }, index) => (
            <>
              <Heading words={words} before={answers[index - 1]?.words} />
              <div class="govuk-radios__item">
                <input
                  class="govuk-radios__input"
                  id={`${name}-${index + 1}`}
                  name={name}
                  type="radio"
                  value={value}
                  checked={typed.values[name] === value}
                />
                <label class="govuk-label govuk-radios__label" for={`${name}-${index + 1}`}>
                  <Label words={words} />
                </label>
              </div>
            </>
          ))}
        </div>
      </fieldset>
    </div>
  )
}

const groupOf = (words: string): string => words.match(/^(.+?): /)?.[1] ?? ''

/** "White: Irish" stands under "White", which is seen once and read out with every answer. */
const Heading = ({ words, before }: { words: string; before: string | undefined }) =>
  groupOf(words) === '' || groupOf(words) === groupOf(before ?? '') ? null : (
    <p class="survey__group" aria-hidden="true">
      {groupOf(words)}
    </p>
  )

function Label({ words }: { words: string }) {
  const group = groupOf(words)
  if (group === '') return <>{words}</>
  const rest = words.slice(group.length + 2)
  return (
    <>
      <span class="govuk-visually-hidden">{group}: </span>
      {rest.charAt(0).toUpperCase() + rest.slice(1)}
    </>
  )
}
