import type { Appointment } from '../../src/domain/appointment.ts'
import { standing } from '../../src/domain/day.ts'
import type { Act, Actor } from '../../src/domain/fact.ts'
import { later } from '../../src/domain/instant.ts'
import { localDate, localTime } from '../../src/domain/local-time.ts'
import { type Contact, noContact } from '../../src/domain/message.ts'
import { deskName, serviceName } from '../../src/domain/site.ts'
import type { Typed } from '../components/field.tsx'
import { shortDate, spokenDate } from '../words/en/times.ts'
import { AppointmentActs } from './appointment-acts.tsx'
import { diaryPage } from './diary-page.tsx'
import { BackToDay } from './head.tsx'
import { StandsMark, shortNeeds } from './stands.tsx'
import type { DiaryView } from './view.ts'

export type AppointmentShown = {
  readonly appointment: Appointment
  /** Why an act was refused. */
  readonly refused?: string
  /** What would help, as it was typed wrong. */
  readonly wrongHelp?: Typed
}

/** Everything about one appointment, and every act that is possible now. */
export function appointmentPage(view: DiaryView, shown: AppointmentShown): string {
  const { diary } = view.frame.words
  const { appointment, refused, wrongHelp } = shown
  const heading = diary.appointment.title(appointment.reference)
  return diaryPage({
    view,
    title: `${heading}, ${view.day.site.name}`,
    heading,
    back: <BackToDay view={view} />,
    refused,
    typed: wrongHelp,
    children: (
      <div class="one">
        <div class="card">
          <Facts view={view} appointment={appointment} />
          <History view={view} appointment={appointment} />
        </div>
        <AppointmentActs view={view} appointment={appointment} wrongHelp={wrongHelp} />
      </div>
    ),
  })
}

function Facts({ view, appointment }: { view: DiaryView; appointment: Appointment }) {
  const { appointment: words } = view.frame.words.diary
  const { site } = view.day
  const { service, time, minutes, desk, help, tells } = appointment
  const contact: Contact = view.contacts.get(appointment.token) ?? noContact
  const facts: readonly (readonly [name: string, value: string])[] = [
    [words.facts.when, `${localTime(time)} – ${localTime(later(time, minutes))}, ${spokenDate(localDate(time))}`],
    [words.facts.service, serviceName(site, service)],
    [words.facts.desk, desk === null ? words.anyDesk : deskName(site, desk)],
    [words.facts.needs, shortNeeds(help, view.frame.words) || words.nothing],
    [words.facts.name, contact.name ?? words.nothing],
    [words.facts.mobile, contact.mobile ?? words.nothing],
    [words.facts.email, contact.email ?? words.nothing],
    [words.facts.tells, words.tells(tells)],
  ]
  return (
    <>
      <p class="one__top">
        <strong class="diary__reference">{appointment.reference}</strong>
        <StandsMark view={view} appointment={appointment} />
      </p>
      <dl class="one__facts">
        {facts.map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** What happened to it on this day's pages, and who did it. */
const History = ({ view, appointment }: { view: DiaryView; appointment: Appointment }) => (
  <>
    <h2 class="card__title">{view.frame.words.diary.appointment.history}</h2>
    <ol class="one__history">
      {standing(view.day, { kind: 'appointment', id: appointment.id }).map((act) => (
        <li>{happened(view, act)}</li>
      ))}
    </ol>
  </>
)

function happened(view: DiaryView, act: Act): string {
  const { history } = view.frame.words.diary
  const what = isTold(history, act.type) ? history[act.type] : ''
  return `${shortDate(localDate(act.at))} ${localTime(act.at)}: ${what} ${history.by[whoOf(act.by)]}`.trim()
}

const isTold = <History extends object>(
  history: History,
  type: string,
): type is Exclude<keyof History & string, 'by'> => Object.hasOwn(history, type)

const whoOf = (by: Actor) => (by.kind === 'visitor' ? by.on : by.kind)
