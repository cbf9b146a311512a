import type { Appointment } from '../appointment.ts'
import type { Instant } from '../instant.ts'
import { dayAfter, instantOf, localDate } from '../local-time.ts'
import type { AppointmentMessageKind, Message } from '../message.ts'
import type { Site } from '../site.ts'

/** What whoever booked is told now, and the reminder of a time that is to come. Nobody, where there is no address. */
export function messagesOf(
  { diary }: Site,
  { tells, token, time }: Appointment,
  kind: Exclude<AppointmentMessageKind, 'reminder'>,
  now: Instant,
): readonly Message[] {
  if (tells === null) return []
  const message: Message = { kind, token, time, dueAt: now }
  if (kind === 'cancelled' || diary.remindDaysBefore === null) return [message]
  const remindAt = instantOf(dayAfter(localDate(time), -diary.remindDaysBefore), diary.remindAt)
  return remindAt > now ? [message, { kind: 'reminder', token, time, dueAt: remindAt }] : [message]
}
