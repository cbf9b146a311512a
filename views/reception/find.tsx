import { type Arrival, checkInFrom, earlyMinutesOf, lateMinutes } from '../../src/domain/check-in.ts'
import { localTime } from '../../src/domain/local-time.ts'
import { serviceName } from '../../src/domain/site.ts'
import { ticketText } from '../../src/domain/visit.ts'
import { TextField, untyped } from '../components/field.tsx'
import { ArriveFor } from './expected.tsx'
import { homeOf, intoPanel, type View, visitAddress } from './view.ts'

/** What was typed to find an appointment by, and who comes for it; null when nobody does. */
export type Found = { readonly typed: string; readonly arrival: Arrival | null }

type FindProps = { readonly view: View; readonly found: Found | undefined }

/** An appointment by its reference, wherever and whenever it is. */
export function Find({ view, found }: FindProps) {
  const { arriving: words } = view.frame.words.reception
  // The focus goes to what was found.
  const address = `${homeOf(view)}#found`
  return (
    <>
      <form
        method="get"
        action={address}
        class="find"
        hx-get={address}
        hx-target="#main"
        hx-select="#main"
        hx-swap="outerMorph"
      >
        <TextField
          id="reference"
          name="reference"
          label={words.label}
          typed={found ? { ...untyped, values: { reference: found.typed } } : untyped}
          maxlength={40}
          hotkey="f"
        />
        <button type="submit" class="govuk-button govuk-button--secondary">
          {words.find}
        </button>
      </form>
      <div role="status">{found ? <FoundView view={view} found={found} /> : null}</div>
    </>
  )
}

function FoundView({ view, found: { typed, arrival } }: { view: View; found: Found }) {
  const { arriving: words } = view.frame.words.reception
  if (arrival === null || arrival.arriving === 'gone')
    return (
      <div id="found" class="found" tabindex={-1}>
        <p class="found__how">{words.unknown(typed)}</p>
        <p class="found__how">
          <a href={`/diary/${view.day.site.id}`}>{words.diary}</a>
        </p>
      </div>
    )
  const { appointment, arriving } = arrival
  const mayCheckIn = ['too-early', 'early', 'on-time', 'late'].includes(arriving)
  return (
    <div id="found" class="found" tabindex={-1}>
      <p class="found__what">
        <strong>{localTime(appointment.time)}</strong> {serviceName(arrival.site, appointment.service)}{' '}
        {appointment.reference}
      </p>
      <p class="found__how">
        {how(view, arrival)} {arriving === 'here-already' ? <Ticket view={view} arrival={arrival} /> : null}
      </p>
      <div class="found__acts">
        {mayCheckIn ? <ArriveFor view={view} appointment={appointment} /> : null}
        <a href={`/diary/${arrival.site.id}/appointments/${appointment.token}`}>{words.inDiary}</a>
      </div>
    </div>
  )
}

/** How they come, in the words of staff. */
function how(view: View, arrival: Arrival): string {
  const { arriving: words } = view.frame.words.reception
  const { site } = view.day
  const { appointment, now } = arrival
  const { time } = appointment
  switch (arrival.arriving) {
    case 'early':
      return words.early(earlyMinutesOf(arrival))
    case 'on-time':
      return words.onTime
    case 'too-early':
      return words.tooEarly(earlyMinutesOf(arrival), checkInFrom(site, appointment))
    case 'late':
      return words.late(lateMinutes(arrival), site.rules.startWithinMinutes)
    case 'other-site':
      return words.otherSite(arrival.site.name)
    case 'other-day':
      return time < now ? words.dayPast(time, arrival.site.name) : words.dayToCome(time, now, arrival.site.name)
    case 'here-already':
      return words.here
    case 'cancelled':
      return words.cancelled(time)
    case 'gone':
      return words.unknown(appointment.reference)
  }
}

const Ticket = ({ view, arrival: { visit } }: { view: View; arrival: Arrival }) =>
  visit && <a {...intoPanel(visitAddress(view, visit.id))}>{ticketText(visit.ticket)}</a>
