import type { Visit } from '../../src/domain/visit.ts'
import { Choice } from '../components/field.tsx'
import { Act } from '../components/form.tsx'
import { HelpFields, typedHelp } from '../components/help-fields.tsx'
import { servicesOf, typedIn, type View, visitAddress, type Wrong } from './view.ts'

type FormsProps = { readonly view: View; readonly visit: Visit; readonly wrong: Wrong | undefined }

/** The acts that ask for something: another service, and what would help. */
export const VisitForms = ({ view, visit, wrong }: FormsProps) => (
  <div class="visit-forms">
    <Transfer view={view} visit={visit} wrong={wrong} />
    <HelpForm view={view} visit={visit} wrong={wrong} />
  </div>
)

function Transfer({ view, visit, wrong }: FormsProps) {
  const { visit: words, checkIn } = view.frame.words.reception
  return (
    <Act
      action={`${visitAddress(view, visit.id)}/transfer`}
      formKey={view.keys(`transfer-${visit.id}`)}
      class="visit-forms__row"
      inPlace="#main"
    >
      <Choice
        id="transfer"
        name="service"
        label={words.transfer}
        ask={checkIn.chooseService}
        options={servicesOf(view).filter(({ value }) => value !== visit.service)}
        typed={typedIn(wrong, 'transfer')}
      />
      <button type="submit" class="govuk-button govuk-button--secondary">
        {words.transferIt}
      </button>
    </Act>
  )
}

function HelpForm({ view, visit, wrong }: FormsProps) {
  const { visit: words } = view.frame.words.reception
  const back = wrong?.form === 'help' ? wrong : undefined
  const typed = back ?? typedHelp(visit.help)
  return (
    <details id={`help-${visit.id}`} class="visit-forms__help" open={back !== undefined}>
      <summary>{words.help}</summary>
      <Act action={`${visitAddress(view, visit.id)}/help`} formKey={view.keys(`help-${visit.id}`)} inPlace="#main">
        <HelpFields legend={words.help} typed={typed} words={view.frame.words} />
        <button type="submit" class="govuk-button govuk-button--secondary">
          {words.saveHelp}
        </button>
      </Act>
    </details>
  )
}
