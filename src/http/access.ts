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

  'GET /manage/estimates': 'role: manager',

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
