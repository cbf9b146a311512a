import type { DiaryView } from '../../views/diary/view.ts'
import { date as dateField } from '../domain/fields.ts'
import { type LocalDate, localDate } from '../domain/local-time.ts'
import type { Site } from '../domain/site.ts'
import { type Place, placeOf } from './appointment-place.ts'
import type { Ctx, Parts } from './parts.ts'
import { NotFound, siteOf } from './today.ts'

/** A day of the diary as a page draws it, with keys of its own for its forms. */
export async function diaryView(parts: Parts, { id: site }: Site, date: LocalDate): Promise<DiaryView> {
  const contacts = await parts.storage.contactsOf({ site, date })
  const base = parts.newId()
  const day = await parts.storage.day({ site, date })
  const forecast = parts.forecasts(site)
  const look = { day, forecast, now: parts.clock(), advice: null }
  return { frame: parts.frame, contacts, ...look, keys: (form) => `${base}-${form}` }
}

/** The day that an address asks for; today's where it asks for none, or for what is none. */
export function dateAsked(parts: Parts, c: Ctx): LocalDate {
  const read = dateField.safeParse(c.req.query('date'))
  return read.success ? read.data : localDate(parts.clock())
}

/** An appointment of this site; one of another is not there. @throws {NotFound} */
export async function ownPlace(parts: Parts, site: string, token: string): Promise<Place> {
  const { id } = siteOf(parts, site)
  const place = await placeOf(parts, token)
  if (place.key.site !== id) throw new NotFound()
  return place
}
