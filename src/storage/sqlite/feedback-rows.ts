import type { FeedbackCase, FeedbackEntry } from '../../domain/feedback/case.ts'
import type { feedbackCases, feedbackFacts } from './schema-feedback.ts'

type Row<Table extends { $inferInsert: object }> = Required<Table['$inferInsert']>

export function feedbackFactRow(reference: string, entry: FeedbackEntry): Omit<Row<typeof feedbackFacts>, 'sequence'> {
  const { number, at, type, by, ...detail } = entry
  return { reference, number, at, type, by, detail }
}

export function feedbackEntryFrom(row: typeof feedbackFacts.$inferSelect): FeedbackEntry {
  const { number, at, type, by, detail } = row
  // The facts are written by feedbackFactRow alone, so what they hold is an entry.
  return { ...detail, number, at, type, by } as unknown as FeedbackEntry
}

export const caseRow = (found: FeedbackCase): Row<typeof feedbackCases> => ({
  reference: found.reference,
  token: found.token,
  kind: found.kind,
  site: found.site,
  receivedAt: found.receivedAt,
  is: found.closed ? 'closed' : 'open',
  case: found,
})
