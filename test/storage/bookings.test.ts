import { describe, expect, it } from 'vitest'
import { cancelAppointment, moveAppointment } from '../../src/domain/acts/appointment.ts'
import { book, bookDays } from '../../src/domain/acts/book.ts'
import { confirm, freePlace, giveContact, holdPlace } from '../../src/domain/acts/hold-place.ts'
import { undo } from '../../src/domain/acts/undo.ts'
import type { DayKey } from '../../src/domain/day.ts'
import type { SiteId, Token } from '../../src/domain/id.ts'
import { dayAfter } from '../../src/domain/local-time.ts'
import { noContact } from '../../src/domain/message.ts'
import { StorageFailure } from '../../src/storage/storage.ts'
import { at, councilTax, monday, tuesday } from '../support/builders.ts'
import { openShell } from '../support/database.ts'
import { type Shell, today } from '../support/shell.ts'
import { atHome, receptionist } from '../support/stage.ts'

const tomorrow: DayKey = { ...today, date: tuesday }
const sam = { name: 'Sam Example', email: 'sam@example.org', mobile: null }

async function booked({ change }: Shell, reference: string | null = null, key = today) {
  const time = at('11:30', key.date)
  const [appointment] = await change(key, book([{ service: councilTax, time, reference, contact: sam }]), receptionist)
  if (!appointment) throw new RangeError('nothing was booked')
  return appointment
}

async function held({ change }: Shell) {
  const place = await change(today, holdPlace(councilTax, at('11:30')), atHome)
  await change(today, giveContact(place.id, sam), atHome)
  return place
}

describe('an appointment', () => {
  it('is found by its token where it stands now', async () => {
    const shell = openShell()
    const { storage, changeDays } = shell
    const { id, token } = await booked(shell)
    expect(await storage.appointmentByToken(token)).toEqual({ ...today, appointment: id })
    const moved = await changeDays([today, tomorrow], moveAppointment(id, at('09:00', tuesday)), receptionist)
    expect(await storage.appointmentByToken(token)).toEqual({ ...tomorrow, appointment: moved.id })
    const back = await changeDays([tomorrow, today], moveAppointment(moved.id, at('12:00')), receptionist)
    expect(await storage.appointmentByToken(token)).toEqual({ ...today, appointment: back.id })
    expect(await storage.appointmentByToken('another' as Token)).toBeNull()
  })

  it('is found by its token while it is held, and not when it was given up', async () => {
    const shell = openShell()
    const { id, token } = await held(shell)
    expect(await shell.storage.appointmentByToken(token)).toEqual({ ...today, appointment: id })
    await shell.change(today, freePlace(id), atHome)
    expect(await shell.storage.appointmentByToken(token)).toBeNull()
  })

  it('is found by its reference from a day on, at every site, the nearest first', async () => {
    const shell = openShell()
    const { storage, changeDays } = shell
    const southport = { site: 'southport' as SiteId, date: tuesday }
    const [there, next, first] = [
      await booked(shell, 'CT7', southport),
      await booked(shell, 'CT7', { ...today, date: dayAfter(monday, 2) }),
      await booked(shell, 'CT7'),
    ]
    await booked(shell, 'CT8')
    const found = async (from = monday) =>
      (await storage.appointmentsByReference('CT7', from)).map(({ appointment }) => appointment)
    expect(await found()).toEqual([first.id, there.id, next.id])
    expect(await found(tuesday)).toEqual([there.id, next.id])
    const moved = await changeDays([today, tomorrow], moveAppointment(first.id, at('09:00', tuesday)), receptionist)
    expect(await found()).toEqual([moved.id, there.id, next.id])
  })
})

describe('who booked', () => {
  it('is known by the token, wherever the appointment goes', async () => {
    const shell = openShell()
    const { storage, changeDays } = shell
    const { id, token } = await booked(shell)
    expect(await storage.contactOf(token)).toEqual(sam)
    expect(await storage.contactsOf(today)).toEqual(new Map([[token, sam]]))
    await changeDays([today, tomorrow], moveAppointment(id, at('09:00', tuesday)), receptionist)
    expect(await storage.contactOf(token)).toEqual(sam)
    expect(await storage.contactsOf(today)).toEqual(new Map())
    expect(await storage.contactsOf(tomorrow)).toEqual(new Map([[token, sam]]))
    expect(await storage.contactOf('another' as Token)).toEqual(noContact)
  })

  it('is forgotten when the day is long past, and stands nowhere else', async () => {
    const shell = openShell()
    const { storage, client } = shell
    const [one, other] = [await booked(shell), await booked(shell, null, tomorrow)]
    await storage.forgetContacts(monday, at('10:00'))
    expect([await storage.contactOf(one.token), await storage.contactOf(other.token)]).toEqual([sam, sam])
    await storage.forgetContacts(tuesday, at('10:00'))
    expect([await storage.contactOf(one.token), await storage.contactOf(other.token)]).toEqual([noContact, sam])
    for (const table of ['journal', 'appointments', 'messages', 'answers'])
      expect(JSON.stringify(client.prepare(`select * from ${table}`).all())).not.toContain('Sam Example')
  })

  it('is forgotten when the place was held until then, given up or taken back', async () => {
    const shell = openShell()
    const { storage, change, clock } = shell
    const [late, up] = [await held(shell), await held(shell)]
    const back = await change(
      today,
      book([{ service: councilTax, time: at('12:00'), contact: { ...noContact, name: 'Sam' } }]),
      receptionist,
    )
    await change(today, freePlace(up.id), atHome)
    await change(today, undo((await storage.day(today)).journal.length - 1), receptionist)
    await storage.forgetContacts(monday, at('10:10'))
    expect(await storage.contactOf(late.token)).toEqual(sam)
    for (const { token } of [up, ...back]) expect(await storage.contactOf(token)).toEqual(noContact)
    clock.pass(11)
    await storage.forgetContacts(monday, clock.now())
    expect(await storage.contactOf(late.token)).toEqual(noContact)
  })

  it('is kept for one that is cancelled, until its day is long past', async () => {
    const shell = openShell()
    const { id, token } = await booked(shell)
    await shell.change(today, cancelAppointment(id), receptionist)
    await shell.storage.forgetContacts(monday, at('10:00'))
    expect(await shell.storage.contactOf(token)).toEqual(sam)
  })
})

