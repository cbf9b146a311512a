import { serviceName } from '../../src/domain/site.ts'
import { ticketText, type Visit } from '../../src/domain/visit.ts'
import { Choice } from '../components/field.tsx'
import { Act } from '../components/form.tsx'
import { Find, type Found } from './find.tsx'
import { homeOf, intoPanel, servicesOf, typedIn, type View, visitAddress, type Wrong } from './view.ts'

type CheckInProps = {
  readonly view: View
  readonly given: Visit | undefined
  readonly found: Found | undefined
  readonly wrong: Wrong | undefined
}

/** A ticket for somebody who stands here, without an appointment or with its reference, and the number once it is given. */
export function CheckIn({ view, given, found, wrong }: CheckInProps) {
  const { checkIn } = view.frame.words.reception
  const { walkIns } = view.day.site
  const typed = typedIn(wrong, 'arrive')
  return (
    <section id="check-in" class="check-in card" aria-labelledby="check-in-title">
      <h2 id="check-in-title" class="card__title">
        {checkIn.title}
      </h2>
      <div role="status">{given ? <Given view={view} visit={given} /> : null}</div>
      <Act action={`${homeOf(view)}/arrive`} formKey={view.keys('arrive')} class="check-in__form" inPlace="#main">
        <Choice
          id="service"
          name="service"
          label={walkIns ? checkIn.walkIn : checkIn.urgentOnly}
          ask={checkIn.chooseService}
          options={servicesOf(view)}
          typed={typed}
          hotkey="c"
          isSentByEnter
        />
        {walkIns ? (
          <label class="check-in__urgent">
            <input type="checkbox" name="urgent" value="yes" checked={typed.values['urgent'] === 'yes'} />{' '}
            {checkIn.urgent}
          </label>
        ) : null}
        <button type="submit" id="give" class="govuk-button">
          {checkIn.give}
        </button>
      </Act>
      <Find view={view} found={found} />
    </section>
  )
}

const Given = ({ view, visit }: { view: View; visit: Visit }) => (
  <div class="given" tabindex={-1} data-lands>
    <strong class="given__ticket">{ticketText(visit.ticket)}</strong>
    <p class="given__words">
      {view.frame.words.reception.checkIn.given(serviceName(view.day.site, visit.service), visit.shown)}{' '}
      <a {...intoPanel(visitAddress(view, visit.id))}>{view.frame.words.reception.checkIn.print}</a>
    </p>
  </div>
)
