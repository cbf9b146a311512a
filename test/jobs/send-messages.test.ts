import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { cancelAppointment, moveAppointment } from '../../src/domain/acts/appointment.ts'
import type { Appointment } from '../../src/domain/appointment.ts'
import { type Instant, later } from '../../src/domain/instant.ts'
import { localDate } from '../../src/domain/local-time.ts'
import { watchOutbox } from '../../src/jobs/watch-outbox.ts'
import { fileSender } from '../../src/messages/file-sender.ts'
import { type Sender, SendFailure } from '../../src/messages/sender.ts'
import { at, date } from '../support/builders.ts'
import { openShell } from '../support/database.ts'
import { messagesIn, messagesSent } from '../support/messages.ts'
import { bookFor, byText, outboxWith, tomorrowAtTwo } from '../support/outbox.ts'
import { startServer } from '../support/server.ts'
import { type Shell, today } from '../support/shell.ts'
import { receptionist } from '../support/stage.ts'

const friday = (time: string) => at(time, date('2026-11-27'))
const reminderAt = at('10:00', date('2026-11-26'))

function outbox(sender?: Sender) {
  const shell = openShell()
  const folder = mkdtempSync(join(tmpdir(), 'one-stop-shop-'))
  const outbox = outboxWith(sender ?? fileSender(folder, shell.clock.now), shell)
  return { ...outbox, written: () => messagesIn(folder), kinds: () => messagesIn(folder).map(({ kind }) => kind) }
}

const keyOf = (time: Instant) => ({ ...today, date: localDate(time) })

/** Moves an appointment, and hands back what it became. */
async function move({ changeDays }: Pick<Shell, 'changeDays'>, { id, time }: Appointment, to: Instant) {
  const days = [keyOf(time), keyOf(to)].filter(({ date }, index, all) => index === 0 || date !== all[0]?.date)
  return changeDays(days, moveAppointment(id, to), receptionist)
}

it('writes the confirmation of an appointment, soon after it was booked, in a running server', async () => {
  const server = await startServer()
  const booked = await bookFor({ change: server.change }, { time: at('14:00') })

  await expect.poll(() => messagesSent(server), { timeout: 10_000 }).toHaveLength(1)

  const [letter] = messagesSent(server)
  expect(letter).toMatchObject({ to: 'ada@example.org', subject: 'Your appointment: Monday 23 November at 2pm' })
  expect(letter?.body).toContain(`${server.url}/appointments/${booked.token}`)
})

it('confirms at once and reminds the day before, each once', async () => {
  const { send, clock, kinds, ...shell } = outbox()
  await bookFor(shell, { time: friday('14:00') })

  await send()
  expect(kinds()).toEqual(['confirmation'])
  clock.set(later(reminderAt, -1))
  await send()
  expect(kinds()).toEqual(['confirmation'])
  clock.set(reminderAt)
  await send()
  await send()

  expect(kinds().toSorted()).toEqual(['confirmation', 'reminder'])
})

it('tells of the new time alone when an appointment is moved, and reminds of that', async () => {
  const { send, clock, written, ...shell } = outbox()
  const booked = await bookFor(shell, { time: friday('14:00') })
  await send()
  const moved = await move(shell, booked, friday('15:30'))

  await send()
  clock.set(reminderAt)
  await send()

  const subjects = written().map(({ subject }) => subject)
  expect(subjects.toSorted()).toEqual([
    'Reminder of your appointment: Friday 27 November at 3:30pm',
    'Your appointment has moved to Friday 27 November at 3:30pm',
    'Your appointment: Friday 27 November at 2pm',
  ])
  expect(moved.token).toBe(booked.token)
})

