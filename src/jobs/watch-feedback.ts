import { runningOut } from '../domain/feedback/clock.ts'
import type { JobParts } from './jobs.ts'

/**
 * Says so when complaints are late or about to be. Managers see it on their pages; staff have no address yet, so that
 * nobody can be written to.
 */
export async function watchFeedback({ storage, clock, log }: JobParts): Promise<void> {
  const { soon, missed } = runningOut(await storage.feedback.open(), clock())
  if (soon + missed > 0) log.warn({ late: missed, dueSoon: soon }, 'complaints wait for their answer')
}
