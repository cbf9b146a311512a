import type { Appointment } from '../../src/domain/appointment.ts'
import type { Cell } from '../../src/domain/diary/columns.ts'
import { freeDesk } from '../../src/domain/diary/free.ts'
import { minutesFor } from '../../src/domain/diary/hours.ts'
import { dayBeside, whyUnusual } from '../../src/domain/diary/outline.ts'
import type { DeskId } from '../../src/domain/id.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { type LocalDate, localDate, localTime } from '../../src/domain/local-time.ts'
import { openingOn } from '../../src/domain/opening.ts'
import { deskName, type Site, serviceName } from '../../src/domain/site.ts'
import { TextField, type Typed } from '../components/field.tsx'
import { Act } from '../components/form.tsx'
import { spokenDate } from '../words/en/times.ts'
import { diaryPage } from './diary-page.tsx'
import { Grid } from './grid.tsx'
import { Days, Jump } from './head.tsx'
import { type DiaryView, whenText } from './view.ts'

export type Moving = {
  readonly appointment: Appointment
  /** The site whose diary it is in now. */
  readonly from: Site
  readonly sites: readonly Site[]
  /** The first time that is free for it, where the day that is shown has none. */
  readonly firstFree: Instant | null
  readonly refused?: string
  readonly typed: Typed
}

/** A day of the diary, each free time that is long enough a button that moves an appointment there. */
export function movePage(view: DiaryView, moving: Moving): string {
  const { diary } = view.frame.words
  const { moving: words } = diary
  const { appointment, from, refused, typed } = moving
  const { site, date } = view.day
  const own = `/diary/${from.id}/appointments/${appointment.token}`
  const to = (day: LocalDate, at: Site = site) => `${own}/move?date=${day}&to=${at.id}`
  const heading = words.title(appointment.reference)
  return diaryPage({
    view,
    title: `${heading}, ${spokenDate(date)}`,
    heading,
    back: (
      <a href={own} class="diary__back" data-hotkey="escape">
        {words.stay} <kbd class="key">Esc</kbd>
      </a>
    ),
    refused,
    typed,
    children: (
      <>
        <p class="moving">
          {words.now(
            serviceName(from, appointment.service),
            minutesFor(site, appointment.service),
            `${whenText(appointment.time)}, ${from.name}`,
          )}{' '}
          <strong>{words.pick}</strong>
        </p>
        <div class="diary__head">
          <h2 class="console__title">
            {spokenDate(date)}, {site.name}
          </h2>
          <Days
            label={diary.days}
            before={{ href: to(dayBeside(site, date, -1)), words: diary.previous }}
            today={{ href: to(localDate(view.now)), words: diary.today }}
            after={{ href: to(dayBeside(site, date, 1)), words: diary.next }}
          >
            <Jump action={`${own}/move`} date={date} label={diary.jump} go={diary.go}>
              <input type="hidden" name="to" value={site.id} />
            </Jump>
          </Days>
          {moving.sites
            .filter(({ id }) => id !== site.id)
            .map((other) => (
              <a href={to(date, other)}>{words.otherSite(other.name)}</a>
            ))}
        </div>
        <Hints view={view} moving={moving} to={to} />
        <Grid
          view={view}
          free={(cell, desk) => <MoveHere view={view} moving={moving} cell={cell} desk={desk} />}
          told={({ token }) =>
            token === appointment.token ? <strong class="plan__mine">{words.isHere}</strong> : null
          }
        />
        <TypeTime view={view} action={`${own}/move`} typed={typed} />
      </>
    ),
  })
}

type HintsProps = { readonly view: DiaryView; readonly moving: Moving; readonly to: (day: LocalDate) => string }

/** Why there is nothing to press on this day, and where there is. */
function Hints({ view, moving, to }: HintsProps) {
  const { diary } = view.frame.words
  const { site, date } = view.day
  const { firstFree } = moving
  return (
    <>
      {openingOn(site, date) ? null : <p class="diary__unusual">{diary.closed(site.name, whyUnusual(site, date))}</p>}
      {firstFree === null ? null : (
        <p class="diary__unusual">
          {diary.moving.noneOn} <a href={to(localDate(firstFree))}>{diary.moving.firstFree(whenText(firstFree))}</a>
        </p>
      )}
    </>
  )
}

type MoveHereProps = {
  readonly view: DiaryView
  readonly moving: Moving
  readonly cell: Cell
  readonly desk: DeskId
}

function MoveHere({ view, moving, cell, desk }: MoveHereProps) {
  const { moving: words } = view.frame.words.diary
  const { appointment, from } = moving
  const { site, date } = view.day
  const { service } = appointment
  const slot = { time: cell.from, minutes: minutesFor(site, service) }
  const except = from.id === site.id ? appointment.id : undefined
  if (freeDesk(view.day, { service, desk, except }, slot, view.now) === null)
    return <span class="govuk-visually-hidden">{words.tooShort}</span>
  const time = localTime(cell.from)
  return (
    <Act
      action={`/diary/${from.id}/appointments/${appointment.token}/move`}
      formKey={view.keys(`${date}-${time}-${desk}`)}
      class="plan__pick"
    >
      <input type="hidden" name="time" value={time} />
      <input type="hidden" name="date" value={date} />
      <input type="hidden" name="site" value={site.id} />
      <input type="hidden" name="desk" value={desk} />
      <button type="submit" class="plan__here">
        <span aria-hidden="true">→</span> {time}{' '}
        <span class="govuk-visually-hidden">{words.here(deskName(site, desk))}</span>
      </button>
    </Act>
  )
}

type TypeTimeProps = { readonly view: DiaryView; readonly action: string; readonly typed: Typed }

/** Any other time of the day, where a desk is free. */
const TypeTime = ({ view, action, typed }: TypeTimeProps) => (
  <Act action={action} formKey={view.keys('typed')} class="diary__typed">
    <input type="hidden" name="date" value={view.day.date} />
    <input type="hidden" name="site" value={view.day.site.id} />
    <TextField id="time" name="time" label={view.frame.words.diary.moving.typed} width={5} typed={typed} />
    <button type="submit" class="govuk-button govuk-button--secondary">
      {view.frame.words.diary.moving.moveIt}
    </button>
  </Act>
)
