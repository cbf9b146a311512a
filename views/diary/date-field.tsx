type DateFieldProps = {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly value: string
  readonly error?: string | undefined
  readonly isLabelHidden?: boolean
  /** The form it belongs to, where it stands outside of it. */
  readonly form?: string
}

/** A day. A browser that knows no days takes it as it is written: 2026-11-24. */
export const DateField = ({ id, name, label, value, error, isLabelHidden = false, form }: DateFieldProps) => (
  <div class={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
    <label class={isLabelHidden ? 'govuk-visually-hidden' : 'govuk-label'} for={id}>
      {label}
    </label>
    {error ? (
      <p id={`${id}-error`} class="govuk-error-message">
        {error}
      </p>
    ) : null}
    <input
      id={id}
      name={name}
      type="date"
      class={`govuk-input diary__date${error ? ' govuk-input--error' : ''}`}
      value={value}
      form={form}
      aria-describedby={error ? `${id}-error` : undefined}
      aria-invalid={error ? 'true' : undefined}
    />
  </div>
)
