import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { arrive, arriveFor } from '../../src/domain/acts/arrive.ts'
import { book } from '../../src/domain/acts/book.ts'
import { callNext } from '../../src/domain/acts/call.ts'
import { openDesk } from '../../src/domain/acts/desk.ts'
import { openDatabase } from '../../src/storage/sqlite/database.ts'
import { StorageFailure } from '../../src/storage/storage.ts'
import { at, councilTax, desk1 } from '../support/builders.ts'
import { openShell } from '../support/database.ts'
import { migrations, newFile, today } from '../support/shell.ts'
import { adviserAt, receptionist, visitor } from '../support/stage.ts'

it('keeps waiting for the disk on the connection that writes, as better-sqlite3 by itself does not', async () => {
  const { change, client } = openShell()
  const full = 2
  expect(client.pragma('synchronous', { simple: true })).toBe(full)
  await change(today, arrive(councilTax), visitor)
  expect(client.pragma('synchronous', { simple: true })).toBe(full)
  expect(client.pragma('journal_mode', { simple: true })).toBe('wal')
})

it('keeps waiting for the disk when a file is opened again', async () => {
  const first = openShell()
  await first.change(today, arrive(councilTax), visitor)
  const again = openShell(first.file)
  await again.change(today, arrive(councilTax), visitor)
  expect(again.client.pragma('synchronous', { simple: true })).toBe(2)
})

const goesOn = 'the journal goes on without a gap'
const again = (sequence: string, number: string) =>
  `insert or replace into journal select ${sequence}, site, date, ${number}, at, type, about_kind, about, by, detail from journal`

it.each([
  ['change', "update journal set type = 'left'", 'the journal is never changed'],
  ['delete', 'delete from journal', 'the journal is never deleted'],
  ['replace an entry of', 'insert or replace into journal select * from journal', goesOn],
  ['replace by its place an entry of', again('sequence', 'number + 1'), goesOn],
  ['write twice in', again('null', 'number'), goesOn],
  ['leave a gap in', again('null', 'number + 2'), goesOn],
])('lets nobody %s the journal', async (_, statement, why) => {
  const { change, client, rows } = openShell()
  await change(today, arrive(councilTax), visitor)
  const before = rows('select * from journal')
  expect(before).toHaveLength(1)
  expect(() => client.exec(statement)).toThrow(why)
  expect(rows('select * from journal')).toEqual(before)
})

it.each([
  ['two visitors at a desk', `"is" = 'called', desk = '${desk1}'`, 'site, visits.date, visits.desk'],
  ['one appointment kept twice', 'appointment = (select id from appointments)', 'appointment'],
  ['one number given twice', "queue = 'appointment', number = 1", 'site, visits.date, visits.queue, visits.number'],
  ['one token opening two visits', "token = (select token from visits where queue = 'appointment')", 'token'],
])('has a wall against %s', async (_, forged, wall) => {
  const { change, client } = openShell()
  const [booked] = await change(
    today,
    book([{ service: councilTax, time: at('10:00'), reference: null }]),
    receptionist,
  )
  if (!booked) throw new RangeError('nothing was booked')
  await change(today, arriveFor(booked.id), visitor)
  await change(today, arrive(councilTax), visitor)
  await change(today, openDesk(desk1, 'Sam'), adviserAt(desk1))
  await change(today, callNext(desk1), adviserAt(desk1))
  const forge = () => client.exec(`update visits set ${forged} where queue = 'walk-in'`)
  expect(forge).toThrow(`UNIQUE constraint failed: visits.${wall}`)
})

const pageBytes = 4096

it.each([
  ['is no database', (file: string) => writeFileSync(file, 'Dear Sir or Madam, '.repeat(1000))],
  ['is cut short', (file: string) => truncateSync(file, 5 * pageBytes)],
  ['has a page of rubbish', (file: string) => overwrite(file, 3 * pageBytes, Buffer.alloc(pageBytes, 'rubbish'))],
  ['has a damaged head', (file: string) => overwrite(file, 0, Buffer.alloc(100, 'rubbish'))],
])('refuses to start with a file that %s, and says what to do', async (_, damage) => {
  const { file, change, storage } = openShell()
  await change(today, arrive(councilTax), visitor)
  await storage.close()
  openDatabase(file, migrations).$client.close()
  damage(file)
  expect(() => openDatabase(file, migrations)).toThrow(StorageFailure)
  expect(() => openDatabase(file, migrations)).toThrow(`${file} cannot be used: `)
  expect(() => openDatabase(file, migrations)).toThrow('put the last copy in its place')
})

it('refuses to start where there can be no file', () => {
  const file = newFile()
  mkdirSync(file)
  expect(() => openDatabase(file, migrations)).toThrow('unable to open database file')
})

function overwrite(file: string, from: number, bytes: Buffer): void {
  const whole = readFileSync(file)
  bytes.copy(whole, from)
  writeFileSync(file, whole)
}
