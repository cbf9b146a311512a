import { later, minutesBetween } from '../../src/domain/instant.ts'
import {
  type Called as CalledState,
  outcomes,
  type Serving as ServingState,
  ticketText,
  type Visit,
  waitsSince,
} from '../../src/domain/visit.ts'
import { Choice } from '../components/field.tsx'
import { Act } from '../components/form.tsx'
import { Since } from '../components/promise.tsx'
import { ActButton, LastAct, Mistakes, Standing, Visitor } from './pieces.tsx'
import { homeOf, type View, wordsOf } from './view.ts'

type CalledProps = { readonly view: View; readonly visit: Visit; readonly called: CalledState }

/** Somebody is on the way to the desk. */
export function Called({ view, visit, called }: CalledProps) {
  const words = wordsOf(view)
  const fields = { visit: visit.id }
  return (
    <section class="card desk__card">
      <Standing>{words.isCalled(ticketText(visit.ticket))}</Standing>
      <Visitor view={view} visit={visit} />
      <dl class="desk__facts">
        <div>
          <dt>{words.waited}</dt>
          <dd>
            <Since at={waitsSince(visit)} now={view.now} />
          </dd>
        </div>
        <div>
          <dt>{words.calledTimes(called.times)}</dt>
          <dd>
            <Since at={called.lastAt} now={view.now} />
          </dd>
        </div>
      </dl>
      <ActButton view={view} act="start" of={visit.id} name={words.start} hotkey="s" look="first" fields={fields} />
      <div class="acts desk__more">
        <ActButton view={view} act="recall" of={visit.id} name={words.recall} hotkey="r" fields={fields} />
        <ActButton view={view} act="no-show" of={visit.id} name={words.noShow} hotkey="x" fields={fields} />
        <ActButton view={view} act="hold" of={visit.id} name={words.hold} hotkey="o" fields={fields} />
      </div>
      <LastAct view={view} />
    </section>
  )
}

type ServingProps = { readonly view: View; readonly visit: Visit; readonly serving: ServingState }

/** Somebody is served; each way to finish is one touch. */
export function Serving({ view, visit, serving }: ServingProps) {
  const words = wordsOf(view)
  const { common } = view.frame.words
  const callBack = later(view.now, view.day.site.rules.callBackWithinHours * 60)
  return (
    <section class="card desk__card">
      <Mistakes view={view} />
      <Standing>{words.isServed(ticketText(visit.ticket))}</Standing>
      <Visitor view={view} visit={visit} />
      <dl class="desk__facts">
        <div>
          <dt>{words.servedSince}</dt>
          <dd>
            <Since at={serving.since} now={view.now} />
          </dd>
        </div>
        <div>
          <dt>{words.waited}</dt>
          <dd>{words.waitedMinutes(waitedMinutes(visit, view))}</dd>
        </div>
      </dl>
      <h2 class="desk__question">{words.outcome}</h2>
      <div class="outcomes">
        {outcomes.map((outcome, index) => (
          <ActButton
            view={view}
            act="finish"
            of={`${outcome}-${visit.id}`}
            name={common.outcomes[outcome]}
            hotkey={String(index + 1)}
            look="first"
            fields={{ visit: visit.id, outcome }}
          >
            {outcome === 'referred' ? <small>{words.callBack(callBack, view.now)}</small> : null}
          </ActButton>
        ))}
      </div>
      <Transfer view={view} visit={visit} />
      <LastAct view={view} />
    </section>
  )
}

const waitedMinutes = (visit: Visit, { now }: View): number =>
  Math.round(minutesBetween(waitsSince(visit), visit.firstStartedAt ?? now))

function Transfer({ view, visit }: { view: View; visit: Visit }) {
  const words = wordsOf(view)
  const services = [...view.day.site.services.values()].filter(({ id }) => id !== visit.service)
  return (
    <details id="transfer" class="govuk-details" open={view.typed.errors.size > 0}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{words.transfer}</span>
      </summary>
      <Act action={`${homeOf(view)}/transfer`} formKey={view.keys('transfer')} id="do-transfer" inPlace="#main">
        <input type="hidden" name="visit" value={visit.id} />
        <Choice
          id="service"
          name="service"
          label={words.transferTo}
          hint={words.transferHint}
          ask={words.chooseService}
          typed={view.typed}
          options={services.map(({ id, name }) => ({ value: id, words: name }))}
        />
        <button type="submit" class="govuk-button">
          {words.transferIt}
        </button>
      </Act>
    </details>
  )
}
