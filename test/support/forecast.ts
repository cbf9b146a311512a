import type { Day } from '../../src/domain/day.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { type Forecast, type Look, noForecast } from '../../src/domain/waits/forecast.ts'
import { makeForecaster } from '../../src/domain/waits/forecaster.ts'

/** Does at once what the product does in slices. */
export function finish<Of>(work: Generator<void, Of>): Of {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}

/** How a day's waits will go, by the usual minutes alone. */
export const forecastOf = (day: Day, now: Instant): Forecast =>
  finish(makeForecaster(day.site).forecast(day, now, noForecast))

/** A stage's day with its forecast, as a page looks at it. */
export const lookAt = ({ day, now }: { readonly day: Day; now(): Instant }): Look => ({
  day,
  forecast: forecastOf(day, now()),
  now: now(),
})
