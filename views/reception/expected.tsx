import { notCome } from '../../src/domain/acts/appointment.ts'
import { type Appointment, toComeAt } from '../../src/domain/appointment.ts'
import { toCheckIn } from '../../src/domain/check-in.ts'
import { type Instant, minutesBetween } from '../../src/domain/instant.ts'
import { localTime } from '../../src/domain/local-time.ts'
import { serviceName } from '../../src/domain/site.ts'
import type { Help, Need } from '../../src/domain/visit.ts'
import { Act } from '../components/form.tsx'
import { StatedNeeds } from '../components/visit-line.tsx'
import { homeOf, nameOf, type View } from './view.ts'

const mostShown = 6
/** Who was marked as not come may still come: they are found here for so long. */
const notComeMinutes = 120
/** What is arranged before its visitor comes. */
const arranged: readonly Need[] = ['signer', 'interpreter', 'translator']

/** Those with an appointment who are about to come or are late, each checked in with one press. */
export function Expected({ view }: { view: View }) {
  const words = view.frame.words.reception.appointments
  const diary = `/diary/${view.day.site.id}`
  const all = toCheckIn(view.day).toSorted((one, other) => one.time - other.time)
  const overdue = new Set(notCome(view.day, view.now))
  const stillToCome = all.filter((each) => each.state.is === 'booked' && !overdue.has(each))
  const gone = all.filter((each) => overdue.has(each) || wasGivenUpLately(view, each))
  return (
    <section class="expected card" aria-labelledby="expected">
      <h2 id="expected" class="card__title">
        {words.expected} <span class="card__count">{stillToCome.length}</span>
      </h2>
      {stillToCome.length === 0 ? <p>{words.nobodyExpected}</p> : null}
      <Rows view={view} appointments={stillToCome.slice(0, mostShown)} />
      {gone.length === 0 ? null : (
        <details id="not-come" class="expected__gone">
          <summary>{words.notCome(gone.length)}</summary>
          <Rows view={view} appointments={gone} />
        </details>
      )}
      <p class="expected__all">
        <a href={diary}>{words.diary}</a> <a href={`${diary}/import`}>{words.import}</a>
      </p>
    </section>
  )
}

const wasGivenUpLately = ({ now }: View, { state }: Appointment): boolean =>
  state.is === 'no-show' && minutesBetween(state.at, now) <= notComeMinutes

const Rows = ({ view, appointments }: { view: View; appointments: readonly Appointment[] }) => (
  <ol class="expected__rows">
    {appointments.map((appointment) => (
      <li class="expected__row" id={`expected-${appointment.id}`}>
        <strong class="expected__time">{localTime(appointment.time)}</strong>
        <span class="expected__what">
          {serviceName(view.day.site, appointment.service)}{' '}
          <span class="expected__reference">{appointment.reference}</span> <Name view={view} of={appointment} />
        </span>
        <span class="expected__when">{whenOf(view, toComeAt(appointment))}</span>
        <span class="expected__said">
          <ComesLater view={view} comeAt={appointment.comeAt} /> <SaysLate view={view} late={appointment.late} />{' '}
          <ToArrange view={view} help={appointment.help} />
        </span>
        <ArriveFor view={view} appointment={appointment} />
      </li>
    ))}
  </ol>
)

/** Whoever has lost the reference says a name. */
function Name({ view, of }: { view: View; of: Appointment }) {
  const name = nameOf(view, of)
  return name === null ? null : <strong class="expected__name">{name}</strong>
}

const ToArrange = ({ view, help }: { view: View; help: Help }) => (
  <StatedNeeds
    help={{ ...help, needs: help.needs.filter((need) => arranged.includes(need)) }}
    words={view.frame.words}
  />
)

const ComesLater = ({ view, comeAt }: { view: View; comeAt: Appointment['comeAt'] }) =>
  comeAt && <strong class="expected__late">{view.frame.words.reception.delay.comeAt(localTime(comeAt))}</strong>

const SaysLate = ({ view, late }: { view: View; late: Appointment['late'] }) =>
  late && <strong class="expected__late">{view.frame.words.reception.appointments.saysLate(late.minutes)}</strong>

function whenOf({ frame, now }: View, time: Instant): string {
  const { late, soon } = frame.words.reception.appointments
  if (now > time) return late(Math.floor(minutesBetween(time, now)))
  const minutes = Math.ceil(minutesBetween(now, time))
  return minutes > 60 ? '' : soon(minutes)
}

export const ArriveFor = ({ view, appointment }: { view: View; appointment: Appointment }) => (
  <Act
    action={`${homeOf(view)}/arrive-for`}
    formKey={view.keys(`arrive-for-${appointment.id}`)}
    class="act"
    inPlace="#main"
  >
    <input type="hidden" name="appointment" value={appointment.id} />
    <button type="submit" class="govuk-button govuk-button--secondary">
      {view.frame.words.reception.appointments.come}{' '}
      <span class="govuk-visually-hidden">
        {localTime(appointment.time)} {appointment.reference}
      </span>
    </button>
  </Act>
)
