import type { DayKey } from '../domain/day.ts'
import type { SiteId } from '../domain/id.ts'
import { localDate } from '../domain/local-time.ts'
import type { Site } from '../domain/site.ts'
import type { Look } from '../domain/waits/forecast.ts'
import type { Ctx, Parts } from './parts.ts'

/** An address names a site, a desk or a visit that is not there: a plain 404. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
}

/** @throws {NotFound} */
export function siteOf({ storage }: Parts, id: string): Site {
  const site = storage.sites.get(id as SiteId)
  if (!site) throw new NotFound()
  return site
}

/** The site that an address names in its second part; for telling errors, where the address may be a wrong one. */
export const siteNamedIn = ({ storage }: Parts, c: Ctx): Site | undefined =>
  storage.sites.get((c.req.path.split('/')[2] ?? '') as SiteId)

/** @throws {NotFound} */
export const todayOf = (parts: Parts, id: string): DayKey => ({
  site: siteOf(parts, id).id,
  date: localDate(parts.clock()),
})

/** Today at a site, with the instant at which it is looked at. @throws {NotFound} */
export async function lookAt(parts: Parts, id: string): Promise<Look> {
  const key = todayOf(parts, id)
  return { day: await parts.storage.day(key), forecast: parts.forecasts(key.site), now: parts.clock() }
}
