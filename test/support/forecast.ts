import type { Day } from '../../src/domain/day.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { type Forecast, type Look, noForecast } from '../../src/domain/waits/forecast.ts'
import { makeForecaster } from '../../src/domain/waits/forecaster.ts'
import { resultOf } from '../../src/domain/waits/work.ts'

/** How a day's waits will go, by the usual minutes alone. */
export const forecastOf = (day: Day, now: Instant): Forecast =>
  resultOf(makeForecaster(day.site).forecast(day, now, noForecast))

/** A stage's day with its forecast, as a page looks at it. */
export const lookAt = ({ day, now }: { readonly day: Day; now(): Instant }): Look => ({
  day,
  forecast: forecastOf(day, now()),
  now: now(),
})
