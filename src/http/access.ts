import type { Hono } from 'hono'
import type { Ctx, Env } from './parts.ts'

/** Who may use an address: anybody, a device of the site, or a role at the site. */
export type Who =
  | 'public'
  | 'device: kiosk'
  | 'device: screen'
  | 'role: receptionist'
  | 'role: adviser'
  | 'role: manager'

/** Every address of the product, and who may use it. What is not listed here cannot be served: it does not compile. */
export const access = {
  'GET /': 'public',
  'GET /api/v1/sites/:site': 'public',
  'GET /live': 'public',
  'GET /live/:site': 'public',
  'GET /static/*': 'public',
  'GET /healthz': 'public',
  'GET /accessibility': 'public',
  'GET /privacy': 'public',

  'GET /kiosk/:site': 'device: kiosk',
  'GET /kiosk/:site/now': 'device: kiosk',
  'GET /kiosk/:site/services': 'device: kiosk',
  'GET /kiosk/:site/services/:service': 'device: kiosk',
  'POST /kiosk/:site/arrive': 'device: kiosk',
  'GET /kiosk/:site/appointment': 'device: kiosk',
  'GET /kiosk/:site/reference': 'device: kiosk',
  'GET /kiosk/:site/camera': 'device: kiosk',
  'GET /kiosk/:site/times': 'device: kiosk',
  'GET /kiosk/:site/times/:time': 'device: kiosk',
  'POST /kiosk/:site/arrive-for': 'device: kiosk',
  'GET /kiosk/:site/tickets/:token': 'device: kiosk',
  'GET /kiosk/:site/tickets/:token/now': 'device: kiosk',
  'GET /kiosk/:site/tickets/:token/languages': 'device: kiosk',
  'POST /kiosk/:site/tickets/:token/help': 'device: kiosk',
  'POST /kiosk/:site/tickets/:token/hold': 'device: kiosk',
  'GET /kiosk/:site/staff': 'device: kiosk',
  'POST /kiosk/:site/staff': 'device: kiosk',

  'GET /t/:token': 'public',
  'GET /t/:token/now': 'public',
  'POST /t/:token/hold': 'public',
  'POST /t/:token/come-back': 'public',
  'POST /t/:token/leave': 'public',
  'POST /t/:token/help': 'public',

  'GET /book': 'public',
  'GET /book/:site': 'public',
  'GET /book/:site/:service': 'public',
  'POST /book/:site/:service': 'public',

  'GET /appointments/:token': 'public',
  'GET /appointments/:token/needs': 'public',
  'POST /appointments/:token/needs': 'public',
  'GET /appointments/:token/contact': 'public',
  'POST /appointments/:token/contact': 'public',
  'GET /appointments/:token/check': 'public',
  'POST /appointments/:token/confirm': 'public',
  'POST /appointments/:token/give-up': 'public',
  'GET /appointments/:token/booked': 'public',
  'GET /appointments/:token/calendar.ics': 'public',
  'GET /appointments/:token/move': 'public',
  'POST /appointments/:token/move': 'public',
  'GET /appointments/:token/cancel': 'public',
  'POST /appointments/:token/cancel': 'public',
  'GET /appointments/:token/late': 'public',
  'POST /appointments/:token/late': 'public',

  'GET /screen/:site': 'device: screen',
  'GET /screen/:site/now': 'device: screen',

  'GET /reception/:site': 'role: receptionist',
  'GET /reception/:site/now': 'role: receptionist',
  'POST /reception/:site/arrive': 'role: receptionist',
  'POST /reception/:site/arrive-for': 'role: receptionist',
  'POST /reception/:site/staff-came': 'role: receptionist',
  'GET /reception/:site/visits/:visit': 'role: receptionist',
  'POST /reception/:site/visits/:visit/:act': 'role: receptionist',
  'GET /reception/:site/desks/:desk': 'role: receptionist',
  'POST /reception/:site/desks/:desk/:act': 'role: receptionist',
  'POST /reception/:site/notice': 'role: receptionist',
  'GET /reception/:site/what-if': 'role: receptionist',
  'POST /reception/:site/what-if': 'role: receptionist',
  'POST /reception/:site/notice/withdraw': 'role: receptionist',
  'POST /reception/:site/undo': 'role: receptionist',

  'GET /diary/:site': 'role: receptionist',
  'GET /diary/:site/now': 'role: receptionist',
  'GET /diary/:site/week': 'role: receptionist',
  'GET /diary/:site/sheet': 'role: receptionist',
  'GET /diary/:site/book': 'role: receptionist',
  'POST /diary/:site/book': 'role: receptionist',
  'GET /diary/:site/appointments/:token': 'role: receptionist',
  'GET /diary/:site/appointments/:token/move': 'role: receptionist',
  'POST /diary/:site/appointments/:token/:act': 'role: receptionist',
  'GET /diary/:site/block': 'role: receptionist',
  'POST /diary/:site/block': 'role: receptionist',
  'POST /diary/:site/unblock': 'role: receptionist',
  'GET /diary/:site/import': 'role: receptionist',
  'POST /diary/:site/import': 'role: receptionist',
  'GET /diary/:site/feed': 'role: receptionist',
  'POST /diary/:site/feed': 'role: receptionist',
  // Calendars cannot sign in: the address itself is the secret.
  'GET /calendar/:token': 'public',

  'GET /survey/:site': 'public',
  'POST /survey/:site': 'public',
  'GET /survey/:site/thanks': 'public',
  'POST /survey/:site/thanks': 'public',
  'GET /survey/:site/about-you': 'public',
  'POST /survey/:site/about-you': 'public',
  'GET /survey/:site/poster': 'role: receptionist',
  'GET /s/:token': 'public',
  'POST /s/:token': 'public',
  'GET /s/:token/thanks': 'public',
  'POST /s/:token/thanks': 'public',
  'GET /s/:token/about-you': 'public',
  'POST /s/:token/about-you': 'public',
  'GET /kiosk/:site/survey': 'device: kiosk',
  'POST /kiosk/:site/survey': 'device: kiosk',
  'GET /kiosk/:site/survey/thanks': 'device: kiosk',

  'GET /feedback': 'public',
  'GET /feedback/:kind': 'public',
  'POST /feedback/:kind': 'public',
  'GET /feedback/cases/:token': 'public',
  'GET /feedback/find': 'public',
  'POST /feedback/cases/:token/stage-2': 'public',
  'GET /reception/:site/feedback': 'role: receptionist',
  'POST /reception/:site/feedback': 'role: receptionist',
  'POST /reception/:site/feedback/review': 'role: receptionist',

  'GET /performance': 'public',
  'GET /performance/:quarter': 'public',
  'GET /performance/:quarter/figures.csv': 'public',
  'GET /performance/:quarter/figures.json': 'public',
  'GET /performance/:quarter/corrections.csv': 'public',

  'GET /manage': 'role: manager',
  'GET /manage/now': 'role: manager',
  'GET /manage/estimates': 'role: manager',
  'GET /manage/patterns': 'role: manager',
  'GET /manage/survey': 'role: manager',
  'POST /manage/survey/waves': 'role: manager',
  'POST /manage/survey/waves/take-back': 'role: manager',
  'GET /manage/survey/words': 'role: manager',
  'POST /manage/survey/words/:id': 'role: manager',
  'GET /manage/performance': 'role: manager',
  'GET /manage/performance/:quarter': 'role: manager',
  'POST /manage/performance/:quarter/narrative': 'role: manager',
  'POST /manage/performance/:quarter/figures': 'role: manager',
  'POST /manage/performance/:quarter/file': 'role: manager',
  'POST /manage/performance/:quarter/publish': 'role: manager',
  'GET /manage/feedback': 'role: manager',
  'GET /manage/feedback/:reference': 'role: manager',
  'POST /manage/feedback/:reference/:act': 'role: manager',

  'GET /desk/:site': 'role: adviser',
  'GET /desk/:site/:desk': 'role: adviser',
  'GET /desk/:site/:desk/now': 'role: adviser',
  'POST /desk/:site/:desk/:act': 'role: adviser',
} as const satisfies Readonly<Record<`${'GET' | 'POST'} /${string}`, Who>>

export type Route = keyof typeof access
type PathOf<Of extends Route> = Of extends `${string} ${infer Path}` ? Path : never

/** Serves an address of the table above. */
export function serve<Of extends Route>(
  app: Hono<Env>,
  route: Of,
  answer: (c: Ctx<PathOf<Of>>) => Response | Promise<Response>,
): void {
  const [method = '', path = ''] = route.split(' ')
  app.on(method, path, (c) => answer(c as unknown as Ctx<PathOf<Of>>))
}
