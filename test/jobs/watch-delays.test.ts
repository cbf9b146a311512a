import { expect, test } from 'vitest'
import { arriveFor } from '../../src/domain/acts/arrive.ts'
import { book } from '../../src/domain/acts/book.ts'
import { noForecast } from '../../src/domain/waits/forecast.ts'
import { watchDelays } from '../../src/jobs/watch-delays.ts'
import { at, councilTax } from '../support/builders.ts'
import { openShell } from '../support/database.ts'
import { today } from '../support/shell.ts'
import { receptionist } from '../support/stage.ts'

test('the clock sees at every site that an appointment runs late, once, and writes nothing where nothing does', async () => {
  const { storage, change, clock, rows } = openShell()
  const run = () =>
    watchDelays({ storage, change, clock: clock.now, forecasts: () => noForecast, newId: () => 'never kept' })
  for (const site of storage.sites.keys()) {
    const key = { ...today, site }
    const [appointment] = await change(
      key,
      book([{ service: councilTax, time: at('10:10'), reference: null }]),
      receptionist,
    )
    if (appointment) await change(key, arriveFor(appointment.id), receptionist)
  }
  const facts = () => rows("select site, by from journal where type = 'delay-began'")
  clock.set(at('10:20'))
  await run()
  expect(facts()).toEqual([])
  clock.set(at('10:21'))
  await run()
  await run()
  const by = '{"kind":"clock"}'
  expect(facts()).toEqual([
    { site: 'bootle', by },
    { site: 'southport', by },
  ])
})
