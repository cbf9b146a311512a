import { EventEmitter, once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openShell } from '../support/database.ts'
import { notifyEnvironment, startNotify } from '../support/notify.ts'
import { bookMany } from '../support/outbox.ts'
import { startServerProcess } from '../support/server-process.ts'

const messages = 60

it('two servers on one database send each message once, and both do', async () => {
  const notify = await startNotify()
  const folder = mkdtempSync(join(tmpdir(), 'one-stop-shop-'))
  const shell = openShell(join(folder, 'one-stop-shop.sqlite'))
  const servers = ['/one', '/other'].map((by) =>
    startServerProcess(folder, { environment: notifyEnvironment(notify.url + by) }),
  )
  await Promise.all(servers)

  // Whichever is first waits for the other: else it might be done before the other looks.
  const came = new Set<string>()
  const both = new EventEmitter()
  const all = once(both, 'came')
  notify.afterTaking(async ({ by }) => {
    if (came.add(by).size === servers.length) both.emit('came')
    await all
  })
  await bookMany(shell, messages)

  const ended = () => shell.rows(`select id from messages where "is" = 'sent'`).map(({ id }) => String(id))
  await expect.poll(() => ended().length, { timeout: 60_000 }).toBe(messages)
  expect(notify.taken.map(({ reference }) => reference).toSorted()).toEqual(ended().toSorted())
  expect(new Set(notify.taken.map(({ by }) => by))).toEqual(new Set(['/one', '/other']))
})
