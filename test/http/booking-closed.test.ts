import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { confirm } from '../../src/domain/acts/hold-place.ts'
import type { SiteId } from '../../src/domain/id.ts'
import { letterFor } from '../../src/jobs/letter.ts'
import { read } from '../support/at-reception.ts'
import { held } from '../support/booked.ts'
import { at, date } from '../support/builders.ts'
import { startServer } from '../support/server.ts'

const tuesday = date('2026-11-24')
const time = at('14:00', tuesday)

/** An appointment of tomorrow at Bootle, and the same site after the council has closed it on that day. */
async function closedAfterBooking() {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'one-stop-shop-'))
  onTestFinished(() => rmSync(DATA_DIR, { recursive: true }))
  const open = await startServer({ environment: { DATA_DIR } })
  const { id, token } = await held(open, time)
  await open.change({ site: 'bootle' as SiteId, date: tuesday }, confirm(id, 'email'), { kind: 'visitor', on: 'web' })
  const contact = { name: null, email: 'ada@example.org', mobile: null, token }
  await open.change(
    { site: 'bootle' as SiteId, date: tuesday },
    () => ({ facts: [], answer: null, beside: { contacts: [contact] } }),
    { kind: 'clock' },
  )

  const council = JSON.parse(readFileSync('src/sites.json', 'utf8'))
  council.sites[0].closures = [{ date: tuesday, why: 'Training day' }]
  const SITES_FILE = join(DATA_DIR, 'sites.json')
  writeFileSync(SITES_FILE, JSON.stringify(council))
  const closed = await startServer({ environment: { DATA_DIR, SITES_FILE } })
  const told = async (server: typeof open, path: string) => (await read(await server.get(path))).says
  const reminder = async (server: typeof open) => {
    const due = { id: 'r', kind: 'reminder', token, time, dueAt: at('14:00'), attempt: 1, mayBeSent: false } as const
    const { storage, frame, url: origin } = server
    return letterFor(due, { storage, words: frame.words, origin }, at('14:00'))
  }
  return { open, closed, told, reminder, home: `/appointments/${token}` }
}

test('a site that closes on the day of an appointment says so to whoever booked, and how to come another day', async () => {
  const { open, closed, told, home } = await closedAfterBooking()
  const welcome = 'We will see you at 2pm tomorrow.'
  expect(await told(open, home)).toContain(welcome)
  const says = await told(closed, home)
  expect(says).not.toContain(welcome)
  expect(says).toMatch(/Bootle is closed then: Training day\. Do not come at this time\. .* Move it to another time/)
})

test('nobody is reminded to come to a closed door', async () => {
  const { open, closed, reminder } = await closedAfterBooking()
  expect(await reminder(open)).toMatchObject({ to: 'ada@example.org' })
  expect(await reminder(closed)).toEqual({ unsent: 'closed-then' })
})

test('the diary asks staff to move those who are booked on a day that is closed', async () => {
  const { open, closed, told } = await closedAfterBooking()
  const ask = '1 appointment is still booked. Move or cancel it: its visitor is told.'
  const address = `/diary/bootle?date=${tuesday}`
  expect(await told(open, address)).not.toContain(ask)
  expect(await told(closed, address)).toContain(ask)
  expect(await told(closed, '/diary/bootle?date=2026-12-25')).not.toContain('still booked')
})
