import { setMaxListeners } from 'node:events'
import { setImmediate as turn } from 'node:timers/promises'
import type { SiteId } from '../domain/id.ts'
import type { Site } from '../domain/site.ts'
import { type Forecasts, noForecast } from '../domain/waits/forecast.ts'
import type { WhatIfs, WhatIfsOf } from '../domain/waits/what-if.ts'
import { makeForesight, type WaitParts } from './foresight.ts'
import { makePace, restTimes } from './pace.ts'
import { weighWhatIfs } from './weigh-what-ifs.ts'

/** A forecast is no older than this: waits pass, whether or not anything happens. */
const freshSeconds = 30

export type Waits = {
  readonly forecasts: Forecasts
  readonly whatIfs: WhatIfsOf
  /** Something happened at a site: its waits are worked out anew, soon. */
  renew(site: SiteId): void
  /** Resolves once every site has a forecast. */
  readonly begun: Promise<unknown>
  /** Resolves once what is known has been learned, and every site's forecast is of now. */
  settled(): Promise<void>
  /** Resolves once nothing is under way any more. */
  stop(): Promise<void>
}

/** Works out every site's waits at each fact and every half minute, beside the requests and never in their way. */
export function estimateWaits(parts: WaitParts): Waits {
  const { storage, clock } = parts
  const stopping = new AbortController()
  // Every site listens, and a council may have many.
  setMaxListeners(0, stopping.signal)
  const sites = new Map([...storage.sites.values()].map((site) => [site.id, siteWaits(parts, site, stopping.signal)]))
  const each = <Of>(act: (site: SiteWaits) => Of) => [...sites.values()].map(act)
  const beat = setInterval(() => {
    for (const site of sites.values()) {
      // A clock that was set back must not leave everybody with what was true once.
      if (Math.abs(clock() - site.triedAt()) < freshSeconds * 1_000) continue
      site.renew()
      if (site.forecast().at !== null) void site.weigh()
    }
  }, 1_000)
  beat.unref()
  return {
    forecasts: (site) => sites.get(site)?.forecast() ?? noForecast,
    whatIfs: {
      last: (site) => sites.get(site)?.whatIfs() ?? null,
      now: async (site) => (await sites.get(site)?.weigh()) ?? null,
    },
    renew: (site) => sites.get(site)?.renew(),
    begun: Promise.all(each((site) => site.begun)),
    settled: async () => void (await Promise.all(each((site) => site.settled()))),
    stop: async () => {
      clearInterval(beat)
      stopping.abort()
      await Promise.all(each((site) => site.stopped()))
    },
  }
}

type SiteWaits = ReturnType<typeof siteWaits>

function siteWaits(parts: WaitParts, site: Site, signal: AbortSignal) {
  const pace = makePace(signal)
  const foresight = makeForesight(parts, site, pace)
  /** Whatever is under way, and the forecast that is wanted after it: facts that come meanwhile share one. */
  let done: Promise<void> = Promise.resolve()
  let wanted: Promise<void> | null = null

  function renew(): Promise<void> {
    if (wanted) return wanted
    done = done.then(async () => {
      // The answer to whoever caused it goes out first.
      await turn()
      wanted = null
      if (signal.aborted) return
      const began = performance.now()
      await foresight.foresee()
      await pace.rest((performance.now() - began) * restTimes)
    })
    wanted = done
    return done
  }

  const whatIfs = weighWhatIfs({
    ...{ ...parts, site: site.id },
    work: foresight.whatIfs,
    broke: foresight.beginAnew,
  })

  function weigh(): Promise<WhatIfs | null> {
    const weighed = done.then(() => (signal.aborted ? null : whatIfs.now()))
    done = weighed.then(() => undefined)
    return weighed
  }

  return {
    begun: renew(),
    forecast: foresight.forecast,
    triedAt: foresight.triedAt,
    whatIfs: whatIfs.last,
    weigh,
    renew: () => void renew(),
    settled: () =>
      pace.unrested(async () => {
        await renew()
        await foresight.learned()
        await renew()
      }),
    stopped: async () => {
      await done
      await foresight.learned()
    },
  }
}
