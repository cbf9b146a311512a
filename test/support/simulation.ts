import { readFileSync } from 'node:fs'
import { makeChange, makeChangeDays } from '../../src/change.ts'
import { chanceFrom } from '../../src/demo/chance.ts'
import type { runDays } from '../../src/demo/run-day.ts'
import { apply } from '../../src/domain/apply.ts'
import { readBankHolidays } from '../../src/domain/bank-holidays.ts'
import { type DayInMotion, type DayKey, newDay } from '../../src/domain/day.ts'
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
export function memory(site: Site): Kept {
  const days = new Map<string, DayInMotion>()
  function dayOf({ date }: DayKey): DayInMotion {
    const day = days.get(date) ?? newDay(site, date)
    days.set(date, day)
    return day
  }
  return {
    transact: async (keys, work) => {
      const all = keys.map(dayOf)
      const kept = work(all)
      all.forEach((day, index) => {
        for (const entry of kept.entries[index] ?? []) apply(day, entry)
      })
      return kept
    },
    day: async (key) => dayOf(key),
    appointmentByToken: async (token) => {
      for (const { date, appointments } of days.values())
        for (const appointment of appointments.values())
          if (appointment.token === token && appointment.state.is !== 'moved')
            return { site: site.id, date, appointment: appointment.id }
      return null
    },
  }
}

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
