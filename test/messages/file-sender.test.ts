import { mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fileSender } from '../../src/messages/file-sender.ts'
import type { Letter } from '../../src/messages/sender.ts'
import { messagesIn, namesIn } from '../support/messages.ts'
import { standingClock } from '../support/shell.ts'

const fields = { site: '', address: '', day: '', time: '', come: '', service: '', reference: '', needs: '', link: '' }
const letter: Letter = {
  ...{ id: 'letter-1', kind: 'reminder', channel: 'email', to: 'ada@example.org' },
  ...{ subject: 'Your appointment', body: 'It is soon.\nBring nothing.', fields },
}

function filesIn(folder = join(mkdtempSync(join(tmpdir(), 'one-stop-shop-')), 'messages')) {
  const clock = standingClock()
  return { folder, clock, sender: fileSender(folder, clock.now) }
}

it('writes a message as somebody would read it, and nothing else', async () => {
  const { folder, sender } = filesIn()
  expect(await sender.wasSent(letter.id)).toBe(false)

  await sender.send(letter)

  const { fields: _, ...readable } = letter
  expect(messagesIn(folder)).toEqual([readable])
  expect(namesIn(folder)).toEqual(['letter-1.json'])
  expect(await sender.wasSent(letter.id)).toBe(true)
})

it('writes a message once, however often and from wherever it is sent', async () => {
  const { folder, sender } = filesIn()
  await sender.send(letter)
  const { ino } = statSync(join(folder, 'letter-1.json'))
  const senders = [sender, filesIn(folder).sender]

  await Promise.all(Array.from({ length: 20 }, (_, index) => senders[index % 2]?.send({ ...letter, body: `${index}` })))

  expect(messagesIn(folder)).toMatchObject([{ body: letter.body }])
  expect(statSync(join(folder, 'letter-1.json')).ino).toBe(ino)
  expect(namesIn(folder)).toEqual(['letter-1.json'])
})

it('is tried later where no file can be written', async () => {
  const { folder, sender } = filesIn()
  writeFileSync(folder, 'a file where the folder would be')

  const why = { name: 'SendFailure', kind: 'later', mayBeSent: false }
  await expect(sender.send(letter)).rejects.toMatchObject(why)
  await expect(sender.wasSent(letter.id)).rejects.toMatchObject({ name: 'SendFailure', kind: 'later' })
})

it('forgets the messages, and the halves of messages, of before an instant', async () => {
  const { folder, clock, sender } = filesIn()
  await sender.forget(clock.now())
  await sender.send(letter)
  clock.pass(60)
  const [before, now] = [clock.now(), { ...letter, id: 'letter-2' }]
  await sender.send(now)

  await sender.forget(before)

  expect(namesIn(folder)).toEqual(['letter-2.json'])
})
