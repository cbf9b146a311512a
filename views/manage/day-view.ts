import type { FeedbackCase } from '../../src/domain/feedback/case.ts'
import type { FeedbackClock } from '../../src/domain/feedback/clock.ts'
import type { Instant } from '../../src/domain/instant.ts'
import type { LocalDate } from '../../src/domain/local-time.ts'
import type { DayFigures, Figures } from '../../src/domain/today/figures.ts'
import type { SiteNow } from '../../src/domain/today/site-now.ts'
import type { Look } from '../../src/domain/waits/forecast.ts'
import type { Frame } from '../page.tsx'

/** A site's figures of a day and of a week, each with the same of the week before. */
export type SiteDay = {
  readonly look: Look
  readonly stands: SiteNow
  readonly today: DayFigures
  /** Up to the same time of the day. */
  readonly lastWeek: DayFigures
  /** The last day on which any site was open; null where there was none lately. */
  readonly lastOpen: { readonly figures: Figures; readonly before: Figures } | null
  readonly week: Figures
  /** Up to the same time of the same day. */
  readonly weekBefore: Figures
}

export type DayView = {
  readonly frame: Frame
  readonly now: Instant
  readonly today: LocalDate
  /** The same weekday of the week before. */
  readonly lastWeek: LocalDate
  readonly lastOpen: LocalDate | null
  readonly sites: readonly SiteDay[]
  /** Those whose clock runs out soon or has run out, the first one first. */
  readonly complaints: readonly { readonly found: FeedbackCase; readonly clock: FeedbackClock }[]
}
