import { expect, test } from 'vitest'
import { liveDays, workingDaysBefore } from '../../src/demo/live-day.ts'
import { movableStage, pastStage } from '../../src/demo/past.ts'
import { simulatedClock } from '../../src/demo/simulated-clock.ts'
import { monthOf } from '../../src/domain/period.ts'
import { countNames, countsTogether, noCounts } from '../../src/domain/summary/counts.ts'
import { countsOf } from '../../src/domain/summary/visit-counts.ts'
import { rebuildingOf } from '../../src/storage/sqlite/rebuilding.ts'
import { at, monday } from '../support/builders.ts'
import { openShell } from '../support/database.ts'
import { migrations } from '../support/shell.ts'
import { siteOf } from '../support/simulation.ts'

const workingDays = process.env['PROVE'] === '1' ? 253 : 5
const councilSites = new Map(['bootle', 'southport'].map(siteOf).map((site) => [site.id, site]))

test(`after ${workingDays} simulated days of both sites, what is kept is what the journal makes`, {
  timeout: 3_600_000,
}, async () => {
  const clock = simulatedClock(at('10:00', monday))
  const past = pastStage(councilSites, clock)
  const { stage } = movableStage(past.stage)
  const settings = { seed: 1, speed: 1, signal: new AbortController().signal }
  const days = workingDaysBefore(councilSites, monday, workingDays)
  await liveDays({ ...stage, clock }, councilSites, settings).playBefore(monday, days)
  const shell = openShell(undefined, { councilSites })
  shell.client.pragma('synchronous = OFF')
  await past.moveTo(shell.storage)

  const all = rebuildingOf({ file: shell.file, migrations, sites: councilSites }).compare()
  process.stdout.write(
    `${all.map(({ table, rows, different }) => `${table}: ${rows}, ${different} different`).join('\n')}\n`,
  )
  expect(all.filter(({ different }) => different > 0)).toEqual([])
  const compared = new Map(all.map(({ table, rows }) => [table, rows]))
  expect(compared.get('visits')).toBeGreaterThan(60 * workingDays)
  expect(compared.get('month_cells')).toBeGreaterThan(100)

  // The visits as they are read for a few days count for the same.
  const [from = monday] = days
  for (const { id } of councilSites.values()) {
    const visits = await shell.storage.visitsIn(id, { from, to: monday })
    const over = visits.filter(({ state }) => 'at' in state)
    const counts = over.map((visit) => ({ ...noCounts, ...countsOf(visit)?.counts }))
    const [sum] = await shell.storage.summary(id, { from: monthOf(from), to: monthOf(monday) }, countNames)
    const { notCome, ...others } = sum?.counts ?? noCounts
    expect({ ...others, notCome: 0 }).toEqual(counts.reduce(countsTogether, noCounts))
    expect(notCome).toBeGreaterThan(0)
  }
})
