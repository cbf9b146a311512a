import { type Appointment, takesTime } from '../appointment.ts'
import type { Block } from '../block.ts'
import type { Day } from '../day.ts'
import type { DeskId } from '../id.ts'
import { type Instant, instant } from '../instant.ts'
import { openingOn } from '../opening.ts'
import { spanOf } from './free.ts'
import { joined, partsOn, type Span } from './hours.ts'

/** A stretch of a desk's day. What was free and has begun is past: nobody books it any more. */
export type Cell = Span &
  (
    | { readonly is: 'appointment'; readonly appointment: Appointment }
    | { readonly is: 'block'; readonly block: Block }
    | { readonly is: 'free' | 'past' | 'not-offered' }
  )

export type Column = { readonly desk: DeskId; readonly cells: readonly Cell[] }

export type Columns = {
  /** The times at which the diary offers something, and those at which the day begins and ends. */
  readonly lines: readonly Instant[]
  readonly columns: readonly Column[]
  /** What takes time and has no place in a column: no desk, or another one is in its place. */
  readonly beside: readonly Appointment[]
}

type Taken = Extract<Cell, { is: 'appointment' | 'block' }>

/** A day by desk and time, without a gap: each column holds the whole of it, in order. */
export function columnsOf(day: Day, now: Instant): Columns {
  const parts = partsOn(day.site, day.date)
  const taken = takenCells(day, now)
  const whole = wholeOf([...parts, ...taken.map(({ cell }) => cell)], openingOn(day.site, day.date))
  const shown = [...day.site.desks.keys(), ...taken.map(({ desk }) => desk)].filter(
    (desk) => parts.some(({ desks }) => desks.includes(desk)) || taken.some((each) => each.desk === desk),
  )
  const lines = linesOf(day, whole)
  const beside = [...day.appointments.values()].filter((each) => each.desk === null && takesTime(each, now))
  const columns = [...new Set(shown)].map((desk) => {
    const offered = joined(parts.filter(({ desks }) => desks.includes(desk)))
    const own = taken.flatMap((each) => (each.desk === desk ? [each.cell] : []))
    const { cells, hidden } = filled(whole, own, (gap) => gapCells(gap, offered, lines, now))
    beside.push(...hidden)
    return { desk, cells }
  })
  return { lines, columns, beside }
}

function takenCells(day: Day, now: Instant): readonly { readonly desk: DeskId; readonly cell: Taken }[] {
  const taken: { desk: DeskId; cell: Taken }[] = []
  for (const appointment of day.appointments.values())
    if (appointment.desk !== null && takesTime(appointment, now))
      taken.push({ desk: appointment.desk, cell: { is: 'appointment', appointment, ...spanOf(appointment) } })
  for (const block of day.blocks.values())
    taken.push({ desk: block.desk, cell: { is: 'block', block, from: block.from, to: block.to } })
  return taken.sort((one, other) => one.cell.from - other.cell.from)
}

/** From the first of what there is until the last, and at the least while the doors are open. */
function wholeOf(spans: readonly Span[], opening: ReturnType<typeof openingOn>): Span {
  const all = opening ? [...spans, { from: opening.opens, to: opening.closes }] : spans
  if (all.length === 0) return { from: instant(0), to: instant(0) }
  return {
    from: instant(Math.min(...all.map(({ from }) => from))),
    to: instant(Math.max(...all.map(({ to }) => to))),
  }
}

function linesOf({ site, date }: Day, whole: Span): readonly Instant[] {
  const step = site.diary.everyMinutes * 60_000
  const lines = new Set<Instant>([whole.from])
  for (const { from, to } of partsOn(site, date)) {
    for (let line: number = from; line < to; line += step) lines.add(instant(line))
    if (to < whole.to) lines.add(to)
  }
  return [...lines].sort((one, other) => one - other)
}

/** The whole of a day with what is taken in its place, and the gaps filled. Two in one place cannot both be shown. */
function filled(whole: Span, taken: readonly Taken[], fill: (gap: Span) => readonly Cell[]) {
  const cells: Cell[] = []
  const hidden: Appointment[] = []
  let from = whole.from
  for (const each of taken) {
    if (each.from < from) {
      if (each.is === 'appointment') hidden.push(each.appointment)
      continue
    }
    if (from < each.from) cells.push(...fill({ from, to: each.from }))
    cells.push(each)
    from = each.to
  }
  if (from < whole.to) cells.push(...fill({ from, to: whole.to }))
  return { cells, hidden }
}

/** A gap: what the diary offers of it, cut at the lines as long as it can be booked, and what it does not. */
function gapCells(gap: Span, offered: readonly Span[], lines: readonly Instant[], now: Instant): readonly Cell[] {
  const cells: Cell[] = []
  let from = gap.from
  for (const each of offered) {
    const to = instant(Math.min(each.to, gap.to))
    const begins = instant(Math.max(each.from, from))
    if (begins >= to) continue
    if (from < begins) cells.push({ is: 'not-offered', from, to: begins })
    cells.push(...offeredCells({ from: begins, to }, lines, now))
    from = to
  }
  if (from < gap.to) cells.push({ is: 'not-offered', from, to: gap.to })
  return cells
}

function offeredCells({ from, to }: Span, lines: readonly Instant[], now: Instant): readonly Cell[] {
  const cuts = [from, ...lines.filter((line) => line > from && line < to)]
  const firstFree = cuts.find((cut) => cut >= now) ?? to
  const free = cuts
    .filter((cut) => cut >= firstFree)
    .map((cut, index, all): Cell => ({ is: 'free', from: cut, to: all[index + 1] ?? to }))
  return firstFree > from ? [{ is: 'past', from, to: firstFree }, ...free] : free
}
