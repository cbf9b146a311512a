import type { Appointment } from '../domain/appointment.ts'
import type { DayKey } from '../domain/day.ts'
import type { Token } from '../domain/id.ts'
import type { Look } from '../domain/waits/forecast.ts'
import type { Parts } from './parts.ts'
import { NotFound } from './today.ts'

export type Place = Look & { readonly key: DayKey; readonly appointment: Appointment }

/**
 * The appointment that a token opens, where it stands now, with its day for reading at once.
 * @throws {NotFound}
 */
export async function placeOf({ storage, forecasts, clock }: Parts, token: string): Promise<Place> {
  const place = await storage.appointmentByToken(token as Token)
  if (!place) throw new NotFound()
  const { appointment: id, ...key } = place
  const day = await storage.day(key)
  const appointment = day.appointments.get(id)
  if (!appointment) throw new NotFound()
  return { key, day, appointment, forecast: forecasts(key.site), now: clock() }
}
