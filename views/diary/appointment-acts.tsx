import type { Child } from 'hono/jsx'
import { type Appointment, isExpected } from '../../src/domain/appointment.ts'
import { visitFor } from '../../src/domain/day.ts'
import { localDate } from '../../src/domain/local-time.ts'
import { isStaffed } from '../../src/domain/opening.ts'
import { ticketText } from '../../src/domain/visit.ts'
import type { Typed } from '../components/field.tsx'
import { Act } from '../components/form.tsx'
import { HelpFields, typedHelp } from '../components/help-fields.tsx'
import { visitAddress } from '../reception/view.ts'
import { Go } from './head.tsx'
import { appointmentAddress, type DiaryView, diaryOf } from './view.ts'

type ActsProps = {
  readonly view: DiaryView
  readonly appointment: Appointment
  readonly wrongHelp: Typed | undefined
}

/** By how many minutes somebody may say to be late, each pressed. */
const lateMinutes = [5, 10, 15, 20, 30, 45] as const

/** What the rules would allow now, and nothing else. */
export function AppointmentActs({ view, appointment, wrongHelp }: ActsProps) {
  const { appointment: words } = view.frame.words.diary
  const visit = visitFor(view.day, appointment.id)
  const today = localDate(view.now)
  const isStanding = isExpected(appointment) && visit === null
  const isChangeable = isStanding && view.day.date >= today
  const isToday = isStanding && view.day.date === today
  return (
    <section class="card one__acts" aria-labelledby="acts-title">
      <h2 id="acts-title" class="card__title">
        {words.acts}
      </h2>
      {visit ? (
        <p>
          <a href={visitAddress(view, visit.id)}>{words.visit(ticketText(visit.ticket))}</a>
        </p>
      ) : null}
      {isToday && isStaffed(view.day.site, view.now) ? (
        <Press view={view} appointment={appointment} act="arrive" hotkey="c">
          {words.checkIn}
        </Press>
      ) : null}
      {isChangeable ? (
        <Go href={`${appointmentAddress(view, appointment)}/move`} hotkey="m">
          {words.move}
        </Go>
      ) : null}
      {isToday ? <Late view={view} appointment={appointment} /> : null}
      {isChangeable ? <Needs view={view} appointment={appointment} wrong={wrongHelp} /> : null}
      {isChangeable ? <Cancel view={view} appointment={appointment} /> : null}
      {isChangeable || visit ? null : <p>{words.nothingToDo}</p>}
      {appointment.state.is === 'held' ? null : (
        <Go href={`${diaryOf(view)}/book?again=${appointment.token}`} hotkey="b">
          {words.again}
        </Go>
      )}
    </section>
  )
}

type PressProps = Omit<ActsProps, 'wrongHelp'> & {
  readonly act: string
  readonly hotkey?: string
  readonly field?: { readonly name: string; readonly value: string }
  readonly children: Child
}

const Press = ({ view, appointment, act, hotkey, field, children }: PressProps) => (
  <Act
    action={`${appointmentAddress(view, appointment)}/${act}`}
    formKey={view.keys([act, field?.value].filter(Boolean).join('-'))}
    class="act"
  >
    {field ? <input type="hidden" name={field.name} value={field.value} /> : null}
    <button
      type="submit"
      class={`govuk-button${act === 'arrive' ? '' : ' govuk-button--secondary'}`}
      data-hotkey={hotkey}
      aria-keyshortcuts={hotkey}
    >
      {children} {hotkey ? <kbd class="key">{hotkey}</kbd> : null}
    </button>
  </Act>
)

const Late = ({ view, appointment }: Omit<ActsProps, 'wrongHelp'>) => {
  const { appointment: words } = view.frame.words.diary
  return (
    <div class="one__late">
      <h3 class="visit-acts__title">{words.late}</h3>
      <div class="acts">
        {lateMinutes.map((minutes) => (
          <Press view={view} appointment={appointment} act="late" field={{ name: 'minutes', value: String(minutes) }}>
            {words.lateMinutes(minutes)}
          </Press>
        ))}
      </div>
    </div>
  )
}

type NeedsProps = Omit<ActsProps, 'wrongHelp'> & { readonly wrong: Typed | undefined }

const Needs = ({ view, appointment, wrong }: NeedsProps) => {
  const { appointment: words } = view.frame.words.diary
  return (
    <details id="needs" open={wrong !== undefined}>
      <summary>{words.changeNeeds}</summary>
      <Act action={`${appointmentAddress(view, appointment)}/needs`} formKey={view.keys('needs')}>
        <HelpFields legend={words.changeNeeds} typed={wrong ?? typedHelp(appointment.help)} words={view.frame.words} />
        <button type="submit" class="govuk-button govuk-button--secondary">
          {words.save}
        </button>
      </Act>
    </details>
  )
}

/** It asks once: what is cancelled is told to whoever booked. */
const Cancel = ({ view, appointment }: Omit<ActsProps, 'wrongHelp'>) => {
  const { appointment: words } = view.frame.words.diary
  return (
    <details id="cancel">
      <summary data-hotkey="x" aria-keyshortcuts="x">
        {words.cancel} <kbd class="key">x</kbd>
      </summary>
      <p>{words.cancelAsk}</p>
      <Act action={`${appointmentAddress(view, appointment)}/cancel`} formKey={view.keys('cancel')}>
        <button type="submit" class="govuk-button govuk-button--warning">
          {words.cancelSure}
        </button>
      </Act>
    </details>
  )
}
