import { csvRows, plainHeading, type WrongQuote } from './csv-rows.ts'

/** What a list of appointments may tell, each in a column with this heading. */
const columns = ['date', 'time', 'service', 'reference', 'name', 'email', 'mobile', 'needs'] as const
export type Column = (typeof columns)[number]
const required = ['date', 'time', 'service'] as const satisfies readonly Column[]

/** A line as somebody wrote it. A cell is data, whatever it begins with: it is never a formula. */
export type WrittenLine = { readonly line: number; readonly cells: Readonly<Record<Column, string>> }

export type Unusable =
  | { readonly why: 'no-file' | 'empty-file' | 'long-file' | 'large-file' | 'not-csv' }
  | ({ readonly why: 'quotes' } & WrongQuote)
  | { readonly why: 'no-columns'; readonly missing: readonly Column[] }

export type List =
  /** The headings of columns that are not read are told, so that nobody believes they were. */
  { readonly lines: readonly WrittenLine[]; readonly unread: readonly string[] } | { readonly unusable: Unusable }

const mostLines = 500
/** The list comes back from the page on which it was tried, in a form that may hold 64 KB in all. */
const mostBytes = 60 * 1024

/** The lines of a list of appointments, by its headings, which may stand in any order. */
export function readList(text: string): List {
  const unusable = (what: Unusable): List => ({ unusable: what })
  if (text === '') return unusable({ why: 'no-file' })
  if (Buffer.byteLength(text.replace(/\r?\n/g, '\r\n')) > mostBytes) return unusable({ why: 'large-file' })
  if (text.includes('\0')) return unusable({ why: 'not-csv' })
  const rows = csvRows(text)
  if ('line' in rows) return unusable({ why: 'quotes', ...rows })
  const [first, ...rest] = rows
  if (!first) return unusable({ why: 'empty-file' })
  const headings = first.cells.map(plainHeading)
  const missing = required.filter((column) => !headings.includes(column))
  if (missing.length > 0) return unusable({ why: 'no-columns', missing })
  if (rest.length === 0) return unusable({ why: 'empty-file' })
  if (rest.length > mostLines) return unusable({ why: 'long-file' })
  const cellOf = (cells: readonly string[], column: Column) => cells[headings.indexOf(column)] ?? ''
  return {
    lines: rest.map(({ line, cells }) => ({ line, cells: cellsBy((column) => cellOf(cells, column)) })),
    unread: first.cells.filter((cell) => cell !== '' && !columns.some((column) => column === plainHeading(cell))),
  }
}

const cellsBy = (cellOf: (column: Column) => string) =>
  Object.fromEntries(columns.map((column) => [column, cellOf(column)])) as Record<Column, string>
