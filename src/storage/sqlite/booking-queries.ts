import { and, asc, eq, gte, isNotNull, lt, lte, sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { appointments, contacts, feeds, isHere, isToBeSent, messages } from './schema.ts'
import { addingNew, saving } from './write-rows.ts'

const value = (name: string) => sql.placeholder(name)

/** The statements about appointments, whoever booked them, and the messages to them. */
export const bookingStatements = (database: Database) => ({
  ...appointmentStatements(database),
  ...contactStatements(database),
  ...messageStatements(database),
  saveFeed: saving(database, feeds, [feeds.site]),
  feed: database
    .select()
    .from(feeds)
    .where(eq(feeds.site, value('site')))
    .prepare(),
})

const place = { site: appointments.site, date: appointments.date, appointment: appointments.id }

const appointmentStatements = (database: Database) => ({
  saveAppointment: saving(database, appointments, [appointments.id]),
  dropAppointment: database
    .delete(appointments)
    .where(eq(appointments.id, value('id')))
    .prepare(),
  appointmentByToken: database
    .select(place)
    .from(appointments)
    .where(and(eq(appointments.token, value('token')), isHere))
    .prepare(),
  appointmentsByReference: database
    .select(place)
    .from(appointments)
    .where(and(eq(appointments.reference, value('reference')), gte(appointments.date, value('from')), isHere))
    .orderBy(asc(appointments.date), asc(appointments.time))
    .prepare(),
})

const contactStatements = (database: Database) => ({
  saveContact: saving(database, contacts, [contacts.token]),
  contact: database
    .select()
    .from(contacts)
    .where(eq(contacts.token, value('token')))
    .prepare(),
  contactsOf: database
    .select({ token: contacts.token, name: contacts.name, email: contacts.email, mobile: contacts.mobile })
    .from(appointments)
    .innerJoin(contacts, eq(contacts.token, appointments.token))
    .where(and(eq(appointments.site, value('site')), eq(appointments.date, value('date')), isHere))
    .prepare(),
  forgetContacts: database
    .delete(contacts)
    .where(
      sql`not exists (select 1 from appointments where "token" = ${contacts.token} and "is" <> 'moved'
        and "date" >= ${value('before')} and ("is" <> 'held' or json_extract("state", '$.until') >= ${value('heldBefore')}))`,
    )
    .prepare(),
})

const messageStatements = (database: Database) => ({
  addMessage: addingNew(database, messages),
  nextMessage: database
    .select()
    .from(messages)
    .where(and(isToBeSent, lte(messages.nextAt, value('now'))))
    .orderBy(asc(messages.nextAt))
    .limit(1)
    .prepare(),
  // From here on it may have been sent, until somebody knows that it was not.
  takeMessage: database
    .update(messages)
    .set({ nextAt: sql`${value('until')}`, attempts: sql`${value('attempts')}`, mayBeSent: true })
    .where(eq(messages.id, value('id')))
    .prepare(),
  tryAgain: database
    .update(messages)
    .set({ nextAt: sql`${value('nextAt')}`, why: sql`${value('why')}`, mayBeSent: sql`${value('mayBeSent')}` })
    .where(eq(messages.id, value('id')))
    .prepare(),
  endMessage: database
    .update(messages)
    .set({ is: sql`${value('is')}`, endedAt: sql`${value('now')}`, why: sql`${value('why')}` })
    .where(eq(messages.id, value('id')))
    .prepare(),
  waitingMessages: database
    .select({ dueAt: messages.dueAt })
    .from(messages)
    .where(isToBeSent)
    .orderBy(asc(messages.dueAt))
    .prepare(),
  forgetMessages: database
    .delete(messages)
    .where(and(isNotNull(messages.endedAt), lt(messages.endedAt, value('before'))))
    .prepare(),
})
