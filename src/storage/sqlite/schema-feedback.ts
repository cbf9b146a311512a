import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { FeedbackActor, FeedbackCase } from '../../domain/feedback/case.ts'
import type { SiteId, Token } from '../../domain/id.ts'
import { instant } from './columns.ts'

/** Compliments and complaints as they stand. What people wrote, and who they are, stands apart and is erased. */
export const feedbackCases = sqliteTable(
  'feedback_cases',
  {
    reference: text().primaryKey(),
    token: text().$type<Token>().notNull(),
    kind: text().notNull(),
    site: text().$type<SiteId>(),
    receivedAt: instant().notNull(),
    is: text().notNull(),
    case: text({ mode: 'json' }).$type<FeedbackCase>().notNull(),
  },
  ({ token, receivedAt }) => [
    uniqueIndex('feedback_cases_token').on(token),
    index('feedback_cases_received').on(receivedAt),
  ],
)

/** What happened to a case, in order, without anything that a person wrote. */
export const feedbackFacts = sqliteTable(
  'feedback_facts',
  {
    sequence: integer().primaryKey(),
    reference: text().notNull(),
    number: integer().notNull(),
    at: instant().notNull(),
    type: text().notNull(),
    by: text({ mode: 'json' }).$type<FeedbackActor>().notNull(),
    detail: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  },
  ({ reference, number }) => [uniqueIndex('feedback_facts_order').on(reference, number)],
)

/** What was written in a case, by the number of its fact; and how its writer may be reached. Erased by the retention rule. */
export const feedbackTexts = sqliteTable(
  'feedback_texts',
  { reference: text().notNull(), number: integer().notNull(), text: text().notNull() },
  ({ reference, number }) => [primaryKey({ columns: [reference, number] })],
)
export const feedbackContacts = sqliteTable('feedback_contacts', {
  reference: text().primaryKey(),
  name: text(),
  email: text(),
  mobile: text(),
})
