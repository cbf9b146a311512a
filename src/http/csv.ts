/** A cell is a number, or text; nothing where there is none. */
export type Cell = string | number | null

/** What a spreadsheet would take for a formula, also after a mark that it leaves out. */
const formula = /^[=+\-@\t\r\n]/

/**
 * Rows as CSV (RFC 4180). Text that a spreadsheet would run as a formula gets a quote before it, which spreadsheets
 * show as text; a number below 0 is a number.
 */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')

function cellOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = formula.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
