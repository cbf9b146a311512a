import type { Day, DayKey } from '../domain/day.ts'
import type { Entry } from '../domain/fact.ts'
import type { Token, VisitId } from '../domain/id.ts'
import type { Instant } from '../domain/instant.ts'
import type { LocalDate } from '../domain/local-time.ts'
import type { Sites } from '../domain/site.ts'

/** The key of a form and what was sent with it: the same key again gets the same answer. */
export type Once = { readonly key: string; readonly body: string }

/** What is kept of a change: its entries follow the day's journal. */
export type Kept<Answer> = { readonly entries: readonly Entry[]; readonly answer: Answer }

export type VisitPlace = DayKey & { readonly visit: VisitId }

/** The port to whatever keeps the days. An engine is named in `main.ts` alone. */
export interface Storage {
  readonly sites: Sites

  /**
   * Lets `work` see the day, then appends its entries to the journal and saves the rows they changed, in one
   * transaction. With a key that was answered before, `work` is not asked and its first answer comes back.
   * @throws {Refusal} whatever `work` refuses; key-reused when the key came with another body
   * @throws {StorageFailure} when nothing can be kept now
   */
  transact<Answer>(key: DayKey, work: (day: Day) => Kept<Answer>, once?: Once): Promise<Kept<Answer>>

  /** The day as it stands, for reading at once: it moves with the next change. */
  day(key: DayKey): Promise<Day>

  visitByToken(token: Token): Promise<VisitPlace | null>

  /** Days up to a date, that one included, on which somebody is still there or a desk is still open. */
  unclosedDays(until: LocalDate): Promise<DayKey[]>

  /** Forgets the answers to forms that were sent before an instant. */
  forgetAnswers(before: Instant): Promise<void>

  close(): Promise<void>
}

/** The disk is full, or the file cannot be written: nothing was changed, and it may work again later. */
export class StorageFailure extends Error {
  override readonly name = 'StorageFailure'
}
