import { median, percentile, rounded } from './figures.ts'
import type { Fetched, Gets, Screens } from './listeners.ts'
import { quiet } from './quiet.ts'
import { ask, startBare, startProduct, startProgram } from './servers.ts'

const [screens, calls] = [500, 30]
const site = 'bootle'

type Times = { readonly half: number; readonly all: number; readonly longest: number }

const timesOf = (times: readonly Fetched[]): Times => ({
  half: rounded(median(times.map(({ half }) => half))),
  all: rounded(median(times.map(({ all }) => all))),
  longest: rounded(
    percentile(
      times.map(({ all }) => all),
      1,
    ),
  ),
})

/**
 * Milliseconds from a call until half and until all of 500 listening screens have fetched it, and the longest of the
 * calls; beside them, the bare server's time for 500 plain requests of a page of the same length.
 */
export async function measureScreens() {
  const product = await startProduct([site])
  const listening = startProgram('listeners.ts')
  await quiet()
  const order: Screens = { is: 'screens', url: product.url, site, screens, calls }
  const called = await ask<{ times: Fetched[]; bytes: number }>(listening, order)
  listening.kill()
  await product.stop()

  const bare = await startBare(called.bytes)
  const asking = startProgram('listeners.ts')
  await quiet()
  const plain: Gets = { is: 'gets', url: bare.url, screens, times: calls }
  const got = await ask<{ times: Fetched[] }>(asking, plain)
  asking.kill()
  await bare.stop()

  const [shown, fetched] = [timesOf(called.times), timesOf(got.times)]
  return { screens, bytes: called.bytes, product: shown, bare: fetched, ratio: rounded(shown.all / fetched.all) }
}
