import type { Database } from './database.ts'
import { caseFrom } from './feedback.ts'
import { feedbackStatements } from './feedback-queries.ts'
import { caseRow, feedbackEntryFrom } from './feedback-rows.ts'
import { feedbackFacts } from './schema-feedback.ts'

/** Makes the rows of compliments and complaints, of which there are none, from their facts. */
export function rebuildFeedback(database: Database): void {
  const statements = feedbackStatements(database)
  for (const { reference } of database
    .selectDistinct({ reference: feedbackFacts.reference })
    .from(feedbackFacts)
    .all()) {
    const found = caseFrom(reference, statements.entries.all({ reference }).map(feedbackEntryFrom))
    if (found) statements.saveCase.run(caseRow(found))
  }
}
