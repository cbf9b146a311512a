import { join } from 'node:path'
import { book } from '../../src/domain/acts/book.ts'
import type { ServiceId } from '../../src/domain/id.ts'
import { later } from '../../src/domain/instant.ts'
import { dayAfter, instantOf, type LocalTime, localDate, weekdays } from '../../src/domain/local-time.ts'
import { readSites } from '../../src/domain/site.ts'
import { freeDays } from '../../src/http/free-days.ts'
import { makeShell, type Shell } from '../support/shell.ts'
import { receptionist } from '../support/stage.ts'
import { median, rounded } from './figures.ts'
import { quiet } from './quiet.ts'
import { newFolder } from './servers.ts'
import { benchDesks, benchService, benchSites } from './sites.ts'

const [days, bookings, minutes, timesADay] = [60, 10_000, 15, 32]
const [warmRounds, coldRounds] = [100, 9]
const opens = '09:00' as LocalTime

/** Six desks of the diary, eight hours every day: 192 places a day, of which 167 are booked. */
function diarySites() {
  const council = JSON.parse(benchSites(['bootle']))
  const part = { days: weekdays, from: opens, to: '17:00', desks: benchDesks }
  const diary = { parts: [part], everyMinutes: 5, minutes: { [benchService]: minutes }, aheadDays: days }
  return readSites(JSON.stringify({ ...council, sites: [{ ...council.sites[0], diary }] }))
}

/**
 * Milliseconds to find every free time of a service over sixty days in which ten thousand appointments are booked:
 * `warm` with the days in memory, `cold` when each is read from the database first. Beside them, reading the same
 * appointments' rows by SQLite alone, which is what a diary that keeps no day in memory must do for each search.
 */
export async function measureFreeTimes() {
  const file = join(newFolder(), 'diary.sqlite')
  const councilSites = diarySites()
  const shell = makeShell(file, { councilSites })
  const booked = await fillDiary(shell)

  await quiet()
  const cold: number[] = []
  for (let round = 0; round < coldRounds; round++) {
    const fresh = makeShell(file, { councilSites })
    cold.push(await timed(() => findFree(fresh)))
    await fresh.storage.close()
  }
  const [warm, rows]: [number[], number[]] = [[], []]
  const plain = shell.client.prepare('select * from appointments')
  for (let round = 0; round < warmRounds; round++) {
    warm.push(await timed(() => findFree(shell)))
    rows.push(await timed(async () => plain.all()))
  }
  const free = await findFree(shell)
  await shell.storage.close()
  const [one, first, read] = [median(warm), median(cold), median(rows)]
  return {
    bookings: booked,
    freeDays: free.length,
    freeTimes: free.reduce((sum, { slots }) => sum + slots.length, 0),
    milliseconds: { warm: rounded(one), cold: rounded(first), rows: rounded(read) },
    ratio: { warm: rounded(one / read), cold: rounded(first / read) },
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now()
  await work()
  return performance.now() - before
}

function findFree({ storage, clock }: Shell) {
  const [site] = storage.sites.values()
  const service = site?.services.get(benchService as ServiceId)
  if (!site || !service) throw new RangeError('there is no site to book at')
  return freeDays({ storage, clock: clock.now }, site, { service: service.id }, { kind: 'visitor', on: 'web' })
}

/** Books the days ahead nearly up, every time of the day as often as the others. */
async function fillDiary({ change, clock, storage }: Shell): Promise<number> {
  const [site] = storage.sites.keys()
  if (site === undefined) throw new RangeError('there is no site to book at')
  let booked = 0
  for (let day = 1; day <= days; day++) {
    const date = dayAfter(localDate(clock.now()), day)
    const count = Math.round((bookings - booked) / (days - day + 1))
    const times = Array.from({ length: count }, (_, index) =>
      later(instantOf(date, opens), minutes * ((index * 7) % timesADay)),
    )
    const wanted = times.map((time) => ({ service: benchService as ServiceId, time }))
    booked += (await change({ site, date }, book(wanted), receptionist)).length
  }
  return booked
}
