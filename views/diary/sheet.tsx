import { type Appointment, isExpected } from '../../src/domain/appointment.ts'
import { localTime } from '../../src/domain/local-time.ts'
import { deskName, serviceName } from '../../src/domain/site.ts'
import { page } from '../page.tsx'
import { ConsoleHeader } from '../reception/console-header.tsx'
import { nameOf } from '../reception/view.ts'
import { spokenDate } from '../words/en/times.ts'
import { BackToDay } from './head.tsx'
import { shortNeeds } from './stands.tsx'
import type { DiaryView } from './view.ts'

/** Room for those who come without an appointment, written by hand. */
const walkInLines = 10

/** The day on paper: for when the computers are down, and for whoever likes to have it in the hand. */
export function sheetPage(view: DiaryView): string {
  const { diary } = view.frame.words
  const { site, date, appointments } = view.day
  const booked = [...appointments.values()].filter(isExpected).sort((one, other) => one.time - other.time)
  const title = diary.sheetTitle(site.name, spokenDate(date))
  return page({
    frame: view.frame,
    title,
    audience: 'console',
    children: (
      <>
        <ConsoleHeader view={view} at={null} />
        <main id="main" class="console__main diary sheet" data-now={view.now}>
          <div class="diary__head">
            <h1 class="sheet__title">{title}</h1>
            <BackToDay view={view} />
            <button type="button" class="govuk-button scripted" data-print data-hotkey="p" aria-keyshortcuts="p">
              {diary.print} <kbd class="key">p</kbd>
            </button>
          </div>
          <p class="sheet__count">{diary.sheetCount(booked.length, localTime(view.now))}</p>
          {booked.length === 0 ? <p>{diary.sheetNobody}</p> : <Booked view={view} all={booked} />}
          <h2 class="sheet__subtitle">{diary.walkInsTitle}</h2>
          <WalkIns view={view} />
        </main>
      </>
    ),
  })
}

function Booked({ view, all }: { view: DiaryView; all: readonly Appointment[] }) {
  const { sheetColumns: columns } = view.frame.words.diary
  const { site } = view.day
  return (
    <table class="sheet__table">
      <thead>
        <tr>
          {Object.values(columns).map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {all.map((appointment) => (
          <tr>
            <td>
              <span class="sheet__box" />
            </td>
            <th scope="row">{localTime(appointment.time)}</th>
            <td class="sheet__desk">{appointment.desk === null ? '' : deskName(site, appointment.desk)}</td>
            <td>{serviceName(site, appointment.service)}</td>
            <td class="sheet__reference">{appointment.reference}</td>
            <td>{nameOf(view, appointment)}</td>
            <td>{shortNeeds(appointment.help, view.frame.words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const WalkIns = ({ view }: { view: DiaryView }) => (
  <table class="sheet__table sheet__table--empty">
    <thead>
      <tr>
        {Object.values(view.frame.words.diary.walkInColumns).map((column) => (
          <th scope="col">{column}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {Array.from({ length: walkInLines }, () => (
        <tr>
          {Object.values(view.frame.words.diary.walkInColumns).map(() => (
            <td>&nbsp;</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