/** Everything that is kept, table by table. */
const everything = ({ rows }: Shell) =>
  Object.fromEntries(
    ['journal', 'appointments', 'contacts', 'messages', 'answers'].map((table) => [
      table,
      rows(`select * from ${table}`),
    ]),
  )

describe('a change of several days', () => {
  const each = (time: string, date = monday) => [{ service: councilTax, time: at(time, date), contact: sam }]

  it('keeps all of it at once, and once', async () => {
    const shell = openShell()
    const once = { key: 'a-form-of-one-day', body: 'a list' }
    const enter = () =>
      shell.changeDays([today, tomorrow], bookDays([each('11:30'), each('11:30', tuesday)]), receptionist, once)
    const first = await enter()
    const kept = everything(shell)
    expect(kept['journal']).toHaveLength(2)
    expect(kept['contacts']).toHaveLength(2)
    expect(await enter()).toEqual(first)
    expect(everything(shell)).toEqual(kept)
  })

  it('keeps nothing when the second day refuses', async () => {
    const shell = openShell()
    const before = everything(shell)
    const enter = shell.changeDays([today, tomorrow], bookDays([each('11:30'), each('08:00', tuesday)]), receptionist)
    await expect(enter).rejects.toThrow('closed-then')
    expect(everything(shell)).toEqual(before)
    expect((await shell.storage.day(today)).appointments.size).toBe(0)
  })

  it('keeps nothing when what stands beside it cannot be kept', async () => {
    const shell = openShell()
    const { id } = await booked(shell)
    const before = everything(shell)
    shell.client.exec('alter table messages rename to gone')
    const moving = shell.changeDays([today, tomorrow], moveAppointment(id, at('09:00', tuesday)), receptionist)
    await expect(moving).rejects.toThrow('no such table')
    shell.client.exec('alter table gone rename to messages')
    expect(everything(shell)).toEqual(before)
    const read = openShell(shell.file)
    for (const key of [today, tomorrow]) expect(await shell.storage.day(key)).toEqual(await read.storage.day(key))
    await shell.changeDays([today, tomorrow], moveAppointment(id, at('09:00', tuesday)), receptionist)
    expect((await shell.storage.day(tomorrow)).appointments.size).toBe(1)
  })

  it('keeps nothing while the disk may not be written', async () => {
    const shell = openShell()
    const { id } = await booked(shell)
    const before = everything(shell)
    const move = () => shell.changeDays([today, tomorrow], moveAppointment(id, at('09:00', tuesday)), receptionist)
    shell.client.pragma('query_only = 1')
    await expect(move()).rejects.toThrow(StorageFailure)
    expect(everything(shell)).toEqual(before)
    expect((await shell.storage.day(today)).appointments.get(id)?.state.is).toBe('booked')
    shell.client.pragma('query_only = 0')
    await move()
    expect((await shell.storage.day(today)).appointments.get(id)?.state.is).toBe('moved')
  })

  it('is told to those who listen at each site once', async () => {
    const shell = openShell()
    const told: string[] = []
    shell.live.announce = (site) => told.push(site)
    const southport = { site: 'southport' as SiteId, date: tuesday }
    const { id } = await booked(shell)
    await shell.changeDays([today, southport], moveAppointment(id, at('09:00', tuesday)), receptionist)
    await shell.changeDays([today, tomorrow], bookDays([each('12:00'), []]), receptionist)
    expect(told).toEqual(['bootle', 'bootle', 'southport', 'bootle'])
  })

  it('happens no earlier than what any of its days tells', async () => {
    const shell = openShell()
    const { clock } = shell
    const { id } = await booked(shell)
    clock.set(at('10:20'))
    await booked(shell, null, tomorrow)
    clock.set(at('10:05'))
    await shell.changeDays([today, tomorrow], moveAppointment(id, at('09:00', tuesday)), receptionist)
    for (const key of [today, tomorrow])
      expect((await shell.storage.day(key)).journal.map(({ at }) => at)).toEqual([expect.any(Number), at('10:20')])
  })
})

describe('the address of a diary’s feed', () => {
  it('is none, until it is made, and another when it is made anew', async () => {
    const { storage } = openShell()
    expect(await storage.feedToken(today.site)).toBeNull()
    await storage.renewFeed(today.site, 'first' as Token)
    await storage.renewFeed('southport' as SiteId, 'theirs' as Token)
    expect(await storage.feedToken(today.site)).toBe('first')
    await storage.renewFeed(today.site, 'second' as Token)
    expect(await storage.feedToken(today.site)).toBe('second')
  })
})

it('a place is booked once by its form, however often it is sent', async () => {
  const shell = openShell()
  const { id } = await held(shell)
  const once = { key: 'check-your-answers', body: 'yes' }
  const [first, second] = await Promise.all([1, 2].map(() => shell.change(today, confirm(id, 'email'), atHome, once)))
  expect(first).toEqual(second)
  expect(shell.rows('select kind from messages')).toHaveLength(1)
})
