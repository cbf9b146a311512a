import type { ServiceId } from '../id.ts'
import { isLate, waitSeconds, withinSeconds } from '../summary/wait.ts'
import type { Visit } from '../visit.ts'
import type { Band } from './response.ts'

/** What an answer by a visit's own link is counted by, beside its site and round. */
export type AboutVisit = { readonly service: ServiceId; readonly band: Band; readonly kept: boolean }

/**
 * Null for a visit that was not served. The wait is the charter's, in whole seconds: from the later of arrival and
 * appointed time to the first start, and the promise too, whatever the site's rules are. A late appointment is asked
 * what P2 promises everybody, as P5 is published without it.
 */
export function aboutVisit(visit: Visit): AboutVisit | null {
  const waited = visit.firstStartedAt === null ? null : waitSeconds(visit)
  if (waited === null) return null
  return { service: visit.service, band: bandOf(waited), kept: waited <= promisedSeconds(visit) }
}

function bandOf(seconds: number): Band {
  if (seconds <= withinSeconds.p4) return 'to-2'
  return seconds <= withinSeconds.p2 ? 'to-15' : 'over-15'
}

const promisedSeconds = (visit: Visit): number =>
  visit.appointment !== null && !isLate(visit) ? withinSeconds.p5 : withinSeconds.p2
