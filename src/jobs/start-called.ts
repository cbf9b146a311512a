import { startDue } from '../domain/acts/serve.ts'
import { localDate } from '../domain/local-time.ts'
import type { JobParts } from './jobs.ts'

/** Starts the enquiries of those who were called long enough ago, at the sites that have it so. */
export async function startCalled({ storage, change, clock }: JobParts): Promise<void> {
  const date = localDate(clock())
  for (const { id, rules } of storage.sites.values())
    if (rules.startAfterCallSeconds !== null) await change({ site: id, date }, startDue, { kind: 'clock' })
}
