import type { Appointment } from '../../src/domain/appointment.ts'
import { measuresOf } from '../../src/domain/appointment-measures.ts'
import { type Cell, columnsOf } from '../../src/domain/diary/columns.ts'
import { outlineOf, whyUnusual } from '../../src/domain/diary/outline.ts'
import { type Standing, standsOf } from '../../src/domain/diary/stands.ts'
import type { DeskId } from '../../src/domain/id.ts'
import { localDate, localTime } from '../../src/domain/local-time.ts'
import { openingOn } from '../../src/domain/opening.ts'
import { deskName, serviceName } from '../../src/domain/site.ts'
import { page } from '../page.tsx'
import { ConsoleHeader } from '../reception/console-header.tsx'
import { spokenDate } from '../words/en/times.ts'
import { Booked, Grid } from './grid.tsx'
import { DayHead, MoreLinks } from './head.tsx'
import { appointmentAddress, bookAt, type DiaryView, diaryOf, whenText } from './view.ts'

/** What was just done, to be read out: somebody was booked, or moved here. */
export type Done = { readonly how: 'booked' | 'moved'; readonly appointment: Appointment }

/** A day of the diary by desk and time. */
export function dayPage(view: DiaryView, done: Done | null): string {
  const { diary } = view.frame.words
  const { site, date } = view.day
  return page({
    frame: view.frame,
    title: diary.titleOf(site.name, spokenDate(date)),
    audience: 'console',
    live: site.id,
    refresh: 60,
    children: (
      <>
        <ConsoleHeader view={view} at="diary" />
        <main id="main" class="console__main diary" data-now={view.now}>
          <DayHead view={view} />
          <div role="status">{done ? <ReadOut view={view} done={done} /> : null}</div>
          <div
            id="day"
            hx-get={`${diaryOf(view)}/now?date=${date}`}
            hx-trigger="queue-changed from:'#live', every 20s"
            hx-swap="innerMorph"
          >
            <DayNow view={view} />
          </div>
          <MoreLinks view={view} />
        </main>
      </>
    ),
  })
}

/** What follows the day; it changes in place and moves nothing. */
export const dayFragment = (view: DiaryView): string => (<DayNow view={view} />).toString()

/** The reference, large enough to be read out over the telephone. */
const ReadOut = ({ view, done: { how, appointment } }: { view: DiaryView; done: Done }) => {
  const { diary } = view.frame.words
  const desk = appointment.desk === null ? '' : deskName(view.day.site, appointment.desk)
  return (
    <div class="given diary__done" tabindex={-1} autofocus>
      <p class="given__words">{how === 'booked' ? diary.bookedTitle : diary.movedTitle}</p>
      <strong class="given__ticket diary__reference">{appointment.reference}</strong>
      <p class="given__words">
        {diary.booked(serviceName(view.day.site, appointment.service), whenText(appointment.time), desk)}{' '}
        <a href={appointmentAddress(view, appointment)}>
          {diary.open}
          <span class="govuk-visually-hidden"> {appointment.reference}</span>
        </a>
      </p>
    </div>
  )
}

function DayNow({ view }: { view: DiaryView }) {
  const columns = columnsOf(view.day, view.now)
  return (
    <div data-now={view.now}>
      <Counts view={view} />
      <Unusual view={view} isEmpty={columns.columns.length === 0} />
      {columns.columns.length === 0 ? null : (
        <Grid view={view} columns={columns} free={(cell, desk) => <FreeLink view={view} cell={cell} desk={desk} />} />
      )}
      <Others view={view} title={view.frame.words.diary.besideTitle} all={columns.beside} />
      <Others
        view={view}
        title={view.frame.words.diary.endedTitle}
        all={[...view.day.appointments.values()].filter(
          ({ state }) => state.is === 'cancelled' || state.is === 'moved',
        )}
      />
    </div>
  )
}

