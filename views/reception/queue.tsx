import type { Child } from 'hono/jsx'
import { clocksOf } from '../../src/domain/clocks.ts'
import { localTime } from '../../src/domain/local-time.ts'
import { inTurn } from '../../src/domain/next.ts'
import { deskName } from '../../src/domain/site.ts'
import {
  isGreeted,
  isPresent,
  isWaiting,
  type Queue,
  ticketText,
  type Visit,
  type VisitState,
} from '../../src/domain/visit.ts'
import { forVisit, longerFor } from '../../src/domain/waits/waits-now.ts'
import { Act } from '../components/form.tsx'
import { PromiseClockView, Since } from '../components/promise.tsx'
import { VisitLine } from '../components/visit-line.tsx'
import { intoPanel, type View, visitAddress } from './view.ts'

const statesInOrder: readonly VisitState['is'][] = ['waiting', 'called', 'holding', 'serving']
const placeOf = ({ state }: Visit): number => statesInOrder.indexOf(state.is)

/** One of the two queues: those who wait in the order in which they are called, then those who do not wait now. */
export function QueueView({ view, queue }: { view: View; queue: Queue }) {
  const { common, reception } = view.frame.words
  const before = inTurn(view.day.site.rules)
  const visits = [...view.day.visits.values()]
    .filter((visit) => isPresent(visit) && visit.ticket.queue === queue)
    .sort((one, other) => placeOf(one) - placeOf(other) || before(one, other))
  return (
    <section class="line card" aria-labelledby={`queue-${queue}`}>
      <h2 id={`queue-${queue}`} class="card__title">
        {common.queues[queue]}{' '}
        <span class="card__count">{reception.queueCount(visits.filter((visit) => isWaiting(visit)).length)}</span>
      </h2>
      {visits.length === 0 ? <p class="line__nobody">{reception.nobody[queue]}</p> : null}
      <ol class="line__rows">
        {visits.map((visit) => (
          <Row view={view} visit={visit} />
        ))}
      </ol>
    </section>
  )
}

function Row({ view, visit }: { view: View; visit: Visit }) {
  const { words } = view.frame
  const clocks = clocksOf(visit, view.day.site.rules, view.now)
  const worst = ['missed', 'soon'].find((stands) => clocks.some((clock) => clock.stands === stands)) ?? 'good'
  const ticket = ticketText(visit.ticket)
  return (
    <li id={`visit-${visit.id}`} class={`row row--${worst} row--${visit.state.is}`}>
      <div class="row__who">
        <VisitLine visit={visit} site={view.day.site} words={words} />
      </div>
      <StateOf view={view} visit={visit}>
        <Estimated view={view} visit={visit} />
      </StateOf>
      <div class="row__clocks">
        {clocks.map((clock) => (
          <PromiseClockView clock={clock} now={view.now} words={words} />
        ))}
      </div>
      <div class="row__acts acts">
        <FirstAct view={view} visit={visit} />
        <a id={`more-${visit.id}`} class="row__more" {...intoPanel(visitAddress(view, visit.id))}>
          {words.reception.visit.more} <span class="govuk-visually-hidden">{words.reception.visit.about(ticket)}</span>
        </a>
      </div>
    </li>
  )
}

/** How much longer somebody waits, as their phone shows it, and whether that is longer than they were told. */
function Estimated({ view, visit }: { view: View; visit: Visit }) {
  const { visit: words } = view.frame.words.reception
  return (
    <>
      {' · '}
      <span class="row__estimate">{words.still(forVisit(view, visit))}</span>
      {longerFor(view, visit) ? <span class="row__longer">{words.longer}</span> : null}
    </>
  )
}

type StateProps = { readonly view: View; readonly visit: Visit; readonly children?: Child }

/** How a visit stands, in words, with since when. Somebody who waits can be told more. */
export function StateOf({ view, visit, children }: StateProps) {
  const { states } = view.frame.words.reception.visit
  const { state } = visit
  const here = (
    <>
      {states.here} <Since at={visit.arrivedAt} now={view.now} />
    </>
  )
  if (state.is === 'waiting')
    return (
      <span class="row__state">
        {states.waiting} <Since at={visit.arrivedAt} now={view.now} />
        {children}
      </span>
    )
  if (state.is === 'holding')
    return (
      <span class="row__state">
        {states.holding(localTime(state.until))} · {here}
      </span>
    )
  if (state.is === 'called')
    return (
      <span class="row__state">
        <strong>{states.called(deskName(view.day.site, state.desk))}</strong> {states.times(state.times)}{' '}
        <Since at={state.since} now={view.now} />
      </span>
    )
  if (state.is === 'serving')
    return (
      <span class="row__state">
        {states.serving(deskName(view.day.site, state.desk), state.adviser)} <Since at={state.since} now={view.now} />
      </span>
    )
  if (state.is === 'finished')
    return (
      <span class="row__state">
        {state.outcome ? states.finished(view.frame.words.common.outcomes[state.outcome]) : states.unsaid},{' '}
        {localTime(state.at)}
      </span>
    )
  return (
    <span class="row__state">
      {states[state.is]}, {localTime(state.at)}
    </span>
  )
}

/** The one act that a row is most often asked for; the others are in its panel. */
function FirstAct({ view, visit }: { view: View; visit: Visit }) {
  const words = view.frame.words.reception.visit
  const first = firstActOf(visit)
  if (!first) return null
  const name = { greet: words.greet, recall: words.recall, 'come-back': words.comeBack }[first]
  return (
    <Act
      action={`${visitAddress(view, visit.id)}/${first}`}
      formKey={view.keys(`${first}-${visit.id}`)}
      class="act"
      inPlace="#main"
    >
      <button
        type="submit"
        id={`row-${first}-${visit.id}`}
        class={`govuk-button${first === 'greet' ? '' : ' govuk-button--secondary'}`}
      >
        {name} <span class="govuk-visually-hidden">{ticketText(visit.ticket)}</span>
      </button>
    </Act>
  )
}

function firstActOf(visit: Visit): 'greet' | 'recall' | 'come-back' | null {
  if (visit.state.is === 'called') return 'recall'
  if (visit.state.is === 'serving') return null
  if (!isGreeted(visit)) return 'greet'
  return visit.state.is === 'holding' ? 'come-back' : null
}
