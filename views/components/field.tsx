import type { Child } from 'hono/jsx'
import type { Words } from '../words/words.ts'

/** What somebody typed into a form, and the sentence for each field that is wrong. */
export type Typed = { readonly values: Readonly<Record<string, string>>; readonly errors: ReadonlyMap<string, string> }
export const untyped: Typed = { values: {}, errors: new Map() }

type FieldProps = {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly error: string | undefined
  readonly children: Child
}

const Field = ({ id, label, hint, error, children }: FieldProps) => (
  <div class={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
    <label class="govuk-label" for={id}>
      {label}
    </label>
    {hint ? (
      <div id={`${id}-hint`} class="govuk-hint">
        {hint}
      </div>
    ) : null}
    {error ? (
      <p id={`${id}-error`} class="govuk-error-message">
        {error}
      </p>
    ) : null}
    {children}
  </div>
)

const described = (id: string, hint: string | undefined, error: string | undefined) =>
  [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined

type Asked = {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly typed: Typed
}

const pressedBy = (hotkey: string | undefined) =>
  hotkey ? { 'data-hotkey': hotkey, 'data-hotkey-focus': 'yes', 'aria-keyshortcuts': hotkey } : {}

type TextFieldProps = Asked & {
  readonly maxlength?: number
  readonly width?: 5 | 10 | 20
  /** What a browser may fill in of whoever types; nothing on a computer that many use. */
  readonly own?: 'name' | 'email' | 'tel'
  /** The form it belongs to, where it stands outside of it. */
  readonly form?: string
  /** The letter that sends the focus here. */
  readonly hotkey?: string
}

/** One line of text; what was typed stays when the page comes again. */
export function TextField(asked: TextFieldProps) {
  const { id, name, label, hint, typed, maxlength, width, own, form, hotkey } = asked
  const error = typed.errors.get(name)
  const size = width ? ` govuk-input--width-${width}` : ''
  return (
    <Field id={id} label={label} error={error} {...(hint ? { hint } : {})}>
      <input
        id={id}
        name={name}
        type={own === undefined || own === 'name' ? 'text' : own}
        class={`govuk-input${size}${error ? ' govuk-input--error' : ''}`}
        value={typed.values[name] ?? ''}
        maxlength={maxlength}
        autocomplete={own ?? 'off'}
        form={form}
        aria-describedby={described(id, hint, error)}
        aria-invalid={error ? 'true' : undefined}
        {...pressedBy(hotkey)}
      />
    </Field>
  )
}

/** A CSV file to choose; a browser never gives back which one was chosen. */
export function CsvField({ label, hint, typed }: Omit<Asked, 'id' | 'name'>) {
  const id = 'file'
  const error = typed.errors.get(id)
  return (
    <Field id={id} label={label} error={error} {...(hint ? { hint } : {})}>
      <input
        id={id}
        name={id}
        type="file"
        accept=".csv,text/csv"
        class="govuk-file-upload"
        aria-describedby={described(id, hint, error)}
        aria-invalid={error ? 'true' : undefined}
      />
    </Field>
  )
}

type TextAreaProps = Asked & { readonly rows: number }

/** Some lines of text; what was typed stays when the page comes again. */
export function TextArea({ id, name, label, hint, typed, rows }: TextAreaProps) {
  const error = typed.errors.get(name)
  return (
    <Field id={id} label={label} error={error} {...(hint ? { hint } : {})}>
      <textarea
        id={id}
        name={name}
        class={`govuk-textarea${error ? ' govuk-textarea--error' : ''}`}
        rows={rows}
        aria-describedby={described(id, hint, error)}
        aria-invalid={error ? 'true' : undefined}
      >
        {typed.values[name] ?? ''}
      </textarea>
    </Field>
  )
}

type Options = readonly { readonly value: string; readonly words: string }[]

type ChoiceProps = Asked & {
  readonly options: Options
  readonly ask: string
  /** The letter that sends the focus here. */
  readonly hotkey?: string
  /** Enter sends the form, for those who choose by typing. */
  readonly isSentByEnter?: boolean
  /** It has the focus when the page opens. */
  readonly takesFocus?: boolean
}

/** One of a list. Where nothing is chosen yet, the first line asks to choose. */
export function Choice(asked: ChoiceProps) {
  const { id, name, label, hint, typed, options, ask } = asked
  const error = typed.errors.get(name)
  const chosen = typed.values[name] ?? ''
  return (
    <Field id={id} label={label} error={error} {...(hint ? { hint } : {})}>
      <select
        id={id}
        name={name}
        class={`govuk-select${error ? ' govuk-select--error' : ''}`}
        aria-describedby={described(id, hint, error)}
        aria-invalid={error ? 'true' : undefined}
        data-enter={asked.isSentByEnter ? 'yes' : undefined}
        autofocus={asked.takesFocus}
        {...pressedBy(asked.hotkey)}
      >
        <option value="">{ask}</option>
        {options.map(({ value, words }) => (
          <option value={value} selected={value === chosen}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  )
}

type Mistake = { readonly id: string; readonly text: string }

/** What is wrong with a form, on top of it, each with a way to the field. It takes the focus. */
export const ErrorSummary = ({ mistakes, words }: { mistakes: readonly Mistake[]; words: Words }) =>
  mistakes.length === 0 ? null : (
    <div class="govuk-error-summary" tabindex={-1}>
      <div role="alert">
        <h2 class="govuk-error-summary__title">{words.common.problem}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {mistakes.map(({ id, text }) => (
              <li>
                <a href={`#${id}`}>{text}</a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
