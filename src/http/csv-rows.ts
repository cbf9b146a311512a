import { CsvError, parse } from 'csv-parse/sync'

export type CsvRow = { readonly line: number; readonly cells: readonly string[] }

/** Where reading had to stop, and why: a quotation mark is not closed, or stands where only the text of a cell can. */
export type WrongQuote = { readonly line: number; readonly quote: 'not-closed' | 'in-cell' }

/** The rows with the line each ends on, or the quotation mark at which reading had to stop. */
export function csvRows(text: string): readonly CsvRow[] | WrongQuote {
  let lastRead = 0
  try {
    const rows: unknown = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      on_record: (record, { lines }) => {
        lastRead = lines
        return record
      },
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
    // What is not closed goes on to the end of the file: it began after the last row that could be read.
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') return { line: lastRead + 1, quote: 'not-closed' }
    return { line: Number(error['lines'] ?? 1), quote: 'in-cell' }
  }
}

/** What stands between the headings stands between the cells: comma, semicolon or tab, as the spreadsheet's country has it. */
function delimiterOf(text: string): string {
  const headings = text.trimStart().split(/\r?\n/, 1)[0] ?? ''
  const count = (delimiter: string) => headings.split(delimiter).length
  return [',', ';', '\t'].reduce((most, each) => (count(each) > count(most) ? each : most))
}

/** “E-mail” and “email” are one heading. */
export const plainHeading = (cell: string): string => cell.toLowerCase().replace(/[^a-z]/g, '')

/** What a file says: most are UTF-8, but a spreadsheet's plain “CSV” is written as Windows has always written. */
export function textIn(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
