import type { Day } from '../day.ts'
import { type Instant, later, minutesBetween } from '../instant.ts'
import type { Candidate } from '../next.ts'
import { isServed } from './ahead.ts'
import { boundsOf, type Estimate, estimateOf } from './estimate.ts'
import type { Forecast } from './forecast.ts'
import type { Range } from './range.ts'

export type Coming = Pick<Candidate, 'service' | 'appointment' | 'urgent'>

/** What somebody is told who comes now, and the range that it was made from, where there was one. */
export type Told = { readonly shown: Estimate; readonly range?: Range }

export function toldTo(day: Day, forecast: Forecast, coming: Coming, now: Instant): Told {
  const range = rangeOf(day, forecast, coming, now)
  const known = range ? { range } : {}
  if (!isServed(day, coming.service)) return { shown: { is: 'no-desk' }, ...known }
  if (!range) return { shown: { is: 'unknown' } }
  const forWalkIns = forecast.newcomers.get(coming.service)?.['walk-in'].shown
  // The first desk has opened since it was worked out.
  if (forWalkIns?.is === 'no-desk') return { shown: { is: 'unknown' } }
  // A ticket says what the kiosk said a moment before.
  const asShown = coming.appointment || coming.urgent ? null : forWalkIns
  return { shown: asShown && boundsOf(asShown) ? asShown : estimateOf(range), range }
}

function rangeOf({ site }: Day, forecast: Forecast, coming: Coming, now: Instant): Range | null {
  const { service, appointment, urgent } = coming
  const expected = appointment && forecast.appointments.get(appointment.id)
  if (expected) return expected.now
  const newcomers = forecast.newcomers.get(service)
  if (!newcomers) return null
  const { range } = newcomers[appointment ? 'appointment' : 'walk-in']
  // Whoever goes before others waits no longer than they would; how much less is not worked out.
  if (urgent) return { ...range, low: 0 }
  if (!appointment) return range
  const early = minutesBetween(now, later(appointment.time, -site.rules.appointmentEarlyMinutes))
  return { low: range.low, middle: Math.max(early, range.middle), high: Math.max(early, range.high) }
}
