import { toComeAt } from '../appointment.ts'
import { type Instant, secondsBetween } from '../instant.ts'
import { type Visit, waitsSince } from '../visit.ts'

/**
 * What is published is measured by the charter's own limits, in seconds, whatever a site's rules have its queue do: P1
 * from arrival to greeting, P2, P4 and P5 from when the wait began to the start of the enquiry, and from when on an
 * arrival is late for its appointment.
 */
export const withinSeconds = { p1: 120, p2: 900, p4: 120, p5: 600, late: 600 } as const

type Waited = Pick<Visit, 'appointment' | 'arrivedAt' | 'firstCalledAt' | 'firstStartedAt' | 'state'>

/** Whoever was called and did not come was waited for from then on. Null for somebody who waits still. */
function waitedUntil({ firstStartedAt, firstCalledAt, state }: Waited): Instant | null {
  if (firstStartedAt !== null) return firstStartedAt
  if (state.is === 'no-show') return firstCalledAt
  if (state.is !== 'left') return null
  return state.wasCalled ? firstCalledAt : state.at
}

/**
 * How long a visitor waited: from the later of arrival and appointed time to the first start, or until they left. Null
 * for somebody who waits still.
 */
export function waitSeconds(visit: Waited): number | null {
  const until = waitedUntil(visit)
  return until === null ? null : secondsBetween(waitsSince(visit), until)
}

/**
 * What became of the promise that an enquiry is started within so many seconds. Who left after longer was failed; who
 * left sooner was neither seen in time nor failed.
 */
export function becameOf(visit: Waited, limitSeconds: number): 'met' | 'missed' | 'left-sooner' | 'undecided' {
  const seconds = waitSeconds(visit)
  if (seconds === null) return 'undecided'
  if (visit.firstStartedAt !== null) return seconds <= limitSeconds ? 'met' : 'missed'
  return seconds > limitSeconds ? 'missed' : 'left-sooner'
}

/** Whether somebody arrived late for an appointment, counted from when they were told to come. */
export const isLate = ({ appointment, arrivedAt }: Pick<Visit, 'appointment' | 'arrivedAt'>): boolean =>
  appointment !== null && secondsBetween(toComeAt(appointment), arrivedAt) > withinSeconds.late
