import { type Beside, beside, median, type Round, rounded, type Series } from './figures.ts'
import type { Calls, CheckIns } from './load.ts'
import { quiet } from './quiet.ts'
import { ask, type Server, startBare, startProduct, startProgram, startUnforecast } from './servers.ts'

const rounds = 9

const numbered = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}-${index + 1}`)

/** Sites enough that no more than a hundred people wait at any of them. */
const sites = {
  warmUp: numbered('warm-up', 21),
  one: numbered('one', 15),
  fifty: numbered('fifty', 15),
  desk: numbered('desk', 2),
  desks: numbered('desks', 2),
}

const series = {
  'check-in, 1 connection': { is: 'check-ins', sites: sites.one, each: 100, visitors: 1 },
  'check-in, 50 connections': { is: 'check-ins', sites: sites.fifty, each: 100, visitors: 50 },
  'call next with 40 waiting, 1 desk': { is: 'calls', sites: sites.desk, each: 200, desks: 1 },
  'call next with 40 waiting, 6 desks at once': { is: 'calls', sites: sites.desks, each: 50, desks: 6 },
} as const

type Name = keyof typeof series
const names = Object.keys(series) as Name[]

/** Check-ins and calls over HTTP, at the product and at the bare server in turn. */
export async function measureRequests(): Promise<Record<Name, Beside>> {
  const load = startProgram('load.ts')
  const starts = { product: () => startProduct(Object.values(sites).flat()), bare: startBare }
  const measured: Record<keyof typeof starts, Record<Name, Series>>[] = []
  for (let round = 0; round < rounds; round++) {
    // Now the one first, now the other: what the machine does beside must not fall on one alone.
    const turns = round % 2 === 0 ? (['product', 'bare'] as const) : (['bare', 'product'] as const)
    const found: Partial<(typeof measured)[number]> = {}
    for (const who of turns) found[who] = await measureOne(load, await starts[who]())
    measured.push(found as (typeof measured)[number])
  }
  load.kill()
  const roundsOf = (name: Name) =>
    measured.map(({ product, bare }): Round => ({ product: product[name], bare: bare[name] }))
  return Object.fromEntries(names.map((name) => [name, beside(roundsOf(name))])) as Record<Name, Beside>
}

/** The check-ins of one connection while forecasts are made, as a share of their rate while none are. */
export async function measureForecasts(): Promise<number> {
  const load = startProgram('load.ts')
  const ids = [...sites.warmUp, ...sites.one]
  const order = { is: 'check-ins', each: 100, visitors: 1 } as const
  const ratios: number[] = []
  for (let round = 0; round < rounds; round++) {
    const servers = [await startProduct(ids), await startUnforecast(ids)]
    for (const { url } of servers) await ask(load, { ...order, url, sites: sites.warmUp })
    await quiet()
    // Site by site in turn: what the machine does beside falls on both.
    for (const [index, site] of sites.one.entries()) {
      const rates = new Map<Server, number>()
      for (const server of index % 2 === 0 ? servers : servers.toReversed())
        rates.set(server, (await ask<Series>(load, { ...order, url: server.url, sites: [site] })).perSecond)
      const [forecasting = 0, without = 0] = servers.map((server) => rates.get(server) ?? 0)
      ratios.push(forecasting / without)
    }
    for (const { stop } of servers) await stop()
  }
  load.kill()
  return rounded(median(ratios))
}

async function measureOne(load: ReturnType<typeof startProgram>, { url, stop }: Server): Promise<Record<Name, Series>> {
  const order = (given: Omit<CheckIns, 'url'> | Omit<Calls, 'url'>) => ask<Series>(load, { ...given, url })
  // Until some thousands have come, each way in, a server is still compiling what it runs: that is not its day.
  const [here = '', ...elsewhere] = sites.warmUp
  await order({ is: 'check-ins', sites: elsewhere.slice(0, 5), each: 400, visitors: 10 })
  await order({ is: 'check-ins', sites: elsewhere.slice(5), each: 100, visitors: 1 })
  await order({ is: 'calls', sites: [here], each: 50, desks: 6 })
  const found: Partial<Record<Name, Series>> = {}
  for (const name of names) {
    await quiet()
    found[name] = await order(series[name] as CheckIns | Calls)
  }
  await stop()
  return found as Record<Name, Series>
}
