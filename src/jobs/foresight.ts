import type { Logger } from 'pino'
import type { Clock } from '../change.ts'
import type { Day } from '../domain/day.ts'
import { type Instant, minutesApart } from '../domain/instant.ts'
import { dayAfter, localDate } from '../domain/local-time.ts'
import type { Site } from '../domain/site.ts'
import { type Forecast, noForecast } from '../domain/waits/forecast.ts'
import { type Forecaster, makeForecaster } from '../domain/waits/forecaster.ts'
import type { Live } from '../live/live.ts'
import type { Storage } from '../storage/storage.ts'
import type { Pace } from './pace.ts'

/** Days before today that are learned from at the start; of the last of them also what would have been told. */
const pastDays = 60
const askedDays = 20

/** Minutes until the past is read again after that failed. */
const againMinutes = 5

export type WaitParts = {
  readonly storage: Pick<Storage, 'sites' | 'day' | 'journal'>
  readonly live: Pick<Live, 'announce'>
  readonly clock: Clock
  readonly log: Logger
}

/** Learning has a pace of its own: no forecast waits for days gone by. */
export type Paces = { readonly forecasting: Pace; readonly learning: Pace }

/** What is known of a site's waits, and how they will go by that. */
export function makeForesight({ storage, live, clock, log }: WaitParts, site: Site, { forecasting, learning }: Paces) {
  let forecaster = makeForecaster(site)
  let forecast: Forecast = noForecast
  let triedAt = 0
  /** The days before today: null before anything was learned from them, and after what was learned was lost. */
  let learned: Promise<void> | null = null
  let failedAt: Instant | null = null

  /** What it knows may be half of something. The past is learned again once a forecast can be made. */
  function beginAnew(): void {
    forecaster = makeForecaster(site)
    learned = null
  }

  async function foresee(): Promise<void> {
    const before = forecast
    triedAt = clock()
    try {
      const day = await storage.day({ site: site.id, date: localDate(clock()) })
      forecast = await forecasting.inSlices(forecaster.forecast(day, clock(), before))
      if (mayLearn()) learned ??= learn()
    } catch (error) {
      if (learning.isOver()) return
      log.error({ err: error, site: site.id }, 'the waits could not be worked out')
      beginAnew()
      // A wait that is out of date would be believed.
      forecast = { ...noForecast, version: before.version + 1 }
    }
    if (forecast.version !== before.version) live.announce(site.id)
  }

  /** A clock that was set back must not put it off. */
  const mayLearn = () => failedAt === null || minutesApart(failedAt, clock()) >= againMinutes

  async function learn(): Promise<void> {
    const unlearned = forecaster
    try {
      const wise = await learning.inTurn(() => learnPast({ storage, clock }, site, learning))
      if (forecaster === unlearned) forecaster = wise ?? unlearned
    } catch (error) {
      if (learning.isOver()) return
      log.error({ err: error, site: site.id }, 'the days before today could not be learned from')
      failedAt = clock()
      if (forecaster === unlearned) learned = null
    }
  }

  return {
    /** Works the forecast out anew, from the day as it is now. */
    foresee,
    /** The last forecast, and when one was last attempted. */
    forecast: () => forecast,
    triedAt: () => triedAt,
    whatIfs: (day: Day, now: Instant) => forecaster.whatIfs(day, now),
    beginAnew,
    /** Resolves once the past is learned, as far as that was begun. */
    learned: async () => void (await learned),
  }
}

/**
 * Goes through the days before today, the oldest first; until that is done the usual minutes stand in. Null where there
 * are none.
 */
async function learnPast(
  { storage, clock }: Pick<WaitParts, 'storage' | 'clock'>,
  site: Site,
  { inSlices }: Pace,
): Promise<Forecaster | null> {
  const learned = makeForecaster(site)
  const today = localDate(clock())
  let isAny = false
  // Midnight may pass meanwhile.
  for (let date = dayAfter(today, -pastDays); date < localDate(clock()); date = dayAfter(date)) {
    const journal = await storage.journal({ site: site.id, date })
    if (journal.length === 0) continue
    isAny = true
    await inSlices(learned.learn(date, journal, date >= dayAfter(today, -askedDays)))
  }
  return isAny ? learned : null
}
