import { clocksOf } from '../../src/domain/clocks.ts'
import { localTime } from '../../src/domain/local-time.ts'
import { serviceName } from '../../src/domain/site.ts'
import { isPresent, isWaiting, ticketText, type Visit } from '../../src/domain/visit.ts'
import { forVisit } from '../../src/domain/waits/waits-now.ts'
import { PromiseClockView } from '../components/promise.tsx'
import { Qr } from '../components/qr.tsx'
import { StatedNeeds, UrgentMark } from '../components/visit-line.tsx'
import { Panel } from './panel.tsx'
import { StateOf } from './queue.tsx'
import { type View, visitAddress, type Wrong } from './view.ts'
import { VisitActs } from './visit-acts.tsx'
import { VisitForms } from './visit-forms.tsx'

type VisitPanelProps = {
  readonly view: View
  readonly visit: Visit
  /** The visit's address on a phone, as a camera must read it. */
  readonly phone: string
  readonly wrong: Wrong | undefined
}

/** One visit with every act that is possible now, and its ticket on paper: on that stands nothing that is for staff. */
export function VisitPanel({ view, visit, phone, wrong }: VisitPanelProps) {
  const words = view.frame.words.reception.visit
  const address = visitAddress(view, visit.id)
  return (
    <Panel view={view} title={ticketText(visit.ticket)} address={address} opener={`more-${visit.id}`}>
      <VisitFacts view={view} visit={visit} />
      {isPresent(visit) ? (
        <>
          <VisitActs view={view} visit={visit} />
          <VisitForms view={view} visit={visit} wrong={wrong} />
        </>
      ) : (
        <p>{words.over}</p>
      )}
      <div class="paper" aria-hidden="true">
        <p class="paper__ticket">{ticketText(visit.ticket)}</p>
        <p>{serviceName(view.day.site, visit.service)}</p>
        <p>{view.frame.words.common.estimate(visit.shown)}</p>
        <Qr address={phone} says={words.qr} />
        <p>{words.qr}</p>
      </div>
      <button type="button" class="govuk-button govuk-button--secondary scripted" data-print>
        {words.print}
      </button>
    </Panel>
  )
}

function VisitFacts({ view, visit }: { view: View; visit: Visit }) {
  const words = view.frame.words.reception.visit
  return (
    <div class="facts">
      <p class="facts__service">
        {visit.appointment ? <strong>{localTime(visit.appointment.time)} </strong> : null}
        {serviceName(view.day.site, visit.service)} {visit.urgent ? <UrgentMark words={view.frame.words} /> : null}
      </p>
      <p class="facts__line">
        <StateOf view={view} visit={visit} />
        {clocksOf(visit, view.day.site.rules, view.now).map((clock) => (
          <PromiseClockView clock={clock} now={view.now} words={view.frame.words} />
        ))}
      </p>
      <StatedNeeds help={visit.help} words={view.frame.words} />
      <p class="facts__line">
        {words.arrived} {localTime(visit.arrivedAt)}
        {visit.greetedAt === null ? null : ` · ${words.isGreeted} ${localTime(visit.greetedAt)}`}
        {' · '}
        {words.told(visit.shown)}
        {isWaiting(visit) ? ` · ${words.now(forVisit(view, visit))}` : null}
      </p>
    </div>
  )
}