const FreeLink = ({ view, cell, desk }: { view: DiaryView; cell: Cell; desk: DeskId }) => (
  <a class="plan__free" href={bookAt(view, cell.from, desk)}>
    <span aria-hidden="true">+</span> {localTime(cell.from)}{' '}
    <span class="govuk-visually-hidden">{view.frame.words.diary.free(deskName(view.day.site, desk))}</span>
  </a>
)

const counted: readonly (readonly [name: 'here' | 'late' | 'seen' | 'not-come', of: readonly Standing[]])[] = [
  ['here', ['here', 'stepped-out', 'called', 'with-desk']],
  ['late', ['late', 'said-late']],
  ['seen', ['seen']],
  ['not-come', ['not-come']],
]

/** The day in figures, and how its promises were kept. */
function Counts({ view }: { view: DiaryView }) {
  const { counts } = view.frame.words.diary
  const { booked, free, firstFree } = outlineOf(view.day, view.now)
  const standings = [...view.day.appointments.values()].map((each) => standsOf(view.day, each, view.now).is)
  const told = counted.flatMap(([name, of]) => {
    const count = standings.filter((is) => of.includes(is)).length
    return count === 0 ? [] : [counts[name](count)]
  })
  const isOver = view.day.date < localDate(view.now)
  return (
    <div class="diary__counts">
      <ul class="console__summary">
        {[
          counts.booked(booked),
          ...told,
          ...(isOver || !openingOn(view.day.site, view.day.date) ? [] : [counts.free(free)]),
          ...(firstFree === null ? [] : [counts.firstFree(localTime(firstFree))]),
        ].map((part) => (
          <li>{part}</li>
        ))}
      </ul>
      {openingOn(view.day.site, view.day.date) && view.day.date === localDate(view.now) ? (
        <a href="#time-now" data-hotkey="g" aria-keyshortcuts="g" class="diary__now">
          {view.frame.words.diary.now} <kbd class="key">g</kbd>
        </a>
      ) : null}
      <Measures view={view} />
    </div>
  )
}

/** P4 and P5 as the charter defines them, with late arrivals apart. */
function Measures({ view }: { view: DiaryView }) {
  const { measures } = view.frame.words.diary
  const { onTime, late } = measuresOf(view.day, view.now)
  if (onTime.p4.of === 0 && late.arrived === 0) return null
  return (
    <ul class="console__summary diary__measures">
      {onTime.p4.of > 0 ? <li>{measures.within(2, onTime.p4.met, onTime.p4.of)}</li> : null}
      {onTime.p5.of > 0 ? <li>{measures.within(10, onTime.p5.met, onTime.p5.of)}</li> : null}
      {late.arrived > 0 ? <li>{measures.late(late.arrived)}</li> : null}
    </ul>
  )
}

/** Why the day is not as others are. */
function Unusual({ view, isEmpty }: { view: DiaryView; isEmpty: boolean }) {
  const { diary } = view.frame.words
  const { site, date } = view.day
  const why = whyUnusual(site, date)
  if (!openingOn(site, date)) {
    const { booked } = outlineOf(view.day, view.now)
    return (
      <p class="diary__unusual">
        {diary.closed(site.name, why)} {booked > 0 ? <strong>{diary.stillBooked(booked)}</strong> : null}
      </p>
    )
  }
  if (isEmpty) return <p class="diary__unusual">{diary.nothingOffered(why)}</p>
  return why === null ? null : <p class="diary__unusual">{diary.unusual(why)}</p>
}

type OthersProps = { readonly view: DiaryView; readonly title: string; readonly all: readonly Appointment[] }

/** Appointments that have no place in the grid. */
const Others = ({ view, title, all }: OthersProps) =>
  all.length === 0 ? null : (
    <section class="diary__others">
      <h2 class="card__title">{title}</h2>
      <ul class="diary__list">
        {all
          .toSorted((one, other) => one.time - other.time)
          .map((appointment) => (
            <li class="plan__cell plan__cell--aside">
              <Booked view={view} appointment={appointment} />
            </li>
          ))}
      </ul>
    </section>
  )
