import { localTime } from '../../src/domain/local-time.ts'
import { Choice, ErrorSummary, TextField } from '../components/field.tsx'
import { Act } from '../components/form.tsx'
import type { AppointmentsShown } from './appointments.tsx'
import { homeOf, servicesOf, typedIn, type View } from './view.ts'

type FormsProps = { readonly view: View; readonly shown: AppointmentsShown }

/** Entering one appointment, or a list of them from a file. */
export function AppointmentForms({ view, shown }: FormsProps) {
  const { wrong, wrongFile = [] } = shown
  const one = [...(wrong?.errors ?? [])].map(([name, text]) => ({ id: name, text }))
  const file = wrongFile.map((text) => ({ id: 'file', text }))
  return (
    <>
      <ErrorSummary mistakes={[...one, ...file]} words={view.frame.words} />
      <One view={view} shown={shown} />
      <FromFile view={view} shown={shown} />
    </>
  )
}

function Entered({ view, shown }: FormsProps) {
  const { appointments: words } = view.frame.words.reception
  const { added, loaded } = shown
  return (
    <div role="status">
      {added ? (
        <div class="given">
          <p class="given__words">{words.added(localTime(added.time))}</p>
          <strong class="given__ticket">{added.reference}</strong>
        </div>
      ) : null}
      {loaded ? <p class="given">{words.loaded(loaded)}</p> : null}
    </div>
  )
}

function One({ view, shown }: FormsProps) {
  const { appointments: words, checkIn } = view.frame.words.reception
  const typed = typedIn(shown.wrong, 'one')
  return (
    <section class="card" aria-labelledby="one-title">
      <h2 id="one-title" class="card__title">
        {words.oneTitle}
      </h2>
      <Entered view={view} shown={shown} />
      <Act action={`${homeOf(view)}/appointments`} formKey={view.keys('one')}>
        <TextField id="time" name="time" label={words.time} hint={words.timeHint} width={5} typed={typed} />
        <Choice
          id="service"
          name="service"
          label={words.service}
          ask={checkIn.chooseService}
          options={servicesOf(view)}
          typed={typed}
        />
        <TextField
          id="reference"
          name="reference"
          label={words.reference}
          hint={words.referenceHint}
          width={10}
          typed={typed}
        />
        <button type="submit" class="govuk-button">
          {words.add}
        </button>
      </Act>
    </section>
  )
}

function FromFile({ view, shown }: FormsProps) {
  const { appointments: words } = view.frame.words.reception
  const isWrong = shown.wrongFile !== undefined
  return (
    <section class="card" aria-labelledby="file-title">
      <h2 id="file-title" class="card__title">
        {words.fileTitle}
      </h2>
      <form method="post" action={`${homeOf(view)}/appointments/csv`} enctype="multipart/form-data" novalidate>
        <input type="hidden" name="key" value={view.keys('file')} />
        <div class={`govuk-form-group${isWrong ? ' govuk-form-group--error' : ''}`}>
          <label class="govuk-label" for="file">
            {words.file}
          </label>
          <div id="file-hint" class="govuk-hint">
            {words.fileHint}
            <code class="example">{words.fileExample}</code>
          </div>
          {isWrong ? (
            <p id="file-error" class="govuk-error-message">
              {words.nothingEntered}
            </p>
          ) : null}
          <input
            id="file"
            name="file"
            type="file"
            accept=".csv,text/csv"
            class="govuk-file-upload"
            aria-describedby={isWrong ? 'file-hint file-error' : 'file-hint'}
          />
        </div>
        <button type="submit" class="govuk-button govuk-button--secondary">
          {words.load}
        </button>
      </form>
    </section>
  )
}
