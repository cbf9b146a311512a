import type { FeedbackStore } from '../feedback-store.ts'
import type { Commits } from './commits.ts'
import type { Queries } from './queries.ts'

/** Compliments and complaints. */
export function feedbackIn(_query: Queries, _commits: Commits): FeedbackStore {
  const notBuilt = () => Promise.reject(new Error('not built yet'))
  return { byToken: notBuilt, byReference: notBuilt, open: notBuilt, receivedIn: notBuilt, measures: notBuilt }
}
