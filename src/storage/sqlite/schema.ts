import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Appointment, AppointmentState, Channel } from '../../domain/appointment.ts'
import type { Delayed } from '../../domain/delay.ts'
import type { DeskState } from '../../domain/desk.ts'
import type { Actor, Fact, Subject } from '../../domain/fact.ts'
import type {
  AppointmentId,
  BlockId,
  DelayId,
  DeskId,
  NoticeId,
  ServiceId,
  SiteId,
  Token,
  VisitId,
} from '../../domain/id.ts'
import type { MessageKind } from '../../domain/message.ts'
import type { ReasonForDelay } from '../../domain/notice.ts'
import type { Help, Queue, VisitState } from '../../domain/visit.ts'
import type { Estimate } from '../../domain/waits/estimate.ts'
import type { Range } from '../../domain/waits/range.ts'
import { date, instant, site } from './columns.ts'

// As literals: SQLite uses a partial index only where the query repeats its condition to the letter.
export const isPresent = sql`"is" in ('waiting', 'holding', 'called', 'serving')`
const isAtDesk = sql`"is" in ('called', 'serving')`
const keepsAppointment = sql`"appointment" is not null and json_extract("state", '$.why') is not 'mistake'`
export const isHere = sql`"is" <> 'moved'`
export const isToBeSent = sql`"is" = 'waiting'`
export const isNotClosed = sql`"is" <> 'closed'`

/** What happened, in order. The database itself refuses its change and deletion. */
export const journal = sqliteTable(
  'journal',
  {
    sequence: integer().primaryKey(),
    site: site(),
    date: date(),
    number: integer().notNull(),
    at: instant().notNull(),
    type: text().$type<Fact['type']>().notNull(),
    aboutKind: text().$type<Subject['kind']>().notNull(),
    about: text().notNull(),
    by: text({ mode: 'json' }).$type<Actor>().notNull(),
    /** What the fact tells beside the columns above. */
    detail: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  },
  (table) => [uniqueIndex('journal_order').on(table.site, table.date, table.number)],
)

export const visits = sqliteTable(
  'visits',
  {
    id: text().$type<VisitId>().notNull(),
    token: text().$type<Token>().notNull(),
    site: site(),
    date: date(),
    queue: text().$type<Queue>().notNull(),
    number: integer().notNull(),
    service: text().$type<ServiceId>().notNull(),
    appointment: text().$type<AppointmentId>(),
    appointmentTime: instant(),
    arrivedAt: instant().notNull(),
    urgent: integer({ mode: 'boolean' }).notNull(),
    help: text({ mode: 'json' }).$type<Help>().notNull(),
    shown: text({ mode: 'json' }).$type<Estimate>().notNull(),
    range: text({ mode: 'json' }).$type<Range>(),
    greetedAt: instant(),
    firstCalledAt: instant(),
    firstStartedAt: instant(),
    /** How many desks were open at the arrival. Visits from before this was kept have none. */
    desksOpen: integer(),
    is: text().$type<VisitState['is']>().notNull(),
    desk: text().$type<DeskId>(),
    endedAt: instant(),
    state: text({ mode: 'json' }).$type<VisitState>().notNull(),
  },
  (table) => [
    // By its ticket and not by its id: ids lie anywhere in an index of a million, tickets at its end.
    primaryKey({ columns: [table.site, table.date, table.queue, table.number] }),
    uniqueIndex('visits_token').on(table.token),
    // The last walls: never two visitors at a desk, never one appointment kept twice.
    uniqueIndex('visits_at_desk').on(table.site, table.date, table.desk).where(isAtDesk),
    uniqueIndex('visits_appointment').on(table.appointment).where(keepsAppointment),
    index('visits_present').on(table.site, table.date).where(isPresent),
  ],
)

export const desks = sqliteTable(
  'desks',
  {
    site: site(),
    date: date(),
    id: text().$type<DeskId>().notNull(),
    is: text().$type<DeskState['is']>().notNull(),
    state: text({ mode: 'json' }).$type<DeskState>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.site, table.date, table.id] }),
    index('desks_not_closed').on(table.site, table.date).where(isNotClosed),
  ],
)

