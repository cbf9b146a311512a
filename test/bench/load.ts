// Sends the forms, in a process of its own: what it costs to send them is not the servers' time.
import { arrive, callNext, fill, noShow, openDesks } from './acts.ts'
import { type Series, seriesOf } from './figures.ts'
import { benchDesks } from './sites.ts'

/** So many check-ins at each site in turn, by so many visitors at once. */
export type CheckIns = { is: 'check-ins'; url: string; sites: string[]; each: number; visitors: number }
/** So many times at each site in turn, so many desks call at once while 40 wait. */
export type Calls = { is: 'calls'; url: string; sites: string[]; each: number; desks: number }

async function timed(milliseconds: number[], work: () => Promise<void>): Promise<void> {
  const before = performance.now()
  await work()
  milliseconds.push(performance.now() - before)
}

/** Where the desks are open already: the same site may be asked for again. */
const opened = new Set<string>()

async function checkIns({ url, sites, each, visitors }: CheckIns): Promise<Series> {
  for (const site of sites) {
    const place = `${url} ${site}`
    if (!opened.has(place)) await openDesks(url, site)
    opened.add(place)
  }
  const toCome = sites.flatMap((site) => Array.from({ length: each }, () => site)).reverse()
  const milliseconds: number[] = []
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: visitors }, async () => {
      for (let site = toCome.pop(); site; site = toCome.pop()) {
        const here = site
        await timed(milliseconds, () => arrive(url, here))
      }
    }),
  )
  return seriesOf(milliseconds, (performance.now() - begun) / 1000)
}

async function calls({ url, sites, each, desks }: Calls): Promise<Series> {
  const milliseconds: number[] = []
  const calling = benchDesks.slice(0, desks)
  let seconds = 0
  for (const site of sites) {
    await fill(url, site)
    for (let round = 0; round < each; round++) {
      const begun = performance.now()
      await Promise.all(calling.map((desk) => timed(milliseconds, () => callNext(url, site, desk))))
      seconds += (performance.now() - begun) / 1000
      // 40 wait again.
      await Promise.all(calling.map((desk) => noShow(url, site, desk).then(() => arrive(url, site))))
    }
  }
  return seriesOf(milliseconds, seconds)
}

process.on('message', async (order: CheckIns | Calls) =>
  process.send?.(await (order.is === 'check-ins' ? checkIns(order) : calls(order))),
)
