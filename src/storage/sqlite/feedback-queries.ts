import { and, asc, desc, eq, gte, inArray, lt, ne, or, sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { feedbackCases, feedbackContacts, feedbackFacts, feedbackTexts } from './schema-feedback.ts'
import { adding, saving } from './write-rows.ts'

export type FeedbackQueries = ReturnType<typeof feedbackStatements>

const value = (name: string) => sql.placeholder(name)
const closedAt = sql`json_extract("case", '$.closed.at')`

/** The statements about compliments and complaints: a few hundred a year, so that some look at all of them. */
export const feedbackStatements = (database: Database) => ({
  saveCase: saving(database, feedbackCases, [feedbackCases.reference]),
  saveContact: saving(database, feedbackContacts, [feedbackContacts.reference]),
  saveText: adding(database, feedbackTexts),
  append: adding(database, feedbackFacts),
  ...lookups(database),
  ...forgetting(database),
})

const lookups = (database: Database) => ({
  byToken: database
    .select()
    .from(feedbackCases)
    .where(eq(feedbackCases.token, value('token')))
    .prepare(),
  byReference: database
    .select()
    .from(feedbackCases)
    .where(eq(feedbackCases.reference, value('reference')))
    .prepare(),
  entries: database
    .select()
    .from(feedbackFacts)
    .where(eq(feedbackFacts.reference, value('reference')))
    .orderBy(asc(feedbackFacts.number))
    .prepare(),
  lastEntry: database
    .select()
    .from(feedbackFacts)
    .where(eq(feedbackFacts.reference, value('reference')))
    .orderBy(desc(feedbackFacts.number))
    .limit(1)
    .prepare(),
  texts: database
    .select()
    .from(feedbackTexts)
    .where(eq(feedbackTexts.reference, value('reference')))
    .prepare(),
  contact: database
    .select()
    .from(feedbackContacts)
    .where(eq(feedbackContacts.reference, value('reference')))
    .prepare(),
  open: database.select().from(feedbackCases).where(ne(feedbackCases.is, 'closed')).prepare(),
  closedSince: database
    .select()
    .from(feedbackCases)
    .where(and(eq(feedbackCases.is, 'closed'), gte(closedAt, value('from'))))
    .orderBy(desc(closedAt))
    .prepare(),
  countedIn: database
    .select()
    .from(feedbackCases)
    .where(or(isIn(feedbackCases.receivedAt), inArray(feedbackCases.reference, reviewedIn(database))))
    .orderBy(asc(feedbackCases.receivedAt))
    .prepare(),
})

const isIn = (at: typeof feedbackCases.receivedAt | typeof feedbackFacts.at) =>
  and(gte(at, value('from')), lt(at, value('before')))

/** A second stage may be asked for long after its complaint came; the facts say when, without all cases being read. */
const reviewedIn = (database: Database) =>
  database
    .select({ reference: feedbackFacts.reference })
    .from(feedbackFacts)
    .where(and(eq(feedbackFacts.type, 'stage-2-asked'), isIn(feedbackFacts.at)))

const isOver = sql`"reference" in (select "reference" from feedback_cases
  where "is" = 'closed' and ${closedAt} < ${value('before')})`

const forgetting = (database: Database) => ({
  forgetTexts: database.delete(feedbackTexts).where(isOver).prepare(),
  forgetContacts: database.delete(feedbackContacts).where(isOver).prepare(),
})
