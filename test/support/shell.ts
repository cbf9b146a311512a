import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { makeChange, makeChangeDays, makeNewId } from '../../src/change.ts'
import type { DayKey } from '../../src/domain/day.ts'
import type { SiteId } from '../../src/domain/id.ts'
import { instant } from '../../src/domain/instant.ts'
import type { Sites } from '../../src/domain/site.ts'
import { noForecast } from '../../src/domain/waits/forecast.ts'
import { makeLive } from '../../src/live/live.ts'
import { openDatabase } from '../../src/storage/sqlite/database.ts'
import { storageIn } from '../../src/storage/sqlite/sqlite.ts'
import { aSite, at, monday, southportSite } from './builders.ts'

export const migrations = resolve('drizzle')

export const sites: Sites = new Map([aSite(), southportSite()].map((site) => [site.id, site]))

/** Bootle on the day of most tests. */
export const today: DayKey = { site: 'bootle' as SiteId, date: monday }

/** Where a database of the test's own would be; there is none yet. */
export const newFile = (): string => join(mkdtempSync(join(tmpdir(), 'one-stop-shop-')), 'test.sqlite')

/** A clock that stands until the test sets it, at a Monday's ten. */
export function standingClock() {
  let now = at('10:00')
  return {
    now: () => now,
    set: (instant: typeof now) => {
      now = instant
    },
    pass: (minutes: number) => {
      now = instant(now + minutes * 60_000)
    },
  }
}

export type Row = Record<string, unknown>
export type Shell = ReturnType<typeof makeShell>

/** The shell over a database file, which others may have open too. */
export function makeShell(file: string, { clock = standingClock(), councilSites = sites } = {}) {
  const database = openDatabase(file, migrations)
  const storage = storageIn(database, { sites: councilSites, clock: clock.now })
  const live = makeLive()
  const changeDays = makeChangeDays({
    ...{ storage, announce: (site: SiteId) => live.announce(site), forecasts: () => noForecast },
    ...{ clock: clock.now, newId: makeNewId() },
  })
  const change = makeChange(changeDays)
  /** What SQLite itself holds. */
  const rows = (query: string, ...given: unknown[]) => database.$client.prepare(query).all(...given) as Row[]
  return { file, clock, database, client: database.$client, storage, live, change, changeDays, rows }
}
