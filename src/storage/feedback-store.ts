import type { FeedbackCase, FeedbackMeasures } from '../domain/feedback/case.ts'
import type { SiteId, Token } from '../domain/id.ts'
import type { Instant } from '../domain/instant.ts'
import type { Period } from '../domain/period.ts'

/** Where compliments and complaints are kept. The facts of each stay for ever; what people wrote is erased. */
export interface FeedbackStore {
  byToken(token: Token): Promise<FeedbackCase | null>
  byReference(reference: string): Promise<FeedbackCase | null>
  /** Those that are not closed, the one whose clock runs out first first. */
  open(): Promise<readonly FeedbackCase[]>
  receivedIn(period: Period): Promise<readonly FeedbackCase[]>
  /** P9 of the days of a period, of one site or of all. */
  measures(period: Period, site: SiteId | null, now: Instant): Promise<FeedbackMeasures>
}
