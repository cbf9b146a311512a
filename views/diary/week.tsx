import { type DeskHour, mondayOf, type Outline, whyUnusual } from '../../src/domain/diary/outline.ts'
import { dayAfter, type LocalDate, localDate, localTime } from '../../src/domain/local-time.ts'
import { openingOn } from '../../src/domain/opening.ts'
import { deskName } from '../../src/domain/site.ts'
import { page } from '../page.tsx'
import { ConsoleHeader } from '../reception/console-header.tsx'
import { shortDate, spokenDate } from '../words/en/times.ts'
import { Days, Go, Jump } from './head.tsx'
import { type DiaryView, dayAddress, diaryOf } from './view.ts'

type WeekDay = { readonly date: LocalDate; readonly outline: Outline }
type Week = { readonly monday: LocalDate; readonly days: readonly WeekDay[] }

/** A week of the diary: how full each day is, desk by desk and hour by hour. */
export function weekPage(view: DiaryView, week: Week): string {
  const { diary } = view.frame.words
  const { site, date } = view.day
  const address = `${diaryOf(view)}/week`
  const title = diary.weekTitle(site.name, spokenDate(week.monday))
  const to = (day: LocalDate) => `${address}?date=${day}`
  return page({
    frame: view.frame,
    title,
    audience: 'console',
    live: site.id,
    refresh: 60,
    children: (
      <>
        <ConsoleHeader view={view} at="diary" />
        <main id="main" class="console__main diary" data-now={view.now}>
          <div class="diary__head">
            <h1 class="console__title">{title}</h1>
            <Days
              label={diary.days}
              before={{ href: to(dayAfter(date, -7)), words: diary.previousWeek }}
              today={{ href: to(localDate(view.now)), words: diary.thisWeek }}
              after={{ href: to(dayAfter(date, 7)), words: diary.nextWeek }}
            >
              <Jump action={address} date={date} label={diary.jump} go={diary.go} />
            </Days>
            <nav class="diary__acts" aria-label={diary.acts}>
              <Go href={`${diaryOf(view)}/book?date=${firstOf(view, week)}`} hotkey="b" first>
                {diary.book}
              </Go>
              <Go href={dayAddress(view)} hotkey="d">
                {diary.day}
              </Go>
            </nav>
          </div>
          <div
            id="week"
            class="week__frame"
            hx-get={to(date)}
            hx-trigger="queue-changed from:'#live', every 20s"
            hx-select="#week"
            hx-target="this"
            hx-swap="outerMorph"
            data-now={view.now}
          >
            <WeekTable view={view} days={week.days} />
          </div>
        </main>
      </>
    ),
  })
}

/** Booking from a week begins with its Monday, or today where that has passed. */
const firstOf = ({ now }: DiaryView, { monday }: Week): LocalDate =>
  monday === mondayOf(localDate(now)) ? localDate(now) : monday

function WeekTable({ view, days }: { view: DiaryView; days: readonly WeekDay[] }) {
  const { diary } = view.frame.words
  const all = days.flatMap(({ outline }) => [...outline.hours.keys()])
  const hours =
    all.length === 0
      ? []
      : Array.from({ length: Math.max(...all) - Math.min(...all) + 1 }, (_, index) => Math.min(...all) + index)
  const most = Math.max(
    1,
    ...days.flatMap(({ outline }) => [...outline.hours.values()].flat().map(({ booked, free }) => booked + free)),
  )
  return (
    <table class="week">
      <caption class="govuk-visually-hidden">{diary.weekCaption}</caption>
      <thead>
        <tr class="week__head">
          <th scope="col">{diary.time}</th>
          {days.map(({ date }) => (
            <th scope="col" class={date === localDate(view.now) ? 'week__today' : undefined}>
              <a href={dayAddress(view, date)}>{shortDate(date)}</a>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Totals view={view} days={days} />
        {hours.map((hour) => (
          <tr>
            <th scope="row">{`${String(hour).padStart(2, '0')}:00`}</th>
            {days.map(({ outline }) => (
              <HourCell desks={outline.hours.get(hour) ?? []} most={most} view={view} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The rows above the hours: each day as a whole. */
function Totals({ view, days }: { view: DiaryView; days: readonly WeekDay[] }) {
  const { diary } = view.frame.words
  const { site } = view.day
  const row = (name: string, of: (day: WeekDay) => unknown) => (
    <tr class="week__total">
      <th scope="row">{name}</th>
      {days.map((day) => (
        <td>{of(day)}</td>
      ))}
    </tr>
  )
  return (
    <>
      {row(diary.weekRows.booked, ({ date, outline }) =>
        openingOn(site, date) || outline.booked > 0 ? (
          <strong>{outline.booked}</strong>
        ) : (
          <span class="week__closed">{diary.closedShort(whyUnusual(site, date))}</span>
        ),
      )}
      {row(diary.weekRows.free, ({ outline }) => outline.free)}
      {row(diary.weekRows.first, ({ outline }) =>
        outline.firstFree === null ? diary.none : <strong>{localTime(outline.firstFree)}</strong>,
      )}
      {row(diary.weekRows.blocks, ({ outline }) =>
        outline.blocks.map(({ desk, from, to, why }) => (
          <p class="week__block">
            {deskName(site, desk)}, {diary.span(localTime(from), localTime(to))}: {why}
          </p>
        )),
      )}
    </>
  )
}

type HourProps = { readonly view: DiaryView; readonly desks: readonly DeskHour[]; readonly most: number }

/** An hour's appointments and free times at each desk: in words, and beside them as a bar that tells how full it is. */
function HourCell({ view, desks, most }: HourProps) {
  const { diary } = view.frame.words
  if (desks.length === 0) return <td class="week__hour week__hour--none">–</td>
  return (
    <td class="week__hour">
      <ul class="week__desks">
        {desks.map(({ desk, booked, free }) => (
          <li>
            <span class="week__desk">{desk === null ? diary.noDesk : deskName(view.day.site, desk)}</span>
            <svg class="week__bar" viewBox={`0 0 ${most} 1`} preserveAspectRatio="none" aria-hidden="true">
              <rect class="week__booked" width={booked} height="1" />
              <rect class="week__free" x={booked} width={free} height="1" />
            </svg>
            <span>{diary.fill(booked, free)}</span>
          </li>
        ))}
      </ul>
    </td>
  )
}
