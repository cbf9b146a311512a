import { Hono } from 'hono'
import { problemPage } from '../views/problem/problem.tsx'
import { api } from './http/api.ts'
import { booking } from './http/booking.ts'
import { bookedAppointment } from './http/booking-manage.ts'
import { calendar } from './http/calendar.ts'
import { desk } from './http/desk.ts'
import { diary } from './http/diary.ts'
import { diaryImport } from './http/diary-import.ts'
import { feedback } from './http/feedback.ts'
import { kiosk } from './http/kiosk.ts'
import { kioskSurvey } from './http/kiosk-survey.ts'
import { live } from './http/live.ts'
import { manage } from './http/manage.ts'
import { manageDay } from './http/manage-day.ts'
import { manageFeedback } from './http/manage-feedback.ts'
import { managePerformance } from './http/manage-performance.ts'
import { manageSurvey } from './http/manage-survey.ts'
import type { Ctx, Env, Parts } from './http/parts.ts'
import { performance } from './http/performance.ts'
import { performancePages } from './http/performance-pages.ts'
import { answerError } from './http/problems.ts'
import { reception } from './http/reception.ts'
import { screen } from './http/screen.ts'
import { bodyUpTo, knownHost, plainAddress, sameOrigin, secureHeaders } from './http/security.ts'
import { start } from './http/start.ts'
import { staticFiles } from './http/static.ts'
import { survey } from './http/survey.ts'
import { ticket } from './http/ticket.ts'

const mostBytes = 64 * 1024

export function makeApp(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  const { common } = parts.frame.words
  const notFound = () => problemPage(parts.frame, { title: common.notFoundTitle, what: common.notFound })
  const tooBig = (c: Ctx) => c.html(problemPage(parts.frame, { title: common.tooBigTitle, what: common.tooBig }), 413)

  app.use(secureHeaders(parts.settings.PUBLIC_URL))
  app.use(plainAddress)
  app.use(knownHost(parts.settings))
  app.on('POST', '*', sameOrigin(parts.settings.PUBLIC_URL))
  app.on('POST', '*', bodyUpTo(mostBytes, tooBig))

  app.route('/', start(parts))
  app.route('/', api(parts))
  app.route('/', booking(parts))
  app.route('/', bookedAppointment(parts))
  app.route('/', kiosk(parts))
  app.route('/', ticket(parts))
  app.route('/', screen(parts))
  app.route('/', reception(parts))
  app.route('/', diary(parts))
  app.route('/', diaryImport(parts))
  app.route('/', calendar(parts))
  app.route('/', desk(parts))
  app.route('/', survey(parts))
  app.route('/', feedback(parts))
  app.route('/', performance(parts))
  app.route('/', performancePages(parts))
  app.route('/', manageDay(parts))
  app.route('/', manageSurvey(parts))
  app.route('/', managePerformance(parts))
  app.route('/', manageFeedback(parts))
  app.route('/', kioskSurvey(parts))
  app.route('/', manage(parts))
  app.route('/', live(parts))
  app.route('/', staticFiles(parts))

  app.notFound((c) => c.html(notFound(), 404))
  app.onError((error, c) => answerError(parts, error, c))
  return app
}
