import { readFileSync } from 'node:fs'
import { makeChange, makeChangeDays } from '../../src/change.ts'
import { chanceFrom } from '../../src/demo/chance.ts'
import { keptInMemory } from '../../src/demo/memory.ts'
import type { runDays } from '../../src/demo/run-day.ts'
import { readBankHolidays } from '../../src/domain/bank-holidays.ts'
import type { SiteId } from '../../src/domain/id.ts'
import { readSites, type Site } from '../../src/domain/site.ts'
import { noForecast } from '../../src/domain/waits/forecast.ts'
import type { Storage } from '../../src/storage/storage.ts'
import { standingClock } from './shell.ts'

/** The council's own file, as the product is started with it. */
export const councilSites = readSites(
  readFileSync('src/sites.json', 'utf8'),
  readBankHolidays(readFileSync('src/bank-holidays.json', 'utf8')),
)

export function siteOf(id: string): Site {
  const site = councilSites.get(id as SiteId)
  if (!site) throw new RangeError(`there is no site ${id}`)
  return site
}

type Kept = Pick<Storage, 'transact' | 'day' | 'appointmentByToken'>

/** Keeps the days of one site in memory alone. */
export const memory = (site: Site): Kept => keptInMemory(new Map([[site.id, site]]))

/** What the simulation plays with, with ids that repeat too. */
export function playingOn(storage: Kept, seed: number, clock = standingClock()): Parameters<typeof runDays>[0] {
  const changeDays = makeChangeDays({
    storage,
    announce: () => undefined,
    forecasts: () => noForecast,
    clock: clock.now,
    newId: chanceFrom(`ids ${seed}`).id,
  })
  return { storage, clock, changeDays, change: makeChange(changeDays) }
}
