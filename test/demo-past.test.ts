import { expect, it } from 'vitest'
import { liveDays, workingDaysBefore } from '../src/demo/live-day.ts'
import { movableStage, pastStage } from '../src/demo/past.ts'
import { simulatedClock } from '../src/demo/simulated-clock.ts'
import { localDate } from '../src/domain/local-time.ts'
import { at, date, monday } from './support/builders.ts'
import { openShell } from './support/database.ts'
import { siteOf } from './support/simulation.ts'

const friday = date('2026-11-20')
const southport = siteOf('southport')
const sites = new Map([[southport.id, southport]])

it('has the working days before, each with what was told at check-in, kept as they were played', async () => {
  const clock = simulatedClock(at('10:00', monday))
  const past = pastStage(sites, clock)
  const { stage } = movableStage(past.stage)
  const days = liveDays({ ...stage, clock }, sites, { seed: 1, speed: 1, signal: new AbortController().signal })
  const earlier = workingDaysBefore(sites, monday, 1)
  expect(earlier).toEqual([friday])
  await days.playBefore(monday, earlier)
  expect(localDate(clock.now())).toBe(monday)

  const { storage } = openShell(undefined, { councilSites: sites })
  await past.moveTo(storage)
  const dates = await storage.dates(southport.id)
  expect(dates.length).toBeGreaterThan(10)
  for (const each of dates) {
    const key = { site: southport.id, date: each }
    expect(await storage.day(key)).toEqual(await stage.storage.day(key))
  }
  const { visits } = await storage.day({ site: southport.id, date: friday })
  expect(visits.size).toBeGreaterThan(20)
  expect([...visits.values()].filter(({ range }) => range === null)).toEqual([])
  const today = { site: southport.id, date: monday }
  const here = [...(await storage.day(today)).appointments.values()].filter(({ state }) => state.is !== 'moved')
  const contacts = await storage.contactsOf(today)
  expect(here.filter(({ token, state }) => state.is !== 'held' && !contacts.has(token))).toEqual([])
  expect(contacts.size).toBeGreaterThan(20)
})
