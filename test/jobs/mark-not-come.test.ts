import { pino } from 'pino'
import { expect, test } from 'vitest'
import { sayLate } from '../../src/domain/acts/appointment.ts'
import { arriveFor } from '../../src/domain/acts/arrive.ts'
import { book } from '../../src/domain/acts/book.ts'
import { markNotCome } from '../../src/jobs/mark-not-come.ts'
import { at, councilTax, monday } from '../support/builders.ts'
import { openShell } from '../support/database.ts'
import { today } from '../support/shell.ts'
import { receptionist } from '../support/stage.ts'

/** A shell with one appointment at a Monday's eleven, and the job over it. */
async function elevenOClock() {
  const shell = openShell()
  const booking = { service: councilTax, time: at('11:00') }
  const [appointment] = await shell.change(today, book([booking]), receptionist)
  if (!appointment) throw new RangeError('nothing was booked')
  const { id } = appointment
  const stands = async () => (await shell.storage.day(today)).appointments.get(id)?.state.is
  const run = async (time: string, date = monday) => {
    shell.clock.set(at(time, date))
    await markNotCome({ ...shell, clock: shell.clock.now, log: pino({ level: 'silent' }) })
    return stands()
  }
  return { ...shell, id, run }
}

test('an appointment that nobody came for is marked an hour after its time, once, by the clock', async () => {
  const { run, storage } = await elevenOClock()
  expect(await run('11:59')).toBe('booked')
  expect(await run('12:00')).toBe('no-show')
  expect(await run('12:01')).toBe('no-show')
  const { journal } = await storage.day(today)
  expect(journal.filter(({ type }) => type === 'not-come')).toMatchObject([{ at: at('12:00'), by: { kind: 'clock' } }])
})

test('whoever said to be late has that much longer', async () => {
  const { run, change, id } = await elevenOClock()
  await change(today, sayLate(id, 20), receptionist)
  expect(await run('12:19')).toBe('booked')
  expect(await run('12:20')).toBe('no-show')
})

test('whoever came is not marked, however long the wait', async () => {
  const { run, change, id } = await elevenOClock()
  await change(today, arriveFor(id), receptionist)
  expect(await run('16:00')).toBe('booked')
})

test('a server that was down marks the days before, too', async () => {
  const { run } = await elevenOClock()
  expect(await run('08:00', '2026-11-30' as typeof monday)).toBe('no-show')
})

test('nothing is written where nothing is due', async () => {
  const { run, rows } = await elevenOClock()
  const entries = () => rows('select count(*) as entries from journal')
  const before = entries()
  await run('11:30')
  expect(entries()).toEqual(before)
  await run('12:30')
  expect(entries()).not.toEqual(before)
})
