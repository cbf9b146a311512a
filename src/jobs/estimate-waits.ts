import type { SiteId } from '../domain/id.ts'
import type { Site } from '../domain/site.ts'
import { type Forecasts, noForecast } from '../domain/waits/forecast.ts'
import type { WhatIfsOf } from '../domain/waits/what-if.ts'
import { makeForesight, type Paces, type WaitParts } from './foresight.ts'
import { makePace, type Pace } from './pace.ts'
import { weighWhatIfs } from './weigh-what-ifs.ts'

/** A forecast is no older than this: waits pass, whether or not anything happens. */
const freshSeconds = 30

/** And no site's is made more often: when many come at once, one forecast serves them all. */
const apartMilliseconds = 500

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

/**
 * Works out every site's waits at each fact and every half minute, twice a second at most, beside the requests and never
 * in their way.
 */
export function estimateWaits(parts: WaitParts): Waits {
  const { storage, clock } = parts
  const stopping = new AbortController()
  // What is learned comes once, after the start; forecasts come all day.
  const [forecasting, learning] = [makePace(stopping.signal, 39), makePace(stopping.signal, 9)]
  // Whoever waits for a what-if waits for no forecast: only those who wait for forecasts cut this short.
  const spacing = makePace(stopping.signal, 0)
  const paces = { forecasting, learning, spacing }
  const sites = new Map([...storage.sites.values()].map((site) => [site.id, siteWaits(parts, site, paces)]))
  const each = <Of>(act: (site: SiteWaits) => Of) => [...sites.values()].map(act)
  const beat = setInterval(() => {
    for (const site of sites.values()) {
      // A clock that was set back must not leave everybody with what was true once.
      if (Math.abs(clock() - site.triedAt()) < freshSeconds * 1_000) continue
      site.renew()
      if (site.forecast().at !== null && site.isAskedWhatIf()) void site.weigh()
    }
  }, 1_000)
  beat.unref()
  return {
    forecasts: (site) => sites.get(site)?.forecast() ?? noForecast,
    whatIfs: {
      last: (site) => sites.get(site)?.whatIfs() ?? null,
      now: (site) => forecasting.unrested(async () => (await sites.get(site)?.weigh()) ?? null),
    },
    renew: (site) => sites.get(site)?.renew(),
    begun: forecasting.unrested(() => Promise.all(each((site) => site.begun))),
    settled: async () => {
      const settle = () => Promise.all(each((site) => site.settled()))
      await spacing.unrested(() => forecasting.unrested(() => learning.unrested(settle)))
    },
    stop: async () => {
      clearInterval(beat)
      stopping.abort()
      await Promise.all([forecasting.ended(), learning.ended()])
    },
  }
}

type SiteWaits = ReturnType<typeof siteWaits>

function siteWaits(parts: WaitParts, site: Site, paces: Paces & { readonly spacing: Pace }) {
  const { forecasting, spacing } = paces
  const foresight = makeForesight(parts, site, paces)
  /** The forecast that is yet to begin: facts that come before it share it. */
  let wanted: Promise<void> | null = null
  let begunAt = Number.NEGATIVE_INFINITY

  function renew(): Promise<void> {
    wanted ??= spacing.leave(begunAt + apartMilliseconds - performance.now()).then(() => forecasting.inTurn(begin))
    return wanted
  }

  async function begin(): Promise<void> {
    wanted = null
    begunAt = performance.now()
    if (!forecasting.isOver()) await foresight.foresee()
  }

  const whatIfs = weighWhatIfs({
    ...{ ...parts, site: site.id },
    pace: forecasting,
    work: foresight.whatIfs,
    broke: foresight.beginAnew,
  })

  return {
    begun: renew(),
    forecast: foresight.forecast,
    triedAt: foresight.triedAt,
    whatIfs: whatIfs.last,
    isAskedWhatIf: whatIfs.isAsked,
    weigh: () => forecasting.inTurn(whatIfs.now),
    renew: () => void renew(),
    settled: async () => {
      await renew()
      await foresight.learned()
      await renew()
    },
  }
}
