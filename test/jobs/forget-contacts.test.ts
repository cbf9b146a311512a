import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { giveContact, holdPlace } from '../../src/domain/acts/hold-place.ts'
import { later } from '../../src/domain/instant.ts'
import { localDate } from '../../src/domain/local-time.ts'
import { forgetContacts } from '../../src/jobs/forget-contacts.ts'
import { fileSender } from '../../src/messages/file-sender.ts'
import { councilTax } from '../support/builders.ts'
import { openShell } from '../support/database.ts'
import { messagesIn } from '../support/messages.ts'
import { bookFor, byEmail, outboxWith, tomorrowAtTwo } from '../support/outbox.ts'
import { today } from '../support/shell.ts'
import { visitor } from '../support/stage.ts'

const days = (count: number) => count * 24 * 60

function outbox() {
  const shell = openShell()
  const folder = mkdtempSync(join(tmpdir(), 'one-stop-shop-'))
  return { ...outboxWith(fileSender(folder, shell.clock.now), shell), written: () => messagesIn(folder) }
}

it('forgets who booked thirty days after the appointment, and what they were sent thirty days after it was', async () => {
  const { parts, send, clock, written, messages, rows, ...shell } = outbox()
  const { token } = await bookFor(shell, { time: later(tomorrowAtTwo, days(6)) })
  await bookFor(shell, { time: later(tomorrowAtTwo, days(7)) })
  await send()
  const contacts = () => rows('select token from contacts').map((row) => row['token'])

  clock.set(later(tomorrowAtTwo, days(28)))
  await forgetContacts(parts)
  expect([contacts(), written(), messages()].map(({ length }) => length)).toEqual([2, 2, 4])
  clock.set(later(tomorrowAtTwo, days(29)))
  await forgetContacts(parts)
  // The reminders were never sent, and so are still there: the next round gives them up.
  expect([contacts(), written(), messages()].map(({ length }) => length)).toEqual([2, 0, 2])
  clock.set(later(tomorrowAtTwo, days(6 + 31)))
  await forgetContacts(parts)

  expect(contacts()).toHaveLength(1)
  expect(contacts()).not.toContain(token)
})

it('forgets what somebody gave who did not book in the end, and keeps it while they may', async () => {
  const { parts, clock, rows, change } = outbox()
  const key = { ...today, date: localDate(tomorrowAtTwo) }
  const { id } = await change(key, holdPlace(councilTax, tomorrowAtTwo), visitor)
  await change(key, giveContact(id, byEmail), visitor)

  await forgetContacts(parts)
  expect(rows('select email from contacts')).toEqual([{ email: byEmail.email }])
  clock.pass(11)
  await forgetContacts(parts)

  expect(rows('select * from contacts')).toEqual([])
})
