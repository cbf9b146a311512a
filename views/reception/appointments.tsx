import type { Appointment } from '../../src/domain/appointment.ts'
import { visitFor } from '../../src/domain/day.ts'
import { localTime } from '../../src/domain/local-time.ts'
import { serviceName } from '../../src/domain/site.ts'
import { ticketText } from '../../src/domain/visit.ts'
import { page } from '../page.tsx'
import { AppointmentForms } from './appointment-forms.tsx'
import { ConsoleHeader } from './console-header.tsx'
import { ArriveFor } from './expected.tsx'
import { homeOf, intoPanel, type View, visitAddress, type Wrong } from './view.ts'

/** What the page shows beside the list. */
export type AppointmentsShown = {
  readonly added?: Appointment
  readonly loaded?: number
  readonly wrong?: Wrong
  /** What is wrong with the file, a sentence a line. */
  readonly wrongFile?: readonly string[]
}

/** The appointments of today, and the forms that enter more. */
export function appointmentsPage(view: View, shown: AppointmentsShown): string {
  const { appointments: words } = view.frame.words.reception
  const { site, appointments } = view.day
  const here = [...appointments.keys()].filter((id) => visitFor(view.day, id)).length
  return page({
    frame: view.frame,
    title: words.title(site.name),
    audience: 'console',
    live: site.id,
    isError: shown.wrong !== undefined || shown.wrongFile !== undefined,
    children: (
      <>
        <ConsoleHeader view={view} at="appointments" />
        <main id="main" class="console__main">
          <div class="console__head">
            <h1 class="console__title">{words.title(site.name)}</h1>
          </div>
          <div class="console__grid">
            <section
              id="list"
              class="card"
              aria-label={words.title(site.name)}
              hx-get={`${homeOf(view)}/appointments`}
              hx-trigger="queue-changed from:'#live', every 15s"
              hx-select="#list"
              hx-target="this"
              hx-swap="outerMorph"
              data-now={view.now}
            >
              <p class="card__count">{words.counts(appointments.size, here)}</p>
              {appointments.size === 0 ? <p>{words.none}</p> : <List view={view} />}
            </section>
            <div class="console__side">
              <AppointmentForms view={view} shown={shown} />
            </div>
          </div>
        </main>
      </>
    ),
  })
}

function List({ view }: { view: View }) {
  const { columns } = view.frame.words.reception.appointments
  const inOrder = [...view.day.appointments.values()].sort((one, other) => one.time - other.time)
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">{columns.time}</th>
          <th scope="col">{columns.service}</th>
          <th scope="col">{columns.reference}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.act}</th>
        </tr>
      </thead>
      <tbody>
        {inOrder.map((appointment) => (
          <tr id={`appointment-${appointment.id}`}>
            <th scope="row">{localTime(appointment.time)}</th>
            <td>{serviceName(view.day.site, appointment.service)}</td>
            <td>{appointment.reference}</td>
            <State view={view} appointment={appointment} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How an appointment stands and what can be done: the last two columns of its line. */
function State({ view, appointment }: { view: View; appointment: Appointment }) {
  const { appointments, visit: visitWords } = view.frame.words.reception
  const { states } = appointments
  const visit = visitFor(view.day, appointment.id)
  if (!visit)
    return (
      <>
        <td>{view.now > appointment.time ? <strong>{states.late}</strong> : states.booked}</td>
        <td>
          <ArriveFor view={view} appointment={appointment} />
        </td>
      </>
    )
  const ticket = ticketText(visit.ticket)
  const { is } = visit.state
  return (
    <>
      <td>{is === 'left' || is === 'no-show' || is === 'finished' ? states[is] : states.here}</td>
      <td>
        <a href={intoPanel(visitAddress(view, visit.id)).href}>
          {ticket} <span class="govuk-visually-hidden">{visitWords.more}</span>
        </a>
      </td>
    </>
  )
}
