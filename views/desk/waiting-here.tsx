import { ticketText, type Visit } from '../../src/domain/visit.ts'
import { waitingFor } from '../../src/domain/waiting-for.ts'
import { VisitLine } from '../components/visit-line.tsx'
import { ActButton, Clocks } from './pieces.tsx'
import { type View, visitHere, wordsOf } from './view.ts'

/** Those whom the desk could call, in turn, with the clocks of their promises. */
export function WaitingHere({ view }: { view: View }) {
  const words = wordsOf(view)
  const waiting = waitingFor(view.day, view.desk.id, view.now)
  return (
    <aside class="card waiting-here" aria-labelledby="waiting-title">
      <h2 id="waiting-title" class="card__title">
        {words.waitingTitle} <span class="card__count">{words.waitingCount(waiting.length)}</span>
      </h2>
      {waiting.length === 0 ? null : (
        <ol class="waiting-here__rows">
          {waiting.map((visit) => (
            <Row view={view} visit={visit} />
          ))}
        </ol>
      )}
    </aside>
  )
}

function Row({ view, visit }: { view: View; visit: Visit }) {
  const words = wordsOf(view)
  const mayCall = view.desk.state.is === 'open' && !visitHere(view)
  return (
    <li id={`visit-${visit.id}`} class="waiting-here__row">
      <div>
        <VisitLine visit={visit} site={view.day.site} words={view.frame.words} />
        <p class="waiting-here__clocks">
          <Clocks view={view} visit={visit} />
        </p>
      </div>
      {mayCall ? (
        <ActButton view={view} act="call" of={visit.id} name={words.callThis} fields={{ visit: visit.id }}>
          <span class="govuk-visually-hidden"> {ticketText(visit.ticket)}</span>
        </ActButton>
      ) : null}
    </li>
  )
}
