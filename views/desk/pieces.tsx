import type { Child } from 'hono/jsx'
import { clocksOf } from '../../src/domain/clocks.ts'
import { localTime } from '../../src/domain/local-time.ts'
import { serviceName } from '../../src/domain/site.ts'
import { ticketText, type Visit, waitsSince } from '../../src/domain/visit.ts'
import { ErrorSummary } from '../components/field.tsx'
import { Act } from '../components/form.tsx'
import { actText } from '../components/happened.ts'
import { PromiseClockView, Since } from '../components/promise.tsx'
import { StatedNeeds, UrgentMark } from '../components/visit-line.tsx'
import { homeOf, lastActOf, type View, wordsOf } from './view.ts'

type ActButtonProps = {
  readonly view: View
  readonly act: string
  readonly name: string
  /** The letter or digit that presses it. */
  readonly hotkey?: string
  readonly look?: 'first' | 'secondary'
  readonly fields?: Readonly<Record<string, string>>
  /** What tells this form from another one of the same act. */
  readonly of?: string
  readonly children?: Child
}

/** An act that needs nothing but a press. Its form has a name of its own, so that a page which changes in place never
 * turns the button that was pressed into the next one. */
export function ActButton({ view, act, name, hotkey, look = 'secondary', fields = {}, of, children }: ActButtonProps) {
  const form = of === undefined ? act : `${act}-${of}`
  return (
    <Act action={`${homeOf(view)}/${act}`} formKey={view.keys(form)} id={`do-${form}`} class="act" inPlace="#main">
      {Object.entries(fields).map(([field, value]) => (
        <input type="hidden" name={field} value={value} />
      ))}
      <button
        type="submit"
        class={`govuk-button ${look === 'first' ? 'govuk-button--large desk__first' : 'govuk-button--secondary'}`}
        {...(hotkey ? { 'data-hotkey': hotkey, 'aria-keyshortcuts': hotkey } : {})}
      >
        <span>
          {name}
          {children}
        </span>
        {hotkey ? (
          <span class="key" aria-hidden="true">
            {hotkey}
          </span>
        ) : null}
      </button>
    </Act>
  )
}

/** How the desk stands: said aloud when it changes, and where the focus goes when the button pressed is gone. */
export const Standing = ({ children }: { children: Child }) => (
  <div aria-live="polite">
    <h1 class="desk__stands" tabindex={-1} data-lands>
      {children}
    </h1>
  </div>
)

/** Who comes: the ticket to be read at a glance, what for, and what would help. */
export function Visitor({ view, visit }: { view: View; visit: Visit }) {
  const { words } = view.frame
  return (
    <div class="visitor">
      <div class="ticket-number">{ticketText(visit.ticket)}</div>
      <div class="visitor__about">
        <p class="visitor__service">{serviceName(view.day.site, visit.service)}</p>
        {visit.appointment ? <p>{`${words.common.queues.appointment} ${localTime(visit.appointment.time)}`}</p> : null}
        {visit.urgent ? (
          <p>
            <UrgentMark words={words} />
          </p>
        ) : null}
        <p class="visitor__needs">
          <StatedNeeds help={visit.help} words={words} />
        </p>
      </div>
    </div>
  )
}

/** How long somebody has waited, and the promise that a desk can keep: to start. Greeting is for the reception. */
export function Clocks({ view, visit }: { view: View; visit: Visit }) {
  const { now, day, frame } = view
  const since = waitsSince(visit)
  return (
    <>
      <span>
        {since > now ? wordsOf(view).early : wordsOf(view).waited} {since > now ? null : <Since at={since} now={now} />}
      </span>
      {clocksOf(visit, day.site.rules, now)
        .filter(({ promised }) => promised === 'start')
        .map((clock) => (
          <PromiseClockView clock={clock} now={now} words={frame.words} />
        ))}
    </>
  )
}

/** What is wrong with the form that came back. */
export const Mistakes = ({ view }: { view: View }) => (
  <ErrorSummary mistakes={[...view.typed.errors].map(([id, text]) => ({ id, text }))} words={view.frame.words} />
)

/** The last act of this desk, and a way to take it back. */
export const LastAct = ({ view }: { view: View }) => (
  <>
    {lastActOf(view).map((act) => (
      <div class="desk__last">
        <span>
          {actText(view, act)}
          {act.type === 'finished' && act.callBackBy !== null
            ? `. ${wordsOf(view).callBack(act.callBackBy, view.now)}`
            : ''}
        </span>
        <ActButton
          view={view}
          act="undo"
          of={String(act.number)}
          name={wordsOf(view).undo}
          hotkey="u"
          fields={{ entry: String(act.number) }}
        />
      </div>
    ))}
  </>
)
