import { booked } from './en/booked.ts'
import { booking } from './en/booking.ts'
import { common } from './en/common.ts'
import { desk } from './en/desk.ts'
import { diary } from './en/diary.ts'
import { diaryImport } from './en/diary-import.ts'
import { feedback } from './en/feedback.ts'
import { kiosk } from './en/kiosk.ts'
import { manage } from './en/manage.ts'
import { manageDay } from './en/manage-day.ts'
import { managePerformance } from './en/manage-performance.ts'
import { messages } from './en/messages.ts'
import { performance } from './en/performance.ts'
import { reception } from './en/reception.ts'
import { refusals } from './en/refusals.ts'
import { screen } from './en/screen.ts'
import { start } from './en/start.ts'
import { statements } from './en/statements.ts'
import { survey } from './en/survey.ts'
import { surveyResults } from './en/survey-results.ts'
import { ticket } from './en/ticket.ts'

/** All words that the public reads, in English. Another language is an object of the same type. */
export const english = {
  language: 'en',
  booked,
  booking,
  common,
  desk,
  diary,
  diaryImport,
  kiosk,
  manage,
  feedback,
  manageDay,
  managePerformance,
  performance,
  survey,
  surveyResults,
  messages,
  reception,
  refusals,
  screen,
  start,
  statements,
  ticket,
} as const

export type Words = typeof english
