import { hash } from 'node:crypto'
import { instant } from '../../domain/instant.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Kept, Once } from '../storage.ts'
import type { Queries } from './queries.ts'

/** The answers that forms were given, by the forms' keys. */
export const makeAnswers = (query: Queries, clock: () => number) => ({
  /**
   * What the same form was answered before; nothing happens a second time.
   * @throws {Refusal} key-reused when another form came with the key
   */
  earlier<Answer>({ key, body }: Once): Kept<Answer> | null {
    const row = query.answer.get({ key })
    if (!row) return null
    if (row.digest !== digestOf(body)) throw new Refusal('key-reused')
    return { entries: [], answer: row.answer as Answer }
  },
  keep({ key, body }: Once, answer: unknown): void {
    query.keepAnswer.run({ key, digest: digestOf(body), answer: answer ?? null, at: instant(clock()) })
  },
})

const digestOf = (body: string): string => hash('sha256', body, 'base64url')
