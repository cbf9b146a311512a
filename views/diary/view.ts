import type { Appointment } from '../../src/domain/appointment.ts'
import type { DeskId } from '../../src/domain/id.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { type LocalDate, localDate, localTime } from '../../src/domain/local-time.ts'
import type { View } from '../reception/view.ts'
import { spokenDate } from '../words/en/times.ts'

/** A day of the diary as its pages draw it: that day, not today's. */
export type DiaryView = View

export const diaryOf = ({ day }: Pick<View, 'day'>): string => `/diary/${day.site.id}`

export const dayAddress = (view: Pick<View, 'day'>, date: LocalDate = view.day.date): string =>
  `${diaryOf(view)}?date=${date}`

export const appointmentAddress = (view: Pick<View, 'day'>, { token }: Pick<Appointment, 'token'>): string =>
  `${diaryOf(view)}/appointments/${token}`

/** Where a free time is booked: the day, the time and the desk are chosen already. */
export const bookAt = (view: Pick<View, 'day'>, from: Instant, desk: DeskId): string =>
  `${diaryOf(view)}/book?date=${localDate(from)}&time=${localTime(from)}&desk=${desk}`

/** 09:15, Tuesday 24 November */
export const whenText = (time: Instant): string => `${localTime(time)}, ${spokenDate(localDate(time))}`
