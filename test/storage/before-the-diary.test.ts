import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { cancelAppointment, moveAppointment } from '../../src/domain/acts/appointment.ts'
import { arriveFor } from '../../src/domain/acts/arrive.ts'
import type { AppointmentId, Token } from '../../src/domain/id.ts'
import { later } from '../../src/domain/instant.ts'
import { openDatabase } from '../../src/storage/sqlite/database.ts'
import { rebuild } from '../../src/storage/sqlite/rebuild.ts'
import { at, councilTax, desk2 } from '../support/builders.ts'
import { openShell } from '../support/database.ts'
import { migrations, newFile, sites, standingClock, today } from '../support/shell.ts'
import { receptionist, visitor } from '../support/stage.ts'

const lastBefore = '0001_journal-is-kept'

/** The migrations that there were before there was a diary. */
function earlierMigrations(): string {
  const folder = mkdtempSync(join(tmpdir(), 'one-stop-shop-'))
  cpSync(migrations, folder, { recursive: true })
  const listed = join(folder, 'meta', '_journal.json')
  const { entries, ...rest } = JSON.parse(readFileSync(listed, 'utf8'))
  const last = entries.findIndex(({ tag }: { tag: string }) => tag === lastBefore)
  writeFileSync(listed, JSON.stringify({ ...rest, entries: entries.slice(0, last + 1) }))
  return folder
}

const id = 'oneOfAListOfToday00000' as AppointmentId

/** A file of the version before, in which reception has entered an appointment. */
function fileFromBefore(): string {
  const file = newFile()
  const { $client } = openDatabase(file, earlierMigrations())
  const detail = JSON.stringify({ service: councilTax, time: at('10:30'), reference: 'CT7' })
  $client
    .prepare(
      `insert into journal (site, date, number, at, type, about_kind, about, "by", detail)
       values ('bootle', '2026-11-23', 1, ?, 'booked', 'appointment', ?, '{"kind":"receptionist"}', ?)`,
    )
    .run(at('09:00'), id, detail)
  $client
    .prepare(`insert into appointments values (?, 'bootle', '2026-11-23', ?, ?, 'CT7')`)
    .run(id, councilTax, at('10:30'))
  $client.close()
  return file
}

const asItWasBooked = {
  id,
  token: id,
  reference: 'CT7',
  service: councilTax,
  time: at('10:30'),
  minutes: 0,
  desk: null,
  help: { needs: [], language: null },
  tells: null,
  late: null,
  comeAt: null,
  state: { is: 'booked' },
}

it('reads an appointment that was entered before there was a diary, and its visitor arrives', async () => {
  const { storage, change } = openShell(fileFromBefore())
  expect((await storage.day(today)).appointments.get(id)).toEqual(asItWasBooked)
  expect(await storage.appointmentsByReference('CT7', today.date)).toEqual([{ ...today, appointment: id }])
  expect(await storage.appointmentByToken(id as string as Token)).toEqual({ ...today, appointment: id })
  const { ticket } = await change(today, arriveFor(id), visitor)
  expect(ticket).toEqual({ queue: 'appointment', number: 1 })
})

it('keeps its row as the journal makes it again', async () => {
  const { database, rows } = openShell(fileFromBefore())
  const kept = rows('select * from appointments')
  expect(kept).toHaveLength(1)
  rebuild(database, sites)
  expect(rows('select * from appointments')).toEqual(kept)
})

it('gives it the time of a desk when it is moved, and cancels it', async () => {
  const clock = standingClock()
  const { storage, change, changeDays } = openShell(fileFromBefore(), { clock })
  await changeDays([today], moveAppointment(id, later(at('10:30'), 60)), receptionist)
  const moved = (await storage.day(today)).appointments.get(id)
  expect(moved).toEqual({ ...asItWasBooked, time: at('11:30'), minutes: 10, desk: desk2 })
  await change(today, cancelAppointment(id), receptionist)
  expect((await storage.day(today)).appointments.get(id)?.state.is).toBe('cancelled')
})
