import { readFileSync, writeFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { arrive } from '../../src/domain/acts/arrive.ts'
import type { Token } from '../../src/domain/id.ts'
import { StorageFailure } from '../../src/storage/storage.ts'
import { councilTax } from '../support/builders.ts'
import { openShell } from '../support/database.ts'
import { type Shell, today } from '../support/shell.ts'
import { visitor } from '../support/stage.ts'

/** Makes the disk fail, and hands back how it is mended. */
type Fault = (shell: Shell) => () => void

const full: Fault = ({ client }) => {
  const pages = client.pragma('page_count', { simple: true })
  client.pragma(`max_page_count = ${pages}`)
  return () => client.pragma('max_page_count = 1000000')
}
const readOnly: Fault = ({ client }) => {
  client.pragma('query_only = 1')
  return () => client.pragma('query_only = 0')
}
const busy: Fault = ({ client, file }) => {
  client.pragma('busy_timeout = 0')
  const other = new Sqlite(file)
  other.exec('BEGIN IMMEDIATE')
  return () => other.close()
}

const comeIn = ({ change }: Shell) => change(today, arrive(councilTax), visitor)

/** Lets people arrive until nobody can any more, and counts who was given a ticket. */
async function arriveUntilRefused(shell: Shell): Promise<{ given: number; failure: unknown }> {
  for (let given = 0; given < 1000; given++) {
    const [arrival] = await Promise.allSettled([comeIn(shell)])
    if (arrival.status === 'rejected') return { given, failure: arrival.reason }
  }
  throw new RangeError('the disk never failed')
}

const faults: readonly (readonly [string, Fault])[] = [
  ['is full', full],
  ['may not be written', readOnly],
  ['is held by another process', busy],
]

it.each(faults)('loses nothing while the disk %s, reads on, and works again without a restart', async (_, fault) => {
  const shell = openShell()
  const { storage, file, rows } = shell
  const { token } = await comeIn(shell)
  const mend = fault(shell)

  const { given, failure } = await arriveUntilRefused(shell)
  expect(failure).toBeInstanceOf(StorageFailure)
  expect((await storage.day(today)).visits.size).toBe(1 + given)
  expect(await storage.day(today)).toEqual(await openShell(file).storage.day(today))
  expect(await storage.visitByToken(token)).toMatchObject(today)

  mend()
  expect((await comeIn(shell)).ticket.number).toBe(2 + given)
  expect(rows('select * from visits')).toHaveLength(2 + given)
  expect(rows('select * from journal')).toHaveLength(2 + given)
  expect(rows('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }])
})

it.each(faults)('answers none of a turn while the disk %s', async (_, fault) => {
  const shell = openShell()
  const mend = fault(shell)
  const { given } = await arriveUntilRefused(shell)
  const turn = await Promise.allSettled([comeIn(shell), comeIn(shell), comeIn(shell)])
  expect(turn.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(shell.rows('select * from visits')).toHaveLength(given)
  mend()
})

it('says so when what is asked for lies on a damaged page', async () => {
  const { file, client, storage } = openShell()
  client.pragma('wal_checkpoint(TRUNCATE)')
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill('rubbish', 4096))
  client.pragma('shrink_memory')
  await expect(storage.visitByToken('any' as Token)).rejects.toThrow(StorageFailure)
  await expect(storage.day(today)).rejects.toThrow(StorageFailure)
})
