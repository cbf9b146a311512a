import { toComeAt } from '../appointment.ts'
import type { ServiceId } from '../id.ts'
import { later, secondsBetween } from '../instant.ts'
import type { Rules } from '../site.ts'
import { type Visit, waitsSince } from '../visit.ts'
import type { Band } from './response.ts'

/** What an answer by a visit's own link is counted by, beside its site and round. */
export type AboutVisit = { readonly service: ServiceId; readonly band: Band; readonly kept: boolean }

/** The limits of the bands (charter.md, P4 and P2), and that of P5, in seconds. */
const immediatelySeconds = 120
const shortSeconds = 900
const appointmentSeconds = 600

/**
 * Null for a visit that was not served. The wait is the charter's, in whole seconds: from the later of arrival and
 * appointed time to the first start. A late appointment is asked what P2 promises everybody, as P5 is published without it.
 */
export function aboutVisit(visit: Visit, rules: Rules): AboutVisit | null {
  if (visit.firstStartedAt === null) return null
  const waited = secondsBetween(waitsSince(visit), visit.firstStartedAt)
  return { service: visit.service, band: bandOf(waited), kept: waited <= promisedSeconds(visit, rules) }
}

function bandOf(seconds: number): Band {
  if (seconds <= immediatelySeconds) return 'to-2'
  return seconds <= shortSeconds ? 'to-15' : 'over-15'
}

function promisedSeconds({ appointment, arrivedAt }: Visit, rules: Rules): number {
  const isOnTime = appointment !== null && arrivedAt <= later(toComeAt(appointment), rules.appointmentLateMinutes)
  return isOnTime ? appointmentSeconds : rules.startWithinMinutes * 60
}
