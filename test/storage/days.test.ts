import { expect, it } from 'vitest'
import { arrive } from '../../src/domain/acts/arrive.ts'
import { book } from '../../src/domain/acts/book.ts'
import { closeDay } from '../../src/domain/acts/close-day.ts'
import { closeDesk, openDesk } from '../../src/domain/acts/desk.ts'
import { leave } from '../../src/domain/acts/leave.ts'
import type { SiteId, Token } from '../../src/domain/id.ts'
import { dayAfter, type LocalDate } from '../../src/domain/local-time.ts'
import { aSite, at, councilTax, desk1, monday } from '../support/builders.ts'
import { openShell } from '../support/database.ts'
import { standingClock, today } from '../support/shell.ts'
import { adviserAt, receptionist, theClock, visitor } from '../support/stage.ts'

const southport = 'southport' as SiteId

it('sees what another process wrote before it decides', async () => {
  const here = openShell()
  const there = openShell(here.file)
  const comeIn = async ({ change }: typeof here) => (await change(today, arrive(councilTax), visitor)).ticket.number
  expect([await comeIn(here), await comeIn(there), await comeIn(there), await comeIn(here)]).toEqual([1, 2, 3, 4])
})

it('shows what another process wrote', async () => {
  const here = openShell()
  const there = openShell(here.file)
  expect((await there.storage.day(today)).visits.size).toBe(0)
  const { visit } = await here.change(today, arrive(councilTax), visitor)
  expect((await there.storage.day(today)).visits.get(visit)?.state.is).toBe('waiting')
  await here.change(today, leave(visit, 'own-word'), visitor)
  expect((await there.storage.day(today)).visits.get(visit)?.state.is).toBe('left')
})

it('keeps the days apart, and finds one again after many others', async () => {
  const clock = standingClock()
  const { change, storage } = openShell(undefined, { clock })
  const dates = Array.from({ length: 12 }, (_, weeks) => dayAfter(monday, 7 * weeks))
  for (const date of dates) {
    clock.set(at('10:00', date))
    await change({ ...today, date }, arrive(councilTax), visitor)
  }
  for (const date of dates) {
    const { visits, lastNumber } = await storage.day({ ...today, date })
    expect([date, visits.size, lastNumber['walk-in']]).toEqual([date, 1, 1])
  }
})

it('finds a visit by its token, of any day', async () => {
  const { change, storage } = openShell()
  const { visit, token } = await change(today, arrive(councilTax), visitor)
  expect(await storage.visitByToken(token)).toEqual({ ...today, visit })
  expect(await storage.visitByToken('another' as Token)).toBeNull()
})

it('names the days on which somebody is still there or a desk is open, until they are closed', async () => {
  const { change, storage } = openShell()
  const withDesk = { site: southport, date: monday }
  const unclosed = async (until: LocalDate = monday) => (await storage.unclosedDays(until)).map(({ site }) => site)
  expect(await unclosed()).toEqual([])

  const { visit } = await change(today, arrive(councilTax), visitor)
  await change(withDesk, openDesk(desk1, 'Sam'), adviserAt(desk1))
  expect(await unclosed()).toEqual(['bootle', 'southport'])
  expect(await unclosed(dayAfter(monday, -1))).toEqual([])
  expect(await unclosed(dayAfter(monday))).toEqual(['bootle', 'southport'])

  await change(today, leave(visit, 'seen-gone'), receptionist)
  await change(withDesk, closeDesk(desk1), adviserAt(desk1))
  expect(await unclosed()).toEqual([])
})

it('finds a day again after more than are kept in memory', async () => {
  const { change, storage, file } = openShell()
  const dates = Array.from({ length: 250 }, (_, weeks) => dayAfter(monday, 7 * weeks))
  await change(today, book([{ service: councilTax, time: at('11:30') }]), receptionist)
  const before = await storage.day(today)
  for (const date of dates) await storage.day({ ...today, date })
  expect(await storage.day(today)).not.toBe(before)
  expect(await storage.day(today)).toEqual(before)
  await change(today, book([{ service: councilTax, time: at('11:30') }]), receptionist)
  expect(await storage.day(today)).toEqual(await openShell(file).storage.day(today))
})

it('keeps every day in memory that a search for a free time looks at, however far ahead the diary is open', async () => {
  const site = aSite({ diary: { aheadDays: 366 } })
  const { storage } = openShell(undefined, { councilSites: new Map([[site.id, site]]) })
  const lookAhead = async () => {
    const days = []
    for (let ahead = 0; ahead <= 366; ahead++) days.push(await storage.day({ ...today, date: dayAfter(monday, ahead) }))
    return days
  }
  const before = await lookAhead()
  const again = await lookAhead()
  expect(again.every((day, ahead) => day === before[ahead])).toBe(true)
})

it('refuses a site that the council does not have', async () => {
  const { storage } = openShell()
  await expect(storage.day({ ...today, site: 'nowhere' as SiteId })).rejects.toThrow('there is no site nowhere')
})

it('closes a day that was left open', async () => {
  const clock = standingClock()
  const { change, storage } = openShell(undefined, { clock })
  await change(today, arrive(councilTax), visitor)
  clock.set(at('10:00', dayAfter(monday)))
  expect(await storage.unclosedDays(dayAfter(monday))).toEqual([today])
  await change(today, closeDay, theClock)
  expect(await storage.unclosedDays(dayAfter(monday))).toEqual([])
})