export const appointments = sqliteTable(
  'appointments',
  {
    id: text().$type<AppointmentId>().primaryKey(),
    site: site(),
    date: date(),
    service: text().$type<ServiceId>().notNull(),
    time: instant().notNull(),
    reference: text().notNull(),
    token: text().$type<Token>().notNull().default(sql`''`),
    minutes: integer().notNull().default(0),
    desk: text().$type<DeskId>(),
    help: text({ mode: 'json' }).$type<Help>().notNull().default(sql`'{"needs":[],"language":null}'`),
    tells: text().$type<Channel>(),
    late: text({ mode: 'json' }).$type<Appointment['late']>(),
    comeAt: instant(),
    is: text().$type<AppointmentState['is']>().notNull().default('booked'),
    state: text({ mode: 'json' }).$type<AppointmentState>().notNull().default(sql`'{"is":"booked"}'`),
  },
  (table) => [
    uniqueIndex('appointments_here').on(table.site, table.date, table.reference).where(isHere),
    index('appointments_reference').on(table.reference, table.date).where(isHere),
    uniqueIndex('appointments_token').on(table.token).where(isHere),
  ],
)

/** How those who booked may be called and written to. No part of the journal: it is erased. */
export const contacts = sqliteTable('contacts', {
  token: text().$type<Token>().primaryKey(),
  name: text(),
  email: text(),
  mobile: text(),
})

/** The messages that wait to be sent, and those that were. No part of the journal, and without anybody's address. */
export const messages = sqliteTable(
  'messages',
  {
    id: text().primaryKey(),
    kind: text().$type<MessageKind>().notNull(),
    token: text().$type<Token>().notNull(),
    time: instant().notNull(),
    dueAt: instant().notNull(),
    is: text().$type<'waiting' | 'sent' | 'given-up'>().notNull(),
    /** When it may be tried next: later than `dueAt` while somebody sends it, and after an attempt that failed. */
    nextAt: instant().notNull(),
    attempts: integer().notNull(),
    mayBeSent: integer({ mode: 'boolean' }).notNull(),
    endedAt: instant(),
    why: text(),
  },
  (table) => [
    index('messages_waiting').on(table.nextAt).where(isToBeSent),
    index('messages_ended').on(table.endedAt).where(sql`"ended_at" is not null`),
  ],
)

/** The secret parts of the addresses at which staff calendars read the diaries. */
export const feeds = sqliteTable('feeds', {
  site: text().$type<SiteId>().primaryKey(),
  token: text().$type<Token>().notNull(),
})

/** A desk's time that the diary may not fill. */
export const blocks = sqliteTable('blocks', {
  id: text().$type<BlockId>().primaryKey(),
  site: site(),
  date: date(),
  desk: text().$type<DeskId>().notNull(),
  from: instant().notNull(),
  to: instant().notNull(),
  why: text().notNull(),
})

export const notices = sqliteTable('notices', {
  id: text().$type<NoticeId>().primaryKey(),
  site: site(),
  date: date(),
  reason: text().$type<ReasonForDelay>().notNull(),
  words: text().notNull(),
  minutes: real(),
  postedAt: instant().notNull(),
  withdrawnAt: instant(),
})

/** Excessive delays, by which promise P3 is measured. */
export const delays = sqliteTable(
  'delays',
  {
    id: text().$type<DelayId>().primaryKey(),
    site: site(),
    date: date(),
    of: text().$type<Delayed>().notNull(),
    beganAt: instant().notNull(),
    minutes: real().notNull(),
    explainedAt: instant(),
    notice: text().$type<NoticeId>(),
    endedAt: instant(),
  },
  (table) => [index('delays_of_day').on(table.site, table.date)],
)

/** Since when somebody at a site's kiosk asks for a member of staff. */
export const staffAsked = sqliteTable(
  'staff_asked',
  { site: site(), date: date(), since: instant().notNull() },
  (table) => [primaryKey({ columns: [table.site, table.date] })],
)

/** The answers to forms by their keys, so that a form sent again changes nothing. */
export const answers = sqliteTable(
  'answers',
  {
    key: text().primaryKey(),
    /** Of what was sent: it tells a form from another without keeping what people wrote. */
    digest: text().notNull(),
    answer: text({ mode: 'json' }).notNull(),
    at: instant().notNull(),
  },
  (table) => [index('answers_at').on(table.at)],
)
