import { randomFillSync } from 'node:crypto'
import type { Day, DayKey } from './domain/day.ts'
import type { Decide, DecideDays } from './domain/decision.ts'
import type { Actor, Entry, Fact } from './domain/fact.ts'
import type { Id, SiteId } from './domain/id.ts'
import { type Instant, instant } from './domain/instant.ts'
import type { Forecasts } from './domain/waits/forecast.ts'
import type { Once, Storage } from './storage/storage.ts'

export type Clock = () => Instant

/**
 * The one way to change anything. Runs in one transaction; announces after the commit.
 * @throws {Refusal} when the rules say no; then nothing has changed
 * @throws {StorageFailure} when nothing can be kept now
 */
export type Change = <Answer>(key: DayKey, decide: Decide<Answer>, by: Actor, once?: Once) => Promise<Answer>

/** The same of several days, each named once: all of them change or none. @throws as `Change` does */
export type ChangeDays = <Answer>(
  keys: readonly DayKey[],
  decide: DecideDays<Answer>,
  by: Actor,
  once?: Once,
) => Promise<Answer>

export type Shell = {
  readonly storage: Pick<Storage, 'transact'>
  /** Tells who listens to a site that something changed there. */
  readonly announce: (site: SiteId) => void
  readonly forecasts: Forecasts
  readonly clock: Clock
  readonly newId: () => Id
}

export const makeChangeDays =
  ({ storage, announce, forecasts, clock, newId }: Shell): ChangeDays =>
  async (keys, decide, by, once) => {
    const { entries, answer } = await storage.transact(
      keys,
      (days) => {
        // A clock that was set back must not make a wait negative or a fact earlier than what it follows.
        const now = instant(Math.max(clock(), ...days.map((day) => day.journal.at(-1)?.at ?? 0)))
        const { facts, ...rest } = decide(days, { now, newId, by, forecasts })
        return { ...rest, entries: days.map((day, index) => numbered(day, facts[index] ?? [], by)) }
      },
      once,
    )
    const changed = keys.filter((_, index) => (entries[index]?.length ?? 0) > 0)
    for (const site of new Set(changed.map(({ site }) => site))) announce(site)
    return answer
  }

const numbered = ({ journal }: Day, facts: readonly Fact[], by: Actor): Entry[] =>
  facts.map((fact, index) => ({ ...fact, number: journal.length + index + 1, by }))

export const makeChange =
  (changeDays: ChangeDays): Change =>
  (key, decide, by, once) =>
    changeDays(
      [key],
      ([day], given) => {
        if (!day) throw new RangeError('a change without its day')
        const { facts, ...rest } = decide(day, given)
        return { ...rest, facts: [facts] }
      },
      by,
      once,
    )

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
