import { makeChange, makeChangeDays, makeNewId } from '../change.ts'
import type { SiteId } from '../domain/id.ts'
import { localDate } from '../domain/local-time.ts'
import type { Sites } from '../domain/site.ts'
import { type Forecast, noForecast } from '../domain/waits/forecast.ts'
import { makeForecaster } from '../domain/waits/forecaster.ts'
import { resultOf } from '../domain/waits/work.ts'
import { keptInMemory } from './memory.ts'
import type { Stage } from './run-day.ts'
import type { SimulatedClock } from './simulated-clock.ts'

/** Where days are played before there is a server: in memory, and what the waits will be is worked out when it is asked. */
export function pastStage(sites: Sites, clock: Pick<SimulatedClock, 'now'>) {
  const storage = keptInMemory(sites)
  const forecasters = new Map([...sites.values()].map((site) => [site.id, makeForecaster(site)]))
  const last = new Map<SiteId, Forecast>()

  function forecasts(site: SiteId): Forecast {
    const now = clock.now()
    const day = storage.now({ site, date: localDate(now) })
    const before = last.get(site) ?? noForecast
    const work = forecasters.get(site)?.forecast(day, now, before)
    const forecast = work ? resultOf(work) : before
    last.set(site, forecast)
    return forecast
  }

  const changeDays = makeChangeDays({
    ...{ storage, forecasts, clock: clock.now, newId: makeNewId() },
    announce: () => undefined,
  })
  const stage: Stage = { storage, changeDays, change: makeChange(changeDays), clock }
  return { stage, moveTo: storage.moveTo }
}

/** A stage that goes over to another while people are on it. */
export function movableStage(first: Stage) {
  let now = first
  const stage: Stage = {
    change: (...acts) => now.change(...acts),
    changeDays: (...acts) => now.changeDays(...acts),
    storage: {
      day: (key) => now.storage.day(key),
      appointmentByToken: (token) => now.storage.appointmentByToken(token),
    },
    clock: first.clock,
  }
  return {
    stage,
    goTo: (other: Stage) => {
      now = other
    },
  }
}
