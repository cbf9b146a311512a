import { pino } from 'pino'
import { book } from '../../src/domain/acts/book.ts'
import type { Appointment } from '../../src/domain/appointment.ts'
import { type Instant, instant, later } from '../../src/domain/instant.ts'
import { localDate } from '../../src/domain/local-time.ts'
import { type Contact, noContact } from '../../src/domain/message.ts'
import type { Help } from '../../src/domain/visit.ts'
import type { MessageParts } from '../../src/jobs/jobs.ts'
import { sendMessages } from '../../src/jobs/send-messages.ts'
import type { Sender } from '../../src/messages/sender.ts'
import { english } from '../../views/words/words.ts'
import { at, councilTax } from './builders.ts'
import { openShell } from './database.ts'
import { type Shell, today } from './shell.ts'
import { receptionist } from './stage.ts'

export const byEmail: Contact = { ...noContact, email: 'ada@example.org' }
export const byText: Contact = { ...noContact, mobile: '+447700900123' }

/** The day after that of most tests, at two: its reminder is due at ten, which is now, and so there is none. */
export const tomorrowAtTwo: Instant = at('14:00', localDate(instant(at('14:00') + 24 * 3_600_000)))

/** Books at a site, for somebody who left an address. */
export async function bookFor(
  { change }: Pick<Shell, 'change'>,
  { time = tomorrowAtTwo, contact = byEmail, help }: { time?: Instant; contact?: Contact; help?: Help } = {},
): Promise<Appointment> {
  const key = { ...today, date: localDate(time) }
  const [booked] = await change(
    key,
    book([{ service: councilTax, time, contact, ...(help && { help }) }]),
    receptionist,
  )
  if (!booked) throw new RangeError('nothing was booked')
  return booked
}

/** Books so many at once, two desks from nine on, each to be confirmed; a day holds 96. */
export async function bookMany({ change }: Pick<Shell, 'change'>, count: number): Promise<void> {
  const date = localDate(tomorrowAtTwo)
  const from = at('09:00', date)
  const places = Array.from({ length: count }, (_, index) => later(from, 10 * Math.floor(index / 2)))
  await change(
    { ...today, date },
    book(places.map((time) => ({ service: councilTax, time, contact: byEmail }))),
    receptionist,
  )
}

/** A database with its outbox, from which messages are sent whenever the test says so, by a clock that it sets. */
export function outboxWith(sender: Sender, shell = openShell()) {
  const logged: string[] = []
  const parts: MessageParts = {
    ...shell,
    clock: shell.clock.now,
    log: pino({ level: 'debug' }, { write: (line: string) => logged.push(line) }),
    sender,
    words: english,
    origin: 'https://oneshop.example.gov.uk',
  }
  const running = new AbortController().signal
  return {
    ...shell,
    parts,
    /** What was logged, a line each. */
    logged,
    send: () => sendMessages(parts, running),
    messages: () => shell.rows('select * from messages order by due_at, kind'),
  }
}