it('reminds once of an appointment that was moved to another day and back', async () => {
  const { send, clock, kinds, ...shell } = outbox()
  const booked = await bookFor(shell, { time: friday('14:00') })
  const away = await move(shell, booked, tomorrowAtTwo)
  clock.pass(1)
  await move(shell, away, friday('14:00'))

  clock.set(reminderAt)
  await send()
  clock.pass(60)
  await send()

  expect(kinds().filter((kind) => kind === 'reminder')).toHaveLength(1)
})

it('sends nothing that is true no more', async () => {
  const { send, clock, written, messages, change, ...shell } = outbox()
  const booked = await bookFor({ change }, { time: friday('14:00') })
  await change(keyOf(booked.time), cancelAppointment(booked.id), receptionist)

  await send()
  clock.set(reminderAt)
  await send()

  expect(written()).toMatchObject([{ kind: 'cancelled', body: expect.stringMatching(/gov\.uk\/book$/) }])
  const dropped = messages().filter(({ kind }) => kind !== 'cancelled')
  expect(dropped).toMatchObject([
    { kind: 'confirmation', is: 'given-up', why: 'not-so-now' },
    { kind: 'reminder', is: 'given-up', why: 'not-so-now' },
  ])
  expect(shell.logged.join()).not.toContain(booked.token)
})

it('sends nothing of a time that has passed, and nothing to somebody whose address was erased', async () => {
  const { send, clock, written, messages, storage, ...shell } = outbox()
  await bookFor(shell, { time: at('14:00') })
  await bookFor(shell, { time: friday('14:00'), contact: byText })
  shell.client.exec('delete from contacts where mobile is not null')

  clock.set(at('14:00'))
  await send()

  expect(written()).toEqual([])
  expect(messages().filter(({ kind }) => kind === 'confirmation')).toMatchObject([
    { is: 'given-up', why: 'time-passed' },
    { is: 'given-up', why: 'no-address' },
  ])
})

it('asks before it sends what another process took and did not end, and leaves it alone while that may be at it', async () => {
  const asked: string[] = []
  const sent: string[] = []
  const { send, clock, storage, messages, ...shell } = outbox({
    send: async ({ id }) => void sent.push(id),
    wasSent: async (id) => asked.push(id) === 1,
    forget: async () => {},
  })
  await bookFor(shell, { time: tomorrowAtTwo })
  await bookFor(shell, { time: later(tomorrowAtTwo, 60) })
  const until = later(clock.now(), 2)
  const killed = [await storage.outbox.take(clock.now(), until), await storage.outbox.take(clock.now(), until)]

  clock.pass(1)
  await send()
  expect(asked).toEqual([])
  clock.pass(1)
  await send()

  expect(asked.toSorted()).toEqual(killed.map((each) => each?.id).toSorted())
  // Of the first it was told that it was sent, of the second that it was not.
  expect(sent).toEqual(asked.slice(1))
  expect(messages()).toMatchObject([{ is: 'sent' }, { is: 'sent' }])
})

it('goes on with the others when a message cannot be sent', async () => {
  const sent: string[] = []
  const { send, messages, ...shell } = outbox({
    send: async ({ id, channel }) => {
      if (channel === 'text') throw new SendFailure('later', 'busy', { mayBeSent: false })
      sent.push(id)
    },
    wasSent: async () => false,
    forget: async () => {},
  })
  await bookFor(shell, { contact: byText })
  await bookFor(shell, { time: later(tomorrowAtTwo, 60) })

  await send()

  expect(messages().map(({ is, why }) => [is, why])).toEqual([
    ['waiting', 'busy'],
    ['sent', null],
  ])
})

it('warns when messages have been due for a quarter of an hour, and not before', async () => {
  const { parts, clock, logged, ...shell } = outbox()
  await bookFor(shell, { time: friday('14:00') })

  clock.pass(14)
  await watchOutbox(parts)
  expect(logged).toEqual([])
  clock.pass(1)
  await watchOutbox(parts)

  expect(logged.map((line) => JSON.parse(line))).toMatchObject([{ level: 40, dueForMinutes: 15, waiting: 2 }])
})
