import type { Cell, Columns } from '../../src/domain/diary/columns.ts'
import type { DeskId } from '../../src/domain/id.ts'
import { type Instant, instant, minutesBetween } from '../../src/domain/instant.ts'

/** A cell of a table that reaches over so many of its rows. */
export type Spanning<Item> = { readonly item: Item; readonly rows: number }

/** A row of the table: what begins at its instant. */
export type Row = {
  readonly from: Instant
  readonly minutes: number
  readonly line: Spanning<Instant> | null
  readonly cells: readonly Spanning<{ readonly desk: DeskId; readonly cell: Cell }>[]
}

/** The columns of a day as the rows of a table: one for every instant at which something begins. */
export function rowsOf({ lines, columns }: Columns): readonly Row[] {
  const all = columns.flatMap(({ desk, cells }) => cells.map((cell) => ({ desk, cell })))
  const starts = [...new Set([...lines, ...all.map(({ cell }) => cell.from)])].sort((one, other) => one - other)
  const end = instant(Math.max(0, ...all.map(({ cell }) => cell.to)))
  const rowsUntil = (from: Instant, to: Instant) => starts.filter((start) => start >= from && start < to).length
  return starts.map((from, index) => {
    const next = lines.find((line) => line > from) ?? end
    return {
      from,
      minutes: minutesBetween(from, starts[index + 1] ?? end),
      line: lines.includes(from) ? { item: from, rows: rowsUntil(from, next) } : null,
      cells: all
        .filter(({ cell }) => cell.from === from)
        .map((item) => ({ item, rows: rowsUntil(from, item.cell.to) })),
    }
  })
}
