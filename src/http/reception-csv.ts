import { CsvError, parse } from 'csv-parse/sync'
import type { Booking } from '../domain/acts/book.ts'
import { longestReference, readReference } from '../domain/appointment.ts'
import type { Day } from '../domain/day.ts'
import { instantOf } from '../domain/local-time.ts'
import { isOpen } from '../domain/opening.ts'
import type { Service, Site } from '../domain/site.ts'
import { readTime } from './typed-time.ts'

/** An appointment as somebody wrote it. A cell is data, whatever it begins with: it is never a formula. */
export type Written = { readonly time: string; readonly service: string; readonly reference: string }

type WrongBooking = 'no-time' | 'wrong-time' | 'closed-then' | 'no-service' | 'unknown-service' | 'long-reference'

type FieldMistake = { readonly field: keyof Written; readonly code: WrongBooking }

/** The appointment that was written, or everything that is wrong with it. */
export function readBooking(
  { site, date }: Day,
  written: Written,
): { readonly booking: Booking } | { readonly mistakes: readonly FieldMistake[] } {
  const time = readTime(written.time)
  const at = time && instantOf(date, time)
  const service = serviceCalled(site, written.service)
  const reference = readReference(written.reference)
  const mistakes: FieldMistake[] = []
  if (!at) mistakes.push({ field: 'time', code: written.time ? 'wrong-time' : 'no-time' })
  // Somebody who writes 2:15 for a quarter past two would wait for it in the night.
  else if (!isOpen(site, at)) mistakes.push({ field: 'time', code: 'closed-then' })
  if (!service) mistakes.push({ field: 'service', code: written.service ? 'unknown-service' : 'no-service' })
  if (reference.length > longestReference) mistakes.push({ field: 'reference', code: 'long-reference' })
  if (!at || !service || mistakes.length > 0) return { mistakes }
  return { booking: { service: service.id, time: at, reference: reference || null } }
}

/** A service by its id or its name, whatever the letters' size and the spaces between words. */
function serviceCalled({ services }: Site, written: string): Service | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ')
  return [...services.values()].find(({ id, name }) => [id, plain(name)].includes(plain(written)))
}

export type LineMistake = {
  readonly line: number
  readonly code: WrongBooking | 'same-reference' | 'reference-here' | 'not-csv'
  readonly given: string
}

export type List =
  | { readonly bookings: readonly Booking[]; readonly lines: readonly WrittenLine[] }
  | { readonly mistakes: readonly LineMistake[] }
  | { readonly unusable: 'empty-file' | 'long-file' | 'not-csv' }

const mostLines = 300

/** A day's appointments from a CSV file: time, service, reference; with or without a line of headings. */
export function readList(day: Day, text: string): List {
  if (text.includes('\0')) return { unusable: 'not-csv' }
  const rows = rowsOf(text)
  if ('line' in rows) return { mistakes: [{ line: rows.line, code: 'not-csv', given: '' }] }
  const columns = columnsOf(rows[0]?.cells ?? [])
  const lines = columns ? rows.slice(1) : rows
  if (lines.length === 0) return { unusable: 'empty-file' }
  if (lines.length > mostLines) return { unusable: 'long-file' }
  const written = lines.map(({ line, cells }) => ({ line, ...writtenIn(cells, columns ?? usualColumns) }))
  const read = written.map((row) => ({ row, read: readBooking(day, row) }))
  const mistakes = read.flatMap(({ row, read }) =>
    'booking' in read ? [] : read.mistakes.map(({ field, code }) => ({ line: row.line, code, given: row[field] })),
  )
  const alone = [...mistakes, ...twice(written)]
  if (alone.length === 0)
    return { bookings: read.flatMap(({ read }) => ('booking' in read ? [read.booking] : [])), lines: written }
  return { mistakes: [...alone, ...taken(day, written)].sort((one, other) => one.line - other.line) }
}

/**
 * The lines whose reference is in the day's list already. It is no part of reading a list: the same list sent twice
 * by accident is answered as the first time, and its references are in the day by then.
 */
export function taken({ appointments }: Day, lines: readonly WrittenLine[]): LineMistake[] {
  const known = new Set([...appointments.values()].map(({ reference }) => reference))
  return lines
    .filter(({ reference }) => known.has(readReference(reference)))
    .map(({ line, reference: given }) => ({ line, code: 'reference-here', given }))
}

export type WrittenLine = Written & { readonly line: number }
type Row = { readonly line: number; readonly cells: readonly string[] }

/** The rows with the line each ends on, or the line where reading had to stop. */
function rowsOf(text: string): readonly Row[] | { readonly line: number } {
  try {
    const rows: unknown = parse(text, {
      bom: true,
      delimiter: [',', ';', '\t'],
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    })
    // The package's types do not know what `info` adds.
    return (rows as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      line: info.lines,
      cells: record,
    }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { line: Number(error['lines'] ?? 1) }
  }
}

type Columns = Readonly<Record<keyof Written, number>>
const usualColumns: Columns = { time: 0, service: 1, reference: 2 }

/** Where the headings say each column is; null where the first line is an appointment already. */
function columnsOf(first: readonly string[]): Columns | null {
  const headings = first.map((cell) => cell.toLowerCase())
  if (!headings.includes('time')) return null
  return {
    time: headings.indexOf('time'),
    service: headings.indexOf('service'),
    reference: headings.indexOf('reference'),
  }
}

const writtenIn = (cells: readonly string[], columns: Columns): Written => ({
  time: cells[columns.time] ?? '',
  service: cells[columns.service] ?? '',
  reference: cells[columns.reference] ?? '',
})

/** The lines whose reference stood on an earlier line. */
function twice(rows: readonly WrittenLine[]): LineMistake[] {
  const seen = new Set<string>()
  return rows.flatMap(({ line, reference: given }) => {
    const reference = readReference(given)
    if (reference === '') return []
    if (seen.has(reference)) return [{ line, code: 'same-reference', given } as const]
    seen.add(reference)
    return []
  })
}
