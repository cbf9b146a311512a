import { type AwayDesk as AwayState, reasonsToPause } from '../../src/domain/desk.ts'
import { localTime } from '../../src/domain/local-time.ts'
import { promiseOf } from '../../src/domain/next.ts'
import { servedAt } from '../../src/domain/served.ts'
import { ticketText } from '../../src/domain/visit.ts'
import { waitingFor } from '../../src/domain/waiting-for.ts'
import { Choice, TextField } from '../components/field.tsx'
import { Act } from '../components/form.tsx'
import { ActButton, Clocks, LastAct, Mistakes, Standing, Visitor } from './pieces.tsx'
import { adviserOf, homeOf, nextHere, type View, wordsOf } from './view.ts'

const awayMinutes = [10, 15, 30, 45, 60]

export function ClosedDesk({ view }: { view: View }) {
  const words = wordsOf(view)
  return (
    <section class="card desk__card">
      <Mistakes view={view} />
      <Standing>{words.isClosed(view.desk.name)}</Standing>
      <Act action={`${homeOf(view)}/open`} formKey={view.keys('open')} id="do-open" inPlace="#main">
        <TextField
          id="adviser"
          name="adviser"
          label={words.adviser}
          hint={words.adviserHint}
          typed={view.typed}
          maxlength={80}
        />
        <button type="submit" class="govuk-button govuk-button--large desk__first">
          {words.open}
        </button>
      </Act>
      <LastAct view={view} />
    </section>
  )
}

export function AwayDesk({ view, away: { reason, backAt } }: { view: View; away: AwayState }) {
  const { desk, frame } = view
  const words = wordsOf(view)
  return (
    <section class="card desk__card">
      <Standing>{words.isAway(desk.name)}</Standing>
      <p class="desk__away">
        {words.awayFor(frame.words.common.pauses[reason], backAt === null ? null : localTime(backAt))}
      </p>
      <ActButton view={view} act="back" name={words.back} hotkey="b" look="first" />
      <div class="acts desk__more">
        <ActButton view={view} act="close" name={words.close} />
      </div>
      <LastAct view={view} />
    </section>
  )
}

export function FreeDesk({ view }: { view: View }) {
  const words = wordsOf(view)
  return (
    <section class="card desk__card">
      <Mistakes view={view} />
      <div class="desk__head">
        <Standing>{words.isFree(view.desk.name)}</Standing>
        <p class="desk__today">{words.today(adviserOf(view), servedAt(view.day, view.desk.id))}</p>
      </div>
      <Next view={view} />
      <div class="desk__more">
        <Pause view={view} />
        <ActButton view={view} act="close" name={words.close} />
      </div>
      <LastAct view={view} />
    </section>
  )
}

/** Who is next, why, and the one button. */
function Next({ view }: { view: View }) {
  const words = wordsOf(view)
  const found = nextHere(view)
  if (!found) return <p class="desk__nobody">{words.nobody}</p>
  const { visit, why } = found
  const [, ...after] = waitingFor(view.day, view.desk.id, view.now)
  const time = visit.appointment?.time
  const reason = {
    ticket: ticketText(visit.ticket),
    promise: localTime(found.promise),
    appointment: time === undefined ? '' : localTime(time),
    isLate: time !== undefined && promiseOf(visit, view.day.site.rules) !== time,
  }
  return (
    <>
      <Visitor view={view} visit={visit} />
      <p class="desk__why">{words.why[why](reason)}</p>
      <p class="desk__clocks">
        <Clocks view={view} visit={visit} />
      </p>
      <ActButton view={view} act="call-next" name={words.callNext} hotkey="n" look="first" />
      {after.length === 0 ? null : (
        <p class="desk__after">{words.after(after.slice(0, 3).map(({ ticket }) => ticketText(ticket)))}</p>
      )}
    </>
  )
}

function Pause({ view }: { view: View }) {
  const words = wordsOf(view)
  const { pauses } = view.frame.words.common
  return (
    <details id="pause" class="govuk-details" open={view.typed.errors.size > 0}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{words.pause}</span>
      </summary>
      <Act
        action={`${homeOf(view)}/pause`}
        formKey={view.keys('pause')}
        id="do-pause"
        class="desk__pause"
        inPlace="#main"
      >
        <Choice
          id="reason"
          name="reason"
          label={words.reason}
          ask={words.chooseReason}
          typed={view.typed}
          options={reasonsToPause.map((reason) => ({ value: reason, words: pauses[reason] }))}
        />
        <Choice
          id="minutes"
          name="minutes"
          label={words.minutes}
          ask={words.chooseMinutes}
          typed={view.typed}
          options={awayMinutes.map((minutes) => ({ value: String(minutes), words: words.inMinutes(minutes) }))}
        />
        <TextField id="time" name="time" label={words.time} hint={words.timeHint} typed={view.typed} width={5} />
        <button type="submit" class="govuk-button">
          {words.pauseIt}
        </button>
      </Act>
    </details>
  )
}
