import type { Outbox } from '../storage.ts'
import type { Commits } from './commits.ts'
import { reading } from './failure.ts'
import type { Queries } from './queries.ts'

/** The outbox among the queries of a database; what changes it waits for its turn's commit as everything does. */
export const makeOutbox = (query: Queries, { together }: Commits): Outbox => ({
  take: async (now, until) => {
    // Asked every second, and nearly always in vain: the lock that check-ins wait for is taken only where there is one.
    if (!reading(() => query.nextMessage.get({ now }))) return null
    return together(() => {
      const row = query.nextMessage.get({ now })
      if (!row) return null
      query.takeMessage.run({ id: row.id, until, attempts: row.attempts + 1 })
      const { id, kind, token, time, dueAt, mayBeSent } = row
      return { id, kind, token, time, dueAt, mayBeSent, attempt: row.attempts + 1 }
    })
  },
  attempted: (id, now, how) =>
    together(() => {
      if (how.is === 'again') query.tryAgain.run({ id, nextAt: how.at, why: how.why, mayBeSent: how.mayBeSent ? 1 : 0 })
      else query.endMessage.run({ id, is: how.is, now, why: how.is === 'given-up' ? how.why : null })
    }),
  waiting: async (now) =>
    reading(() => {
      const all = query.waitingMessages.all()
      const due = all.filter(({ dueAt }) => dueAt <= now)
      return { count: all.length, dueSince: due[0]?.dueAt ?? null }
    }),
  forget: (before) =>
    together(() => {
      query.forgetMessages.run({ before })
    }),
})
