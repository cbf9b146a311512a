import type { Child } from 'hono/jsx'
import type { Appointment } from '../../src/domain/appointment.ts'
import type { Block } from '../../src/domain/block.ts'
import { type Cell, type Columns, columnsOf } from '../../src/domain/diary/columns.ts'
import { standsOf } from '../../src/domain/diary/stands.ts'
import type { DeskId } from '../../src/domain/id.ts'
import { type Instant, later } from '../../src/domain/instant.ts'
import { localTime } from '../../src/domain/local-time.ts'
import { deskName, serviceName } from '../../src/domain/site.ts'
import { nameOf } from '../reception/view.ts'
import { type Row, rowsOf } from './rows.ts'
import { ShortNeeds, StandsMark } from './stands.tsx'
import { appointmentAddress, type DiaryView, diaryOf } from './view.ts'

type GridProps = {
  readonly view: DiaryView
  /** What stands in a free time: a link that books it, or a button that moves somebody there. */
  readonly free: (cell: Cell, desk: DeskId) => Child
  readonly columns?: Columns
  /** What is told of an appointment beside how it stands: the one that is being moved is here. */
  readonly told?: (appointment: Appointment) => Child
}

/** A day as a table: a column for each desk of the diary, a row for each time at which something begins. */
export function Grid({ view, free, told, columns = columnsOf(view.day, view.now) }: GridProps) {
  const { diary } = view.frame.words
  const rows = rowsOf(columns)
  const current = rows.findLast(({ from, line }) => line !== null && from <= view.now)
  const isNow = (row: Row) => row === current && row.line !== null && view.now < later(row.from, 60)
  return (
    <table class="plan">
      <caption class="govuk-visually-hidden">{diary.caption}</caption>
      <thead>
        <tr>
          <th scope="col" class="plan__corner">
            {diary.time}
          </th>
          {columns.columns.map(({ desk }) => (
            <th scope="col">{deskName(view.day.site, desk)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr class={`plan__row plan__row--${lengthOf(row)}`}>
            {row.line ? <Line at={row.from} rows={row.line.rows} isNow={isNow(row)} /> : null}
            {row.cells.map(({ item: { cell, desk }, rows: over }) => (
              <CellOf view={view} cell={cell} over={over}>
                {cell.is === 'free' ? free(cell, desk) : null}
                {cell.is === 'appointment' ? told?.(cell.appointment) : null}
              </CellOf>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How high a row is at the least: time that passes takes place, but half a day at which nothing is offered does not. */
const lengthOf = ({ minutes }: Row): 'short' | 'middle' | 'long' => {
  if (minutes <= 5) return 'short'
  return minutes <= 10 ? 'middle' : 'long'
}

const Line = ({ at, rows, isNow }: { at: Instant; rows: number; isNow: boolean }) => (
  <th
    scope="row"
    rowspan={rows}
    id={isNow ? 'time-now' : undefined}
    class={`plan__time${isNow ? ' plan__time--now' : ''}`}
    tabindex={isNow ? -1 : undefined}
  >
    {localTime(at)}
  </th>
)

type CellProps = { readonly view: DiaryView; readonly cell: Cell; readonly over: number; readonly children: Child }

function CellOf({ view, cell, over, children }: CellProps) {
  const { diary } = view.frame.words
  if (cell.is === 'appointment') {
    const { appointment } = cell
    const { is } = standsOf(view.day, appointment, view.now)
    return (
      <td rowspan={over} class={`plan__cell plan__cell--${is}`} id={`appointment-${appointment.id}`}>
        <Booked view={view} appointment={appointment}>
          {children}
        </Booked>
      </td>
    )
  }
  if (cell.is === 'block')
    return (
      <td rowspan={over} class="plan__cell plan__cell--block">
        <BlockedFor view={view} block={cell.block} />
      </td>
    )
  return (
    <td rowspan={over} class={`plan__cell plan__cell--${cell.is}`}>
      {children}
      {cell.is === 'past' ? <span class="govuk-visually-hidden">{diary.gone}</span> : null}
      {cell.is === 'not-offered' ? <span class="plan__not">{diary.notOffered}</span> : null}
    </td>
  )
}

type BookedProps = { readonly view: DiaryView; readonly appointment: Appointment; readonly children?: Child }

/** An appointment in its place. The link covers all of it. */
export function Booked({ view, appointment, children }: BookedProps) {
  const name = nameOf(view, appointment)
  return (
    <div class="plan__booked">
      <a class="plan__link" href={appointmentAddress(view, appointment)}>
        <span class="plan__at">{localTime(appointment.time)}</span>{' '}
        <strong class="plan__reference">{appointment.reference}</strong>
        {name === null ? null : <span class="plan__name"> {name}</span>}
      </a>
      <StandsMark view={view} appointment={appointment} />
      <span class="plan__what">
        {serviceName(view.day.site, appointment.service)}{' '}
        <ShortNeeds help={appointment.help} words={view.frame.words} /> {children}
      </span>
    </div>
  )
}

const BlockedFor = ({ view, block }: { view: DiaryView; block: Block }) => (
  <div class="plan__blocked">
    <span>
      <strong>{view.frame.words.diary.blocked}</strong>{' '}
      {view.frame.words.diary.span(localTime(block.from), localTime(block.to))}: {block.why}
    </span>
    <a href={`${diaryOf(view)}/block?date=${view.day.date}#blocked`}>
      {view.frame.words.diary.change}
      <span class="govuk-visually-hidden"> {block.why}</span>
    </a>
  </div>
)
