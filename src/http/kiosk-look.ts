import type { Kiosk } from '../../views/kiosk/kiosk-page.tsx'
import type { Actor } from '../domain/fact.ts'
import type { Instant } from '../domain/instant.ts'
import { isOpen, isStaffed } from '../domain/opening.ts'
import type { Site } from '../domain/site.ts'
import type { Look } from '../domain/waits/forecast.ts'
import type { Ctx, Parts } from './parts.ts'
import { lookAt } from './today.ts'

export const byVisitor: Actor = { kind: 'visitor', on: 'kiosk' }

export const goHome = (c: Ctx<'/kiosk/:site'>) => c.redirect(`/kiosk/${c.req.param('site')}`)

export function kioskOf(parts: Parts, site: Site, now: Instant): Kiosk {
  const base = parts.newId()
  return { frame: parts.frame, site, keys: (form) => `${base}-${form}`, isStaffed: isStaffed(site, now) }
}

type Looked = Look & { readonly kiosk: Kiosk; readonly isClosed: boolean }

/** @throws {NotFound} */
export async function look(parts: Parts, site: string): Promise<Looked> {
  const seen = await lookAt(parts, site)
  const { day, now } = seen
  return { kiosk: kioskOf(parts, day.site, now), ...seen, isClosed: !isOpen(day.site, now) }
}
