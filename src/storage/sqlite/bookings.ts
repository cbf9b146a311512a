import { createHash } from 'node:crypto'
import type { Beside } from '../../domain/decision.ts'
import { type Message, noContact } from '../../domain/message.ts'
import type { Storage } from '../storage.ts'
import type { Commits } from './commits.ts'
import { reading } from './failure.ts'
import type { Queries } from './queries.ts'

type Bookings = Pick<
  Storage,
  | 'appointmentByToken'
  | 'appointmentsByReference'
  | 'contactsOf'
  | 'contactOf'
  | 'forgetContacts'
  | 'feedToken'
  | 'renewFeed'
>

/** What is kept of appointments beside the days: where each is found, and how whoever booked may be written to. */
export const bookingsIn = (query: Queries, { together }: Commits): Bookings => ({
  appointmentByToken: async (token) => reading(() => query.appointmentByToken.get({ token }) ?? null),
  appointmentsByReference: async (reference, from) =>
    reading(() => query.appointmentsByReference.all({ reference, from })),
  contactsOf: async (key) =>
    reading(() => new Map(query.contactsOf.all(key).map(({ token, ...contact }) => [token, contact]))),
  contactOf: async (token) =>
    reading(() => {
      const { name, email, mobile } = query.contact.get({ token }) ?? noContact
      return { name, email, mobile }
    }),
  forgetContacts: (before, heldBefore) =>
    together(() => {
      query.forgetContacts.run({ before, heldBefore })
    }),
  feedToken: async (site) => reading(() => query.feed.get({ site })?.token ?? null),
  renewFeed: (site, token) => together(() => query.saveFeed.run({ site, token })),
})

/** Keeps what a decision put beside its facts. */
export function keepBeside(query: Queries, { contacts = [], messages = [] }: Beside = {}): void {
  for (const contact of contacts) query.saveContact.run(contact)
  for (const message of messages)
    query.addMessage.run({
      ...message,
      id: messageId(message),
      is: 'waiting',
      nextAt: message.dueAt,
      attempts: 0,
      mayBeSent: false,
      endedAt: null,
      why: null,
    })
}

/**
 * The same message has the same id, and is kept once: whoever moves an appointment away and back is not reminded
 * twice. The token cannot be read from it.
 */
const messageId = ({ kind, token, time, dueAt }: Message): string =>
  createHash('sha256').update([kind, token, time, dueAt].join(' ')).digest('hex').slice(0, 32)
