import type { Hono } from 'hono'
import type { Ctx, Env } from './parts.ts'

/** Who may use an address: anybody, a device of the site, or a role at the site. */
export type Who = 'public' | 'device: kiosk' | 'device: screen' | 'role: receptionist' | 'role: adviser'

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
  'GET /kiosk/:site/times': 'device: kiosk',
  'GET /kiosk/:site/times/:time': 'device: kiosk',
  'POST /kiosk/:site/arrive-for': 'device: kiosk',
  'GET /kiosk/:site/tickets/:token': 'device: kiosk',
  'GET /kiosk/:site/tickets/:token/now': 'device: kiosk',
  'GET /kiosk/:site/tickets/:token/languages': 'device: kiosk',
  'POST /kiosk/:site/tickets/:token/help': 'device: kiosk',
  'GET /kiosk/:site/staff': 'device: kiosk',
  'POST /kiosk/:site/staff': 'device: kiosk',

  'GET /t/:token': 'public',
  'GET /t/:token/now': 'public',
  'POST /t/:token/hold': 'public',
  'POST /t/:token/come-back': 'public',
  'POST /t/:token/leave': 'public',
  'POST /t/:token/help': 'public',

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
  'POST /reception/:site/notice/withdraw': 'role: receptionist',
  'POST /reception/:site/undo': 'role: receptionist',
  'GET /reception/:site/appointments': 'role: receptionist',
  'POST /reception/:site/appointments': 'role: receptionist',
  'POST /reception/:site/appointments/csv': 'role: receptionist',

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
