import { nextAt } from '../../src/domain/acts/call.ts'
import { visitAt } from '../../src/domain/day.ts'
import { type Desk, reasonsToPause } from '../../src/domain/desk.ts'
import { deskName, serviceName } from '../../src/domain/site.ts'
import { ticketText } from '../../src/domain/visit.ts'
import { DeskStands } from '../components/desk-stands.tsx'
import { Choice, TextField } from '../components/field.tsx'
import { Act } from '../components/form.tsx'
import { DeskAct } from './desks.tsx'
import { Panel } from './panel.tsx'
import { deskAddress, intoPanel, typedIn, type View, visitAddress, type Wrong } from './view.ts'

type DeskPanelProps = { readonly view: View; readonly desk: Desk; readonly wrong: Wrong | undefined }

/** One desk with every act that is possible now. */
export function DeskPanel({ view, desk, wrong }: DeskPanelProps) {
  const { desks } = view.frame.words.reception
  const serves = view.day.site.desks.get(desk.id)?.services ?? new Set()
  const servesAll = serves.size === view.day.site.services.size
  const names = servesAll
    ? desks.servesAll
    : [...serves].map((service) => serviceName(view.day.site, service)).join(', ')
  return (
    <Panel
      view={view}
      title={deskName(view.day.site, desk.id)}
      address={deskAddress(view, desk.id)}
      opener={`more-${desk.id}`}
    >
      <p>
        <DeskStands view={view} desk={desk} />
      </p>
      <DeskActs view={view} desk={desk} wrong={wrong} />
      <p class="facts__line">
        {desks.serves}: {names}
      </p>
      <p>
        <a href={`/desk/${view.day.site.id}/${desk.id}`}>{desks.view}</a>
      </p>
    </Panel>
  )
}

function DeskActs({ view, desk, wrong }: DeskPanelProps) {
  const { desks } = view.frame.words.reception
  const close = <DeskAct view={view} desk={desk.id} act="close" name={desks.close} where="panel" />
  if (desk.state.is === 'closed') return <OpenForm view={view} desk={desk} wrong={wrong} />
  if (desk.state.is === 'away')
    return (
      <div class="acts">
        <DeskAct view={view} desk={desk.id} act="back" name={desks.back} where="panel" />
        {close}
      </div>
    )
  const visit = visitAt(view.day, desk.id)
  if (visit)
    return (
      <>
        <p>{desks.busy(ticketText(visit.ticket))}</p>
        <p>
          <a {...intoPanel(visitAddress(view, visit.id))}>{desks.seeVisit(ticketText(visit.ticket))}</a>
        </p>
      </>
    )
  return (
    <>
      <div class="acts">
        {nextAt(view.day, desk.id, view.now) ? (
          <DeskAct view={view} desk={desk.id} act="call-next" name={desks.callNext} where="panel" />
        ) : null}
        {close}
      </div>
      <PauseForm view={view} desk={desk} wrong={wrong} />
    </>
  )
}

function OpenForm({ view, desk, wrong }: DeskPanelProps) {
  const { desks } = view.frame.words.reception
  return (
    <Act
      action={`${deskAddress(view, desk.id)}/open`}
      formKey={view.keys(`open-${desk.id}`)}
      class="desk-form"
      inPlace="#main"
    >
      <TextField id="adviser" name="adviser" label={desks.adviser} maxlength={80} typed={typedIn(wrong, 'open')} />
      <button type="submit" class="govuk-button">
        {desks.openIt}
      </button>
    </Act>
  )
}

function PauseForm({ view, desk, wrong }: DeskPanelProps) {
  const { common, reception } = view.frame.words
  const { desks } = reception
  const typed = typedIn(wrong, 'pause')
  return (
    <Act
      action={`${deskAddress(view, desk.id)}/pause`}
      formKey={view.keys(`pause-${desk.id}`)}
      class="desk-form"
      inPlace="#main"
    >
      <h3 class="visit-acts__title">{desks.pause}</h3>
      <Choice
        id="pause-reason"
        name="reason"
        label={desks.reason}
        ask={reception.notice.chooseReason}
        options={reasonsToPause.map((reason) => ({ value: reason, words: common.pauses[reason] }))}
        typed={typed}
      />
      <TextField id="back-at" name="backAt" label={desks.backTime} hint={desks.backTimeHint} width={5} typed={typed} />
      <button type="submit" class="govuk-button govuk-button--secondary">
        {desks.pauseIt}
      </button>
    </Act>
  )
}
