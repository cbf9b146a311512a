import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { openShell } from '../support/database.ts'
import { namesIn } from '../support/messages.ts'
import { notifyEnvironment, startNotify } from '../support/notify.ts'
import { bookMany } from '../support/outbox.ts'
import { seed } from '../support/seed.ts'
import { startServerProcess } from '../support/server-process.ts'

const proving = process.env['PROVE'] === '1'
/** A message that was taken is nobody else's for two minutes: so much later the next server begins. */
const laterMinutes = 5
/** Servers start slowly where other tests run beside. */
const [patience, limit] = [{ timeout: 120_000 }, 240_000]

/** A folder of data with so many appointments, each of which is still to be confirmed. */
async function booked(count: number) {
  const folder = mkdtempSync(join(tmpdir(), 'one-stop-shop-'))
  const shell = openShell(join(folder, 'one-stop-shop.sqlite'))
  await bookMany(shell, count)
  const ended = () => shell.rows(`select id from messages where "is" = 'sent'`).map(({ id }) => String(id))
  return { folder, ended }
}

/** A server on a folder of data, which is killed and started again, some minutes later each time. */
function mortal(folder: string, environment: Record<string, string> = {}) {
  let lives = 0
  const start = () => {
    const MINUTES_AFTER_TEN = String(laterMinutes * lives++)
    return startServerProcess(folder, { environment: { ...environment, MINUTES_AFTER_TEN } })
  }
  let server = start()
  return {
    isUp: () => server,
    kill: async () => (await server).kill(),
    startAgain: () => {
      server = start()
      return server
    },
  }
}

it(
  'sends a message once though the server is killed when Notify has taken it and not yet answered',
  async () => {
    const notify = await startNotify()
    const { folder, ended } = await booked(1)
    const server = mortal(folder, notifyEnvironment(notify.url))
    const killed = new Promise<void>((resolve) => {
      notify.afterTaking(async () => {
        await server.kill()
        resolve()
      })
    })

    await killed
    expect(ended()).toEqual([])
    await server.startAgain()

    await expect.poll(ended, patience).toEqual([notify.taken[0]?.reference])
    expect(notify.taken).toHaveLength(1)
    expect(notify.listed).toEqual([notify.taken[0]?.reference])
  },
  limit,
)

const messages = 40
const kill = fc.record({ after: fc.noBias(fc.nat(messages - 1)), isAnswered: fc.boolean() })
const rounds = fc.sample(fc.array(kill, { minLength: 3, maxLength: 3 }), { seed, numRuns: proving ? 20 : 1 })

test.each(rounds.map((kills) => ({ kills })))(
  `Notify takes each of ${messages} messages once though the server is killed thrice, SEED=${seed}, round %$`,
  async ({ kills }) => {
    const notify = await startNotify()
    const { folder, ended } = await booked(messages)
    const server = mortal(folder, notifyEnvironment(notify.url))
    const moments = kills.toSorted((one, other) => one.after - other.after)
    let dying = Promise.resolve()
    notify.afterTaking(async () => {
      const next = moments[0]
      if (!next || notify.taken.length <= next.after) return
      moments.shift()
      dying = server.kill().then(async () => void (await server.startAgain()))
      // Answered, it may be killed before or after it wrote down that it was sent.
      if (!next.isAnswered) await dying
    })

    await expect.poll(() => ended().length, patience).toBe(messages)
    await dying

    expect(moments).toEqual([])
    const references = notify.taken.map(({ reference }) => reference)
    expect(references.toSorted()).toEqual(ended().toSorted())
  },
  limit,
)

it(
  'writes each file once though the server is killed in the midst of them',
  async () => {
    const { folder, ended } = await booked(2 * messages)
    const files = () => namesIn(join(folder, 'messages')).filter((name) => name.endsWith('.json'))
    const inodes = () => new Map(files().map((name) => [name, statSync(join(folder, 'messages', name)).ino]))
    const server = mortal(folder)

    await server.isUp()
    await expect.poll(() => files().length, { ...patience, interval: 1 }).toBeGreaterThan(0)
    await server.kill()
    const before = inodes()
    await server.startAgain()

    await expect.poll(() => ended().length, patience).toBe(2 * messages)
    expect(files().toSorted()).toEqual(
      ended()
        .map((id) => `${id}.json`)
        .toSorted(),
    )
    expect([...inodes()]).toEqual(expect.arrayContaining([...before]))
  },
  limit,
)
