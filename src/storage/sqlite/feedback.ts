import { applyCase } from '../../domain/feedback/apply-case.ts'
import type { CaseWords, FeedbackCase, FeedbackEntry } from '../../domain/feedback/case.ts'
import { standsOf } from '../../domain/feedback/clock.ts'
import { noContact } from '../../domain/message.ts'
import { instantsOf } from '../../domain/period.ts'
import type { CaseFound, FeedbackStore, KeptCase } from '../feedback-store.ts'
import type { Once } from '../storage.ts'
import type { makeAnswers } from './answers.ts'
import { keepBeside } from './bookings.ts'
import type { Commits } from './commits.ts'
import type { Database } from './database.ts'
import { reading } from './failure.ts'
import { type FeedbackQueries, feedbackStatements } from './feedback-queries.ts'
import { caseRow, feedbackEntryFrom, feedbackFactRow } from './feedback-rows.ts'
import type { Queries } from './queries.ts'

type Engine = {
  readonly database: Database
  readonly query: Queries
  readonly commits: Commits
  readonly answers: ReturnType<typeof makeAnswers>
}

/** Compliments and complaints. */
export function feedbackIn({ database, query, commits, answers }: Engine): FeedbackStore {
  const statements = feedbackStatements(database)

  function keep<Answer>(
    work: (look: (reference: string) => CaseFound | null) => KeptCase<Answer>,
    once?: Once,
  ): Answer {
    const earlier = once && answers.earlier<Answer>(once)
    if (earlier) return earlier.answer
    const kept = work(find)
    saveKept(statements, find(kept.reference)?.found ?? null, kept)
    keepBeside(query, { messages: kept.messages ?? [] })
    if (once) answers.keep(once, kept.answer)
    return kept.answer
  }

  function find(reference: string): CaseFound | null {
    const row = statements.byReference.get({ reference })
    const last = row && statements.lastEntry.get({ reference })
    return last ? { found: row.case, last: feedbackEntryFrom(last) } : null
  }

  return {
    transact: (work, once) => commits.together(() => keep(work, once)),
    byToken: async (token) => reading(() => statements.byToken.get({ token })?.case ?? null),
    byReference: async (reference) => reading(() => statements.byReference.get({ reference })?.case ?? null),
    history: async (reference) => reading(() => statements.entries.all({ reference }).map(feedbackEntryFrom)),
    words: async (reference) => reading(() => wordsOf(statements, reference)),
    ...listsIn(statements),
    forget: (before) =>
      commits.together(() => {
        statements.forgetTexts.run({ before })
        statements.forgetContacts.run({ before })
      }),
  }
}

function saveKept(statements: FeedbackQueries, before: FeedbackCase | null, kept: KeptCase<unknown>): void {
  const { reference, entry, text, contact } = kept
  statements.append.run(feedbackFactRow(reference, entry))
  statements.saveCase.run(caseRow(applyCase(before, reference, entry)))
  if (text !== undefined && text !== '') statements.saveText.run({ reference, number: entry.number, text })
  if (contact) statements.saveContact.run({ reference, ...contact })
}

function wordsOf(statements: FeedbackQueries, reference: string): CaseWords {
  const { name, email, mobile } = statements.contact.get({ reference }) ?? noContact
  const texts = statements.texts.all({ reference }).map(({ number, text }) => [number, text] as const)
  return { texts: new Map(texts), contact: { name, email, mobile } }
}

const listsIn = (statements: FeedbackQueries): Pick<FeedbackStore, 'open' | 'closedSince' | 'countedIn'> => ({
  open: async () =>
    reading(() =>
      statements.open
        .all()
        .map((row) => row.case)
        .sort(byClock),
    ),
  closedSince: async (from) => reading(() => statements.closedSince.all({ from }).map((row) => row.case)),
  countedIn: async (period) => reading(() => statements.countedIn.all(instantsOf(period)).map((row) => row.case)),
})

const byClock = (one: FeedbackCase, other: FeedbackCase): number => runsOutAt(one) - runsOutAt(other)

function runsOutAt(found: FeedbackCase): number {
  const clock = standsOf(found, found.receivedAt)
  // Compliments come after every complaint, in the order in which they came.
  return clock ? clock.by : found.receivedAt + Number.MAX_SAFE_INTEGER / 2
}

/** What the facts of one case make of it. */
export const caseFrom = (reference: string, entries: readonly FeedbackEntry[]): FeedbackCase | null =>
  entries.reduce<FeedbackCase | null>((before, entry) => applyCase(before, reference, entry), null)
