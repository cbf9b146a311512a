import { nextAt } from '../../src/domain/acts/call.ts'
import { visitAt } from '../../src/domain/day.ts'
import type { Desk } from '../../src/domain/desk.ts'
import type { DeskId } from '../../src/domain/id.ts'
import { deskName, serviceName } from '../../src/domain/site.ts'
import { DeskStands } from '../components/desk-stands.tsx'
import { Act } from '../components/form.tsx'
import { deskAddress, intoPanel, type View, whatIfAddress } from './view.ts'

/** Who is at which desk. */
export const Desks = ({ view }: { view: View }) => (
  <section id="desks" class="desks card" aria-labelledby="desks-title">
    <h2 id="desks-title" class="card__title">
      {view.frame.words.reception.desks.title}
    </h2>
    <ul class="desks__rows">
      {[...view.day.desks.values()].map((desk) => (
        <li class={`desks__row desks__row--${desk.state.is}`}>
          <span class="desks__name">{deskName(view.day.site, desk.id)}</span>
          <span class="desks__stands">
            <DeskStands view={view} desk={desk} />
          </span>
          <div class="desks__acts acts">
            <FirstDeskAct view={view} desk={desk} />
            <a id={`more-${desk.id}`} {...intoPanel(deskAddress(view, desk.id))}>
              {view.frame.words.reception.desks.more}{' '}
              <span class="govuk-visually-hidden">
                {view.frame.words.reception.desks.about(deskName(view.day.site, desk.id))}
              </span>
            </a>
          </div>
        </li>
      ))}
    </ul>
    <Advice view={view} />
  </section>
)

/** One more desk would help: told where the desks are, with the way to what it is about. */
function Advice({ view }: { view: View }) {
  const { whatIf: words } = view.frame.words.reception
  const { advice } = view
  if (advice?.whatIf.is !== 'one-more') return null
  const service = serviceName(view.day.site, advice.whatIf.service)
  return (
    <p class="desks__advice">
      {words.best(service, advice.keeps, advice.keepsWithout, advice.visits.length)}{' '}
      <a href={whatIfAddress(view)}>{words.link}</a>
    </p>
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
      {name} <span class="govuk-visually-hidden">{deskName(view.day.site, desk)}</span>
    </button>
  </Act>
)
