import { randomFillSync } from 'node:crypto'
import type { DayKey } from './domain/day.ts'
import type { Decide } from './domain/decision.ts'
import type { Actor } from './domain/fact.ts'
import type { Id } from './domain/id.ts'
import { type Instant, instant } from './domain/instant.ts'
import type { Live } from './live/live.ts'
import type { Once, Storage } from './storage/storage.ts'

export type Clock = () => Instant

/**
 * The one way to change anything. Runs in one transaction; announces after the commit.
 * @throws {Refusal} when the rules say no; then nothing has changed
 * @throws {StorageFailure} when nothing can be kept now
 */
export type Change = <Answer>(key: DayKey, decide: Decide<Answer>, by: Actor, once?: Once) => Promise<Answer>

export type Shell = { readonly storage: Storage; readonly live: Live; readonly clock: Clock; readonly newId: () => Id }

export const makeChange =
  ({ storage, live, clock, newId }: Shell): Change =>
  async (key, decide, by, once) => {
    const { entries, answer } = await storage.transact(
      key,
      (day) => {
        // A clock that was set back must not make a wait negative or a fact earlier than what it follows.
        const now = instant(Math.max(clock(), day.journal.at(-1)?.at ?? 0))
        const { facts, answer } = decide(day, { now, newId, by })
        const before = day.journal.length
        return { entries: facts.map((fact, index) => ({ ...fact, number: before + index + 1, by })), answer }
      },
      once,
    )
    if (entries.length > 0) live.announce(key.site)
    return answer
  }

const idBytes = 16

/** Makes ids of 128 random bits. They are drawn many at a time: asking the system costs more than the bits do. */
export function makeNewId(): () => Id {
  const drawn = Buffer.alloc(256 * idBytes)
  let used = drawn.length
  return () => {
    if (used === drawn.length) {
      randomFillSync(drawn)
      used = 0
    }
    used += idBytes
    return drawn.toString('base64url', used - idBytes, used)
  }
}
