import type { Child } from 'hono/jsx'
import { visitAt } from '../../src/domain/day.ts'
import { deskName } from '../../src/domain/site.ts'
import { isAtDesk, isGreeted, outcomes, reasonsToLeave, ticketText, type Visit } from '../../src/domain/visit.ts'
import { openDesks } from '../../src/domain/waits/ahead.ts'
import { Act } from '../components/form.tsx'
import { type View, visitAddress } from './view.ts'

type ActsProps = { readonly view: View; readonly visit: Visit }

/** The acts that need nothing but a press: those that the rules would allow now, and no others. */
export const VisitActs = ({ view, visit }: ActsProps) => (
  <div class="visit-acts">
    <StateActs view={view} visit={visit} />
    {visit.state.is === 'waiting' ? <CallTo view={view} visit={visit} /> : null}
    {visit.state.is === 'serving' ? <FinishAs view={view} visit={visit} /> : <Leave view={view} visit={visit} />}
  </div>
)

function StateActs({ view, visit }: ActsProps) {
  const words = view.frame.words.reception.visit
  const { is } = visit.state
  return (
    <div class="acts">
      {isGreeted(visit) ? null : <One view={view} visit={visit} act="greet" name={words.greet} first />}
      {is === 'called' ? <One view={view} visit={visit} act="recall" name={words.recall} first /> : null}
      {is === 'called' ? <One view={view} visit={visit} act="start" name={words.startedThere} /> : null}
      {is === 'called' ? <One view={view} visit={visit} act="no-show" name={words.noShow} /> : null}
      {is === 'holding' ? <One view={view} visit={visit} act="come-back" name={words.comeBack} first /> : null}
      {is === 'waiting' || is === 'called' ? <One view={view} visit={visit} act="hold" name={words.hold} /> : null}
      {isAtDesk(visit) ? null : (
        <One
          view={view}
          visit={visit}
          act={visit.urgent ? 'not-urgent' : 'urgent'}
          name={visit.urgent ? words.notUrgent : words.urgent}
        />
      )}
    </div>
  )
}

/** The open desks that serve the visit and are free, each a call of its own. */
function CallTo({ view, visit }: ActsProps) {
  const words = view.frame.words.reception.visit
  const free = openDesks(view.day, visit.service).filter(({ id }) => !visitAt(view.day, id))
  return (
    <Group title={words.callTo}>
      {free.length === 0 ? <p>{words.noDesk}</p> : null}
      {free.map(({ id }) => (
        <One
          view={view}
          visit={visit}
          act="call"
          name={deskName(view.day.site, id)}
          field={{ name: 'desk', value: id }}
        />
      ))}
    </Group>
  )
}

const FinishAs = ({ view, visit }: ActsProps) => (
  <Group title={view.frame.words.reception.visit.finish}>
    {outcomes.map((outcome) => (
      <One
        view={view}
        visit={visit}
        act="finish"
        name={view.frame.words.common.outcomes[outcome]}
        field={{ name: 'outcome', value: outcome }}
      />
    ))}
  </Group>
)

const Leave = ({ view, visit }: ActsProps) => (
  <Group title={view.frame.words.reception.visit.leave}>
    {reasonsToLeave.map((why) => (
      <One
        view={view}
        visit={visit}
        act="leave"
        name={view.frame.words.reception.visit.leaveWhy[why]}
        field={{ name: 'why', value: why }}
      />
    ))}
  </Group>
)

const Group = ({ title, children }: { title: string; children: Child }) => (
  <div class="visit-acts__group">
    <h3 class="visit-acts__title">{title}</h3>
    <div class="acts">{children}</div>
  </div>
)

type OneProps = ActsProps & {
  readonly act: string
  readonly name: string
  readonly first?: boolean
  readonly field?: { readonly name: string; readonly value: string }
}

/** The button's id keeps it from turning into another act under somebody's finger when the visit moves on. */
function One({ view, visit, act, name, first = false, field }: OneProps) {
  const which = [act, visit.id, field?.value].filter(Boolean).join('-')
  return (
    <Act action={`${visitAddress(view, visit.id)}/${act}`} formKey={view.keys(which)} class="act" inPlace="#main">
      {field ? <input type="hidden" name={field.name} value={field.value} /> : null}
      <button type="submit" id={which} class={`govuk-button${first ? '' : ' govuk-button--secondary'}`}>
        {name} <span class="govuk-visually-hidden">{ticketText(visit.ticket)}</span>
      </button>
    </Act>
  )
}
