import type { Day, DayKey } from '../domain/day.ts'
import type { Beside } from '../domain/decision.ts'
import type { Delay } from '../domain/delay.ts'
import type { Entry } from '../domain/fact.ts'
import type { AppointmentId, SiteId, Token, VisitId } from '../domain/id.ts'
import type { Instant } from '../domain/instant.ts'
import type { LocalDate } from '../domain/local-time.ts'
import type { Contact, Message } from '../domain/message.ts'
import type { Months, Period } from '../domain/period.ts'
import type { Sites } from '../domain/site.ts'
import type { Dimension, SummaryLine, WaitLine } from '../domain/summary/cell.ts'
import type { CountName } from '../domain/summary/counts.ts'
import type { CountedVisit } from '../domain/summary/visit-counts.ts'
import type { LedgerLine } from '../domain/waits/ledger-line.ts'
import type { FeedbackStore } from './feedback-store.ts'
import type { Published } from './published.ts'
import type { SurveyBox } from './survey-box.ts'

/** The key of a form and what was sent with it: the same key again gets the same answer. */
export type Once = { readonly key: string; readonly body: string }

/** What is kept of a change: the entries of each day follow its journal. */
export type Kept<Answer> = {
  readonly entries: readonly (readonly Entry[])[]
  readonly answer: Answer
  readonly beside?: Beside
}

export type VisitPlace = DayKey & { readonly visit: VisitId }
export type AppointmentPlace = DayKey & { readonly appointment: AppointmentId }

/** A message that is to be sent. `attempt` counts from 1; `mayBeSent` where an earlier attempt may have got through. */
export type Due = Message & { readonly id: string; readonly attempt: number; readonly mayBeSent: boolean }

/** How an attempt ended. Given up: it will never be sent, and why. */
export type Attempted =
  | { readonly is: 'sent' }
  | { readonly is: 'again'; readonly at: Instant; readonly why: string; readonly mayBeSent: boolean }
  | { readonly is: 'given-up'; readonly why: string }

/** The messages that wait to be sent, kept with the changes that they tell of. */
export interface Outbox {
  /** Takes the next message that is due, so that nobody else sends it until `until`. Null when none is. */
  take(now: Instant, until: Instant): Promise<Due | null>
  attempted(id: string, now: Instant, how: Attempted): Promise<void>
  /** How many wait, and since when the oldest of those that are due. */
  waiting(now: Instant): Promise<{ readonly count: number; readonly dueSince: Instant | null }>
  /** Forgets what was sent or given up before an instant. */
  forget(before: Instant): Promise<void>
}

/** The port to whatever keeps the days. An engine is named in `main.ts` alone. */
export interface Storage {
  readonly sites: Sites

  /**
   * Lets `work` see the days, then appends its entries to their journals and saves the rows they changed and what is
   * kept beside, in one transaction. With a key that was answered before, `work` is not asked and its first answer comes back.
   * @throws {Refusal} whatever `work` refuses; key-reused when the key came with another body
   * @throws {StorageFailure} when nothing can be kept now
   */
  transact<Answer>(
    keys: readonly DayKey[],
    work: (days: readonly Day[]) => Kept<Answer>,
    once?: Once,
  ): Promise<Kept<Answer>>

  /** The day as it stands, for reading at once: it moves with the next change. */
  day(key: DayKey): Promise<Day>

  /** Everything that happened on a day, without keeping it in memory: for what looks back over many. */
  journal(key: DayKey): Promise<readonly Entry[]>

  /** The days of a site of which the journal tells anything, the first one first. */
  dates(site: SiteId): Promise<readonly LocalDate[]>

  /** The first of those days; null where nothing has happened yet. */
  firstDate(site: SiteId): Promise<LocalDate | null>

  visitByToken(token: Token): Promise<VisitPlace | null>

  /** Where an appointment stands now; not where it was before it was moved to another day. */
  appointmentByToken(token: Token): Promise<AppointmentPlace | null>

  /** Every appointment of a reference from a date on, at any site: the nearest first. */
  appointmentsByReference(reference: string, from: LocalDate): Promise<AppointmentPlace[]>

  /** How those who booked for a day may be called and written to, by the tokens of their appointments. */
  contactsOf(key: DayKey): Promise<ReadonlyMap<Token, Contact>>

  /** The same of one appointment; nothing in it where nothing was given. */
  contactOf(token: Token): Promise<Contact>

  /** Forgets contacts of appointments before a date, and of places that were held until before an instant alone. */
  forgetContacts(before: LocalDate, heldBefore: Instant): Promise<void>

  /** What was told at each check-in of a period, and what came true; without the tickets made by mistake. */
  ledgerLines(site: SiteId, period: Period): Promise<readonly LedgerLine[]>

  /** The excessive delays that began in a period, the first one first. */
  delaysIn(site: SiteId, period: Period): Promise<readonly Delay[]>

  /**
   * Some counts of a site's months from one to another, added up but for the dimensions that are named: of visits that
   * are over, and of appointments that nobody came for.
   */
  summary<Name extends CountName, By extends Dimension = never>(
    site: SiteId,
    months: Months,
    names: readonly Name[],
    by?: readonly By[],
  ): Promise<readonly SummaryLine<By, Name>[]>

  /** How many waited how long before they were served, in a site's months from one to another. */
  waitsIn(site: SiteId, months: Months): Promise<readonly WaitLine[]>

  /** The visits of a period as they are counted, without the tickets made by mistake: for days, where a month is too long. */
  visitsIn(site: SiteId, period: Period): Promise<readonly CountedVisit[]>

  /** How many visits of a period are finished. */
  finishedIn(site: SiteId, period: Period): Promise<number>

  readonly outbox: Outbox
  readonly survey: SurveyBox
  readonly feedback: FeedbackStore
  readonly published: Published

  /** Days up to a date, that one included, on which somebody is still there or a desk is still open. */
  unclosedDays(until: LocalDate): Promise<DayKey[]>

  /** Forgets the answers to forms that were sent before an instant. */
  forgetAnswers(before: Instant): Promise<void>

  /** The secret part of the address at which staff calendars read a site's diary; null before there is one. */
  feedToken(site: SiteId): Promise<Token | null>

  /** Gives the diary's feed another address; who has the old one reads nothing any more. */
  renewFeed(site: SiteId, token: Token): Promise<void>

  close(): Promise<void>
}

/** The disk is full, or the file cannot be written: nothing was changed, and it may work again later. */
export class StorageFailure extends Error {
  override readonly name = 'StorageFailure'
}
