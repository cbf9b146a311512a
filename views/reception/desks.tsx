import { nextAt } from '../../src/domain/acts/call.ts'
import { visitAt } from '../../src/domain/day.ts'
import type { Desk } from '../../src/domain/desk.ts'
import type { DeskId } from '../../src/domain/id.ts'
import { localTime } from '../../src/domain/local-time.ts'
import { ticketText } from '../../src/domain/visit.ts'
import { Act } from '../components/form.tsx'
import { Since } from '../components/promise.tsx'
import { deskAddress, deskName, intoPanel, type View } from './view.ts'

/** Who is at which desk. */
export const Desks = ({ view }: { view: View }) => (
  <section id="desks" class="desks card" aria-labelledby="desks-title">
    <h2 id="desks-title" class="card__title">
      {view.frame.words.reception.desks.title}
    </h2>
    <ul class="desks__rows">
      {[...view.day.desks.values()].map((desk) => (
        <li class={`desks__row desks__row--${desk.state.is}`}>
          <span class="desks__name">{deskName(view, desk.id)}</span>
          <span class="desks__stands">
            <DeskStands view={view} desk={desk} />
          </span>
          <div class="desks__acts acts">
            <FirstDeskAct view={view} desk={desk} />
            <a id={`more-${desk.id}`} {...intoPanel(deskAddress(view, desk.id))}>
              {view.frame.words.reception.desks.more}{' '}
              <span class="govuk-visually-hidden">
                {view.frame.words.reception.desks.about(deskName(view, desk.id))}
              </span>
            </a>
          </div>
        </li>
      ))}
    </ul>
  </section>
)

/** How a desk stands: who works there, and who is with them since when. */
export function DeskStands({ view, desk }: { view: View; desk: Desk }) {
  const { common, reception } = view.frame.words
  const { desks } = reception
  const { state } = desk
  if (state.is === 'closed') return <span class="desks__closed">{desks.closed}</span>
  if (state.is === 'away')
    return (
      <>
        <strong>{desks.away}</strong> {state.adviser}: {common.pauses[state.reason].toLowerCase()}
        {state.backAt === null ? '' : `, ${desks.backAt(localTime(state.backAt))}`}
      </>
    )
  const visit = visitAt(view.day, desk.id)
  if (!visit)
    return (
      <>
        {state.adviser}: <strong>{desks.free}</strong>
      </>
    )
  const ticket = ticketText(visit.ticket)
  return (
    <>
      {state.adviser}:{' '}
      <strong>{visit.state.is === 'called' ? desks.calledThere(ticket) : desks.servedThere(ticket)}</strong>{' '}
      <Since at={visit.state.since} now={view.now} />
    </>
  )
}

function FirstDeskAct({ view, desk }: { view: View; desk: Desk }) {
  const { desks } = view.frame.words.reception
  if (desk.state.is === 'away') return <DeskAct view={view} desk={desk.id} act="back" name={desks.back} where="row" />
  if (desk.state.is !== 'open' || visitAt(view.day, desk.id) || !nextAt(view.day, desk.id, view.now)) return null
  return <DeskAct view={view} desk={desk.id} act="call-next" name={desks.callNext} where="row" />
}

type DeskActProps = {
  readonly view: View
  readonly desk: DeskId
  readonly act: string
  readonly name: string
  readonly where: 'row' | 'panel'
}

/** An act on a desk that needs nothing but a press. */
export const DeskAct = ({ view, desk, act, name, where }: DeskActProps) => (
  <Act action={`${deskAddress(view, desk)}/${act}`} formKey={view.keys(`${act}-${desk}`)} class="act" inPlace="#main">
    <button type="submit" id={`${where}-${act}-${desk}`} class="govuk-button govuk-button--secondary">
      {name} <span class="govuk-visually-hidden">{deskName(view, desk)}</span>
    </button>
  </Act>
)
