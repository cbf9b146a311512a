import { expect, it } from 'vitest'
import { openDatabase } from '../../src/storage/sqlite/database.ts'
import { prepareQueries, type Queries } from '../../src/storage/sqlite/queries.ts'
import { migrations, newFile, type Row } from '../support/shell.ts'

const client = openDatabase(newFile(), migrations)
const queries = prepareQueries(client)

/** How SQLite means to find the rows of a query, a line a table. */
function planOf(query: { getQuery: () => { sql: string; params: unknown[] } }): string[] {
  const { sql, params } = query.getQuery()
  const lines = client.$client.prepare(`explain query plan ${sql}`).all(...params.map(() => null)) as Row[]
  return lines.map(({ detail }) => String(detail)).filter((line) => /^(SEARCH|SCAN)/.test(line))
}

// Each of these runs with every check-in or page; with a million visits a scan would be felt.
const plans = {
  answer: ['SEARCH answers USING INDEX sqlite_autoindex_answers_1 (key=?)'],
  forgetAnswers: ['SEARCH answers USING INDEX answers_at (at<?)'],
  entriesAfter: ['SEARCH journal USING INDEX journal_order (site=? AND date=? AND number>?)'],
  dateAfter: ['SEARCH journal USING COVERING INDEX journal_order (site=? AND date>?)'],
  visitByToken: ['SEARCH visits USING INDEX visits_token (token=?)'],
  appointmentByToken: ['SEARCH appointments USING INDEX appointments_token (token=?)'],
  appointmentsByReference: ['SEARCH appointments USING INDEX appointments_reference (reference=? AND date>?)'],
  contact: ['SEARCH contacts USING INDEX sqlite_autoindex_contacts_1 (token=?)'],
  nextMessage: ['SEARCH messages USING INDEX messages_waiting (next_at<?)'],
  // Contacts are kept for as long as the retention rule says, and no longer: each is looked at once an hour.
  forgetContacts: ['SCAN contacts', 'SEARCH appointments USING INDEX appointments_token (token=?)'],
  // These hold alone what is not sent yet, who is present and which desks are open: they stay small.
  waitingMessages: ['SCAN messages USING INDEX messages_waiting'],
  unclosedDays: ['SCAN visits USING INDEX visits_present', 'SCAN desks USING INDEX desks_not_closed'],
  // A few rows a year, the last one first.
  narrative: ['SCAN narratives'],
  publishedQuarters: ['SCAN publications USING INDEX sqlite_autoindex_publications_1'],
  waves: ['SCAN waves USING INDEX sqlite_autoindex_waves_1'],
  typedQuarters: ['SCAN typed_figures USING COVERING INDEX typed_figures_quarter'],
} satisfies Partial<Record<keyof Queries, readonly string[]>>

it.each(Object.entries(plans))('finds %s by an index', (name, plan) => {
  expect(planOf(queries[name as keyof typeof plans])).toEqual(plan)
})

it('reads no table from end to end, whatever the query', () => {
  const partial = Object.values(plans).flat()
  const reading = Object.values(queries).filter((query) => 'getQuery' in query)
  expect(reading.length).toBeGreaterThan(Object.keys(plans).length)
  for (const query of reading)
    for (const line of planOf(query)) expect(line.startsWith('SEARCH') || partial.includes(line), line).toBe(true)
})
