import type { Day } from '../day.ts'
import type { AppointmentId, ServiceId, SiteId, VisitId } from '../id.ts'
import type { Instant } from '../instant.ts'
import type { Queue } from '../visit.ts'
import type { ShownToVisitor } from './longer.ts'
import type { Range } from './range.ts'
import type { Shown } from './shown.ts'

/** How a site's waits will go, as it was last worked out. A page reads it and never waits for it. */
export type Forecast = {
  /** Of when it is; null where none has been made, or the last attempt failed. */
  readonly at: Instant | null
  /** How many entries of the day's journal it knows of: the clock that says when may have been set back. */
  readonly knows: number
  /** Rises whenever something is shown that was not shown before. */
  readonly version: number
  /** Everybody who waits, in the stretch of waiting that it is of. */
  readonly visits: ReadonlyMap<VisitId, ShownToVisitor & { readonly stretch: VisitId }>
  /** Somebody who would come now: without an appointment, or for one of this time. */
  readonly newcomers: ReadonlyMap<ServiceId, Readonly<Record<Queue, Shown>>>
  /** Who is expected within the next hour or should have come. */
  readonly appointments: ReadonlyMap<AppointmentId, Expected>
}

export type Expected = {
  /** The wait of somebody who came for it now, in minutes. */
  readonly now: Range
  /** By how many minutes it will be called after its time, or after arriving where that is later. */
  readonly late: Range
}

/** A day as it stands, how its waits will go, and when it is looked at. */
export type Look = { readonly day: Day; readonly forecast: Forecast; readonly now: Instant }

/** The last forecast of each site. */
export type Forecasts = (site: SiteId) => Forecast

export const noForecast: Forecast = {
  at: null,
  knows: 0,
  version: 0,
  visits: new Map(),
  newcomers: new Map(),
  appointments: new Map(),
}
