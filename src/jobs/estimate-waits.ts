import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Clock } from '../change.ts'
import type { SiteId } from '../domain/id.ts'
import { dayAfter, localDate } from '../domain/local-time.ts'
import type { Site } from '../domain/site.ts'
import { type Forecast, type Forecasts, noForecast } from '../domain/waits/forecast.ts'
import { type Forecaster, makeForecaster } from '../domain/waits/forecaster.ts'
import type { WhatIfs, WhatIfsOf } from '../domain/waits/what-if.ts'
import type { Live } from '../live/live.ts'
import type { Storage } from '../storage/storage.ts'
import { inSlices, sliceMilliseconds } from './in-slices.ts'
import { weighWhatIfs } from './weigh-what-ifs.ts'

/** A forecast is no older than this: waits pass, whether or not anything happens. */
const freshSeconds = 30
/** After a forecast so many times as long is left to everything else. */
const restTimes = 9
/** Days before today that are learned from at the start; of the last of them also what would have been told. */
const pastDays = 60
const askedDays = 20

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

type WaitParts = {
  readonly storage: Pick<Storage, 'sites' | 'day' | 'journal'>
  readonly live: Pick<Live, 'announce'>
  readonly clock: Clock
  readonly log: Logger
}

/** Works out every site's waits at each fact and every half minute, beside the requests and never in their way. */
export function estimateWaits(parts: WaitParts): Waits {
  const { storage, clock } = parts
  const stopping = new AbortController()
  const sites = new Map([...storage.sites.values()].map((site) => [site.id, siteWaits(parts, site, stopping.signal)]))
  const each = <Of>(act: (site: SiteWaits) => Of) => [...sites.values()].map(act)
  const beat = setInterval(() => {
    for (const site of sites.values()) {
      const { at } = site.forecast()
      if (clock() - (at ?? 0) < freshSeconds * 1_000) continue
      site.renew()
      if (at !== null) void site.weigh()
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

function siteWaits({ storage, live, clock, log }: WaitParts, site: Site, signal: AbortSignal) {
  let forecaster = makeForecaster(site)
  let forecast: Forecast = noForecast
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
      await foresee()
      await rest((performance.now() - began) * restTimes)
    })
    wanted = done
    return done
  }

  const whatIfs = weighWhatIfs({
    ...{ storage, clock, log, site: site.id },
    work: (day, now) => forecaster.whatIfs(day, now),
    broke: () => {
      forecaster = makeForecaster(site)
    },
  })

  function weigh(): Promise<WhatIfs | null> {
    const weighed = done.then(() => (signal.aborted ? null : whatIfs.now()))
    done = weighed.then(() => undefined)
    return weighed
  }

  const rest = (milliseconds: number) => pause(milliseconds, undefined, { signal }).catch(() => undefined)

  async function foresee(): Promise<void> {
    const before = forecast
    try {
      const day = await storage.day({ site: site.id, date: localDate(clock()) })
      forecast = await inSlices(forecaster.forecast(day, clock(), before), turn)
    } catch (error) {
      log.error({ err: error, site: site.id }, 'the waits could not be worked out')
      // What it knows may be half of something, and a wait that is out of date would be believed.
      forecaster = makeForecaster(site)
      forecast = { ...noForecast, version: before.version + 1 }
    }
    if (forecast.version !== before.version) live.announce(site.id)
  }

  const begun = renew()
  const learned = begun
    .then(async () => {
      forecaster = (await learnPast({ storage, clock }, site, rest, signal)) ?? forecaster
    })
    .catch((error: unknown) =>
      log.error({ err: error, site: site.id }, 'the days before today could not be learned from'),
    )
  return {
    begun,
    forecast: () => forecast,
    whatIfs: whatIfs.last,
    weigh,
    renew: () => void renew(),
    settled: () => learned.then(renew),
    stopped: async () => {
      await learned
      await done
    },
  }
}

/**
 * Goes through the days before today, the oldest first; until that is done the usual minutes stand in. Null where there
 * are none, or the server stops.
 */
async function learnPast(
  { storage, clock }: Pick<WaitParts, 'storage' | 'clock'>,
  site: Site,
  rest: (milliseconds: number) => Promise<unknown>,
  signal: AbortSignal,
): Promise<Forecaster | null> {
  const learned = makeForecaster(site)
  const today = localDate(clock())
  let isAny = false
  for (let back = pastDays; back > 0 && !signal.aborted; back--) {
    const date = dayAfter(today, -back)
    const journal = await storage.journal({ site: site.id, date })
    if (journal.length === 0) continue
    isAny = true
    await inSlices(learned.learn(date, journal, back <= askedDays), () => rest(sliceMilliseconds * restTimes))
  }
  return isAny && !signal.aborted ? learned : null
}
