import type { Appointment } from '../../src/domain/appointment.ts'
import { type LocalDate, localTime } from '../../src/domain/local-time.ts'
import { deskName, serviceName } from '../../src/domain/site.ts'
import type { View } from '../reception/view.ts'
import { spokenDate } from '../words/en/times.ts'
import { diaryOf } from './view.ts'

type TriedAppointment = {
  readonly appointment: Appointment
  /** Whether its reference is made up, and will be another one. */
  readonly isGiven: boolean
  readonly name: string | null
}

export type TriedDay = { readonly date: LocalDate; readonly appointments: readonly TriedAppointment[] }

/** What would become of a list, had it been entered. */
export type ImportTried = {
  readonly text: string
  readonly days: readonly TriedDay[]
  readonly wrong: readonly { readonly line: number; readonly what: string }[]
  /** The headings of columns that are not read. */
  readonly unread: readonly string[]
}

type TriedProps = { readonly view: View; readonly tried: ImportTried }

/** Every line that is wrong or does not fit. */
export function Wrong({ view, tried }: TriedProps) {
  const words = view.frame.words.diaryImport
  return (
    <section id="wrong" class="card" aria-labelledby="wrong-title" tabindex={-1}>
      <h2 id="wrong-title" class="card__title">
        {words.wrongTitle(tried.wrong.length)}
      </h2>
      <p>{words.mend}</p>
      <table class="list">
        <thead>
          <tr>
            <th scope="col">{words.lineHead}</th>
            <th scope="col">{words.whatHead}</th>
          </tr>
        </thead>
        <tbody>
          {tried.wrong.map(({ line, what }) => (
            <tr>
              <th scope="row">{words.line(line)}</th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What would be entered, day by day; and, where nothing is wrong, the way to enter it. */
export function Tried({ view, tried }: TriedProps) {
  const words = view.frame.words.diaryImport
  const all = tried.days.flatMap(({ appointments }) => appointments)
  const isWhole = tried.wrong.length === 0
  if (all.length === 0) return null
  return (
    <section class="card" aria-labelledby="tried-title">
      <h2 id="tried-title" class="card__title">
        {isWhole ? words.wouldTitle(all.length) : words.fitsTitle(all.length)}
      </h2>
      {tried.unread.length > 0 ? <p>{words.unread(tried.unread)}</p> : null}
      {isWhole ? <Enter view={view} tried={tried} all={all.map(({ appointment }) => appointment)} /> : null}
      {tried.days.map(({ date, appointments }) => (
        <DayTable view={view} date={date} appointments={appointments} />
      ))}
    </section>
  )
}

function Enter({ view, tried, all }: TriedProps & { all: readonly Appointment[] }) {
  const words = view.frame.words.diaryImport
  const reached = all.filter(({ tells }) => tells !== null).length
  const address = `${diaryOf(view)}/import`
  return (
    <form method="post" action={address} enctype="multipart/form-data" class="import__enter" novalidate>
      <p>{words.notYet}</p>
      <input type="hidden" name="key" value={view.keys('enter')} />
      {/* Nothing is kept between the two pages: the list goes to the browser and comes back. */}
      <input type="hidden" name="list" value={tried.text} />
      {reached > 0 ? (
        <div class="govuk-form-group">
          <div class="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes">
            <div class="govuk-checkboxes__item">
              <input
                class="govuk-checkboxes__input"
                id="tell"
                name="tell"
                type="checkbox"
                value="yes"
                aria-describedby="tell-hint"
              />
              <label class="govuk-label govuk-checkboxes__label" for="tell">
                {words.tell(reached)}
              </label>
              <div id="tell-hint" class="govuk-hint govuk-checkboxes__hint">
                {words.tellHint}
              </div>
            </div>
          </div>
        </div>
      ) : null}
      <div class="import__acts">
        <button type="submit" class="govuk-button">
          {words.enter(all.length)}
        </button>
        <a href={address}>{words.again}</a>
      </div>
    </form>
  )
}

function DayTable({ view, date, appointments }: TriedDay & { readonly view: View }) {
  const { columnsOfDay, day, given, reach } = view.frame.words.diaryImport
  const { site } = view.day
  const inOrder = appointments.toSorted((one, other) => one.appointment.time - other.appointment.time)
  return (
    <table class="list import__day">
      <caption class="import__date">{day(spokenDate(date), appointments.length)}</caption>
      <thead>
        <tr>
          {Object.values(columnsOfDay).map((words) => (
            <th scope="col">{words}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {inOrder.map(({ appointment, isGiven, name }) => (
          <tr>
            <th scope="row">{localTime(appointment.time)}</th>
            <td>{serviceName(site, appointment.service)}</td>
            <td>{appointment.desk === null ? '' : deskName(site, appointment.desk)}</td>
            <td>{isGiven ? given : appointment.reference}</td>
            <td>{name}</td>
            <td>{appointment.tells === null ? '' : reach[appointment.tells]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
