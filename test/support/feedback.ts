import { makeNewId } from '../../src/change.ts'
import { makeChangeCase } from '../../src/change-case.ts'
import { receive } from '../../src/domain/feedback/acts.ts'
import { applyCase } from '../../src/domain/feedback/apply-case.ts'
import type { FeedbackCase, FeedbackEntry, FeedbackFact } from '../../src/domain/feedback/case.ts'
import type { CaseDecision, DecideCase } from '../../src/domain/feedback/decision.ts'
import type { SiteId, Token } from '../../src/domain/id.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { noContact } from '../../src/domain/message.ts'
import { openShell } from './database.ts'

const reference = 'C-7KQ3M'
export const bootle = 'bootle' as SiteId

export const manager = { kind: 'manager' } as const
export const writer = { kind: 'visitor' } as const

/** A case of these facts, without a database. */
export const caseOf = (...facts: readonly FeedbackFact[]): FeedbackCase => {
  const entries = facts.map((fact, index): FeedbackEntry => ({ ...fact, number: index + 1, by: manager }))
  const made = entries.reduce<FeedbackCase | null>((before, entry) => applyCase(before, reference, entry), null)
  if (!made) throw new RangeError('a case begins with a fact')
  return made
}

export const received = (
  at: Instant,
  fields: Partial<Extract<FeedbackFact, { type: 'received' }>> = {},
): FeedbackFact => ({
  ...{ type: 'received', at, token: 'token' as Token, kind: 'complaint', way: 'web', site: bootle },
  ...fields,
})

/** What a rule hands back at an instant. @throws {Refusal} */
export const decided = <Answer>(found: FeedbackCase, decide: DecideCase<Answer>, now: Instant): CaseDecision<Answer> =>
  decide(found, { now, newId: () => 'id', by: manager })

/** The shell of cases over a database of the test's own, or one that another has open too. */
export function caseShell(...given: Parameters<typeof openShell>) {
  const shell = openShell(...given)
  const changeCase = makeChangeCase({ storage: shell.storage, clock: shell.clock.now, newId: makeNewId() })
  return { ...shell, changeCase }
}

/** A complaint about Bootle, as its writer sends it. */
export const aComplaint = (fields: Partial<Parameters<typeof receive>[0]> = {}) =>
  receive({ kind: 'complaint', way: 'web', site: bootle, text: 'I waited an hour.', contact: noContact, ...fields })
