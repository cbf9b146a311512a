import type { Appointment } from '../../src/domain/appointment.ts'
import { toCheckIn } from '../../src/domain/check-in.ts'
import { type Instant, minutesBetween } from '../../src/domain/instant.ts'
import { localTime } from '../../src/domain/local-time.ts'
import { serviceName } from '../../src/domain/site.ts'
import { Act } from '../components/form.tsx'
import { homeOf, type View } from './view.ts'

const mostShown = 6

/** Those with an appointment who are about to come or are late, each checked in with one press. */
export function Expected({ view }: { view: View }) {
  const words = view.frame.words.reception.appointments
  const { appointments } = view.day
  const all = toCheckIn(view.day).toSorted((one, other) => one.time - other.time)
  const nearest = all.filter(({ time }) => !isLongAgo(view, time)).slice(0, mostShown)
  return (
    <section class="expected card" aria-labelledby="expected">
      <h2 id="expected" class="card__title">
        {words.expected} <span class="card__count">{all.length}</span>
      </h2>
      {nearest.length === 0 ? <p>{words.nobodyExpected}</p> : null}
      <ol class="expected__rows">
        {nearest.map((appointment) => (
          <li class="expected__row">
            <strong class="expected__time">{localTime(appointment.time)}</strong>
            <span class="expected__what">
              {serviceName(view.day.site, appointment.service)}{' '}
              <span class="expected__reference">{appointment.reference}</span>
            </span>
            <span class="expected__when">{whenOf(view, appointment.time)}</span>
            <ArriveFor view={view} appointment={appointment} />
          </li>
        ))}
      </ol>
      <p class="expected__all">
        <a href={`${homeOf(view)}/appointments`}>{appointments.size ? words.all(appointments.size) : words.enter}</a>
      </p>
    </section>
  )
}

/** After an hour nobody looks for them any more; the list of today still has them. */
const isLongAgo = ({ now }: View, time: Instant): boolean => minutesBetween(time, now) > 60

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
