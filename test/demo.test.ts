import { describe, expect, it } from 'vitest'
import { workingDayAfter } from '../src/demo/live-day.ts'
import { runDay } from '../src/demo/run-day.ts'
import { readDemoSettings } from '../src/demo/settings.ts'
import { summaryOf } from '../src/demo/summary.ts'
import { apply } from '../src/domain/apply.ts'
import { type Day, type DayKey, newDay } from '../src/domain/day.ts'
import type { Entry } from '../src/domain/fact.ts'
import { isPresent } from '../src/domain/visit.ts'
import { date } from './support/builders.ts'
import { openShell } from './support/database.ts'
import { standingClock } from './support/shell.ts'
import { councilSites, memory, playingOn, siteOf } from './support/simulation.ts'

const [saturday, sunday, monday] = [date('2026-11-21'), date('2026-11-22'), date('2026-11-23')]

/** A day played as fast as it goes. */
const played = (id: string, { seed = 1, on = monday, storage = memory(siteOf(id)), clock = standingClock() } = {}) =>
  runDay(playingOn(storage, seed, clock), seed, siteOf(id), on)

const typesOf = (day: Day) => new Set<Entry['type']>(day.journal.map(({ type }) => type))

describe.each([
  { id: 'bootle', least: 90, most: 170, longestMeanWait: 30 },
  { id: 'southport', least: 25, most: 65, longestMeanWait: 10 },
])('a simulated day at $id', ({ id, least, most, longestMeanWait }) => {
  it.each([1, 2, 3])('brings as many people as usual, and serves most of them in time (seed %i)', async (seed) => {
    const { came, served, meanWait } = summaryOf(await played(id, { seed }))
    expect(came).toBeGreaterThan(least)
    expect(came).toBeLessThan(most)
    expect(served / came).toBeGreaterThan(0.8)
    expect(meanWait).toBeLessThan(longestMeanWait)
  })

  it('ends every visit and closes every desk', async () => {
    const day = await played(id)
    expect(day.visits.size).toBeGreaterThan(0)
    expect([...day.visits.values()].filter(isPresent)).toEqual([])
    expect([...day.desks.values()].filter(({ state }) => state.is !== 'closed')).toEqual([])
  })

  it('is the same day with the same seed, to the last fact, and another with another seed', async () => {
    const first = await played(id, { seed: 7 })
    expect((await played(id, { seed: 7 })).journal).toEqual(first.journal)
    expect((await played(id, { seed: 8 })).journal).not.toEqual(first.journal)
  })

  it('is kept by the engine as it is in memory', async () => {
    const clock = standingClock()
    const { storage, file } = openShell(undefined, { clock, councilSites })
    const day = await played(id, { storage, clock })
    expect(day.journal).toEqual((await played(id)).journal)
    const key: DayKey = { site: siteOf(id).id, date: monday }
    expect(await openShell(file, { councilSites }).storage.day(key)).toEqual(day)
    const rebuilt = newDay(siteOf(id), monday)
    for (const entry of day.journal) apply(rebuilt, entry)
    expect(rebuilt).toEqual(day)
  })
})

it('has every act of a visit in a few days at Bootle', async () => {
  const days = await Promise.all([1, 2, 3, 4, 5].map((seed) => played('bootle', { seed })))
  const types = new Set(days.flatMap((day) => [...typesOf(day)]))
  const acts: Entry['type'][] = ['arrived', 'greeted', 'called', 'recalled', 'started', 'finished', 'no-show', 'left']
  const rarer: Entry['type'][] = [
    'held',
    'returned',
    'transferred',
    'undone',
    'help-stated',
    'urgency-marked',
    'booked',
  ]
  const staff: Entry['type'][] = [
    'desk-away',
    'desk-back',
    'notice-posted',
    'notice-withdrawn',
    'staff-asked',
    'staff-came',
  ]
  for (const type of [...acts, ...rarer, ...staff]) expect(types).toContain(type)
})

it('sees nobody at Southport without an appointment but those who cannot wait', async () => {
  const days = await Promise.all([1, 2, 3].map((seed) => played('southport', { seed })))
  const walkIns = days.flatMap((day) => [...day.visits.values()].filter(({ appointment }) => !appointment))
  expect(walkIns.length).toBeGreaterThan(0)
  expect(walkIns.filter(({ urgent }) => !urgent)).toEqual([])
})

it('has nothing on a day on which the site stays closed', async () => {
  expect((await played('bootle', { on: sunday })).journal).toEqual([])
  expect(workingDayAfter(councilSites, saturday)).toBe(monday)
})

describe('the choices of the demonstration', () => {
  it('have defaults', () => {
    expect(readDemoSettings([])).toEqual({ seed: 1, speed: 30, days: 5 })
  })

  it('are read', () => {
    expect(readDemoSettings(['--seed', '4', '--speed=90', '--days', '0', '--port', '0'])).toEqual({
      ...{ seed: 4, speed: 90, days: 0, port: '0' },
    })
  })

  it.each(['--speed 0', '--speed fast', '--seed 1.5', '--sped 3', '--days -1', 'now'])(
    'are explained when %s is no use',
    (wrong) => {
      expect(() => readDemoSettings(wrong.split(' '))).toThrow(/--speed {2}simulated seconds/)
    },
  )
})
